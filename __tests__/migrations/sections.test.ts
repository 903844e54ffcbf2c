import { beforeAll, describe, expect, test } from '@jest/globals';
import { discover } from '../../src/migrations/discover.ts';
import { toolOf } from '../../src/migrations/tools.ts';
import type { ChangedFile, ToolName } from '../../src/model.ts';
import { parseProject } from '../../src/review/project.ts';
import { loadParser } from '../../src/sql/script.ts';
import { memoryTree } from '../tree/memory.ts';

beforeAll(loadParser);

/** Each section as `up | down`, without blank lines and directives; or the complaint. */
function cut(tool: ToolName, text: string): readonly string[] {
  const sections = toolOf(tool).sections?.(text, {}) ?? [];
  if ('message' in sections) return [`${sections.line}: ${sections.message}`];
  return sections.map(({ key, up, down }) => {
    for (const way of [up, down ?? up]) expect(way).toHaveLength(text.length);
    return [key, bare(up), down === undefined ? 'none' : bare(down)]
      .filter((part) => part !== undefined)
      .join(' | ');
  });
}

function bare(text: string): string {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !/^-- ?(\+goose|\+migrate|migrate:)/i.test(line))
    .join(' ');
}

describe('a file that holds both ways is cut where its tool cuts it', () => {
  test.each<[ToolName, string, string, readonly string[]]>([
    ['goose', 'both ways', '-- +goose Up\nA;\n-- +goose Down\nB;\n', ['A; | B;']],
    [
      'goose',
      'CRLF, and annotations in lower case',
      '-- +goose up\r\nA;\r\n-- +goose down\r\nB;',
      ['A; | B;'],
    ],
    ['goose', 'no way back', '-- note\n\n-- +goose Up\nA;', ['A; | none']],
    [
      'goose',
      'an indented annotation is none',
      '  -- +goose Up\nA;',
      ['1: goose asks for `-- +goose Up` before the first statement: add it.'],
    ],
    [
      'goose',
      'SQL above',
      'A;\n-- +goose Up\nB;',
      ['1: goose refuses SQL above `-- +goose Up`: move it below.'],
    ],
    [
      'goose',
      'the wrong order',
      '-- +goose Down\nB;\n-- +goose Up\nA;',
      ['1: goose asks for `-- +goose Down` below `-- +goose Up`: move it.'],
    ],
    [
      'goose',
      'twice',
      '-- +goose Up\nA;\n-- +goose Up\nB;',
      ['3: goose takes each annotation once: remove this one.'],
    ],
    ['goose', 'no variable where it is off', "-- +goose Up\nSELECT '${NAME}';", ["SELECT '${NAME}'; | none"]],
    ['dbmate', 'both ways', '-- migrate:up\nA;\n-- migrate:down\nB;', ['A; | B;']],
    [
      'dbmate',
      'several of each',
      '--migrate:up\nA;\n--migrate:down\nB;\n-- migrate:up transaction:false\nC;',
      [
        '5: dbmate fails at the second section of a file, when it records the version again: put it into a file of its own.',
      ],
    ],
    [
      'dbmate',
      'a way back alone',
      '-- migrate:down\nB;',
      ['1: dbmate asks for `-- migrate:up` above the statements: add it.'],
    ],
    [
      'dbmate',
      'a way back first',
      '-- migrate:down\nB;\n-- migrate:up\nA;',
      ['1: dbmate asks for `-- migrate:up` before `-- migrate:down`: add it.'],
    ],
    [
      'dbmate',
      'SQL above',
      'A;\n-- migrate:up\nB;',
      ['1: dbmate refuses SQL above `-- migrate:up`: move it below.'],
    ],
    ['sql-migrate', 'both ways', '-- +migrate Up\nA;\n-- +migrate Down\nB;', ['A; | B;']],
    [
      'sql-migrate',
      'in parts',
      '-- +migrate Up\nA;\n-- +migrate Down\nB;\n-- +migrate Up\nC;',
      ['A; C; | B;'],
    ],
    [
      'sql-migrate',
      'without any command',
      'A;',
      ['1: sql-migrate runs nothing above `-- +migrate Up`: add it.'],
    ],
    ['tern', 'both ways', 'A;\n---- create above / drop below ----\nB;', ['A; | B;']],
    ['tern', 'no way back', 'A;', ['A; | none']],
  ])('%s: %s', (tool, _, text, expected) => {
    expect(cut(tool, text)).toEqual(expected);
  });
});

