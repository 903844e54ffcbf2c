import type { DataDifference } from '../../model.ts';
import { compareRowsByKey, compareValuesByKey, type KeyedRows } from './by-key.ts';
import { compareContents, compareValues, type Exchange } from './by-value.ts';
import type { Checksums } from './checksum.ts';
import { isNewColumn, type TablePair } from './pair.ts';
import { ofRows, ofValues, type ValueCounts } from './report.ts';

/** A table that both databases have. */
export interface Comparison extends TablePair {
  /** Columns that tell rows apart, on both sides; may be none. */
  readonly key: readonly string[];
  readonly was: Checksums;
  readonly is: Checksums;
}

/** What differs in the rows of a table and in the columns that both sides have. */
export async function compareCommon(table: Comparison): Promise<DataDifference[]> {
  const columns = table.columns.filter((column) => differs(table, column));
  if (table.was.rows === table.is.rows && columns.length === 0) return [];
  if (table.key.length === 0) return byValue(table, columns);
  const rows = await rowsByKey(table, columns);
  return (await isKeyReplaced(table, rows)) ? withoutKey(table, columns, rows) : byKey(table, columns, rows);
}

function differs({ was, is }: Comparison, column: string): boolean {
  const old = was.columns.get(column);
  const now = is.columns.get(column);
  return old?.values !== now?.values || old?.sum !== now?.sum;
}

/** Equal checksums of the key say that no row went or came; then there is no need to look at each. */
async function rowsByKey(table: Comparison, columns: readonly string[]): Promise<KeyedRows> {
  const { key, was } = table;
  const isSame = !isKeyNew(table) && !key.some((column) => columns.includes(column));
  return isSame ? { lost: 0, added: 0, changed: was.rows } : compareRowsByKey(table);
}

async function byKey(
  table: Comparison,
  columns: readonly string[],
  rows: KeyedRows,
): Promise<DataDifference[]> {
  const { name } = table.before.table;
  const values = rows.changed > 0 ? await compareValuesByKey(table, columns) : [];
  return [
    ...ofRows(name, 'lost', rows.lost),
    ...ofRows(name, 'added', rows.added),
    ...values.flatMap(({ column, ...counts }) => ofValues(name, column, counts)),
  ];
}

/**
 * Whether the rows are still there under other keys: a serial or a UUID that was generated anew. Asked when the key's
 * column is another one than before, or when most rows seem to be gone or changed and new ones have come.
 */
async function isKeyReplaced(table: Comparison, rows: KeyedRows): Promise<boolean> {
  const { key, was } = table;
  const others = table.columns.filter((column) => !key.includes(column));
  const touched = rows.lost + rows.changed - fewerRows(table);
  const isSuspect = isKeyNew(table) || (rows.lost > 0 && rows.added > 0 && touched * 2 > was.rows);
  if (touched <= 0 || others.length === 0 || !isSuspect) return false;
  const contents = await compareContents(table, others);
  return (contents.gone - fewerRows(table)) * 2 < touched;
}

function isKeyNew(table: Comparison): boolean {
  const { before, after, key } = table;
  return before.table.oid !== after.table.oid || key.some((column) => isNewColumn(table, column));
}

/** The key lost its values; all else is compared as if there were none. */
async function withoutKey(
  table: Comparison,
  columns: readonly string[],
  rows: KeyedRows,
): Promise<DataDifference[]> {
  const { key, before } = table;
  const created = key.filter((column) => isNewColumn(table, column));
  const touched = rows.lost + rows.changed - fewerRows(table);
  const ofKey = (column: string): ValueCounts =>
    created.includes(column) ? { lost: touched, changed: 0 } : { lost: 0, changed: touched };
  return [
    ...(created.length > 0 ? created : key).flatMap((column) =>
      ofValues(before.table.name, column, ofKey(column)),
    ),
    ...(await byValue(
      table,
      columns.filter((column) => !key.includes(column)),
    )),
  ];
}

async function byValue(table: Comparison, columns: readonly string[]): Promise<DataDifference[]> {
  const { name } = table.before.table;
  const differences = [
    ...ofRows(name, 'lost', fewerRows(table)),
    ...ofRows(name, 'added', Math.max(0, table.is.rows - table.was.rows)),
  ];
  for (const column of columns) {
    const exchange = await compareValues(table, column);
    differences.push(...ofValues(name, column, exchangedValues(table, column, exchange)));
  }
  return differences;
}

/** What the lost and the added rows explain is theirs. */
function exchangedValues(table: Comparison, column: string, { gone, come }: Exchange): ValueCounts {
  const { was, is } = table;
  const fewer = fewerRows(table);
  const left = Math.max(0, gone - fewer);
  const rows = Math.max(left, come - Math.max(0, is.rows - was.rows));
  const vanished = (was.columns.get(column)?.values ?? 0) - (is.columns.get(column)?.values ?? 0) - fewer;
  const lost = isNewColumn(table, column) ? left : Math.min(left, Math.max(0, vanished));
  return { lost, changed: rows - lost };
}

function fewerRows({ was, is }: Comparison): number {
  return Math.max(0, was.rows - is.rows);
}
