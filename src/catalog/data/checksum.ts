import type { ClientBase } from 'pg';
import { escapeIdentifier } from 'pg';
import { chainedHash, hashOf } from './hash.ts';
import type { StoredTable } from './table.ts';

/** Unlike any column's name. */
export const ROW_KEY = 'pgrehearse_row_key';

export interface Checksums {
  readonly rows: number;
  /** By column: how many values are not NULL, and the sum of the hashes of all. */
  readonly columns: ReadonlyMap<string, Checksum>;
}

export interface Checksum {
  readonly values: number;
  readonly sum: string;
}

/**
 * One scan: an order-independent checksum of each column.
 *
 * @param key columns that tell rows apart; each value is hashed together with its row's key. None: values alone count
 */
export async function readChecksums(
  client: ClientBase,
  table: StoredTable,
  columns: readonly string[],
  key: readonly string[],
): Promise<Checksums> {
  const sums = columns.map((column) => `coalesce(sum(${hashOf(column, ROW_KEY)}), 0)::text`);
  const counts = columns.map((column) => `count(${escapeIdentifier(column)})::text`);
  const { rows } = await client.query<{ rows: string; sums: string[]; counts: string[] }>(`
    SELECT count(*) AS rows, ARRAY[${sums.join(', ')}]::text[] AS sums, ARRAY[${counts.join(', ')}]::text[] AS counts
    FROM (${keyedRows(table, columns, key)}) AS keyed_rows`);
  const found = rows[0];
  const checksum = (at: number) => ({ values: Number(found?.counts[at]), sum: found?.sums[at] ?? '' });
  return {
    rows: Number(found?.rows),
    columns: new Map(columns.map((column, at) => [column, checksum(at)])),
  };
}

/** The key is hashed once a row: OFFSET 0 keeps the planner from moving the expression into every use of it. */
export function keyedRows(table: StoredTable, columns: readonly string[], key: readonly string[]): string {
  const list = [...new Set([...columns, ...key])].map(escapeIdentifier);
  return `SELECT ${[...list, `${chainedHash(key)} AS ${ROW_KEY}`].join(', ')} FROM ${table.source} OFFSET 0`;
}
