import { cacheFolder, entriesIn } from '../cache/entries.ts';
import type { BaseCache } from '../cache/index.ts';
import type { Config } from '../config/config.ts';
import { dropRolesExcept, listRoles, startServer, type ServerOptions } from '../database/index.ts';
import { historyTablesFor } from '../migrations/history-tables.ts';
import { ReplayError } from '../rehearsal/apply.ts';
import { applyEarlier } from '../rehearsal/earlier.ts';
import type { Base, DataFile, Seed } from '../rehearsal/base.ts';
import { estimating, type EstimateSettings, type Rows } from '../rehearsal/estimates/settings.ts';
import { seedsOf } from './seeds.ts';
import { rehearse } from '../rehearsal/rehearse.ts';
import type { Problem, Review } from '../model.ts';
import type { Experiments, Stage } from '../rehearsal/session.ts';
import type { TrafficScript } from '../rehearsal/traffic/queries.ts';
import { QUEUE_BUDGET_MS } from '../rehearsal/traffic/settings.ts';
import type { ReviewInput } from '../review.ts';
import { reviewCommand } from './command.ts';
import { contextsOf } from './contexts.ts';
import { existingAs, refuseSeveral, reviewExisting, withDatabase } from './existing.ts';
import type { ChangedPrograms } from './programs.ts';
import type { ParsedProject } from './project.ts';
import { prepareWithFound, type FoundFiles } from './prepare.ts';
import type { ReviewedProject } from './reviewed.ts';
import { isElsewhere, leftToOthers } from './share.ts';
import type { Stopwatch } from './stopwatch.ts';
import type { StatisticsFile } from '../fixtures/statistics/schema.ts';
import { onRowsThatLetItThrough, synthesisOf } from './made-up.ts';
import { notVerified } from './verified.ts';

export interface BaseFiles {
  /** What makes the things that are there before the first migration. */
  readonly before: readonly DataFile[];
  readonly baseline?: DataFile;
  readonly fixtures: readonly DataFile[];
  /** Commands of the project that make rows. */
  readonly seeds: readonly Seed[];
  /** What production is like. */
  readonly statistics?: StatisticsFile;
  /** What the application asks meanwhile. */
  readonly queries?: readonly TrafficScript[];
  /** What nobody named. */
  readonly found?: FoundFiles;
  /** Path of a dump of the schema that could stand for merged migrations which fail. */
  readonly dump?: string;
}

/** The files of one project's base; of the database that no project names where none is given. */
export type FilesOf = (project?: ParsedProject) => BaseFiles;

export interface OnServer {
  readonly reviewed: readonly ReviewedProject[];
  readonly postgres: NonNullable<Review['postgres']>;
  /** What went wrong with the server itself. */
  readonly problems: readonly Problem[];
}

/** Rehearses every project on one server, each on a base of its own. Whatever was started is gone when it returns. */
export async function reviewOnServer(
  input: ReviewInput,
  parsed: readonly ParsedProject[],
  filesOf: FilesOf,
  watch: Stopwatch,
  commands: readonly ChangedPrograms[] = [],
): Promise<OnServer> {
  const { database } = input.config;
  const on = (databaseUrl: string | undefined): Promise<OnServer> =>
    reviewOn({ ...input, config: { ...input.config, databaseUrl } }, parsed, filesOf, watch, commands);
  return database ? withDatabase(input, database, on) : on(input.config.databaseUrl);
}

async function reviewOn(
  input: ReviewInput,
  parsed: readonly ParsedProject[],
  filesOf: FilesOf,
  { time }: Stopwatch,
  commands: readonly ChangedPrograms[],
): Promise<OnServer> {
  const { config, progress, start = startServer } = input;
  await using server = await time('start', () => start(serverOptions(input)));
  progress(`Postgres ${server.version} (${server.kind}) is up`);
  refuseSeveral(server, [
    ...parsed.map(({ project }) => project.folder),
    ...commands.map(({ command }) => command.up),
  ]);
  const stage: Stage = {
    server,
    limits: {
      deadline: Date.now() + config.limits.run,
      statementMs: config.limits.statement,
      diskBytes: config.limits.disk,
    },
    extensions: config.extensions,
    ...(input.cache && config.cache && { cache: cacheOf(input.cache, progress, time) }),
    isNew: () => false,
    ...(server.existing !== undefined && { isFullSize: true as const }),
    experiments: experimentsOf(config, filesOf()),
  };
  const reviewed: ReviewedProject[] = [];
  for (const [at, project] of parsed.entries())
    if (isElsewhere(project)) reviewed.push(leftToOthers(project));
    else reviewed.push(await reviewProject(stage, `base_${at + 1}`, project, filesOf(project), input, time));
  for (const [at, one] of commands.entries())
    reviewed.push(await reviewCommand(stage, `base_command_${at + 1}`, one, filesOf(), input, time));
  const { version, kind: source, image } = server;
  return { reviewed, postgres: { version, source, image, ...existingAs(server) }, problems: [] };
}

function experimentsOf(config: Config, { queries = [] }: BaseFiles): Experiments {
  const { interruption, traffic, estimates } = config;
  const budget = { leftMs: QUEUE_BUDGET_MS };
  return {
    interruption,
    ...(traffic.isOn && { traffic: { queries, readerMs: traffic.reader, budget } }),
    ...(estimates.isOn && { estimates: estimating(settingsOf(config), { tables: [] }) }),
  };
}

const MOST_BYTES = 4 * 1024 ** 3;
/** Restoring a base of no rows takes half a second. */
const WORTH_MS = 2_000;

