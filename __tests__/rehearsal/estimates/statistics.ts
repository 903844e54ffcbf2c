import type { StatisticsFile } from '../../../src/fixtures/statistics/schema.ts';

/** Statistics that tell of each table how many rows it holds, and nothing else. */
export function statisticsOf(
  rows: Readonly<Record<string, number>>,
  settings: Readonly<Record<string, string>> = {},
): StatisticsFile {
  const perDay = { inserted: 0, updated: 0, deleted: 0, scans: 0, indexScans: 0 };
  return {
    kind: 'pgrehearse-statistics',
    version: 1,
    server: { version: '17.10', replicas: 0, settings: { ...settings } },
    tables: Object.fromEntries(
      Object.entries(rows).map(([name, count]) => [
        name,
        { rows: count, pages: 0, columns: {}, indexes: {}, foreignKeys: {}, perDay },
      ]),
    ),
  };
}
