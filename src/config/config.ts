import type { FailOn, FileTool } from '../model.ts';
import type { SeedSettings } from '../command/seed.ts';
import type { CommandSettings } from '../command/settings.ts';
import type { DatabaseSource } from '../database/source.ts';
import { DEFAULT_OPTIONS, type Conventions, type RuleLimits, type RuleSeverities } from '../rules/options.ts';

export const ENGINES = ['auto', 'container', 'local', 'url'] as const;
export type Engine = (typeof ENGINES)[number];

export const POSTGRES_VERSIONS = [14, 15, 16, 17, 18] as const;
export type PostgresVersion = (typeof POSTGRES_VERSIONS)[number];

export const FAIL_ON = ['error', 'warning', 'never'] as const satisfies readonly FailOn[];

export interface Limits extends RuleLimits {
  /** A whole rehearsal, in milliseconds. */
  readonly run: number;
  /** One statement, in milliseconds. */
  readonly statement: number;
  /** Temporary files of one session, in bytes. */
  readonly tempDisk: number;
  /** Everything that the throw-away server writes, in bytes. */
  readonly disk: number;
}

/** Where in the file a setting stands. */
export interface Written {
  readonly file: string;
  readonly line: number;
}

/** How some of the files are judged, other than the rest. */
export interface Override {
  /** Globs of files, and folders. */
  readonly paths: readonly string[];
  readonly rules: RuleSeverities;
  readonly limits: Partial<RuleLimits>;
  readonly conventions: Partial<Conventions>;
  readonly placeholders: Readonly<Record<string, string>>;
  readonly at: Written;
}

/** Findings that are known and accepted. */
export interface Ignore {
  readonly rules: readonly string[];
  /** Globs of files, and folders. */
  readonly paths: readonly string[];
  readonly reason: string;
  /** The last day on which it holds, `2027-01-31`. */
  readonly until?: string;
  readonly at: Written;
}

/** One database of several, or one that several folders build. */
export interface DatabaseSettings {
  /** Folders, or globs of folders, in the order in which they are applied. */
  readonly migrations: readonly string[];
  /** The same as at the top of the file, for this database alone; what is absent is as there. */
  readonly before?: readonly string[];
  readonly baseline?: string;
  readonly fixtures?: readonly string[];
  readonly seeds?: readonly SeedSettings[];
}

/** Rows that are made up for tables which no file fills. */
export interface Synthesis {
  readonly isOn: boolean;
  /** Of a table. */
  readonly rows: number;
  readonly seed: number;
  /** For all tables together, in milliseconds. */
  readonly time: number;
  /** For all tables together, in bytes. */
  readonly disk: number;
}

/** Sessions beside each migration. */
export interface TrafficConfig {
  readonly isOn: boolean;
  /** Path of a pgbench script or a file of queries. */
  readonly queries?: string;
  /** The longest that a transaction stays open in a migration's way, in milliseconds. */
  readonly reader: number;
}

/** Runs at several sizes, from which times are extended to production's. */
export interface EstimatesConfig {
  readonly isOn: boolean;
  /** Of the largest table at the largest size. */
  readonly rows: number;
  /** For all migrations of a database together, in milliseconds. */
  readonly time: number;
}

