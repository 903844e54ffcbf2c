import type { Position, SourceFile, Spot } from '../model.ts';

/** Offsets of a text to lines and columns. A line ends at `\n`; a `\r` before it belongs to the line. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** The offset at which a line begins; lines count from 1. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? 0;
  }

  /** `offset` in UTF-16 code units from 0. */
  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { offset, line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}

/** The text that is sent: the author's own, or what the tool makes of it. */
export function sentText({ text, filled }: SourceFile): string {
  return filled?.text ?? text;
}

/** Places of the text that is sent, as places of the author's file. What a value holds stands where its placeholder does. */
export class SentLines {
  readonly #written: Lines;
  readonly #sent: Lines;
  readonly #spots: readonly Spot[];

  constructor(file: SourceFile) {
    this.#written = new Lines(file.text);
    this.#sent = file.filled ? new Lines(file.filled.text) : this.#written;
    this.#spots = file.filled?.spots ?? [];
  }

  at(offset: number): Position {
    const spot = this.#spots.findLast(({ from }) => from <= offset);
    if (!spot) return this.#written.at(offset);
    return this.#written.at(offset < spot.until ? spot.start : spot.end + offset - spot.until);
  }

  /** Behind the last character of something: behind the placeholder, where that character is a value's. */
  endAt(offset: number): Position {
    const spot = this.#spots.find(({ from, until }) => from < offset && offset < until);
    return spot ? this.#written.at(spot.end) : this.at(offset);
  }

  /** The author's line for one of the text that is sent. */
  line(number: number): number {
    return this.#spots.length === 0 ? number : this.at(this.#sent.startOf(number)).line;
  }

  /** Where a place of the author's file is in the text that is sent. */
  offsetOf({ offset }: Position): number {
    const spot = this.#spots.findLast(({ start }) => start <= offset);
    if (!spot) return offset;
    return offset < spot.end ? spot.from : spot.until + offset - spot.end;
  }
}
