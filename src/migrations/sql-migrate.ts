import { createSplitter } from '../sql/split.ts';
import { baseName } from '../tree/paths.ts';
import { cutComplaints, linesOf, onlyLines, type Line } from './lines.ts';
import { compareNatural, compareText } from './names.ts';
import { sharedQueries } from './queries.ts';
import { endedInside } from './transaction.ts';
import type { Complaint, Section, Tool } from './tool.ts';

const NO_TRANSACTION = /^-- \+migrate (?:Up|Down)\b.*\snotransaction(?:\s|$)/m;
const COMMAND = /^-- \+migrate (Up|Down)(?:\s|$)/;

const CUTTER = {
  tool: 'sql-migrate',
  begin: /^-- \+migrate StatementBegin\b/,
  end: /^-- \+migrate StatementEnd\b/,
  advice: 'put `-- +migrate StatementBegin` above and `-- +migrate StatementEnd` below it',
};

/**
 * sql-migrate 1. Names and order: `migrate.go`, `Migration.Less`: the file's name is the id; names that begin with
 * digits are ordered by that number, then by name. Sections and statements: `sqlparse/sqlparse.go`; commands are
 * case-sensitive and begin their line. Transactions: `migrate.go`, `applyMigrations`: one for each migration, in which
 * statements are sent one by one, unless its command says `notransaction`; a COMMIT of the script's own inside makes it fail (seen
 * with 1.8.1). What is not applied yet is applied, whatever
 * its number (`ToCatchup`). What stands above the first command is passed over without a word (`directionNone`). History:
 * `gorp_migrations`.
 */
export const sqlMigrate: Tool = {
  name: 'sql-migrate',
  pattern: '<number>-<name>.sql with `-- +migrate Up` in it',
  markers: [{ file: 'dbconfig.yml', content: /^\s*dialect:\s*postgres/m }],
  lateArrival: 'applied',
  failsOnMark: true,
  signature: /^-- \+migrate Up(?:\s|$)/m,
  parse(path) {
    const name = /^([^/]+)\.sql$/.exec(path)?.[1];
    if (name === undefined) return undefined;
    return { version: /^\d+/.exec(name)?.[0].replace(/^0+(?=\d)/, '') ?? name, name, role: 'up' };
  },
  compare: (a, b) => compareNatural(a.version, b.version) || compareText(baseName(a.up), baseName(b.up)),
  guess: () => false,
  sections,
  transaction: ({ text }) => (NO_TRANSACTION.test(text) ? 'per-statement' : 'one'),
  complaints: ({ text, whole, statements }) => [
    ...neverRun(text, whole),
    ...cutComplaints(text, statements, CUTTER),
    ...(NO_TRANSACTION.test(text)
      ? sharedQueries(text, statements, CUTTER)
      : endedInside(statements, 'sql-migrate', 'notransaction')),
  ],
};

/** Told once, with the script of the first command. */
function neverRun(text: string, whole: string): readonly Complaint[] {
  const first = linesOf(whole).find((line) => wayOf(line) !== undefined);
  const own = linesOf(text)[(first?.number ?? 0) - 1];
  if (!first || !own || wayOf(own) === undefined) return [];
  const splitter = createSplitter();
  const pieces = [...splitter.push(whole.slice(0, first.start)), ...splitter.end()];
  const lost = pieces.find(({ kind }) => kind !== 'comments');
  const message = `sql-migrate never runs what stands above its first command, and does not say so: move it below line ${first.number}.`;
  return lost ? [{ line: lost.line, message }] : [];
}

/** Either way may be written in several parts; each is what all of its parts hold together. */
function sections(text: string): readonly Section[] | Complaint {
  const commands = linesOf(text).filter((line) => wayOf(line) !== undefined);
  if (commands.length === 0)
    return { line: 1, message: 'sql-migrate runs nothing above `-- +migrate Up`: add it.' };
  const hasDown = commands.some((line) => wayOf(line) === 'Down');
  return [{ up: partsOf('Up', text, commands), ...(hasDown && { down: partsOf('Down', text, commands) }) }];
}

function partsOf(way: string, text: string, commands: readonly Line[]): string {
  const parts = commands.flatMap((line, at) =>
    wayOf(line) === way ? onlyLines(text, line.number, commands[at + 1]?.number) : [],
  );
  return parts.reduce(overlaid, text.replace(/[^\r\n]/g, ' '));
}

/** Of two texts of one length, the one's characters where the other is blank. */
function overlaid(below: string, above: string): string {
  const lines = above.split('\n');
  return below
    .split('\n')
    .map((line, at) => ((lines[at] ?? '').trim() === '' ? line : (lines[at] ?? line)))
    .join('\n');
}

function wayOf(line: Line): string | undefined {
  return COMMAND.exec(line.text)?.[1];
}
