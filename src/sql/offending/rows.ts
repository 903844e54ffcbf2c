import type { Catalog } from '../../model.ts';
import { quoteName, quoteRelation } from '../quote.ts';

/** What tells a row from the others: its primary key, or else its place. */
export function keyOf(catalog: Catalog, relation: string): readonly string[] {
  const key = catalog.relations.get(relation)?.constraints.find(({ kind }) => kind === 'primary-key');
  return key && key.columns.length > 0 ? key.columns.map(quoteName) : ['ctid'];
}

/** Rows that meet a condition: their keys, and the columns in question. */
export function rowsWhere(
  catalog: Catalog,
  relation: string,
  columns: readonly string[],
  condition: string | undefined,
): string {
  const key = keyOf(catalog, relation);
  const shown = [...new Set([...key, ...columns.map(quoteName)])];
  const where = condition === undefined ? '' : ` WHERE ${condition}`;
  return `SELECT ${shown.join(', ')} FROM ${quoteRelation(relation)}${where} ORDER BY ${key.join(', ')}`;
}

/** A column's name, or an expression as the author wrote it. */
export function keyText(catalog: Catalog, relation: string, key: string): string {
  const columns = catalog.relations.get(relation)?.columns ?? [];
  return columns.some(({ name }) => name === key) ? quoteName(key) : `(${key})`;
}