/** A folder of one migration file, added by the pull request: what runs, how, and what the tool would say against it. */
async function reviewed(head: Readonly<Record<string, string>>, base: Readonly<Record<string, string>> = {}) {
  const changes = Object.keys(head)
    .filter((path) => head[path] !== base[path])
    .map((path): ChangedFile => ({ path, change: path in base ? 'modified' : 'added' }));
  const { projects, problems } = await discover(
    { changes, head: memoryTree(head), base: memoryTree(base) },
    { migrations: [], fixtures: [] },
  );
  const [project] = projects;
  if (!project) return { problems: problems.map(({ message }) => message), scripts: [], base: [] };
  const parsed = parseProject(project);
  return {
    tool: project.tool,
    problems: parsed.problems.map(({ line, message }) => `${line}: ${message}`),
    base: project.base.map(({ id }) => id),
    scripts: parsed.migrations.map(({ id, up, down, change }) =>
      [change, id, ...[up, down].map((script) => (script ? shown(script) : 'none'))].join(' | '),
    ),
  };
}

function shown({
  transaction,
  statements,
}: {
  transaction: string;
  statements: readonly { sql: string; span: { start: { line: number } } }[];
}): string {
  return `${transaction}: ${statements.map(({ sql, span }) => `${span.start.line} ${sql}`).join(', ')}`;
}

const GOOSE = `-- +goose Up
CREATE TABLE t (a int);

-- +goose Down
DROP TABLE t;
`;

