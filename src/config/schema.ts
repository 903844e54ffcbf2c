import { z } from 'zod';
import { PRESET_NAMES, presetOf, type CommandSettings } from '../command/settings.ts';
import { TOOL_NAMES } from '../model.ts';
import {
  KEYS,
  NAMING,
  RULE_LEVELS,
  type Conventions,
  type RuleLimits,
  type RuleSeverities,
} from '../rules/options.ts';
import { DAY } from '../rules/suppression.ts';
import { canonicalType } from '../sql/type-names.ts';
import { ENGINES, FAIL_ON, POSTGRES_VERSIONS, type Settings, type Written } from './config.ts';
import { joinPath } from '../tree/paths.ts';
import { databaseMap, databaseSource } from './database.ts';
import { fixturesOrSeeds, seedMap, splitFixtures } from './seeds.ts';
import { bytes, DURATION, milliseconds, SIZE } from './units.ts';

/** Each error text completes the sentence “… must be”. */
const text = (what: string) => z.string({ error: what }).min(1, { error: what });
const list = (what: string) =>
  z
    .union([text(what), z.array(text(what))], { error: what })
    .transform((value) => (typeof value === 'string' ? [value] : value));
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `one of ${values.join(', ')}` });
const flag = () => z.boolean({ error: 'true or false' });

const A_DURATION = 'a duration such as "90s" or "15m"';
const duration = () =>
  z
    .string({ error: A_DURATION })
    .regex(DURATION, { error: A_DURATION })
    .transform((value) => milliseconds(value) ?? 0);

const A_SIZE = 'a size such as "500MB" or "1GB"';
const size = () =>
  z
    .string({ error: A_SIZE })
    .regex(SIZE, { error: A_SIZE })
    .transform((value) => bytes(value) ?? 0);

const A_NUMBER = 'a whole number, 1 or more';
const number = () => z.int({ error: A_NUMBER }).min(1, { error: A_NUMBER });

const A_NAME = 'a name of one line, of at most 100 characters';
const A_FOLDER = 'a folder, or a list of folders';
const GLOBS = 'a glob, or a list of globs';

const INSIDE = 'a path inside the repository, relative to its root';
const pathInside = () =>
  text(INSIDE).regex(/^(?![/\\~]|[A-Za-z]:)(?!(.*[/\\])?\.\.([/\\]|$))/, { error: INSIDE });

/** Those that decide what the rules report. They may differ from file to file. */
const ruleLimits = {
  'lock-timeout': duration().describe('A longer lock_timeout than this is reported. Default: 5s.'),
  'blocked-reads': duration().describe('The longest that a lock may keep readers waiting. Default: 1s.'),
  'blocked-writes': duration().describe('The longest that a lock may keep writers waiting. Default: 3s.'),
  waiting: duration().describe(
    'The longest that a session beside the migration may wait, before blocks-traffic. Default: 500ms.',
  ),
  migration: duration().describe('The longest that a migration may take at production’s size. Default: 10m.'),
  wal: size().describe('The most WAL that a migration may write at production’s size. Default: 10GB.'),
  'disk-headroom': size().describe(
    'The most free disk that a migration may need at production’s size. Default: 20GB.',
  ),
  indexes: number().describe('Indexes on one table, before too-many-indexes reports it. Default: 10.'),
  'index-columns': number().describe('Columns of one plain index, before wide-index reports it. Default: 3.'),
  objects: number().describe('Existing objects one migration may change, before mixed-concerns. Default: 5.'),
};

const A_LIST_OF_DATABASES = 'a list of maps, each with migrations';
const database = z.strictObject(
  {
    migrations: list(A_FOLDER)
      .refine((all) => all.length > 0, { error: A_FOLDER })
      .describe('Folders, or globs of such, in the order in which they are applied.'),
    before: list(GLOBS).describe('As at the top of the file, for this database.').optional(),
    baseline: pathInside().describe('As at the top of the file, for this database.').optional(),
    fixtures: fixturesOrSeeds
      .describe('As at the top of the file, for this database; [] for none.')
      .optional(),
  },
  { error: 'a map of migrations, and of before, baseline or fixtures for them' },
);

