import { describe, expect, test } from '@jest/globals';
import { DEFAULTS, resolve } from '../../src/config/config.ts';
import { parseFile } from '../../src/config/file.ts';
import { refuseIdlePaths } from '../../src/config/globs.ts';
import { ignoresIn, placeholdersOf, policiesOf } from '../../src/config/policy.ts';
import { memoryTree } from '../tree/memory.ts';

const RULES = ['drop-table', 'drop-column'];
const parse = (text: string) => parseFile({ path: 'ci/p.yml', text }, RULES);

describe('the policy of a file', () => {
  const policyOf = policiesOf(
    resolve(
      parse(`
rules: { drop-table: warning }
limits: { indexes: 4, objects: 2 }
overrides:
  - paths: ./db/legacy/
    rules: { drop-table: off }
    limits: { indexes: 20 }
    conventions: { keys: uuid }
  - paths: ['db/**/*_big.sql', 'x.sql']
    rules: { drop-table: error, drop-column: off }
    limits: { objects: 9 }`),
    ),
  );
  const summary = (path: string) => {
    const { severities, options } = policyOf(path);
    const { limits, conventions } = options;
    return [severities, limits.indexes, limits.objects, conventions.keys, conventions.naming];
  };

  test.each([
    ['other/1.sql', [{ 'drop-table': 'warning' }, 4, 2, 'bigint', 'snake_case']],
    ['db/legacy.sql', [{ 'drop-table': 'warning' }, 4, 2, 'bigint', 'snake_case']],
    ['db/legacy/a/1.sql', [{ 'drop-table': 'off' }, 20, 2, 'uuid', 'snake_case']],
    ['db/legacy/1_big.sql', [{ 'drop-table': 'error', 'drop-column': 'off' }, 20, 9, 'uuid', 'snake_case']],
    ['x.sql', [{ 'drop-table': 'error', 'drop-column': 'off' }, 4, 9, 'bigint', 'snake_case']],
  ])('%s', (path, expected) => {
    expect(summary(path)).toEqual(expected);
  });

  test('is the same for all without overrides', () => {
    const { rules, limits, conventions } = DEFAULTS;
    expect(policiesOf(DEFAULTS)('a.sql')).toEqual({ severities: rules, options: { limits, conventions } });
  });
});

test('the values of a file are those for all, and over them those of the overrides for its path', () => {
  const text =
    'placeholders: {a: x, b: x}\noverrides:\n  - {paths: db, placeholders: {b: y, c: y}}\n  - {paths: db/2.sql, placeholders: {c: z}}';
  const valuesOf = placeholdersOf(resolve(parse(text)));
  expect(['1.sql', 'db/1.sql', 'db/2.sql'].map((path) => valuesOf(path))).toEqual([
    { a: 'x', b: 'x' },
    { a: 'x', b: 'y', c: 'y' },
    { a: 'x', b: 'y', c: 'z' },
  ]);
});