/** What a review is to do: every setting, with its default filled in. */
export interface Config {
  /** Folders, or globs of folders; empty: found by their looks. */
  readonly migrations: readonly string[];
  /** Absent: found by its files and markers. */
  readonly tool?: FileTool;
  /** How migrations that are no SQL files are run, each on a database of its own. */
  readonly command: readonly CommandSettings[];
  /** Folders of one database each entry; every other folder has a database of its own. */
  readonly databases: readonly DatabaseSettings[];
  /** Globs of `.sql` files that make what is there before the first migration. */
  readonly before: readonly string[];
  /** Path of a schema dump that stands for the base branch's migrations. */
  readonly baseline?: string;
  /** Globs of `.sql` and `.csv` files and archives of pg_dump, in the order in which they are loaded. */
  readonly fixtures: readonly string[];
  /** Commands of the project that make rows, behind those files. */
  readonly seeds: readonly SeedSettings[];
  /** Path of what `pgrehearse stats` wrote. */
  readonly statistics?: string;
  readonly synthesis: Synthesis;
  /** Ends each migration's session on the way, and runs it again. */
  readonly interruption: boolean;
  readonly traffic: TrafficConfig;
  /** Whether the base is kept between runs. */
  readonly cache: boolean;
  readonly estimates: EstimatesConfig;
  readonly engine: Engine;
  readonly postgres: PostgresVersion;
  readonly image?: string;
  /** Never from the file. */
  readonly databaseUrl?: string;
  /** The database whose schema and rows are the base; absent: the base is built from files. */
  readonly database?: DatabaseSource;
  readonly failOn: FailOn;
  /** Extensions that reach outside the database and are allowed all the same. */
  readonly extensions: readonly string[];
  readonly superuser: boolean;
  readonly comment: boolean;
  /** Comments on the lines of the pull request that findings are about. */
  readonly inline: boolean;
  /** A check run beside the job's own status. */
  readonly check: boolean;
  readonly checkName: string;
  /** A label by which somebody lets the findings of a pull request pass. */
  readonly allowLabel?: string;
  /** Who may set it: `@user`, `@org/team`, `code-owners`; empty: whoever can. */
  readonly approvers: readonly string[];
  readonly limits: Limits;
  readonly conventions: Conventions;
  /** What is filled in for placeholders and templates, by their names. */
  readonly placeholders: Readonly<Record<string, string>>;
  /** Severities other than the rule's own, by rule id. */
  readonly rules: RuleSeverities;
  /** Later ones win. */
  readonly overrides: readonly Override[];
  readonly ignore: readonly Ignore[];
}

/** Settings that somebody made. */
export type Settings = Partial<
  Omit<Config, 'limits' | 'conventions' | 'synthesis' | 'traffic' | 'estimates'>
> & {
  readonly traffic?: Partial<TrafficConfig>;
  readonly estimates?: Partial<EstimatesConfig>;
  readonly synthesis?: Partial<Synthesis>;
  readonly limits?: Partial<Limits>;
  readonly conventions?: Partial<Conventions>;
};

const MINUTE = 60_000;
const GIGABYTE = 1024 ** 3;

export const DEFAULTS: Config = {
  migrations: [],
  command: [],
  databases: [],
  before: [],
  fixtures: [],
  seeds: [],
  synthesis: { isOn: true, rows: 10_000, seed: 1, time: 20_000, disk: 2 * GIGABYTE },
  interruption: true,
  traffic: { isOn: true, reader: 6_000 },
  cache: true,
  estimates: { isOn: true, rows: 200_000, time: 30_000 },
  engine: 'auto',
  postgres: 17,
  failOn: 'error',
  extensions: [],
  superuser: false,
  comment: true,
  inline: true,
  check: true,
  checkName: 'pgrehearse',
  approvers: [],
  limits: {
    run: 15 * MINUTE,
    statement: 5 * MINUTE,
    tempDisk: GIGABYTE,
    disk: 5 * GIGABYTE,
    ...DEFAULT_OPTIONS.limits,
  },
  conventions: DEFAULT_OPTIONS.conventions,
  placeholders: {},
  rules: {},
  overrides: [],
  ignore: [],
};

/** Lays settings over the defaults and over each other; the later ones win, key by key. */
export function resolve(...layers: readonly Settings[]): Config {
  return layers.reduce(overlay, DEFAULTS);
}

function overlay(config: Config, layer: Settings): Config {
  return {
    migrations: layer.migrations?.map(fromRoot) ?? config.migrations,
    tool: layer.tool ?? config.tool,
    command: layer.command ?? config.command,
    databases: layer.databases?.map(databaseFromRoot) ?? config.databases,
    before: layer.before?.map(fromRoot) ?? config.before,
    baseline: layer.baseline === undefined ? config.baseline : fromRoot(layer.baseline),
    fixtures: layer.fixtures?.map(fromRoot) ?? config.fixtures,
    // Whoever names files instead names all that is to make rows.
    seeds: layer.seeds ?? (layer.fixtures ? [] : config.seeds),
    statistics: layer.statistics === undefined ? config.statistics : fromRoot(layer.statistics),
    synthesis: overlaySynthesis(config.synthesis, layer.synthesis ?? {}),
    interruption: layer.interruption ?? config.interruption,
    traffic: overlayTraffic(config.traffic, layer.traffic ?? {}),
    cache: layer.cache ?? config.cache,
    estimates: overlayEstimates(config.estimates, layer.estimates ?? {}),
    engine: layer.engine ?? config.engine,
    postgres: layer.postgres ?? config.postgres,
    image: layer.image ?? config.image,
    databaseUrl: layer.databaseUrl ?? config.databaseUrl,
    database: layer.database ?? config.database,
    failOn: layer.failOn ?? config.failOn,
    extensions: layer.extensions ?? config.extensions,
    superuser: layer.superuser ?? config.superuser,
    comment: layer.comment ?? config.comment,
    inline: layer.inline ?? config.inline,
    check: layer.check ?? config.check,
    checkName: layer.checkName ?? config.checkName,
    allowLabel: layer.allowLabel ?? config.allowLabel,
    approvers: layer.approvers ?? config.approvers,
    limits: overlayLimits(config.limits, layer.limits ?? {}),
    conventions: overlayConventions(config.conventions, layer.conventions ?? {}),
    placeholders: { ...config.placeholders, ...layer.placeholders },
    rules: { ...config.rules, ...layer.rules },
    overrides: layer.overrides?.map(withPathsFromRoot) ?? config.overrides,
    ignore: layer.ignore?.map(withPathsFromRoot) ?? config.ignore,
  };
}

