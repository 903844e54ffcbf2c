import type { Catalog } from '../model.ts';

const CODE =
  /(^|_)(code|iso\d?|name|slug|key|status|type|kind|value|symbol|currency|country|locale|language|unit)$/;
const WORDS = /^(text|citext|character)/;

/** A table of few, fixed rows, such as countries or states: its key is a smallint or a code, and it refers to nothing. */
export function isLookup({ relations }: Catalog, relation: string): boolean {
  const table = relations.get(relation);
  const [name, ...others] = table?.constraints.find(({ kind }) => kind === 'primary-key')?.columns ?? [];
  if (!table || others.length > 0 || table.columns.length > 4) return false;
  if (table.constraints.some(({ kind }) => kind === 'foreign-key')) return false;
  const type = table.columns.find((column) => column.name === name)?.type ?? '';
  if (type === 'smallint') return table.columns.some((column) => WORDS.test(column.type));
  return WORDS.test(type) && CODE.test(name ?? '');
}