const A_SYNTHESIS = 'true, false, or a map of rows, seed, time and disk';
const synthesisMap = z.strictObject(
  {
    rows: number().describe('Rows of a table, where no statistics tell. Default: 10000.').optional(),
    seed: number().describe('The same seed makes the same rows. Default: 1.').optional(),
    time: duration()
      .describe('The longest that it may take for all tables together. Default: 20s.')
      .optional(),
    disk: size().describe('The most that it may write for all tables together. Default: 2GB.').optional(),
  },
  { error: A_SYNTHESIS },
);
const synthesis = z.union([z.boolean(), synthesisMap], { error: A_SYNTHESIS });

const A_TRAFFIC = 'true, false, or a map of queries and reader';
const trafficMap = z.strictObject(
  {
    queries: pathInside()
      .describe('A pgbench script, or a file of queries, that runs beside each migration.')
      .optional(),
    reader: duration()
      .describe('The longest that a transaction stays open in a migration’s way. Default: 6s.')
      .optional(),
  },
  { error: A_TRAFFIC },
);
const traffic = z.union([z.boolean(), trafficMap], { error: A_TRAFFIC });
const ESTIMATES = 'true, false, or a map of rows and time';
const estimatesMap = z.strictObject(
  {
    rows: number()
      .describe('Rows of the largest table at the largest size that a migration is run at. Default: 200000.')
      .optional(),
    time: duration()
      .describe('The longest that it may take for all migrations of a database together. Default: 30s.')
      .optional(),
  },
  { error: ESTIMATES },
);
const estimates = z.union([z.boolean(), estimatesMap], { error: ESTIMATES });

const MAP_OF_LIMITS = { error: 'a map of limits' };
const limitsPerFile = z.strictObject(ruleLimits, MAP_OF_LIMITS);
const limits = z.strictObject(
  {
    run: duration().describe('The longest that a whole rehearsal may take. Default: 15m.'),
    statement: duration().describe('The longest that one statement may take. Default: 5m.'),
    'temp-disk': size().describe('The most that one session may write to temporary files. Default: 1GB.'),
    disk: size().describe('The most that the throw-away server may write in all. Default: 5GB.'),
    ...ruleLimits,
  },
  MAP_OF_LIMITS,
);

const A_COLUMN = 'a column and its type, such as "created_at timestamptz"';
const COLUMN = /^\s*(?:"((?:[^"]|"")+)"|([^\s"]+))\s+(\S.*)$/;
const column = () =>
  z
    .string({ error: A_COLUMN })
    .regex(COLUMN, { error: A_COLUMN })
    .transform((value): Conventions['requiredColumns'][number] => {
      const [, quoted, plain = '', type = ''] = COLUMN.exec(value) ?? [];
      return { name: quoted?.replaceAll('""', '"') ?? plain, type: canonicalType(type) };
    });

const conventions = z.strictObject(
  {
    naming: oneOf(NAMING).describe('How tables, columns and constraints are named. Default: snake_case.'),
    keys: oneOf(KEYS).describe('What primary keys are made of. Default: bigint.'),
    'required-columns': z
      .array(column(), { error: `a list, each ${A_COLUMN}` })
      .describe('Columns that every new table has. Default: created_at and updated_at timestamptz.'),
  },
  { error: 'a map of conventions' },
);

const FILES = 'a glob of files inside the repository, or a list of globs, without "!"';
const file = () =>
  z.string({ error: FILES }).regex(/^(?![/\\~!]|[A-Za-z]:)(?!(.*[/\\])?\.\.([/\\]|$))./, { error: FILES });
const files = () =>
  z
    .union([file(), z.array(file()).min(1, { error: FILES })], { error: FILES })
    .transform((value) => (typeof value === 'string' ? [value] : value))
    .describe('Globs of files; a folder stands for all that lies below it.');

const VALUES = { error: 'a map of names and texts, such as {schema: "app"}' };
const placeholders = z.record(z.string(), z.string({ error: 'a text in quotes' }), VALUES);

function levelsOf(ruleIds: readonly string[]) {
  const levels = Object.fromEntries(ruleIds.map((id) => [id, oneOf(RULE_LEVELS).optional()]));
  return z.strictObject(levels, { error: 'a map of rule ids' });
}

/** How some files are judged. */
function overrideOf(ruleIds: readonly string[]) {
  return z.strictObject(
    {
      paths: files(),
      rules: levelsOf(ruleIds).describe('Severities for these files, by rule id.').optional(),
      limits: limitsPerFile.partial().describe('Limits for these files.').optional(),
      conventions: conventions.partial().describe('Conventions for these files.').optional(),
      placeholders: placeholders.describe('Values for the placeholders of these files.').optional(),
    },
    { error: 'a map of paths, and of rules, limits, conventions or placeholders for them' },
  );
}

