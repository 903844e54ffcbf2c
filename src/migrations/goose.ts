import { withReplaced, type Outcome, type Replacement, type Unfilled } from './fill.ts';
import { cutComplaints, linesOf, onlyLines } from './lines.ts';
import { compareNatural, integer } from './names.ts';
import { expansions } from './shell.ts';
import { queriesOf, sharedQueries } from './queries.ts';
import { leavesOpen } from './transaction.ts';
import type { Statement } from '../model.ts';
import type { Complaint, Section, Tool } from './tool.ts';

const FILE = /^(\d+)_([^/]*)\.sql$/;
const INT64 = 2n ** 63n - 1n;
const ANNOTATION = /^--\s*\+goose\s+(.*?)\s*$/i;

const CUTTER = {
  tool: 'goose',
  begin: /^--\s*\+goose\s+StatementBegin\s*$/i,
  end: /^--\s*\+goose\s+StatementEnd\s*$/i,
  advice: 'put `-- +goose StatementBegin` above and `-- +goose StatementEnd` below it',
};

/**
 * goose 3. Names: `migrate.go`, `NumericComponent` (a positive int64 before the first underscore). Sections and
 * statements: `internal/sqlparser/parser.go`; annotations are case-insensitive and begin their line. Transactions:
 * `migration_sql.go`: one for each migration and direction, in which statements are sent one by one, unless
 * `-- +goose NO TRANSACTION` stands anywhere in the file. Then each statement gets a connection of the pool, and one with
 * an open transaction is thrown away: BEGIN is lost (seen with 3.29.0 and its pgx driver). A migration older than the
 * newest applied one makes `up` fail (`up.go`, "missing migrations"), unless --allow-missing is given. Variables:
 * `-- +goose ENVSUB ON` (`parser.go`). History: `goose_db_version`.
 */
export const goose: Tool = {
  name: 'goose',
  pattern: '<number>_<name>.sql with `-- +goose Up` in it',
  markers: [],
  lateArrival: 'refused',
  failsOnMark: true,
  signature: /^--\s*\+goose\s+Up\b/im,
  parse(path) {
    const [, digits, name = ''] = FILE.exec(path) ?? [];
    const version = digits && integer(digits, INT64);
    return version && version !== '0' ? { version, name, role: 'up' } : undefined;
  },
  compare: (a, b) => compareNatural(a.version, b.version),
  guess: () => false,
  sections,
  fill,
  transaction: ({ whole }) => (hasNone(whole) ? 'per-statement' : 'one'),
  complaints: ({ text, whole, statements }) => [
    ...cutComplaints(text, statements, CUTTER),
    ...(hasNone(whole) ? withoutTransaction(text, statements) : []),
  ],
};

function hasNone(whole: string): boolean {
  return linesOf(whole).some(({ text }) => annotationOf(text) === 'no transaction');
}

function withoutTransaction(text: string, statements: readonly Statement[]): readonly Complaint[] {
  const open = queriesOf(text, statements, CUTTER).find(leavesOpen);
  if (!open?.[0]) return sharedQueries(text, statements, CUTTER);
  const message =
    'goose takes a connection of its pool for each statement, so what follows this BEGIN is not in its transaction: put all of it, up to COMMIT, between `-- +goose StatementBegin` and `-- +goose StatementEnd`.';
  return [{ line: open[0].span.start.line, message }];
}

function sections(text: string): readonly Section[] | Complaint {
  const lines = linesOf(text);
  const ups = lines.filter((line) => annotationOf(line.text) === 'up');
  const downs = lines.filter((line) => annotationOf(line.text) === 'down');
  const [up, secondUp] = ups;
  const [down, secondDown] = downs;
  if (!up) return { line: 1, message: 'goose asks for `-- +goose Up` before the first statement: add it.' };
  const twice = secondUp ?? secondDown;
  if (twice) return { line: twice.number, message: 'goose takes each annotation once: remove this one.' };
  if (down && down.number < up.number)
    return { line: down.number, message: 'goose asks for `-- +goose Down` below `-- +goose Up`: move it.' };
  const early = lines.find((line) => line.number < up.number && !/^\s*(--.*)?$/.test(line.text));
  if (early) return { line: early.number, message: 'goose refuses SQL above `-- +goose Up`: move it below.' };
  return [
    {
      up: onlyLines(text, up.number, down?.number),
      ...(down && { down: onlyLines(text, down.number) }),
    },
  ];
}

/** Between ENVSUB ON and OFF goose fills the environment's variables into every line of a statement. */
function fill({ text, whole, values }: Unfilled): Outcome {
  let isOn = false;
  const own = linesOf(text);
  const replacements = linesOf(whole).flatMap((line, at): readonly Replacement[] => {
    const annotation = annotationOf(line.text);
    if (annotation === 'envsub on') isOn = true;
    else if (annotation === 'envsub off') isOn = false;
    const isComment = line.text.trimStart().startsWith('--');
    return isOn && !isComment ? expansions(own[at]?.text ?? '', line.start, values) : [];
  });
  return withReplaced(text, replacements);
}

function annotationOf(line: string): string | undefined {
  return ANNOTATION.exec(line)?.[1]?.toLowerCase().replace(/\s+/g, ' ');
}