function cacheOf(
  { root = cacheFolder(), worthMs = WORTH_MS, remote }: NonNullable<ReviewInput['cache']>,
  progress: (line: string) => void,
  time: Stopwatch['time'],
): BaseCache {
  const entries = entriesIn({ root, mostBytes: MOST_BYTES, progress, ...(remote && { remote }) });
  return { entries, worthMs, time };
}

function settingsOf({ estimates: { rows, time } }: Config): EstimateSettings {
  return { rows, timeMs: time };
}

/** Estimates are made on the rows of this base, each base within a time of its own. */
function withRows(
  { experiments }: Stage,
  config: Config,
  base: Base | ReplayError,
  { synthesis, statistics, migrations }: Omit<Rows, 'tables'> & { readonly migrations: number },
): Experiments | undefined {
  if (!experiments?.estimates || base instanceof ReplayError) return experiments;
  const rows = {
    tables: base.fixtures,
    ...(synthesis && { synthesis }),
    ...(statistics && { statistics }),
  };
  return { ...experiments, estimates: estimating(settingsOf(config), rows, migrations) };
}

function serverOptions({ config, prefer, cache, progress, onLeftover }: ReviewInput): ServerOptions {
  return {
    engine: config.engine,
    prefer,
    version: config.postgres,
    image: config.image,
    url: config.databaseUrl,
    ...(config.database && { existing: existingOptions(config.database, config.limits.disk) }),
    superuser: config.superuser,
    ...(cache && config.cache && { isKept: true }),
    tempFileLimit: tempFileLimit(config),
    progress,
    onLeftover,
  };
}

function existingOptions(
  { inPlace, sessions, create, url }: NonNullable<Config['database']>,
  diskBytes: number,
): NonNullable<ServerOptions['existing']> {
  return {
    ...(inPlace !== undefined && { inPlace }),
    sessions,
    diskBytes,
    isTemporary: create !== undefined,
    ...(url !== undefined && create === undefined && { written: { url } }),
  };
}

/** As Postgres writes sizes, in whole kilobytes. */
function tempFileLimit({ limits }: Config): string {
  return `${Math.ceil(limits.tempDisk / 1024)}kB`;
}

async function reviewProject(
  stage: Stage,
  database: string,
  parsed: ParsedProject,
  files: BaseFiles,
  input: ReviewInput,
  time: Stopwatch['time'],
): Promise<ReviewedProject> {
  const { config, progress } = input;
  const { existing } = stage.server;
  if (existing !== undefined) return reviewExisting(stage, existing, database, parsed, input, time);
  const changed = parsed.migrations;
  const shared = [...(parsed.earlier ?? []), ...changed];
  const { found, dump, queries: _queries, ...named } = files;
  const ups = [...parsed.base, ...shared.map(({ up }) => up)];
  const tools = new Set((parsed.project.parts ?? [parsed.project]).map(({ tool }) => tool));
  const tables = [...tools].flatMap((tool) => historyTablesFor(tool, ups) ?? []);
  const history = tables.length > 0 ? tables.join(';\n') : undefined;
  const seed = seedsOf(stage, database, files.seeds, input);
  const made = { database, scripts: parsed.base, ...named, seed, history, changed: shared };
  const done = await onRowsThatLetItThrough(synthesisOf(config), async (synthesis) => {
    const roles = await listRoles(stage.server);
    const how = { ...made, ...(synthesis && { synthesis }) };
    const base = await time('base', () => prepareWithFound(stage, how, found, progress).catch(replayError));
    const isReady = !(base instanceof ReplayError);
    if (isReady) await applyEarlier(stage, database, parsed.earlier);
    const isNew = (oid: number) => isReady && !base.oids.has(oid);
    const known = { synthesis, ...named, migrations: changed.length };
    const ran = isReady
      ? await time('rehearsal', () =>
          rehearse(
            { ...stage, isNew, experiments: withRows(stage, config, base, known) },
            database,
            changed,
            progress,
          ),
        )
      : { rehearsals: [] };
    await stage.server.dropDatabase(database);
    await dropRolesExcept(stage.server, roles);
    return { base, ...ran };
  });
  const { base, rehearsals, set, refused, madeUp, fixtures } = done;
  if (base instanceof ReplayError) return notReplayed(parsed, base, dump);
  const contexts = contextsOf(rehearsals, stage.server.major, config, { madeUp, refused });
  const { leftOut } = base;
  const problems = notVerified(rehearsals);
  return {
    parsed,
    contexts,
    rehearsals,
    set,
    fixtures,
    leftOut,
    problems,
  };
}

function replayError(thrown: unknown): ReplayError {
  if (thrown instanceof ReplayError) return thrown;
  throw thrown;
}

/** Nothing could be rehearsed: a problem of the review, and a finding about the history. */
function notReplayed(
  parsed: ParsedProject,
  { message, script, statement, error }: ReplayError,
  dump: string | undefined,
): ReviewedProject {
  const { path } = script.file;
  const { start, end } = statement.span;
  const id = parsed.project.base.find(({ up }) => up.path === path)?.id ?? path;
  const place = { file: path, line: start.line, endLine: end.line, migration: id };
  return {
    parsed,
    contexts: [],
    rehearsals: [],
    fixtures: [],
    leftOut: [],
    problems: [
      { message: dump === undefined ? message : `${message} ${dump} is such a dump: \`baseline: ${dump}\`.` },
    ],
    replayFailure: { ...place, error },
  };
}