describe('what the tool runs', () => {
  test('positions are those of the file, for either way', async () => {
    expect(await reviewed({ 'db/migrations/00001_a.sql': GOOSE })).toEqual({
      tool: 'goose',
      problems: [],
      base: [],
      scripts: ['added | db/migrations/00001_a | one: 2 CREATE TABLE t (a int) | one: 5 DROP TABLE t'],
    });
  });

  test.each<[string, string, string]>([
    ['goose', `-- +goose NO TRANSACTION\n${GOOSE}`, 'per-statement'],
    ['dbmate', '-- migrate:up\nSELECT 2;\n-- migrate:down transaction:false\nSELECT 3;', 'one'],
    ['dbmate', '-- migrate:up transaction:false\nSELECT 2;\n-- migrate:down\n', 'batch'],
    ['dbmate', '-- migrate:up transaction:false\nBEGIN; SELECT 2; COMMIT;\n-- migrate:down\n', 'none'],
    ['sql-migrate', '-- +migrate Up notransaction\nSELECT 2;\n-- +migrate Down\nSELECT 3;', 'per-statement'],
    ['sql-migrate', '-- +migrate Up\nSELECT 2;\n-- +migrate Down notransaction\nSELECT 3;', 'one'],
    ['tern', '---- tern: disable-tx ----\nSELECT 2;\n---- create above / drop below ----\n', 'per-statement'],
    ['tern', 'SELECT 2;\n---- create above / drop below ----\n', 'one'],
  ])('%s is known by %p, and opens its transaction', async (tool, text, mode) => {
    const { scripts, ...found } = await reviewed({ 'db/migrations/1_a.sql': text });
    expect(found).toEqual({ tool, problems: [], base: [] });
    expect(scripts.join()).toMatch(new RegExp(`^added \\| db/migrations/1_a \\| ${mode}: `));
  });

  test('a function body that the tool would cut in two is told, and how to keep it whole', async () => {
    const body = 'CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$\nBEGIN\n  RETURN 1;\nEND $$;';
    const { problems } = await reviewed({ 'm/migrations/1_a.sql': `-- +goose Up\n${body}\n` });
    expect(problems).toEqual([
      '4: goose ends the statement of line 2 at this semicolon, in the middle of it: put `-- +goose StatementBegin` above and `-- +goose StatementEnd` below it.',
    ]);
    const whole = `-- +goose Up\n-- +goose StatementBegin\n${body}\n-- +goose StatementEnd\n`;
    expect((await reviewed({ 'm/migrations/1_a.sql': whole })).problems).toEqual([]);
    const open = `-- +goose Up\n-- +goose StatementBegin\n${body}\n`;
    expect((await reviewed({ 'm/migrations/1_a.sql': open })).problems).toEqual([
      '2: goose finds no end of this statement block.',
    ]);
  });

  test('SQL above the first command of sql-migrate is told: the tool passes over it; comments may stand there', async () => {
    const parts = '-- +migrate Up\nSELECT 2;\n-- +migrate Down\nSELECT 3;\n-- +migrate Up\nSELECT 4;\n';
    const told = async (above: string) =>
      (await reviewed({ 'm/migrations/1_a.sql': above + parts })).problems;
    expect(await told('-- a\n/* b\n/* c */\n*/\n')).toEqual([]);
    expect(await told('-- a\n\nSELECT 1;\n')).toEqual([
      '3: sql-migrate never runs what stands above its first command, and does not say so: move it below line 4.',
    ]);
    expect(await told("\u0001- +migrate Up\nSELECT 'b';\n\n")).toHaveLength(1);
  });

  test('of a goose script without a transaction, BEGIN is told: what follows may run on another connection', async () => {
    const own = 'BEGIN;\nSELECT 1;\nCOMMIT;\n';
    const alone = `-- +goose NO TRANSACTION\n-- +goose Up\n${own}`;
    expect((await reviewed({ 'm/migrations/1_a.sql': alone })).problems).toEqual([
      '3: goose takes a connection of its pool for each statement, so what follows this BEGIN is not in its transaction: put all of it, up to COMMIT, between `-- +goose StatementBegin` and `-- +goose StatementEnd`.',
    ]);
    const block = `-- +goose StatementBegin\n${own}-- +goose StatementEnd\n`;
    const together = `-- +goose NO TRANSACTION\n-- +goose Up\n${block}`;
    expect((await reviewed({ 'm/migrations/1_a.sql': together })).problems).toEqual([]);
  });

  test.each([
    ['goose', '-- +goose NO TRANSACTION\n-- +goose Up\n'],
    ['sql-migrate', '-- +migrate Up notransaction\n'],
  ])(
    'a block that %s sends as one query cannot build an index concurrently beside others',
    async (tool, head) => {
      const word = tool === 'goose' ? 'goose' : 'migrate';
      const index = 'CREATE INDEX CONCURRENTLY i ON t (a);\n';
      const block = (sql: string): string =>
        `${head}-- +${word} StatementBegin\n${sql}-- +${word} StatementEnd\n`;
      expect((await reviewed({ 'm/migrations/1_a.sql': block(`SELECT 1;\n${index}`) })).problems).toEqual([
        `${head.split('\n').length + 2}: ${tool} sends this statement in one query with others, of which the server makes a transaction, and it runs in none: give it lines of its own, outside of their block.`,
      ]);
      expect((await reviewed({ 'm/migrations/1_a.sql': block(index) })).problems).toEqual([]);
      const line = `${head}SELECT 1; ${index}`;
      expect((await reviewed({ 'm/migrations/1_a.sql': line })).problems).toHaveLength(1);
    },
  );

  test.each([
    ['sqlx', 'migrations/1_a.sql', { 'sqlx.toml': '' }, ['sqlx']],
    ['goose', 'migrations/1_a.sql', {}, ['goose']],
    ['supabase', 'supabase/migrations/1_a.sql', {}, []],
  ])('a byte order mark is told where %s fails with it', async (tool, path, beside, told) => {
    const head = tool === 'goose' ? '-- +goose Up\n' : '';
    const { problems } = await reviewed({ [path]: `\uFEFF${head}SELECT 2;\n`, ...beside });
    expect(problems).toEqual(
      told.map(
        (name) =>
          `1: The file begins with a byte order mark, with which ${name} fails: save it as UTF-8 without one.`,
      ),
    );
  });

  test.each([
    ['dbmate', '-- migrate:up', '-- migrate:down', 'transaction:false'],
    ['sql-migrate', '-- +migrate Up', '-- +migrate Down', 'notransaction'],
  ])('%s fails where a script ends the transaction around it', async (tool, up, down, marker) => {
    const own = (head: string): string => `${head}\nBEGIN;\nSELECT 1;\nCOMMIT;\n${down}\n`;
    expect((await reviewed({ 'm/migrations/1_a.sql': own(up) })).problems).toEqual([
      `4: ${tool} fails where a script ends the transaction around it: what the script did stays, and is not recorded. Remove BEGIN and COMMIT, or write \`${marker}\`.`,
    ]);
    expect((await reviewed({ 'm/migrations/1_a.sql': own(`${up} ${marker}`) })).problems).toEqual([]);
  });

  test('dbmate refuses a file without a way back, empty as that may be', async () => {
    const text = '-- migrate:up\nSELECT 2;\n';
    expect((await reviewed({ 'm/migrations/1_a.sql': text })).problems).toEqual([
      '1: dbmate asks for `-- migrate:down` in every file: add it, with nothing below where nothing goes back.',
    ]);
    expect((await reviewed({ 'm/migrations/1_a.sql': `${text}-- migrate:down\n` })).problems).toEqual([]);
  });

  test('a last statement without its semicolon is told', async () => {
    const { problems } = await reviewed({
      'm/migrations/1_a.sql': '-- +migrate Up\nSELECT 2; -- done\nSELECT 3\n',
    });
    expect(problems).toEqual(['3: sql-migrate refuses the last statement: end it with a semicolon.']);
  });
});
