import type { Connection } from '../database/index.ts';
import type { Altered, Catalog, Observation, Offending, Operation, Script, Statement } from '../model.ts';
import { alteredQuery } from '../sql/offending/types.ts';
import { offendingQuery } from '../sql/offending.ts';
import { resolveOperation } from '../sql/resolve.ts';
import { NEW_SESSION, nextSession } from '../sql/session.ts';
import type { ObservedRun } from './runner.ts';
import { openSession, type Stage } from './session.ts';

const MOST_KEYS = 3;
const LONGEST_VALUE = 60;
const STATEMENT_MS = 10_000;
/** What ran before the failure in its transaction is run again to look, unless that takes longer, in milliseconds. */
const LONGEST_REPLAY_MS = 10_000;

/**
 * A failed run with the rows or objects in its way, looked up on the database as the failure left it. What the failed
 * transaction had done before is done again for that, and undone.
 */
export async function withOffending(
  stage: Stage,
  database: string,
  script: Script,
  { run, catalogs }: ObservedRun,
): Promise<ObservedRun> {
  const at = run.statements.findIndex(({ ok }) => !ok);
  const [failed, statement] = [run.statements[at], script.statements[at]];
  const catalog = catalogs[at];
  if (!failed?.error || !statement || !catalog) return { run, catalogs };
  const { error } = failed;
  const operations = resolved(script, at, catalog);
  const query = offendingQuery({ operations, error, catalog, major: stage.server.major, sql: statement.sql });
  if (query === undefined) return { run, catalogs };
  const offending = await lookUp(stage, database, query, earlier(script, run.statements, at));
  if (!offending || offending.total === 0) return { run, catalogs };
  const explained = { ...failed, error: { ...error, offending } };
  return { run: { ...run, statements: run.statements.with(at, explained) }, catalogs };
}

/**
 * A run with the rows whose values its changes of type round or cut off, looked up on the database of before, where they
 * still stand. What the run itself made of them first is not known there.
 */
export async function withAltered(
  stage: Stage,
  before: string,
  script: Script,
  { run, catalogs }: ObservedRun,
): Promise<ObservedRun> {
  const statements: Observation[] = [];
  for (const [at, seen] of run.statements.entries()) {
    const catalog = catalogs[at];
    const operations = seen.ok && catalog ? resolved(script, at, catalog) : [];
    const altered = catalog ? await alteredBy(stage, before, operations, catalog) : [];
    statements.push(altered.length > 0 ? { ...seen, altered } : seen);
  }
  return { run: { ...run, statements }, catalogs };
}

/** One entry for each change of type that could be looked up, also where it changed nothing. */
async function alteredBy(
  stage: Stage,
  before: string,
  operations: readonly Operation[],
  catalog: Catalog,
): Promise<Altered[]> {
  const altered: Altered[] = [];
  for (const operation of operations) {
    const query = alteredQuery(operation, catalog);
    if (operation.kind !== 'alter-column-type' || query === undefined) continue;
    const { relation, column } = operation;
    const rows = await lookUp(stage, before, query, []);
    if (rows) altered.push({ relation, column, ...rows });
  }
  return altered;
}

function resolved(script: Script, at: number, catalog: Catalog) {
  const session = script.statements
    .slice(0, at)
    .reduce((state, statement) => nextSession(state, statement, false), NEW_SESSION);
  return (script.statements[at]?.operations ?? []).map((one) =>
    resolveOperation(one, catalog, session.searchPath),
  );
}

/** Statements of the failed one's transaction before it, except those that control the transaction. */
function earlier(script: Script, seen: readonly Observation[], at: number): readonly Statement[] {
  const before = seen.slice(0, at).flatMap((observation, index) => {
    const statement = script.statements[index];
    const isControl = statement?.operations.some(({ kind }) => kind === 'transaction') ?? true;
    return observation.transaction === seen[at]?.transaction && statement && !isControl
      ? [{ statement, ms: observation.durationMs }]
      : [];
  });
  const total = before.reduce((sum, { ms }) => sum + ms, 0);
  return total > LONGEST_REPLAY_MS ? [] : before.map(({ statement }) => statement);
}

/** Undefined when it cannot be told: the query fails, or takes too long. */
async function lookUp(
  stage: Stage,
  database: string,
  query: string,
  before: readonly Statement[],
): Promise<Offending | undefined> {
  await using session = await openSession(stage, database);
  const { connection, context } = session;
  try {
    await connection.query('BEGIN');
    for (const statement of before) await context.execute(statement);
    return await found(connection, query);
  } catch {
    return undefined;
  } finally {
    await connection.query('ROLLBACK').catch(() => undefined);
  }
}

/** What a query finds: how much, and the first few. */
export async function found(connection: Connection, query: string): Promise<Offending> {
  await connection.query(`SET LOCAL statement_timeout = ${STATEMENT_MS}`);
  const { rows } = await connection.query<{ total: string; first: string[] }>(
    `SELECT (SELECT pg_catalog.count(*) FROM (${query}) f) AS total,
            ARRAY(SELECT pg_catalog.row_to_json(f)::pg_catalog.text FROM (${query}) f LIMIT ${MOST_KEYS}) AS first`,
  );
  const total = Number(rows[0]?.total ?? 0);
  return { query: `${query};`, keys: (rows[0]?.first ?? []).map(keyText), total };
}

/** `id = 7, email = a@example.org`; an object stands for itself. */
function keyText(json: string): string {
  const row: unknown = JSON.parse(json);
  const values = Object.entries(row ?? {});
  if (values.length === 1 && values[0]?.[0] === 'dependent') return shortened(values[0][1]);
  return values.map(([name, value]) => `${name} = ${shortened(value)}`).join(', ');
}

function shortened(value: unknown): string {
  const text = value === null ? 'NULL' : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
