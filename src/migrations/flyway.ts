import { baseName } from '../tree/paths.ts';
import { linesOf } from './lines.ts';
import { compareNatural, compareText } from './names.ts';
import type { Statement } from '../model.ts';
import type { Complaint, Entry, Part, ScriptFacts, Section, Tool } from './tool.ts';

const FILE = /^(?:([VU])(\d+(?:[._]\d+)*)|R)__([^/]*)\.sql(\.conf)?$/;

/** `PostgreSQLParser.java`, `detectCanExecuteInTransaction`; REINDEX CONCURRENTLY, for one, is none of them. */
const OUTSIDE =
  /^(?:(?:create|drop)\s+(?:database|tablespace|subscription)|alter\s+system|(?:create|drop)(?:\s+unique)?\s+index\s+concurrently|reindex(?:\s+verbose)?\s+(?:schema|database|system)|vacuum|discard\s+all)\b/i;

/**
 * Flyway 11, with its default prefixes and separator. Names: `ResourceNameParser.java` and `MigrationVersion.java`: dots
 * and underscores part the numbers of a version, and zeros at its end count for nothing; `R` is repeatable and comes
 * last, in the order of its names; `U` goes back; `B` stands for all that came before and is passed over here.
 * Transactions: `ParserSqlScript.java`: one for each script, in which statements are sent one by one; a script that
 * holds a statement of those that the PostgreSQL parser knows not to run in one has none, and must then hold nothing
 * else, unless `mixed` is set; `executeInTransaction` in `<script>.conf` decides either way
 * (`SqlScriptMetadata.java`). A version below the newest applied one fails the validation that comes before the run
 * (`outOfOrder` is off). Flyway's own lock is held in a transaction, for which a concurrent build waits (issue 3854).
 * History: `flyway_schema_history`.
 */
export const flyway: Tool = {
  name: 'flyway',
  pattern: 'V<version>__<name>.sql',
  markers: [
    { file: 'flyway.toml' },
    { file: 'flyway.conf' },
    { file: 'pom.xml', content: /flyway/i },
    { file: 'build.gradle', content: /flyway/i },
    { file: 'build.gradle.kts', content: /flyway/i },
  ],
  lateArrival: 'refused',
  takesLate: isRepeatable,
  parse(path): Part | undefined {
    const [, prefix, digits, name = '', settings] = FILE.exec(path) ?? [];
    if (name === '' && digits === undefined && !path.startsWith('R__')) return undefined;
    const version = digits === undefined ? `R__${name}` : versionOf(digits);
    if (settings !== undefined) return prefix === 'U' ? undefined : { version, name, role: 'options' };
    return { version, name, role: prefix === 'U' ? 'down' : 'up' };
  },
  compare: (a, b) =>
    Number(isRepeatable(a)) - Number(isRepeatable(b)) ||
    compareNatural(a.version, b.version) ||
    compareText(baseName(a.up), baseName(b.up)),
  guess: (_, paths) => paths.some((path) => /^V\d/.test(path)),
  sections,
  transaction({ statements, options }) {
    const inTransaction = settingOf(options, 'executeInTransaction') ?? !statements.some(isOutside);
    return inTransaction ? 'one' : 'per-statement';
  },
  complaints,
};

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

function settingOf(options: string | undefined, name: string): boolean | undefined {
  const value = new RegExp(`^\\s*(?:flyway\\.)?${name}\\s*=\\s*(true|false)\\b`, 'm').exec(
    options ?? '',
  )?.[1];
  return value === undefined ? undefined : value === 'true';
}

/** Text behind two dashes is no statement, whatever is filled in there. */
function sections(text: string): readonly Section[] | Complaint {
  for (const line of linesOf(text)) {
    const placeholder = /\$\{[^}\s]+\}/.exec(line.text.replace(/--.*$/, ''))?.[0];
    if (placeholder !== undefined)
      return {
        line: line.number,
        message: `Flyway fills in ${placeholder} from its configuration, and the value is not known here.`,
      };
  }
  return [{ up: text }];
}

/** Where the project's own configuration allows `mixed`, the script says so in its `.conf`. */
function complaints({ statements, options }: ScriptFacts): readonly Complaint[] {
  const outside = statements.find(isOutside);
  const inside = statements.find((statement) => !isOutside(statement));
  if (!outside || !inside || settingOf(options, 'executeInTransaction') !== undefined) return [];
  return [
    {
      line: outside.span.start.line,
      message:
        'Flyway refuses a script that mixes this statement with ones that run in a transaction, unless `mixed` is set: put it into a migration file of its own.',
    },
  ];
}
