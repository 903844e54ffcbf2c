import type { SeedSettings } from '../command/seed.ts';
import { ensureRoles, startWatchdog, type Connection } from '../database/index.ts';
import { UserError } from '../errors.ts';
import {
  loadBaseline,
  loadFixtures,
  type DataFile,
  type LoadOptions,
  type SynthesisSettings,
} from '../fixtures/load.ts';
import { lookup, writtenByAll } from '../fixtures/written.ts';
import { asIn, scaled } from '../fixtures/statistics/scale.ts';
import { readUserTables } from '../fixtures/tables.ts';
import type { StatisticsFile } from '../fixtures/statistics/schema.ts';
import type { FixtureTable, Migration, Script, Statement } from '../model.ts';
import { plural } from '../numbers.ts';
import { applyScript } from './apply.ts';
import type { Stage } from './session.ts';
import { runStatement } from './statement.ts';

export type { DataFile } from '../fixtures/load.ts';

/** A command that makes rows, and the files that decide which, where somebody says so. */
export interface Seed {
  readonly settings: SeedSettings;
  readonly sources?: readonly DataFile[];
}

export interface BaseInput {
  /** Name of the database to make. */
  readonly database: string;
  /** Merged migrations, in order. */
  readonly scripts: readonly Script[];
  /** What makes the things that are there before the first migration. */
  readonly before?: readonly DataFile[];
  /** A schema dump, which then stands for the merged migrations. */
  readonly baseline?: DataFile;
  /** Makes the tables of the tool itself, where migrations speak of them; a dump holds those already. */
  readonly history?: string | undefined;
  readonly fixtures: readonly DataFile[];
  /** Makes rows up for tables that the fixtures leave empty. */
  readonly synthesis?: SynthesisSettings;
  /** What production is like. */
  readonly statistics?: StatisticsFile;
  /** Texts of changed programs, whose statements are not known beforehand. */
  readonly programs?: readonly string[];
  /** The migrations that will be rehearsed: their roles have to exist too. */
  readonly changed: readonly Migration[];
  /** Commands of the project that make rows. */
  readonly seeds?: readonly Seed[];
  /** Lets them, behind the fixtures; ended by the signal. */
  readonly seed?: ((signal: AbortSignal) => Promise<void>) | undefined;
  /** What else makes the schema, before its rows are loaded. */
  readonly build?: () => Promise<void>;
}

export interface Base {
  readonly database: string;
  readonly fixtures: readonly FixtureTable[];
  /** Statements of the baseline and the fixtures that were not run: where, and why. */
  readonly leftOut: readonly string[];
  /** OIDs of the relations that it holds; every other one is new. */
  readonly oids: ReadonlySet<number>;
}

/** Brings up the base branch's schema and its rows, in a database from which every rehearsal is copied. */
export async function prepareBase(
  stage: Stage,
  input: BaseInput,
  progress: (line: string) => void,
): Promise<Base> {
  const { server } = stage;
  await server.createDatabase(input.database);
  await makeRoles(stage, input);
  await using connection = await server.connect('migrator', input.database);
  const leftOut: string[] = [];
  const options = loadOptions(stage, connection, (line) => {
    leftOut.push(line);
    progress(line);
  });
  const fixtures = await withinLimits(stage, input.database, connection, () =>
    fill(stage, input, connection, options, progress),
  );
  return { database: input.database, fixtures, leftOut, oids: await relationOids(stage, input.database) };
}

async function fill(
  stage: Stage,
  { before = [], baseline, history, scripts, fixtures, build, ...rest }: BaseInput,
  connection: Connection,
  options: LoadOptions,
  progress: (line: string) => void,
): Promise<FixtureTable[]> {
  for (const file of [...before, ...(baseline ? [baseline] : [])]) {
    progress(`loading ${file.path}`);
    await loadBaseline(connection, file, options);
  }
  if (history !== undefined && !baseline) await connection.query(history);
  if (scripts.length > 0) progress(`applying ${plural(scripts.length, 'merged migration')}`);
  for (const script of scripts) await applyScript(stage, connection, script);
  await build?.();
  await connection.query('RESET ROLE');
  await connection.query('RESET ALL');
  if (fixtures.length > 0) progress(`loading ${plural(fixtures.length, 'fixture file')}`);
  const { seed } = rest;
  const over = new AbortController();
  // A limit that is passed ends our session, and the command with it.
  connection.once('end', () => over.abort());
  const seeded = { ...options, seed: seed && (() => seed(over.signal)) };
  const making = await madeBy(rest, connection, progress);
  const tables = await loadFixtures(connection, fixtures, seeded, making);
  return withProductionRows(tables, rest.statistics);
}