describe('entries of lists', () => {
  test('know their lines', () => {
    const text =
      'ignore:\n  - rule: drop-table\n    paths: a\n    reason: " b "\n\n  - {rule: [drop-column], paths: [c], reason: d}';
    expect(parse(text).ignore).toEqual([
      { rules: ['drop-table'], paths: ['a'], reason: 'b', at: { file: 'ci/p.yml', line: 2 } },
      { rules: ['drop-column'], paths: ['c'], reason: 'd', at: { file: 'ci/p.yml', line: 6 } },
    ]);
  });

  test.each([
    [
      'overrides:\n  - paths: a\n    limits: { run: 1s }',
      ':3: run holds for the whole review and cannot differ by path. Set it at the top.',
    ],
    [
      'overrides:\n  - paths: a\n    fail-on: never',
      ':3: fail-on holds for the whole review and cannot differ by path. Set it at the top.',
    ],
    [
      'overrides:\n  - paths: a\n    limit: {}',
      ':3: unknown key "limit"; did you mean "limits"? Known keys: paths, rules, limits, conventions, placeholders.',
    ],
    [
      'overrides:\n  - paths: a\n    rules: { drop-tabel: off }',
      ':3: unknown rule "drop-tabel"; did you mean "drop-table"?',
    ],
    ['overrides:\n  - rules: {}', ':2: overrides[0].paths is missing; it must be a glob of files'],
    ['overrides: { paths: a }', ':1: overrides must be a list of maps, each with paths, not {"paths":"a"}.'],
    ['overrides:\n  - paths: ../a', ':2: overrides[0].paths must be a glob of files inside the repository'],
    [
      'overrides:\n  - paths: ["!a"]',
      ':2: overrides[0].paths[0] must be a glob of files inside the repository, or a list of globs, without "!"',
    ],
    ['overrides:\n  - paths: []', ':2: overrides[0].paths must be a glob of files'],
    ['ignore:\n  - a', ':2: ignore[0] must be a map of rule, paths, reason and until, not "a".'],
    [
      'ignore:\n  - rule: drop-tabel\n    paths: a\n    reason: b',
      ':2: unknown rule "drop-tabel"; did you mean "drop-table"?',
    ],
    [
      'ignore:\n  - rule: [drop-table, x]\n    paths: a\n    reason: b',
      ':2: unknown rule "x". Known rules: drop-table, drop-column.',
    ],
    [
      'ignore:\n  - rule: 3\n    paths: a\n    reason: b',
      ':2: ignore[0].rule must be the id of a rule, or a list of ids, not 3.',
    ],
    [
      'ignore:\n  - rule: drop-table\n    paths: a',
      ':2: ignore[0].reason is missing; it must be a sentence that says why.',
    ],
    [
      'ignore:\n  - rule: drop-table\n    paths: a\n    reason: " "',
      ':4: ignore[0].reason must be a sentence that says why, not " ".',
    ],
    [
      'ignore:\n  - rule: drop-table\n    paths: a\n    reason: b\n    until: soon',
      ':5: ignore[0].until must be a day such as 2027-01-31, not "soon".',
    ],
    [
      'conventions:\n  required-columns:\n    - id uuid\n    - created_at',
      ':4: conventions.required-columns[1] must be a column and its type',
    ],
  ])('%p', (text, message) => {
    expect(() => parse(text)).toThrow(`ci/p.yml${message}`);
  });
});

describe('paths that stand for no file', () => {
  const tree = memoryTree({ 'db/a/1.sql': '', 'db/b/notes.md': '' });

  test('are refused, each with its line', async () => {
    const settings = parse(
      'overrides:\n  - paths: [db/a, "db/*/1.sql", db/c]\nignore:\n  - { rule: drop-table, paths: db/b/**, reason: x }',
    );
    await expect(refuseIdlePaths(settings, tree)).rejects.toThrow(
      /^ci\/p\.yml:2: no migration matches "db\/c"\. .*\nci\/p\.yml:4: no migration matches "db\/b\/\*\*"\./,
    );
  });

  test('and those that do are not', async () => {
    await expect(refuseIdlePaths(parse('overrides:\n  - paths: ./db/a/'), tree)).rejects.toThrow('./db/a/');
    await refuseIdlePaths(resolve(parse('overrides:\n  - paths: ./db/a/')), tree);
  });
});

test('an entry that silences knows its files', async () => {
  const tree = memoryTree({ 'db/a/1.sql': '', 'db/a/2.sql': '', 'db/a/2.txt': '', 'c.sql': '' });
  const { ignore } = resolve(parse('ignore:\n  - { rule: drop-table, paths: [db/a, c.sql], reason: x }'));
  const [one] = await ignoresIn(ignore, tree);
  expect(one?.files).toEqual(['c.sql', 'db/a/1.sql', 'db/a/2.sql']);
});

describe('the type of a required column is spelled as the server does', () => {
  test.each([
    ['timestamptz', 'timestamp with time zone'],
    ['TIMESTAMPTZ(3)', 'timestamp(3) with time zone'],
    ['timestamp', 'timestamp without time zone'],
    ['timestamp (3)  with time zone', 'timestamp(3) with time zone'],
    ['time', 'time without time zone'],
    ['int8', 'bigint'],
    ['bigserial', 'bigint'],
    ['int[ ]', 'integer[]'],
    ['varchar( 20 )', 'character varying(20)'],
    ['character varying', 'character varying'],
    ['char', 'character(1)'],
    ['decimal(10, 2)', 'numeric(10,2)'],
    ['double  precision', 'double precision'],
    ['bool', 'boolean'],
    ['uuid', 'uuid'],
    ['app.mood', 'app.mood'],
    ['app."Mood"', 'app."Mood"'],
  ])('%s is %s', (written, type) => {
    expect(parse(`conventions: { required-columns: ['made_at ${written}'] }`).conventions).toMatchObject({
      requiredColumns: [{ name: 'made_at', type }],
    });
  });

  test('and a quoted name keeps its spaces', () => {
    expect(parse(`conventions: { required-columns: ['"Made at" date'] }`).conventions).toMatchObject({
      requiredColumns: [{ name: 'Made at', type: 'date' }],
    });
  });
});
