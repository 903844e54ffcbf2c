/**
 * Messages of the frontend/backend protocol 3.0 and 3.2, cut out of a stream (manual 18, 54.7). Only messages that
 * somebody reads are held in memory; rows and COPY data pass through piece by piece, whatever their length.
 */
export type Piece =
  | { readonly kind: 'message'; readonly type: string; readonly bytes: Buffer }
  /** Part of a message of which nobody reads more than its type. */
  | { readonly kind: 'part'; readonly type: string; readonly bytes: Buffer };

/** Type byte and length of a message. */
const HEAD = 5;

/** Longest message that is held whole: a tool may send a file as one query. */
const MOST_HELD = 256 * 1024 * 1024;

/** What passes through in either direction: rows and COPY data. */
export const PASSED = {
  frontend: new Set(['d']),
  backend: new Set(['D', 'd']),
} as const;

/** Cuts one direction of a connection into messages. Throws for a length that no message can have. */
export class FrameReader {
  readonly #passed: ReadonlySet<string>;
  #held: Buffer[] = [];
  #size = 0;
  /** What is left of a message that passes through. */
  #passing: { readonly type: string; left: number } | undefined;

  constructor(side: keyof typeof PASSED) {
    this.#passed = PASSED[side];
  }

  *read(chunk: Buffer): Generator<Piece> {
    let rest: Buffer = chunk;
    while (rest.length > 0) {
      if (this.#passing) {
        const bytes = rest.subarray(0, this.#passing.left);
        yield { kind: 'part', type: this.#passing.type, bytes };
        rest = rest.subarray(bytes.length);
        this.#passing.left -= bytes.length;
        if (this.#passing.left === 0) this.#passing = undefined;
        continue;
      }
      this.#held.push(rest);
      this.#size += rest.length;
      const [piece, after] = this.#take();
      if (!piece) return;
      yield piece;
      rest = after;
    }
  }

  /** The first message of what is held, if it is there, and what comes behind it. */
  #take(): [Piece | undefined, Buffer] {
    if (this.#size < HEAD) return [undefined, EMPTY];
    const head = this.#held[0] && this.#held[0].length >= HEAD ? this.#held[0] : this.#whole();
    const type = String.fromCharCode(head[0] ?? 0);
    const length = head.readUInt32BE(1) + 1;
    if (length < HEAD || length > 2 ** 31) throw new Error(`a message of ${length} bytes is none`);
    if (this.#passed.has(type)) return this.#pass(type, length);
    if (length > MOST_HELD) throw new Error(`a message of ${length} bytes is longer than ${MOST_HELD}`);
    if (this.#size < length) return [undefined, EMPTY];
    const all = this.#whole();
    this.#forget();
    return [{ kind: 'message', type, bytes: all.subarray(0, length) }, all.subarray(length)];
  }

  #pass(type: string, length: number): [Piece, Buffer] {
    const all = this.#whole();
    this.#forget();
    const bytes = all.subarray(0, length);
    if (bytes.length < length) this.#passing = { type, left: length - bytes.length };
    return [{ kind: 'part', type, bytes }, all.subarray(bytes.length)];
  }

  #whole(): Buffer {
    const all = this.#held.length === 1 ? (this.#held[0] ?? EMPTY) : Buffer.concat(this.#held);
    this.#held = [all];
    return all;
  }

  #forget(): void {
    this.#held = [];
    this.#size = 0;
  }
}

const EMPTY = Buffer.alloc(0);

/** Null-terminated texts at the beginning of a message's body. */
export function texts(bytes: Buffer, count: number): string[] {
  const found: string[] = [];
  let at = HEAD;
  while (found.length < count) {
    const end = bytes.indexOf(0, at);
    if (end === -1) break;
    found.push(bytes.toString('utf8', at, end));
    at = end + 1;
  }
  return found;
}

/** Parameters of a Bind message, as text where they are any (manual 18, 54.7). */
export function valuesOf(bytes: Buffer): (string | null | undefined)[] {
  let at = HEAD;
  for (let names = 0; names < 2; names += 1) at = bytes.indexOf(0, at) + 1;
  at += 2 + 2 * bytes.readUInt16BE(at);
  const count = bytes.readUInt16BE(at);
  at += 2;
  const values: (string | null | undefined)[] = [];
  while (values.length < count) {
    const length = bytes.readInt32BE(at);
    at += 4;
    values.push(length < 0 ? null : readable(bytes.subarray(at, at + length)));
    at += Math.max(length, 0);
  }
  return values;
}

/** A text in the binary format is its bytes; a number has some that no text has. */
function readable(bytes: Buffer): string | undefined {
  return bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)
    ? undefined
    : bytes.toString('utf8');
}

/** Fields of an ErrorResponse or NoticeResponse by their letter (manual 18, 54.8). */
export function fieldsOf(bytes: Buffer): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let at = HEAD;
  while (at < bytes.length && bytes[at] !== 0) {
    const end = bytes.indexOf(0, at + 1);
    if (end === -1) break;
    fields.set(String.fromCharCode(bytes[at] ?? 0), bytes.toString('utf8', at + 1, end));
    at = end + 1;
  }
  return fields;
}

export function message(type: string, body: Buffer = EMPTY): Buffer {
  const head = Buffer.alloc(HEAD);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