/** How rows are made up; undefined where they are not. */
async function madeBy(
  {
    synthesis,
    statistics,
    changed,
    programs = [],
  }: Pick<BaseInput, 'synthesis' | 'statistics' | 'changed' | 'programs'>,
  connection: Connection,
  progress: (line: string) => void,
) {
  if (!synthesis) return undefined;
  progress('making rows for the tables that are empty');
  const isTouched = namedIn(changed, programs);
  const known = statistics && asIn(await readUserTables(connection), statistics);
  const measured = known && scaled(known, { ...synthesis, isTouched });
  const writtenTo = lookup(writtenByAll(changed, programs));
  return { ...synthesis, isTouched, writtenTo, ...(measured && { statistics: measured }) };
}

function withProductionRows(
  tables: readonly FixtureTable[],
  statistics: StatisticsFile | undefined,
): FixtureTable[] {
  return tables.map((one) => {
    const productionRows = statistics?.tables[one.table]?.rows;
    return productionRows === undefined ? one : { ...one, productionRows };
  });
}

/** Whether a script names the table, be it in a body or a string. */
export function namedIn(
  changed: readonly Migration[],
  programs: readonly string[] = [],
): (table: string) => boolean {
  const texts = [...changed.flatMap(({ up }) => up.statements.map(({ sql }) => sql)), ...programs];
  const words = new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}_][\p{L}\p{N}_$]*/gu) ?? []));
  return (table) => words.has(table.slice(table.indexOf('.') + 1).toLowerCase());
}

/** A single statement of the base may take as long as the run may: it is not what is under review. */
export async function withinLimits<T>(
  { server, limits }: Stage,
  database: string,
  connection: Connection,
  work: () => Promise<T>,
): Promise<T> {
  const { rows } = await connection.query<{ pid: number }>('SELECT pg_catalog.pg_backend_pid() AS pid');
  const pid = rows[0]?.pid ?? 0;
  await using guard = await startWatchdog({ server, database, pid, ...limits, statementMs: Infinity });
  guard.statementStarted();
  try {
    return await work();
  } catch (error) {
    if (guard.tripped === undefined) throw error;
    throw new UserError(
      `The base does not fit into \`limits.${guard.tripped}\`: raise it in pgrehearse.yml, or give a schema dump with \`baseline: <file>\` and fewer rows.`,
      { cause: error },
    );
  }
}

/** A dump is too large to look for its roles beforehand: each is made when a statement first names it. */
function loadOptions(stage: Stage, connection: Connection, note: (line: string) => void): LoadOptions {
  const known = new Set<string>();
  return {
    note,
    async run(statement: Statement) {
      const unknown = statement.roles.filter((role) => !known.has(role));
      if (unknown.length > 0) await ensureRoles(stage.server, unknown);
      for (const role of unknown) known.add(role);
      await runStatement(stage, connection, statement);
    },
  };
}

/** OIDs of the relations of a database. */
export async function relationOids(stage: Stage, database: string): Promise<ReadonlySet<number>> {
  await using admin = await stage.server.connect('admin', database);
  const { rows } = await admin.query<{ oid: number }>(
    'SELECT oid::pg_catalog.int8::pg_catalog.float8 AS oid FROM pg_catalog.pg_class',
  );
  return new Set(rows.map(({ oid }) => oid));
}

/** Roles that the scripts name and none of them creates. */
export function lentRoles({ scripts, changed }: Pick<BaseInput, 'scripts' | 'changed'>): readonly string[] {
  const forward = [...scripts, ...changed.map(({ up }) => up)].flatMap((script) => script.statements);
  const back = changed.flatMap(({ down }) => down?.statements ?? []);
  // What only a rollback creates was there before.
  const made = new Set(forward.flatMap(({ sql }) => rolesMadeIn(sql)));
  const named = [...forward, ...back].flatMap(({ roles }) => roles);
  return [...new Set(named)].filter((role) => !made.has(role));
}

async function makeRoles({ server }: Stage, input: BaseInput): Promise<void> {
  const { unusable } = await ensureRoles(server, lentRoles(input));
  if (unusable.length > 0)
    throw new UserError(
      `The migrations name roles that cannot be lent on this server: ${unusable.join(', ')}. Rehearse with \`engine: container\` or \`engine: local\`.`,
    );
}

/** Also inside a DO block that creates a role when it is missing. */
function rolesMadeIn(sql: string): string[] {
  return [
    ...sql.matchAll(
      /\bcreate\s+(?:role|user|group)\s+(?:if\s+not\s+exists\s+)?(?:"([^"]+)"|([a-z_][\w$]*))/gi,
    ),
  ].map(([, quoted, bare]) => quoted ?? (bare ?? '').toLowerCase());
}
