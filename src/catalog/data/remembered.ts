import type { ClientBase } from 'pg';
import type { DataDifference, NotCompared } from '../../model.ts';
import { readOnly } from '../read-only.ts';
import { readChecksums, type Checksums } from './checksum.ts';
import { PRINTING } from './printing.ts';
import { ofRows } from './report.ts';
import { readTables, type StoredTable } from './table.ts';

/** What is kept of tables whose former rows will not be there to compare with: sums over each column. */
export interface Remembered {
  readonly tables: ReadonlyMap<string, RememberedTable>;
  /** Those of which nothing could be kept. */
  readonly not: readonly NotCompared[];
}

interface RememberedTable {
  readonly table: StoredTable;
  readonly sums: Checksums;
}

/**
 * Reads each table once. The client must be idle.
 *
 * @param names qualified; a partition whose parent is listed as well counts there
 * @param limitMs for one table
 */
export async function remember(
  client: ClientBase,
  names: readonly string[],
  limitMs: number,
): Promise<Remembered> {
  const known = await readOnly(client, PRINTING, () => readTables(client, names));
  const tables = new Map<string, RememberedTable>();
  const not: NotCompared[] = [];
  for (const table of known.values()) {
    if (table.ancestors.some((name) => known.has(name))) continue;
    const columns = table.columns.map(({ name }) => name);
    const sums = await sumsOf(client, table, columns, table.key, limitMs);
    if ('reason' in sums) not.push({ table: table.name, reason: sums.reason });
    else tables.set(table.name, { table, sums });
  }
  return { tables, not };
}

/** What the sums tell of rows and values that were lost, changed or added since. */
export async function compareRemembered(
  client: ClientBase,
  { tables }: Remembered,
  limitMs: number,
): Promise<{ readonly dataDiff: readonly DataDifference[]; readonly not: readonly NotCompared[] }> {
  const now = await readOnly(client, PRINTING, () => readTables(client, [...tables.keys()]));
  const dataDiff: DataDifference[] = [];
  const not: NotCompared[] = [];
  for (const [name, was] of tables) {
    const table = now.get(name);
    if (!table) {
      dataDiff.push(...ofRows(name, 'lost', was.sums.rows));
      continue;
    }
    const present = new Set(table.columns.map((column) => column.name));
    const columns = was.table.columns.map((column) => column.name).filter((column) => present.has(column));
    const hasKey = was.table.key.every((column) => present.has(column));
    const sums = hasKey
      ? await sumsOf(client, table, columns, was.table.key, limitMs)
      : { reason: 'its key is gone, by which its rows are told apart' };
    if ('reason' in sums) not.push({ table: name, reason: sums.reason });
    else dataDiff.push(...differencesOf(was, sums));
  }
  return { dataDiff, not };
}

/** Fewer rows, or values, are so many lost; how many others there are in their place, sums do not tell. */
function differencesOf({ table, sums: was }: RememberedTable, is: Checksums): DataDifference[] {
  const { name } = table;
  const gone = Math.max(0, was.rows - is.rows);
  const rows: DataDifference[] = [
    ...ofRows(name, 'lost', gone),
    ...ofRows(name, 'added', Math.max(0, is.rows - was.rows)),
  ];
  const isWhole = rows.length === 0;
  return [
    ...rows.map((one): DataDifference => ({ ...one, atLeast: true })),
    ...[...was.columns].flatMap(([column, old]): DataDifference[] => {
      const now = is.columns.get(column);
      const lost = old.values - (now?.values ?? 0);
      if (!now) return lost > 0 ? [{ table: name, column, rows: lost, change: 'lost' }] : [];
      // Where rows came or went, their values did too.
      if (lost > gone) return [{ table: name, column, rows: lost - gone, change: 'lost', atLeast: true }];
      if (isWhole && now.sum !== old.sum)
        return [{ table: name, column, rows: 1, change: 'changed', atLeast: true }];
      return [];
    }),
  ];
}

async function sumsOf(
  client: ClientBase,
  table: StoredTable,
  columns: readonly string[],
  key: readonly string[],
  limitMs: number,
): Promise<Checksums | { readonly reason: string }> {
  try {
    const limit = { ...PRINTING, statement_timeout: String(Math.max(1, Math.floor(limitMs))) };
    return await readOnly(client, limit, () => readChecksums(client, table, columns, key));
  } catch (error) {
    return { reason: `reading it failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}
