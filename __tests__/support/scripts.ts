import { EMPTY_CATALOG } from '../../src/catalog/static.ts';
import type { Catalog, Migration, Observation, Script, Statement, TransactionMode } from '../../src/model.ts';
import { replay } from '../../src/catalog/replay.ts';
import { parseScript } from '../../src/sql/script.ts';

/** Small builders of parsed things, from SQL. Call `loadParser()` first. */

export function statementsOf(sql: string, path = 'm/0001_change.up.sql'): readonly Statement[] {
  return parseScript({ path, text: sql }).statements;
}

export function scriptOf(
  sql: string,
  transaction: TransactionMode = 'one',
  path = 'm/0001_change.up.sql',
): Script {
  return { file: { path, text: sql }, transaction, statements: statementsOf(sql, path) };
}

export function migrationOf(id: string, up: string, down?: string, transaction?: TransactionMode): Migration {
  return {
    id,
    version: id.slice(0, 4),
    name: id.slice(5),
    tool: 'golang-migrate',
    change: 'added',
    up: scriptOf(up, transaction, `m/${id}.up.sql`),
    ...(down !== undefined && {
      down: { ...scriptOf(down, transaction, `m/${id}.down.sql`), blank: false },
    }),
  };
}

/** The catalogue of a database on which only this was run. */
export function catalogOf(sql: string): Catalog {
  return replay([{ statements: statementsOf(sql) }], EMPTY_CATALOG);
}

/** The same catalogue with that many rows in every relation. */
export function withRows({ relations, ...rest }: Catalog, rows: number): Catalog {
  return { ...rest, relations: new Map([...relations].map(([name, one]) => [name, { ...one, rows }])) };
}

/** What a statement that did nothing was seen to do. */
export function observationOf(statement: Statement, parts: Partial<Observation> = {}): Observation {
  const { file, span, sql } = statement;
  return {
    file,
    line: span.start.line,
    sql,
    durationMs: 1,
    ok: parts.error === undefined,
    locks: [],
    rewrites: [],
    scans: [],
    rowsWritten: 0,
    writes: [],
    walBytes: 0,
    sizeDeltaBytes: 0,
    blocked: [],
    transaction: 1,
    lockTimeoutMs: 0,
    statementTimeoutMs: 0,
    warnings: [],
    lockSource: 'held',
    ...parts,
  };
}
