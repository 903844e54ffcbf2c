import { notGiven, replaceEach, valueIn, type Outcome, type Values } from './fill.ts';
import { linesOf, type Line } from './lines.ts';
import { compareText } from './names.ts';
import { simpleQuery } from './transaction.ts';
import type { Complaint, Section, Tool } from './tool.ts';

const FILE = /^(\d+)(?:-([-_a-zA-Z0-9]*))?\.sql$/;
const HEADER = /^--! ([A-Z]\w*)(?::(.*))?$/;

/**
 * graphile-migrate 1.4, its committed migrations (`current.sql` is none yet). Names: `dist/current.js`,
 * `VALID_FILE_REGEX`; order: `dist/migration.js`, `getAllMigrations`, by the digits as a text. Each begins with `--!`
 * headers and an empty line, and its `Previous` must be the `Hash` of the one before it, so one that comes late is
 * refused. Transactions: `runStringMigration`: the body is one query inside a transaction, unless its first line is
 * `--! no-transaction` (`dist/header.js`); then it is one simple query. Nothing goes back. History:
 * `graphile_migrate.migrations`.
 */
export const graphileMigrate: Tool = {
  ...graphileWith({}),
  settings: { files: ['.gmrc'], read: (text) => graphileWith(placeholdersIn(text)) },
};

function graphileWith(own: Values): Tool {
  return {
    name: 'graphile-migrate',
    pattern: '<number>-<name>.sql with `--! Previous:` and `--! Hash:` at its top',
    markers: [{ file: '.gmrc' }, { file: '.gmrc.js' }],
    lateArrival: 'refused',
    signature: /^--! Previous:/m,
    parse(path) {
      const [, version, name = ''] = FILE.exec(path) ?? [];
      return version === undefined ? undefined : { version, name, role: 'up' };
    },
    compare: (a, b) => compareText(a.version, b.version),
    guess: () => false,
    sections,
    fill: ({ text, values }) => fill(text, own, values),
    transaction: ({ text, statements }) =>
      /^--!\s*no-transaction\b/.test(bodyOf(text)) ? simpleQuery(statements) : 'one',
  };
}

const FROM_ENVIRONMENT = '!ENV';

/** Those of `.gmrc`, a JSON file with comments; `!ENV` asks for a variable of the environment. */
function placeholdersIn(text: string): Values {
  const [, inside = ''] = /"?placeholders"?\s*:\s*\{([^}]*)\}/.exec(text.replace(/^\s*\/\/.*$/gm, '')) ?? [];
  const pairs = inside.matchAll(/["']:([A-Z][0-9A-Z_]+)["']\s*:\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries(
    [...pairs].map(([, name = '', double, single]) => [name, double ?? single ?? '']),
  );
}

/** `migration.js`, `slowGeneratePlaceholderReplacement`: everywhere; what is no placeholder stays. */
function fill(text: string, own: Values, given: Values): Outcome {
  return replaceEach(text, /:([A-Z][0-9A-Z_]+)\b/g, ([shown, name = '']) => {
    const value = valueIn(given, name) ?? valueIn(given, shown) ?? valueIn(own, name);
    if (value !== undefined && value !== FROM_ENVIRONMENT) return { value };
    const isAsked = value === FROM_ENVIRONMENT || ['DATABASE_NAME', 'DATABASE_OWNER'].includes(name);
    return isAsked ? notGiven('graphile-migrate', shown, name) : undefined;
  });
}

function headersOf(text: string): readonly (Line & { readonly key: string })[] {
  const lines = linesOf(text);
  const keys = lines.map((line) => HEADER.exec(line.text)?.[1]);
  const end = keys.indexOf(undefined);
  return lines.slice(0, end < 0 ? lines.length : end).map((line, at) => ({ ...line, key: keys[at] ?? '' }));
}

function bodyOf(text: string): string {
  const last = headersOf(text).at(-1);
  return text.slice(last ? last.start + last.text.length : 0).trimStart();
}

function sections(text: string): readonly Section[] | Complaint {
  const lines = linesOf(text);
  const headers = headersOf(text);
  const missing = ['Previous', 'Hash'].find((name) => !headers.some(({ key }) => key === name));
  if (missing !== undefined)
    return {
      line: 1,
      message: `graphile-migrate asks for a \`--! ${missing}:\` header at the top of a committed migration: let \`graphile-migrate commit\` write it.`,
    };
  const twice = headers.find(({ key }, at) => headers.findIndex((other) => other.key === key) < at);
  if (twice)
    return {
      line: twice.number,
      message: `graphile-migrate refuses a second \`--! ${twice.key}\` header: remove it.`,
    };
  if (lines[headers.length]?.text !== '')
    return {
      line: headers.length + 1,
      message: 'graphile-migrate asks for an empty line below the headers: add it.',
    };
  return [{ up: text }];
}
