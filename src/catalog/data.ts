import type { ClientBase } from 'pg';
import type { DataDifference } from '../model.ts';
import { readChecksums } from './data/checksum.ts';
import { compareCommon } from './data/common.ts';
import { PRINTING } from './data/printing.ts';
import { ofRows, ofValues } from './data/report.ts';
import { readTables, type StoredTable } from './data/table.ts';
import { readOnly } from './read-only.ts';

export { rowCounts } from './data/table.ts';

/**
 * Rows and values that were lost, changed or added between two copies of a database on one server. One scan a table
 * tells whether anything differs; how many rows differ is counted in sorted streams, so memory is bounded here. Both
 * clients must be idle and may read everything.
 *
 * @param tables by qualified name; what does not exist before, a view and a foreign table are passed over, and a
 *   partition whose parent is listed as well counts there
 */
export async function compareData(
  before: ClientBase,
  after: ClientBase,
  tables: readonly string[],
): Promise<DataDifference[]> {
  return readOnly(before, PRINTING, () =>
    readOnly(after, PRINTING, async () => {
      const old = await readTables(before, tables);
      const now = await readTables(after, tables);
      const whole = [...old.values()].filter(({ ancestors }) => !ancestors.some((name) => old.has(name)));
      const differences: DataDifference[] = [];
      for (const table of whole)
        differences.push(...(await compareTable(before, after, table, now.get(table.name))));
      return differences;
    }),
  );
}

async function compareTable(
  before: ClientBase,
  after: ClientBase,
  old: StoredTable,
  now: StoredTable | undefined,
): Promise<DataDifference[]> {
  if (!now) return ofRows(old.name, 'lost', (await readChecksums(before, old, [], [])).rows);
  const present = new Set(now.columns.map(({ name }) => name));
  const names = old.columns.map(({ name }) => name);
  const columns = names.filter((name) => present.has(name));
  const key = old.key.every((name) => present.has(name)) ? old.key : [];
  const [was, is] = await Promise.all([
    readChecksums(before, old, names, key),
    readChecksums(after, now, columns, key),
  ]);
  const missing = names.filter((name) => !present.has(name));
  const pair = { before: { client: before, table: old }, after: { client: after, table: now }, columns };
  return [
    ...missing.flatMap((name) =>
      ofValues(old.name, name, { lost: was.columns.get(name)?.values ?? 0, changed: 0 }),
    ),
    ...(await compareCommon({ ...pair, key, was, is })),
  ];
}