const A_RULE = 'the id of a rule, or a list of ids';
const A_REASON = 'a sentence that says why';
const A_DAY = 'a day such as 2027-01-31';

/** Findings that are silenced. */
function ignoreOf(ruleIds: readonly string[]) {
  const id = z.enum(ruleIds, { error: A_RULE });
  return z.strictObject(
    {
      rule: z
        .union([id, z.array(id).min(1, { error: A_RULE })], { error: A_RULE })
        .transform((value) => (typeof value === 'string' ? [value] : value))
        .describe('The rules whose findings are silenced.'),
      paths: files(),
      reason: z
        .string({ error: A_REASON })
        .regex(/\S/, { error: A_REASON })
        .describe('Why; the review shows it.'),
      until: z
        .string({ error: A_DAY })
        .regex(DAY, { error: A_DAY })
        .describe('The last day on which it holds.')
        .optional(),
    },
    { error: 'a map of rule, paths, reason and until' },
  );
}

const A_COMMAND = `a map with up, or the name of a preset: ${PRESET_NAMES.join(', ')}`;
const A_LINE = 'a line for a shell';
const VARIABLES = 'a map of names and texts';

/** How migrations that are no SQL files are run. */
const commandMap = z
  .strictObject(
    {
      preset: oneOf(PRESET_NAMES)
        .describe('A tool that is known; it fills in what is not written.')
        .optional(),
      up: text(A_LINE).describe('Applies every pending migration.').optional(),
      down: text(A_LINE)
        .describe('Takes the newest migration back; run once for each that `up` applied.')
        .optional(),
      setup: text(A_LINE).describe('Runs in the base branch’s files before `up` does.').optional(),
      sources: list(GLOBS).describe('The migrations’ own files, below `folder`.').optional(),
      folder: pathInside().describe('Where the lines are run. Default: the root.').optional(),
      env: z
        .record(z.string(), z.string({ error: VARIABLES }), { error: VARIABLES })
        .describe('Variables that are set for it.')
        .optional(),
      pass: list('the name of a variable, or a list of names')
        .describe('Variables of the job that it gets to see as well. It gets none that could be secret.')
        .optional(),
      timeout: duration().describe('The longest that one line may take. Default: 5m.').optional(),
      'allow-pull-request-target': flag()
        .describe('Run what a pull request brings under pull_request_target too. Default: false.')
        .optional(),
    },
    { error: A_COMMAND },
  )
  .refine((map) => map.preset !== undefined || (map.up !== undefined && map.sources !== undefined), {
    error: 'a map with preset, or with up and sources',
  });
const oneCommand = z.union([oneOf(PRESET_NAMES), commandMap], { error: A_COMMAND });
const command = z
  .union([oneCommand, z.array(oneCommand).min(1, { error: A_COMMAND })], { error: A_COMMAND })
  .transform((value) =>
    (Array.isArray(value) ? value : [value]).map((one) =>
      toCommand(typeof one === 'string' ? { preset: one } : one),
    ),
  );

const MINUTES_FOR_ONE_LINE = 5;

function toCommand(given: z.output<typeof commandMap>): CommandSettings {
  const preset = presetOf(given.preset);
  return {
    ...(preset && { preset: preset.name }),
    up: given.up ?? preset?.up ?? '',
    down: given.down ?? (given.up === undefined ? preset?.down : undefined),
    setup: given.setup,
    sources: (given.sources ?? preset?.sources ?? []).map((glob) => joinPath(given.folder ?? '', glob)),
    folder: given.folder ?? '',
    env: given.env ?? {},
    pass: given.pass ?? [],
    timeout: given.timeout ?? MINUTES_FOR_ONE_LINE * 60_000,
    allowPullRequestTarget: given['allow-pull-request-target'] ?? false,
  };
}

/** GitHub's limit for the name of a label. */
const LONGEST_LABEL = 50;
const A_LABEL = `the name of a label, at most ${LONGEST_LABEL} characters`;

const APPROVERS = 'a list of "@user", "@org/team" or "code-owners"';
const approver = z
  .string({ error: APPROVERS })
  .regex(/^(@[\w-]+(\/[\w.-]+)?|code-owners)$/, { error: APPROVERS });
const approvers = z
  .union([approver, z.array(approver).min(1, { error: APPROVERS })], { error: APPROVERS })
  .transform((value) => (typeof value === 'string' ? [value] : value));

