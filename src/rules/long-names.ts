import { quoteName } from '../sql/quote.ts';
import { edited, tokensOf } from './author-text.ts';

/** NAMEDATALEN - 1 (manual 18, 4.1.1). */
const MOST = 63;

/** Sixteen letters of four bytes each are the fewest that can be too long. */
export const MAY_BE_LONG = /[\w$\u0080-\uffff]{16}|"(?:[^"]|""){16}/;

export interface LongName {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly bytes: number;
  /** What the server makes of it: whole characters (truncate_identifier() in src/backend/parser/scansup.c). */
  readonly kept: string;
}

export function longNames(sql: string): readonly LongName[] {
  return tokensOf(sql).flatMap(({ text, from, to }) => {
    if (text.length < 16 || !/^["\w\u0080-\uffff]/.test(text)) return [];
    const name = text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text.toLowerCase();
    const bytes = byteLength(name);
    return bytes > MOST ? [{ from, to, name, bytes, kept: cut(name, MOST) }] : [];
  });
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function cut(name: string, most: number): string {
  let kept = '';
  for (const character of name) {
    if (byteLength(kept + character) > most) break;
    kept += character;
  }
  return kept;
}

/** The beginning and the last word of each name: what tells it from others often stands at its end. */
export function shortened(sql: string, names: readonly LongName[]): string {
  return edited(
    sql,
    names.map(({ from, to, name }) => {
      const last = /_[^_]+$/.exec(name)?.[0] ?? '';
      const tail = byteLength(last) <= 20 ? last : '';
      const head = cut(name, MOST - byteLength(tail)).replace(/_[^_]*$/, '');
      const short = `${head}${tail}`;
      return { from, to, text: quoteName(short) };
    }),
  );
}
