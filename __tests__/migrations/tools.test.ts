import { beforeAll, describe, expect, test } from '@jest/globals';
import { TOOL_NAMES, type ToolName } from '../../src/model.ts';
import { readFolder } from '../../src/migrations/entries.ts';
import { toolOf, tools } from '../../src/migrations/tools.ts';
import { loadParser, parseScript } from '../../src/sql/script.ts';

beforeAll(loadParser);

test('every tool of the model has one adapter of that name', () => {
  expect(tools.map(({ name }) => name).toSorted()).toEqual([...TOOL_NAMES].toSorted());
});

describe('what a file name says', () => {
  test.each<[ToolName, string, string | undefined]>([
    ['golang-migrate', '003_add_x.up.sql', '3 add_x up'],
    ['golang-migrate', '003_add_x.down.sql', '3 add_x down'],
    ['golang-migrate', '20240102030405_x.up.sql', '20240102030405 x up'],
    ['golang-migrate', '18446744073709551615_most.up.sql', '18446744073709551615 most up'],
    ['golang-migrate', '18446744073709551616_more.up.sql', undefined],
    ['golang-migrate', '1_a.up.down.sql', '1 a.up down'],
    ['golang-migrate', '1_.up.sql', '1  up'],
    ['golang-migrate', '003-add_x.up.sql', undefined],
    ['golang-migrate', '003_add_x.sql', undefined],
    ['golang-migrate', 'add_x.up.sql', undefined],
    ['golang-migrate', '003_old/add_x.up.sql', undefined],
    ['sqlx', '0001_create_users.sql', '1 create_users up'],
    ['sqlx', '20240102_x.up.sql', '20240102 x up'],
    ['sqlx', '20240102_x.down.sql', '20240102 x down'],
    ['sqlx', '9223372036854775808_too_big.sql', undefined],
    ['sqlx', 'seed.sql', undefined],
    ['diesel', '2018-01-02-030405_create_users/up.sql', '20180102030405 create_users up'],
    ['diesel', '2018-01-02-030405_create_users/down.sql', '20180102030405 create_users down'],
    ['diesel', '00000000000000_diesel_initial_setup/up.sql', '00000000000000 diesel_initial_setup up'],
    ['diesel', '2018_x/metadata.toml', '2018 x options'],
    ['diesel', '2018_x/notes.sql', undefined],
    ['diesel', '.keep/up.sql', undefined],
    ['hasura', '1654696186008_init/up.sql', '1654696186008 init up'],
    ['hasura', '1654696186008_init/down.sql', '1654696186008 init down'],
    ['hasura', 'init/up.sql', undefined],
    ['hasura', '1654696186008_init/up.yaml', undefined],
    ['plain', '003_add_x.sql', '3 003_add_x up'],
    ['plain', '3.sql', '3 3 up'],
    ['plain', '2024-01-02-add.sql', '2024-01-02-add 2024-01-02-add up'],
    ['plain', '20240102030405_add.sql', '20240102030405_add 20240102030405_add up'],
    ['plain', 'V1__init.sql', 'V1__init V1__init up'],
    ['plain', 'x.down.sql', 'x x down'],
    ['plain', 'up.sql', 'up up up'],
    ['plain', 'schema.sql', undefined],
    ['plain', 'structure.sql', undefined],
    ['plain', 'seeds.sql', undefined],
    ['plain', 'deep/1.sql', undefined],
  ])('%s: %s', (tool, path, expected) => {
    const part = toolOf(tool).parse(path);
    expect(part && `${part.version} ${part.name} ${part.role}`).toBe(expected);
  });
});

describe('the transaction of a script', () => {
  const concurrently = 'CREATE INDEX CONCURRENTLY i ON t (c);';
  const wrapped = 'BEGIN; CREATE TABLE t (c int); COMMIT;';
  test.each<[ToolName, string, string, string | undefined, string]>([
    ['golang-migrate', 'one statement', concurrently, undefined, 'batch'],
    ['golang-migrate', 'several statements', `SET lock_timeout = '1s'; ${concurrently}`, undefined, 'batch'],
    ['golang-migrate', 'all of it in a transaction', wrapped, undefined, 'none'],
    ['golang-migrate', 'two transactions', `${wrapped} ${wrapped}`, undefined, 'none'],
    ['golang-migrate', 'something after the transaction', `${wrapped} ${concurrently}`, undefined, 'batch'],
    ['golang-migrate', 'something before the transaction', `SELECT 2; ${wrapped}`, undefined, 'batch'],
    ['golang-migrate', 'no statement', '-- nothing', undefined, 'batch'],
    ['sqlx', 'anything', concurrently, undefined, 'one'],
    ['sqlx', 'its own transaction inside', wrapped, undefined, 'one'],
    ['sqlx', 'the marker', `-- no-transaction\n${concurrently}`, undefined, 'batch'],
    ['sqlx', 'the marker and its own transaction', `-- no-transaction\n${wrapped}`, undefined, 'none'],
    ['sqlx', 'the marker on a later line', `\n-- no-transaction\n${concurrently}`, undefined, 'one'],
    ['diesel', 'anything', concurrently, undefined, 'one'],
    ['diesel', 'switched off', concurrently, '# why\nrun_in_transaction = false\n', 'batch'],
    ['diesel', 'switched on', concurrently, 'run_in_transaction=true', 'one'],
    ['diesel', 'a metadata.toml that does not say', concurrently, '# run_in_transaction = true\n', 'batch'],
    ['hasura', 'anything', concurrently, undefined, 'one'],
    ['hasura', 'the marker', `  -- hasura:no-transaction \r\n${concurrently}`, undefined, 'batch'],
    [
      'hasura',
      'text behind the marker',
      `-- hasura:no-transaction please\n${concurrently}`,
      undefined,
      'one',
    ],
    ['plain', 'ordinary statements', 'CREATE TABLE t (c int); SAVEPOINT s; SELECT 1;', undefined, 'one'],
    [
      'plain',
      'a statement that cannot',
      `SET lock_timeout = '1s'; ${concurrently}`,
      undefined,
      'per-statement',
    ],
    ['plain', 'its own transaction', `${wrapped} ${concurrently}`, undefined, 'none'],
    ['plain', 'no statement', '', undefined, 'one'],
  ])('%s: %s', (tool, _, text, options, expected) => {
    const { statements } = parseScript({ path: 'x.sql', text });
    expect(toolOf(tool).transaction({ path: 'x.sql', text, whole: text, statements, options })).toBe(
      expected,
    );
  });
});

