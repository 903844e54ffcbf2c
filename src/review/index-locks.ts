import type { Catalog, Run } from '../model.ts';

/** The table of each index, at any time of the forward run. */
export function tablesOfIndexes(catalogs: readonly Catalog[]): ReadonlyMap<string, string> {
  const relations = catalogs.flatMap((catalog) => [...catalog.relations.values()]);
  return new Map(
    relations.flatMap(({ kind, name, table }) => (kind === 'index' && table ? [[name, table] as const] : [])),
  );
}

/** The run with each lock on an index naming the table, so that a reader can tell which of them come along with the table's. */
export function withTables(run: Run, tables: ReadonlyMap<string, string>): Run {
  const statements = run.statements.map((statement) => ({
    ...statement,
    locks: statement.locks.map((lock) => {
      const table = tables.get(lock.relation);
      return table === undefined ? lock : { ...lock, table };
    }),
  }));
  return { ...run, statements };
}
