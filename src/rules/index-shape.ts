import type { Column, Index } from '../model.ts';

/** Whether every query that one index serves is served by another one as well, so that it adds nothing but work. */
export function isCoveredBy(index: Index, other: Index): boolean {
  if (!other.valid || other.method !== index.method || !isSame(other.predicate, index.predicate))
    return false;
  if (index.unique)
    return other.unique && other.nullsNotDistinct === index.nullsNotDistinct && sameKeys(index, other);
  const carried = [...other.keys, ...(other.include ?? [])];
  if (!(index.include ?? []).every((column) => carried.includes(column))) return false;
  return index.method === 'btree' ? leads(index, other) : sameKeys(index, other);
}

/** The expressions of a condition as their author spaced them, or as the server prints them. */
function isSame(a: string | undefined, b: string | undefined): boolean {
  return a?.replace(/\s+/g, ' ').toLowerCase() === b?.replace(/\s+/g, ' ').toLowerCase();
}

function sameKeys(a: Index, b: Index): boolean {
  return a.keys.length === b.keys.length && leads(a, b);
}

/** All keys of the first are the first keys of the other, in this order and compared in the same way. */
function leads(a: Index, b: Index): boolean {
  return a.keys.every((key, at) => isSame(key, b.keys[at]) && optionsAt(a, at) === optionsAt(b, at));
}

function optionsAt({ keyOptions }: Index, at: number): string {
  return keyOptions?.[at] ?? '';
}

/** Columns of a table that a piece of SQL names. */
export function columnsNamed(sql: string, columns: readonly Column[]): string[] {
  const words = new Set(sql.split(/[^\w$\u0080-\uffff]+/));
  return columns.flatMap(({ name }) =>
    words.has(name) || sql === name || sql.includes(`"${name}"`) ? [name] : [],
  );
}
