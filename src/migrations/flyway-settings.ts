import { flatSettings, listed } from './flat.ts';
import type { Values } from './fill.ts';

/** What of Flyway's configuration decides how a folder is read. Its defaults: the reference of Flyway 11. */
export interface FlywaySettings {
  readonly versioned: string;
  readonly undo: string;
  readonly repeatable: string;
  readonly baseline: string;
  readonly separator: string;
  readonly suffixes: readonly string[];
  /** Whether a script may hold statements that run in a transaction beside ones that do not. */
  readonly mixed: boolean;
  readonly outOfOrder: boolean;
  readonly executeInTransaction?: boolean;
  readonly encoding?: string;
  readonly replaces: boolean;
  /** What stands before and behind the name of a placeholder, for those of the settings and those of the script. */
  readonly placeholder: readonly [before: string, behind: string];
  readonly scriptPlaceholder: readonly [before: string, behind: string];
  readonly values: Values;
}

export const FLYWAY_DEFAULTS: FlywaySettings = {
  versioned: 'V',
  undo: 'U',
  repeatable: 'R',
  baseline: 'B',
  separator: '__',
  suffixes: ['.sql'],
  mixed: false,
  outOfOrder: false,
  replaces: true,
  placeholder: ['${', '}'],
  scriptPlaceholder: ['FP__', '__'],
  // The timestamp is that of the run: it stands in comments, to make a repeatable script run every time.
  values: {
    'flyway:defaultSchema': 'public',
    'flyway:table': 'flyway_schema_history',
    'flyway:environment': 'default',
    'flyway:timestamp': '2000-01-01 00:00:00',
  },
};

const PLACEHOLDERS = /^(?:spring\.)?flyway\.placeholders\./i;

/**
 * Reads `flyway.conf`, `flyway.toml`, and what Spring's `application.properties` and `application.yml` say of Flyway; undefined where a file
 * says nothing. Keys are compared without case and dashes, since each of them spells them its own way.
 */
export function flywaySettings(settings: ReadonlyMap<string, string>): FlywaySettings | undefined {
  const given = [...settings].filter(([key]) => /^(spring\.)?flyway\./i.test(key));
  if (given.length === 0) return undefined;
  const plain = new Map(given.map(([key, value]) => [keyOf(key), value]));
  const word = (key: string, otherwise: string): string => plain.get(key.toLowerCase()) ?? otherwise;
  const flag = (key: string): boolean | undefined => flagOf(plain.get(key.toLowerCase()));
  const inTransaction = flag('executeInTransaction');
  const encoding = plain.get('encoding');
  const {
    placeholder: [before, behind],
    scriptPlaceholder: [scriptBefore, scriptBehind],
  } = FLYWAY_DEFAULTS;
  return {
    versioned: word('sqlMigrationPrefix', FLYWAY_DEFAULTS.versioned),
    undo: word('undoSqlMigrationPrefix', FLYWAY_DEFAULTS.undo),
    repeatable: word('repeatableSqlMigrationPrefix', FLYWAY_DEFAULTS.repeatable),
    baseline: word('baselineMigrationPrefix', FLYWAY_DEFAULTS.baseline),
    separator: word('sqlMigrationSeparator', FLYWAY_DEFAULTS.separator),
    suffixes: listed(word('sqlMigrationSuffixes', '.sql')),
    mixed: flag('mixed') ?? false,
    outOfOrder: flag('outOfOrder') ?? false,
    ...(inTransaction !== undefined && { executeInTransaction: inTransaction }),
    ...(encoding !== undefined && { encoding }),
    replaces: flag('placeholderReplacement') ?? true,
    placeholder: [word('placeholderPrefix', before), word('placeholderSuffix', behind)],
    scriptPlaceholder: [
      word('scriptPlaceholderPrefix', scriptBefore),
      word('scriptPlaceholderSuffix', scriptBehind),
    ],
    values: { ...FLYWAY_DEFAULTS.values, ...ownValues(plain), ...valuesIn(given) },
  };
}

/** What `<script>.conf` says of one script. */
export function scriptSetting(options: string | undefined, name: string): string | undefined {
  const settings = flatSettings(options ?? '');
  return settings.get(name) ?? settings.get(`flyway.${name}`);
}

export function flagOf(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value.toLowerCase() === 'true';
}

function keyOf(key: string): string {
  return key
    .replace(/^(spring\.)?flyway\./i, '')
    .toLowerCase()
    .replaceAll('-', '');
}

/** The default schema is the one that is named, or the first of those that are. */
function ownValues(plain: ReadonlyMap<string, string>): Values {
  const schema = plain.get('defaultschema') ?? listed(plain.get('schemas') ?? '')[0];
  const table = plain.get('table');
  return {
    ...(schema !== undefined && { 'flyway:defaultSchema': schema }),
    ...(table !== undefined && { 'flyway:table': table }),
  };
}

function valuesIn(given: readonly (readonly [string, string])[]): Values {
  return Object.fromEntries(
    given.flatMap(([key, value]) => (PLACEHOLDERS.test(key) ? [[key.replace(PLACEHOLDERS, ''), value]] : [])),
  );
}
