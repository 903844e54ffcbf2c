import { linesOf, onlyLines, type Line } from './lines.ts';
import { compareText } from './names.ts';
import { endedInside, simpleQuery } from './transaction.ts';
import type { Complaint, ScriptFacts, Section, Tool } from './tool.ts';

const FILE = /^(\d+)([^/]*)\.sql$/;
const DIRECTIVE = /^--\s*migrate:(up|down)(?:\s|$)/;
const NO_TRANSACTION = /^--\s*migrate:(?:up|down)\b.*\stransaction:false(?:\s|$)/m;

/**
 * dbmate 2.36. Names: `pkg/dbmate/db.go`: digits at the start of a file's name are its version, files are ordered by
 * name. Sections: `pkg/dbmate/migration.go`: `-- migrate:up` and `-- migrate:down`; it reads several of each, but
 * records the version after every section and fails at the second one (seen with 2.36.0 on PostgreSQL 17).
 * Transactions: `db.go`, `Migrate` and `Rollback`: a section is sent as one query inside a transaction of its own, or
 * without one where its directive says `transaction:false`. A COMMIT of the script's own inside makes it fail (seen with
 * 2.36.0). What is not applied yet is applied, whatever its version
 * (without --strict). History: `schema_migrations`.
 */
export const dbmate: Tool = {
  name: 'dbmate',
  pattern: '<number>_<name>.sql with `-- migrate:up` in it',
  markers: [],
  lateArrival: 'applied',
  failsOnMark: true,
  signature: /^--\s*migrate:up(?:\s|$)/m,
  parse(path) {
    const [, version, rest = ''] = FILE.exec(path) ?? [];
    return version === undefined ? undefined : { version, name: rest.replace(/^_/, ''), role: 'up' };
  },
  compare: (a, b) => compareText(a.up, b.up),
  guess: () => false,
  sections,
  transaction: ({ text, statements }) => (NO_TRANSACTION.test(text) ? simpleQuery(statements) : 'one'),
  complaints: (script) => [
    ...withoutWayBack(script),
    ...(NO_TRANSACTION.test(script.text)
      ? []
      : endedInside(script.statements, 'dbmate', 'transaction:false')),
  ],
};

/** Since 2.0 (pull request 397); what is merged already may be older, and has run. */
function withoutWayBack({ whole }: ScriptFacts): readonly Complaint[] {
  if (linesOf(whole).some((line) => wayOf(line) === 'down')) return [];
  const message =
    'dbmate asks for `-- migrate:down` in every file: add it, with nothing below where nothing goes back.';
  return [{ line: 1, message }];
}

function sections(text: string): readonly Section[] | Complaint {
  const lines = linesOf(text);
  const directives = lines.filter((line) => wayOf(line) !== undefined);
  const [first] = directives;
  if (!first || !directives.some((line) => wayOf(line) === 'up'))
    return { line: 1, message: 'dbmate asks for `-- migrate:up` above the statements: add it.' };
  const early = lines.find((line) => line.number < first.number && !/^\s*(--.*)?$/.test(line.text));
  if (early)
    return { line: early.number, message: 'dbmate refuses SQL above `-- migrate:up`: move it below.' };
  const stray = directives.find((line, at) => wayOf(line) === 'down' && wayOf(directives[at - 1]) !== 'up');
  if (stray)
    return {
      line: stray.number,
      message: 'dbmate asks for `-- migrate:up` before `-- migrate:down`: add it.',
    };
  const [up, second] = directives.filter((line) => wayOf(line) === 'up');
  if (!up || second)
    return {
      line: second?.number ?? 1,
      message:
        'dbmate fails at the second section of a file, when it records the version again: put it into a file of its own.',
    };
  const down = directives.find((line) => wayOf(line) === 'down');
  return [
    {
      up: onlyLines(text, up.number, down?.number),
      ...(down && { down: onlyLines(text, down.number) }),
    },
  ];
}

function wayOf(line: Line | undefined): string | undefined {
  return line && DIRECTIVE.exec(line.text)?.[1];
}
