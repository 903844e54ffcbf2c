import { baseName } from '../tree/paths.ts';
import { escaped, fillFlyway } from './flyway-placeholders.ts';
import {
  flagOf,
  FLYWAY_DEFAULTS,
  flywaySettings,
  scriptSetting,
  type FlywaySettings,
} from './flyway-settings.ts';
import { flatSettings, yamlSettings } from './flat.ts';
import { compareNatural, compareText } from './names.ts';
import type { Statement } from '../model.ts';
import type { Complaint, Entry, Part, ScriptFacts, Tool } from './tool.ts';

/** `PostgreSQLParser.java`, `detectCanExecuteInTransaction`; REINDEX CONCURRENTLY, for one, is none of them. */
const OUTSIDE =
  /^(?:(?:create|drop)\s+(?:database|tablespace|subscription)|alter\s+system|(?:create|drop)(?:\s+unique)?\s+index\s+concurrently|reindex(?:\s+verbose)?\s+(?:schema|database|system)|vacuum|discard\s+all)\b/i;

/**
 * Flyway 11. Names: `ResourceNameParser.java` and `MigrationVersion.java`: dots and underscores part the numbers of a
 * version, and zeros at its end count for nothing; `R` is repeatable and comes last, in the order of its names; `U` goes
 * back; `B` stands for all that came before and runs only where none of that did (seen with 11.10): here, where none of
 * it is left. Transactions: `ParserSqlScript.java`: one for each script, in which statements are sent one by one; a
 * script that holds a statement of those that the PostgreSQL parser knows not to run in one has none, and must then hold
 * nothing else, unless `mixed` is set; `executeInTransaction` in `<script>.conf` decides either way
 * (`SqlScriptMetadata.java`). A version below the newest applied one fails the validation that comes before the run,
 * unless `outOfOrder` is set. Flyway's own lock is held in a transaction, for which a concurrent build waits (issue 3854).
 * History: `flyway_schema_history`; a script without a transaction that failed is noted as such there (`DbMigrate.java`),
 * and nothing is applied behind it.
 */
export const flyway: Tool = {
  ...flywayAs(FLYWAY_DEFAULTS),
  settings: {
    files: [
      'flyway.toml',
      'flyway.user.toml',
      'flyway.conf',
      'conf/flyway.toml',
      'conf/flyway.conf',
      'application.properties',
      'application.yml',
      'application.yaml',
    ],
    async read(text, file) {
      const settings = flywaySettings(/\.ya?ml$/.test(file) ? await yamlSettings(text) : flatSettings(text));
      return settings && flywayAs(settings);
    },
  },
};

function flywayAs(settings: FlywaySettings): Tool {
  const parse = parserOf(settings);
  return {
    name: 'flyway',
    interrupted: {
      words:
        'Flyway notes a failed script that has no transaction, and then applies nothing until `flyway repair`',
    },
    pattern: `${settings.versioned}<version>${settings.separator}<name>${settings.suffixes[0] ?? '.sql'}`,
    markers: [
      { file: 'flyway.toml' },
      { file: 'flyway.conf' },
      { file: 'pom.xml', content: /flyway/i },
      { file: 'build.gradle', content: /flyway/i },
      { file: 'build.gradle.kts', content: /flyway/i },
    ],
    lateArrival: settings.outOfOrder ? 'applied' : 'refused',
    takesLate: isRepeatable,
    repeats: ({ version }) => version.startsWith('R__'),
    parse,
    select: (entries) => withoutBaselines(entries, (path) => isBaseline(path, settings)),
    compare: (a, b) =>
      Number(isRepeatable(a)) - Number(isRepeatable(b)) ||
      (isRepeatable(a) ? 0 : compareNatural(a.version, b.version)) ||
      compareText(descriptionOf(a), descriptionOf(b)),
    guess: (_, paths) => paths.some((path) => /^V\d/.test(path)),
    encoding: (options) => scriptSetting(options, 'encoding') ?? settings.encoding,
    fill: (script) => fillFlyway(script, settings),
    transaction({ statements, options }) {
      return (inTransaction(options, settings) ?? !statements.some(isOutside)) ? 'one' : 'per-statement';
    },
    complaints: (script) => (settings.mixed ? [] : mixedComplaints(script, settings)),
  };
}

function inTransaction(options: string | undefined, settings: FlywaySettings): boolean | undefined {
  return flagOf(scriptSetting(options, 'executeInTransaction')) ?? settings.executeInTransaction;
}

function parserOf(settings: FlywaySettings): Tool['parse'] {
  const { versioned, undo, repeatable, baseline, separator, suffixes } = settings;
  const [v, u, r, b, gap] = [versioned, undo, repeatable, baseline, separator].map(escaped);
  const file = new RegExp(
    `^(?:(${v}|${u}|${b})(\\d+(?:[._]\\d+)*)|${r})(?:${gap}([^/]*))?(?:${suffixes.map(escaped).join('|')})(\\.conf)?$`,
  );
  return (path): Part | undefined => {
    const [, prefix, digits, name, isOptions] = file.exec(baseName(path)) ?? [];
    if (digits === undefined && name === undefined) return undefined;
    const version = digits === undefined ? `R__${name}` : versionOf(digits);
    const role = prefix === undo ? 'down' : 'up';
    if (isOptions === undefined) return { version, name: name ?? '', role };
    return role === 'up' ? { version, name: name ?? '', role: 'options' } : undefined;
  };
}

function isBaseline(path: string, { baseline }: FlywaySettings): boolean {
  return new RegExp(`^${escaped(baseline)}\\d`).test(baseName(path));
}

/** The newest baseline stands for versions up to its own, where none of those is there any more. */
function withoutBaselines(entries: readonly Entry[], isBase: (path: string) => boolean): readonly Entry[] {
  const newest = entries.filter(({ up }) => isBase(up)).at(-1);
  const others = entries.filter(({ up }) => !isBase(up));
  const stands =
    newest &&
    others.every((other) => isRepeatable(other) || compareNatural(other.version, newest.version) > 0);
  return stands ? [newest, ...others] : others;
}

/** What stands for the name in its history, and decides the order of repeatable ones: `10 b` comes before `2 a`. */
function descriptionOf({ name }: Entry): string {
  return name.replaceAll('_', ' ');
}

function isRepeatable({ version }: Entry): boolean {
  return version.startsWith('R__');
}

/** Numbers without the zeros that make no difference: 1.10.0 is 1.10. */
function versionOf(digits: string): string {
  const numbers = digits.split(/[._]/).map((part) => BigInt(part).toString());
  const last = numbers.findLastIndex((number) => number !== '0');
  return numbers.slice(0, Math.max(last, 0) + 1).join('.');
}

function isOutside({ sql }: Statement): boolean {
  return OUTSIDE.test(withoutComments(sql).trimStart());
}

function withoutComments(sql: string): string {
  return sql.replace(/--[^\n]*|\/\*[^]*?\*\//g, ' ');
}

function mixedComplaints(
  { statements, options }: ScriptFacts,
  settings: FlywaySettings,
): readonly Complaint[] {
  const outside = statements.find(isOutside);
  const inside = statements.find((statement) => !isOutside(statement));
  if (!outside || !inside || inTransaction(options, settings) !== undefined) return [];
  return [
    {
      line: outside.span.start.line,
      message:
        'Flyway refuses a script that mixes this statement with ones that run in a transaction, unless `mixed` is set: put it into a migration file of its own.',
    },
  ];
}