/** What may stand in `pgrehearse.yml`. */
export function fileSchema(ruleIds: readonly string[]) {
  return z
    .strictObject({
      migrations: list(A_FOLDER).describe(
        'Folders of migrations, or globs of such folders. Without it they are found by their looks.',
      ),
      tool: oneOf(TOOL_NAMES).describe('The migration tool. Without it, it is found by its files.'),
      command: command.describe('How migrations that are no SQL files are run, by the tool’s own command.'),
      baseline: pathInside().describe(
        'A schema dump that is loaded instead of the base branch’s migrations.',
      ),
      before: list(GLOBS).describe(
        'Files of SQL (.sql) that run before the first migration: what the platform brings along.',
      ),
      databases: z
        .array(database, { error: A_LIST_OF_DATABASES })
        .describe('Folders that build one database together, in their order.'),
      fixtures: fixturesOrSeeds.describe(
        'Files of rows to load (.sql, .csv, archives of pg_dump), in this order, and commands that make rows.',
      ),
      statistics: pathInside().describe('What production is like, as `pgrehearse stats` wrote it.'),
      synthesis: synthesis.describe(
        'Make up rows for the tables that no file fills, by what their constraints allow. Default: true.',
      ),
      interruption: flag().describe(
        'End each migration on the way and run it again, to see whether it recovers. Default: true.',
      ),
      estimates: estimates.describe(
        'Run migrations at several sizes, and extend what they take to production’s. Default: true.',
      ),
      database: databaseSource.describe(
        'A database that holds production’s schema and rows and may be changed: the base as it is.',
      ),
      traffic: traffic.describe(
        'Run each migration once more with sessions beside it that read and write its tables. Default: true.',
      ),
      cache: flag().describe('Keep the base between runs, where it takes long to make. Default: true.'),
      engine: oneOf(ENGINES).describe('Where a Postgres comes from. Default: auto.'),
      postgres: z
        .literal(POSTGRES_VERSIONS, { error: `one of ${POSTGRES_VERSIONS.join(', ')}` })
        .describe('Major version of Postgres. Default: 17.'),
      image: text('the name of an image').describe('An image to run instead of postgres:<version>.'),
      'fail-on': oneOf(FAIL_ON).describe('The least severity that fails the check. Default: error.'),
      extensions: list('the name of an extension, or a list of names').describe(
        'Extensions that reach outside the database and are allowed all the same.',
      ),
      superuser: flag().describe(
        'Run migrations as a superuser; with engine: container only. Default: false.',
      ),
      comment: flag().describe('Write the review as a comment on the pull request. Default: true.'),
      inline: flag().describe(
        'Comment on the lines of the pull request that findings are about. Default: true.',
      ),
      check: flag().describe('Make a check run, where the token may. Default: true.'),
      'check-name': text(A_NAME)
        .regex(/^.{1,100}$/, { error: A_NAME })
        .describe('What the check run is called, to be required by. Default: pgrehearse.'),
      'allow-label': text(A_LABEL)
        .max(LONGEST_LABEL, { error: A_LABEL })
        .describe('A label by which somebody lets the findings of a pull request pass.'),
      approvers: approvers.describe(
        'Who may set that label: @user, @org/team or code-owners. Default: whoever can set labels.',
      ),
      limits: limits.partial().describe('How much a rehearsal may use.'),
      conventions: conventions.partial().describe('What the schema is to look like.'),
      placeholders: placeholders.describe(
        'Values for the placeholders, templates and variables of migrations, by their names.',
      ),
      rules: levelsOf(ruleIds).describe('Severities other than the rules’ own, by rule id.'),
      overrides: z
        .array(overrideOf(ruleIds), { error: 'a list of maps, each with paths' })
        .describe('Settings for some of the files. Later ones win.'),
      ignore: z
        .array(ignoreOf(ruleIds), { error: 'a list of maps, each with rule, paths and reason' })
        .describe('Findings that are known and accepted.'),
    })
    .partial();
}

