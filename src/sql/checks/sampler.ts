/** It is an expression of another kind, or stands for more text than anybody wants. */
export class NotUnderstood extends Error {}

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const WORD = `${LOWER}${LOWER.toUpperCase()}${DIGITS}_`;
const PRINTABLE = `${WORD} -.,:;/+#@`;
const CLASSES: Readonly<Record<string, string>> = { d: DIGITS, w: WORD, s: ' ', D: LOWER, W: '-', S: WORD };
const NAMED: Readonly<Record<string, string>> = {
  alpha: LOWER + LOWER.toUpperCase(),
  digit: DIGITS,
  alnum: `${LOWER}${LOWER.toUpperCase()}${DIGITS}`,
  lower: LOWER,
  upper: LOWER.toUpperCase(),
  space: ' ',
  punct: '-.,',
  xdigit: `${DIGITS}abcdef`,
};
/** How often `*` and `+` repeat at most. */
const REPEATS = 8;
/** Repetitions of repetitions may stand for more than there is memory. */
const MOST_STEPS = 20_000;

/** Walks a regular expression of the advanced kind (manual 18, 9.7.3), and writes as it goes. Each is used once. */
export class Sampler {
  readonly #source: string;
  readonly #random: () => number;
  #at = 0;
  #steps = 0;

  constructor(source: string, random: () => number) {
    this.#source = source;
    this.#random = random;
  }

  text(): string {
    const text = this.#alternatives();
    if (this.#at < this.#source.length) throw new NotUnderstood();
    return text;
  }

  #alternatives(): string {
    const branches = [this.#branch()];
    while (this.#take('|')) branches.push(this.#branch());
    return branches[this.#below(branches.length)] ?? '';
  }

  #branch(): string {
    let text = '';
    while (this.#at < this.#source.length && !'|)'.includes(this.#peek())) text += this.#repeated();
    return text;
  }

  /** Every repetition walks the same piece again, so that it may come out differently. */
  #repeated(): string {
    const begin = this.#at;
    let text = this.#piece();
    const [least, most] = this.#quantifier();
    const end = this.#at;
    const times = least + this.#below(most - least + 1);
    if (times === 0) return '';
    for (let time = 1; time < times; time += 1) {
      this.#at = begin;
      text += this.#piece();
    }
    this.#at = end;
    return text;
  }

  #quantifier(): readonly [least: number, most: number] {
    const [all, sign, least, comma, most] =
      /^(?:([*+?])|\{(\d+)(,)?(\d*)\})\??/.exec(this.#source.slice(this.#at)) ?? [];
    if (all === undefined) return [1, 1];
    this.#at += all.length;
    if (sign !== undefined) return sign === '?' ? [0, 1] : [sign === '+' ? 1 : 0, REPEATS];
    const low = Number(least);
    if (low > 10_000) throw new NotUnderstood();
    return [low, comma === undefined ? low : most ? Math.min(Number(most), 10_000) : low + REPEATS];
  }

  #piece(): string {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS) throw new NotUnderstood();
    const next = this.#next();
    if (next === '^' || next === '$') return '';
    if (next === '.') return this.#oneOf(WORD);
    if (next === '[') return this.#oneOf(this.#set());
    if (next === '(') return this.#group();
    if (next === '\\') return this.#escape();
    if ('*+?{'.includes(next)) throw new NotUnderstood();
    return next;
  }

  #group(): string {
    if (this.#take('?') && !this.#take(':')) throw new NotUnderstood();
    const text = this.#alternatives();
    if (!this.#take(')')) throw new NotUnderstood();
    return text;
  }

  #escape(): string {
    const escaped = this.#next();
    const known = CLASSES[escaped];
    if (known !== undefined) return this.#oneOf(known);
    if ('mMyYAZ'.includes(escaped)) return '';
    if (/[a-zA-Z0-9]/.test(escaped)) throw new NotUnderstood();
    return escaped;
  }

  #set(): string {
    const isNegated = this.#take('^');
    let members = '';
    for (let isFirst = true; isFirst || this.#peek() !== ']'; isFirst = false) members += this.#member();
    this.#at += 1;
    if (!isNegated) return members;
    return PRINTABLE.replaceAll(/[^]/g, (one) => (members.includes(one) ? '' : one));
  }

  #member(): string {
    const [all, name] = /^\[:(\w+):\]/.exec(this.#source.slice(this.#at)) ?? [];
    if (all !== undefined) {
      this.#at += all.length;
      return NAMED[name ?? ''] ?? WORD;
    }
    const from = this.#setCharacter();
    if (from.length !== 1 || this.#peek() !== '-' || this.#source[this.#at + 1] === ']') return from;
    this.#at += 1;
    const [low, high] = [from.charCodeAt(0), this.#setCharacter().charCodeAt(0)];
    if (high < low || high - low > 0x100) throw new NotUnderstood();
    return String.fromCharCode(...Array.from({ length: high - low + 1 }, (_, at) => low + at));
  }

  #setCharacter(): string {
    const next = this.#next();
    if (next !== '\\') return next;
    const escaped = this.#next();
    return CLASSES[escaped] ?? escaped;
  }

  #oneOf(characters: string): string {
    const found = characters[this.#below(characters.length)];
    if (found === undefined) throw new NotUnderstood();
    return found;
  }

  #below(bound: number): number {
    return Math.floor(this.#random() * bound);
  }

  #peek(): string {
    return this.#source[this.#at] ?? '';
  }

  #next(): string {
    const next = this.#source[this.#at];
    if (next === undefined) throw new NotUnderstood();
    this.#at += 1;
    return next;
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#at += 1;
    return true;
  }
}