/** A folder `m` as lines: version and files of each migration, then the problems. */
const read = (tool: ToolName, ...paths: readonly string[]): readonly string[] => {
  const { entries, problems } = readFolder(toolOf(tool), 'm', paths);
  return [
    ...entries.map(({ version, up, down, options }) =>
      [version, up, down, options].filter((part) => part !== undefined).join(' '),
    ),
    ...problems.map(({ message }) => message),
  ];
};

describe('a folder', () => {
  test('numbers are ordered by value, whatever zeros they have', () => {
    expect(read('golang-migrate', '10_c.up.sql', '9_b.up.sql', '0011_d.up.sql', '001_a.up.sql')).toEqual([
      '1 m/001_a.up.sql',
      '9 m/9_b.up.sql',
      '10 m/10_c.up.sql',
      '11 m/0011_d.up.sql',
    ]);
  });

  test('diesel orders versions as texts', () => {
    expect(read('diesel', '9_b/up.sql', '10_c/up.sql')).toEqual(['10 m/10_c/up.sql', '9 m/9_b/up.sql']);
  });

  test('plain files are in their natural order', () => {
    expect(read('plain', 'b.sql', '10-x.sql', '9-x.sql', 'a10.sql', 'a9.sql')).toEqual([
      '9 m/9-x.sql',
      '10 m/10-x.sql',
      'a9 m/a9.sql',
      'a10 m/a10.sql',
      'b m/b.sql',
    ]);
  });

  test('the way back is found by version, as the tool does, even under another name', () => {
    expect(read('golang-migrate', '1_a.up.sql', '001_b.down.sql')).toEqual([
      '1 m/1_a.up.sql m/001_b.down.sql',
    ]);
  });

  test('of two files of one version, each keeps the way back of its own name', () => {
    expect(read('golang-migrate', '3_a.up.sql', '3_b.up.sql', '3_b.down.sql')).toEqual([
      '3 m/3_a.up.sql',
      '3 m/3_b.up.sql m/3_b.down.sql',
    ]);
  });

  test('a second way back, and one from nothing, are problems', () => {
    expect(read('golang-migrate', '1_a.up.sql', '1_a.down.sql', '1_b.down.sql', '2_c.down.sql')).toEqual([
      '1 m/1_a.up.sql m/1_a.down.sql',
      'm/1_b.down.sql: version 1 already has a way back or belongs to m/1_a.up.sql. Remove or rename one of them.',
      'm/2_c.down.sql: rolls back version 2, and no file of that version goes forward. Add it, or remove this one.',
    ]);
  });

  test('names that were meant to be migrations are problems, others are not', () => {
    expect(read('golang-migrate', '1_a.up.sql', '003-foo.up.sql', '4_x.sql', 'y.up.sql', 'seed.sql')).toEqual(
      [
        '1 m/1_a.up.sql',
        ...['003-foo.up.sql', '4_x.sql', 'y.up.sql'].map(
          (name) =>
            `m/${name}: golang-migrate passes over a file of this name. Name it <number>_<name>.up.sql.`,
        ),
      ],
    );
    expect(read('hasura', '1_a/up.sql', 'b/up.sql')).toEqual([
      '1 m/1_a/up.sql',
      'm/b/up.sql: hasura passes over a file of this name. Name it <timestamp>_<name>/up.sql.',
    ]);
  });

  test('diesel takes the settings beside the scripts along', () => {
    expect(read('diesel', '1_a/up.sql', '1_a/down.sql', '1_a/metadata.toml')).toEqual([
      '1 m/1_a/up.sql m/1_a/down.sql m/1_a/metadata.toml',
    ]);
  });
});

test.each([
  ['goose', '-- +goose Up\nCREATE TABLE t ();\n-- +goose Down\nDROP TABLE t;'],
  ['dbmate', '-- migrate:up\nCREATE TABLE t ();'],
  ['sql-migrate', '-- +migrate Up\nCREATE TABLE t ();'],
  ['Liquibase', '--liquibase formatted sql\n'],
  ['tern', 'create table t();\n---- create above / drop below ----\ndrop table t;'],
  ['Play evolutions', '# --- !Ups\n'],
  ['MyBatis Migrations', '-- // first\n-- //@UNDO\n'],
  [undefined, "-- we do not use +goose Up\nSELECT '-- migrate:up';"],
])('a file for %s with both ways in it is told from a plain one', (tool, text) => {
  expect(toolOf('plain').foreign?.(text)).toBe(tool);
});