/** Names that may stand at a place of the file: [] for its top, ['limits'], ['overrides', '0', 'rules']. */
export function keysOf(place: readonly string[], ruleIds: readonly string[]): readonly string[] {
  const isOverride = place[0] === 'overrides';
  const map = place.findLast((part) => !/^\d+$/.test(part));
  if (map === undefined) return Object.keys(fileSchema(ruleIds).shape);
  if (map === 'databases') return Object.keys(database.shape);
  if (map === 'database') return Object.keys(databaseMap.shape);
  if (map === 'fixtures') return Object.keys(seedMap.shape);
  if (map === 'synthesis') return Object.keys(synthesisMap.shape);
  if (map === 'traffic') return Object.keys(trafficMap.shape);
  if (map === 'estimates') return Object.keys(estimatesMap.shape);
  if (map === 'command') return Object.keys(commandMap.shape);
  if (map === 'rules') return ruleIds;
  if (map === 'conventions') return Object.keys(conventions.shape);
  if (map === 'limits') return Object.keys((isOverride ? limitsPerFile : limits).shape);
  return Object.keys((isOverride ? overrideOf(ruleIds) : ignoreOf(ruleIds)).shape);
}

type FileShape = z.output<ReturnType<typeof fileSchema>>;

/** `at` tells where an entry of a list is written, where it comes from a file. */
export function toSettings(
  file: FileShape,
  at: (list: 'overrides' | 'ignore', index: number) => Written = () => ({ file: '', line: 1 }),
): Settings {
  const {
    'fail-on': failOn,
    'check-name': checkName,
    'allow-label': allowLabel,
    limits: given,
    conventions: agreed,
    rules,
    overrides,
    ignore,
    synthesis: made,
    fixtures: rows,
    databases,
    traffic: beside,
    estimates: measured,
    ...rest
  } = file;
  return {
    ...rest,
    ...splitFixtures(rows),
    databases: databases?.map((one) => ({ ...one, fixtures: undefined, ...splitFixtures(one.fixtures) })),
    failOn,
    checkName,
    allowLabel,
    synthesis: toSynthesis(made),
    traffic: toTraffic(beside),
    estimates: toEstimates(measured),
    limits: {
      run: given?.run,
      statement: given?.statement,
      tempDisk: given?.['temp-disk'],
      disk: given?.disk,
      ...toRuleLimits(given),
    },
    conventions: toConventions(agreed),
    rules: toLevels(rules),
    overrides: overrides?.map((one, index) => ({
      paths: one.paths,
      rules: toLevels(one.rules),
      limits: toRuleLimits(one.limits),
      conventions: toConventions(one.conventions),
      placeholders: one.placeholders ?? {},
      at: at('overrides', index),
    })),
    ignore: ignore?.map(({ rule, paths, reason, until }, index) => ({
      rules: rule,
      paths,
      reason: reason.trim(),
      until,
      at: at('ignore', index),
    })),
  };
}

function toSynthesis(given: FileShape['synthesis']): Settings['synthesis'] {
  if (given === undefined || typeof given === 'boolean')
    return given === undefined ? undefined : { isOn: given };
  return { isOn: true, ...given };
}

function toTraffic(given: FileShape['traffic']): Settings['traffic'] {
  if (given === undefined || typeof given === 'boolean')
    return given === undefined ? undefined : { isOn: given };
  return { isOn: true, ...given };
}

function toEstimates(given: FileShape['estimates']): Settings['estimates'] {
  if (given === undefined || typeof given === 'boolean')
    return given === undefined ? undefined : { isOn: given };
  return { isOn: true, ...given };
}

function toLevels(rules: FileShape['rules'] = {}): RuleSeverities {
  return Object.fromEntries(Object.entries(rules).flatMap(([id, level]) => (level ? [[id, level]] : [])));
}

function toRuleLimits(given: Partial<z.output<typeof limitsPerFile>> = {}): Partial<RuleLimits> {
  return {
    lockTimeout: given['lock-timeout'],
    blockedReads: given['blocked-reads'],
    blockedWrites: given['blocked-writes'],
    waiting: given.waiting,
    migration: given.migration,
    wal: given.wal,
    diskHeadroom: given['disk-headroom'],
    indexes: given.indexes,
    indexColumns: given['index-columns'],
    objects: given.objects,
  };
}

function toConventions(agreed: Partial<z.output<typeof conventions>> = {}): Partial<Conventions> {
  return { naming: agreed.naming, keys: agreed.keys, requiredColumns: agreed['required-columns'] };
}

/** The JSON Schema of the file, for editors. */
export function jsonSchema(ruleIds: readonly string[]): string {
  const schema = z.toJSONSchema(fileSchema(ruleIds), { io: 'input' });
  return `${JSON.stringify({ title: 'pgrehearse.yml', ...schema }, undefined, 2)}\n`;
}
