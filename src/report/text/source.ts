import { clip, visible } from '../inert.ts';
import type { Item } from '../items.ts';
import type { Screen } from './screen.ts';

interface Line {
  readonly number: number;
  readonly text: string;
}

const MOST_LINES = 6;

/** The author's lines with their numbers, and a caret where the server pointed; nothing where no text is known. */
export function sourceLines(screen: Screen, item: Item): readonly string[] {
  const lines = chosen(knownLines(screen, item), item.failure?.position?.line);
  const gutter = String(lines.at(-1)?.number ?? 0).length;
  return lines.flatMap((line) => [
    withNumber(screen, String(line.number).padStart(gutter), line.text),
    ...caret(screen, item, gutter, line),
  ]);
}

/** The statement's lines, from the file if the caller has it, else as it was run. */
function knownLines({ source }: Screen, { file, line, findings, statement }: Item): readonly Line[] {
  const end = Math.max(...findings.map(({ endLine }) => endLine));
  const whole = source(file);
  const texts = whole === undefined ? split(statement?.sql ?? '') : split(whole).slice(line - 1, end);
  const last = texts.findLastIndex((text) => text.trim() !== '');
  return texts.slice(0, last + 1).map((text, index) => ({ number: line + index, text }));
}

/** The first lines, and the one that the server pointed at. */
function chosen(lines: readonly Line[], pointed: number | undefined): readonly Line[] {
  return lines.filter(({ number }, index) => index < MOST_LINES || number === pointed);
}

function caret(
  { ink }: Screen,
  { failure }: Item,
  gutter: number,
  { number, text }: Line,
): readonly string[] {
  if (failure?.position?.line !== number) return [];
  const before = plain(text.slice(0, failure.position.column - 1));
  return [`${' '.repeat(gutter)} ${ink('|', 'blue')} ${' '.repeat(before.length)}${ink('^', 'red', 'bold')}`];
}

function withNumber({ ink, width }: Screen, number: string, text: string): string {
  const shown = clip(plain(text), width - number.length - 3);
  return `${ink(`${number} |`, 'blue')} ${shown}`.trimEnd();
}

function split(text: string): readonly string[] {
  return text === '' ? [] : text.split(/\r\n?|\n/);
}

function plain(text: string): string {
  return visible(text).replaceAll('\t', '  ').replaceAll('\n', ' ');
}
