import { keyedRows, ROW_KEY } from './checksum.ts';
import { hashOf, rowHash } from './hash.ts';
import { isNewColumn, onBoth, type Side, type TablePair } from './pair.ts';
import type { ValueCounts } from './report.ts';
import { mergeSorted, openSorted } from './sorted.ts';

export interface KeyedPair extends TablePair {
  readonly key: readonly string[];
}

/** What became of the rows, each told by its key. */
export interface KeyedRows {
  readonly lost: number;
  readonly added: number;
  /** The key is there on both sides, other values differ; at most so many. */
  readonly changed: number;
}

export async function compareRowsByKey(pair: KeyedPair): Promise<KeyedRows> {
  const others = pair.columns.filter((column) => !pair.key.includes(column));
  const found = { lost: 0, added: 0, changed: 0 };
  await mergeByKey(pair, rowHash(others), (before, after) => {
    if (after === undefined) found.lost += 1;
    else if (before === undefined) found.added += 1;
    else if (before !== after) found.changed += 1;
  });
  return found;
}

/** Per column: values of the rows that are there on both sides. */
export async function compareValuesByKey(
  pair: KeyedPair,
  columns: readonly string[],
): Promise<(ValueCounts & { readonly column: string })[]> {
  const found = columns.map((column) => ({ column, lost: 0, changed: 0 }));
  const isNew = columns.map((column) => isNewColumn(pair, column));
  const hashes = columns.map((column) => hashOf(column, '0')).join(', ');
  await mergeByKey(pair, `array_to_string(ARRAY[${hashes}]::bigint[], ',', '')`, (before, after) => {
    if (before === undefined || after === undefined || before === after) return;
    const old = before.split(',');
    const now = after.split(',');
    found.forEach((counts, at) => {
      if (old[at] === now[at]) return;
      if (old[at] !== '' && (now[at] === '' || isNew[at])) counts.lost += 1;
      else counts.changed += 1;
    });
  });
  return found;
}

async function mergeByKey(
  pair: KeyedPair,
  expression: string,
  visit: Parameters<typeof mergeSorted>[2],
): Promise<void> {
  const open = ({ client, table }: Side) =>
    openSorted(
      client,
      `SELECT ${ROW_KEY}, ${expression}
       FROM (${keyedRows(table, pair.columns, pair.key)}) AS keyed_rows ORDER BY 1`,
    );
  const [before, after] = await onBoth(pair, open);
  await mergeSorted(before, after, visit);
}
