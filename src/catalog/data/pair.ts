import type { ClientBase } from 'pg';
import type { StoredTable } from './table.ts';

/** One table in two databases, with what both have in common. */
export interface TablePair {
  readonly before: Side;
  readonly after: Side;
  /** Columns that both have. */
  readonly columns: readonly string[];
}

export interface Side {
  readonly client: ClientBase;
  readonly table: StoredTable;
}

export async function onBoth<T>(
  pair: TablePair,
  read: (side: Side) => Promise<T>,
): Promise<[before: T, after: T]> {
  return Promise.all([read(pair.before), read(pair.after)]);
}

/**
 * The column was dropped and added again since. A copy of a database keeps the OIDs, so that this can be told as long as
 * the table is the same one.
 */
export function isNewColumn({ before, after }: TablePair, column: string): boolean {
  const number = ({ table }: Side) => table.columns.find(({ name }) => name === column)?.number;
  return before.table.oid === after.table.oid && number(before) !== number(after);
}