function overlayEstimates(estimates: EstimatesConfig, layer: Partial<EstimatesConfig>): EstimatesConfig {
  return {
    isOn: layer.isOn ?? estimates.isOn,
    rows: layer.rows ?? estimates.rows,
    time: layer.time ?? estimates.time,
  };
}

function overlaySynthesis(synthesis: Synthesis, layer: Partial<Synthesis>): Synthesis {
  return {
    isOn: layer.isOn ?? synthesis.isOn,
    rows: layer.rows ?? synthesis.rows,
    seed: layer.seed ?? synthesis.seed,
    time: layer.time ?? synthesis.time,
    disk: layer.disk ?? synthesis.disk,
  };
}

function overlayTraffic(traffic: TrafficConfig, layer: Partial<TrafficConfig>): TrafficConfig {
  return {
    isOn: layer.isOn ?? traffic.isOn,
    queries: layer.queries === undefined ? traffic.queries : fromRoot(layer.queries),
    reader: layer.reader ?? traffic.reader,
  };
}

function overlayLimits(limits: Limits, layer: Partial<Limits>): Limits {
  return {
    run: layer.run ?? limits.run,
    statement: layer.statement ?? limits.statement,
    tempDisk: layer.tempDisk ?? limits.tempDisk,
    disk: layer.disk ?? limits.disk,
    ...overlayRuleLimits(limits, layer),
  };
}

export function overlayRuleLimits(limits: RuleLimits, layer: Partial<RuleLimits>): RuleLimits {
  return {
    lockTimeout: layer.lockTimeout ?? limits.lockTimeout,
    blockedReads: layer.blockedReads ?? limits.blockedReads,
    blockedWrites: layer.blockedWrites ?? limits.blockedWrites,
    waiting: layer.waiting ?? limits.waiting,
    migration: layer.migration ?? limits.migration,
    wal: layer.wal ?? limits.wal,
    diskHeadroom: layer.diskHeadroom ?? limits.diskHeadroom,
    indexes: layer.indexes ?? limits.indexes,
    indexColumns: layer.indexColumns ?? limits.indexColumns,
    objects: layer.objects ?? limits.objects,
  };
}

export function overlayConventions(conventions: Conventions, layer: Partial<Conventions>): Conventions {
  return {
    naming: layer.naming ?? conventions.naming,
    keys: layer.keys ?? conventions.keys,
    requiredColumns: layer.requiredColumns ?? conventions.requiredColumns,
  };
}

function databaseFromRoot(given: DatabaseSettings): DatabaseSettings {
  const { migrations, before, baseline, fixtures, seeds } = given;
  return {
    migrations: migrations.map(fromRoot),
    ...(before && { before: before.map(fromRoot) }),
    ...(baseline !== undefined && { baseline: fromRoot(baseline) }),
    ...(fixtures && { fixtures: fixtures.map(fromRoot) }),
    ...(seeds && { seeds }),
  };
}

function withPathsFromRoot<Entry extends Override | Ignore>(entry: Entry): Entry {
  return { ...entry, paths: entry.paths.map(fromRoot) };
}

/** As paths of a tree are written: `./db/` is `db`. */
function fromRoot(path: string): string {
  return path.replace(/^(\.\/+)+/, '').replace(/(?<=[^/])\/+$/, '');
}
