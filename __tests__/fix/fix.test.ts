import { describe, expect, test } from '@jest/globals';
import { resolve } from '../../src/config/config.ts';
import { fixAll, type Fixed } from '../../src/fix/fix.ts';
import type { ChangedFile, Finding, Review } from '../../src/model.ts';
import { review, type ReviewInput } from '../../src/review.ts';
import { overlayTree } from '../../src/tree/tree.ts';
import { memoryTree } from '../tree/memory.ts';

const TABLES =
  'CREATE TABLE orders (id bigint, total numeric, note text);\nCREATE TABLE notes (id bigint);\n';
const INDEX = 'CREATE INDEX orders_id_idx ON orders (id);';

function inputOf(
  files: Readonly<Record<string, string>>,
  base: Readonly<Record<string, string>>,
): ReviewInput {
  return {
    changes: Object.keys(files).map((path): ChangedFile => ({
      path,
      change: path in base ? 'modified' : 'added',
    })),
    base: memoryTree(base),
    head: memoryTree({ ...base, ...files }),
    config: resolve(),
    isStatic: true,
    prefer: ['local'],
    progress: () => undefined,
  };
}

const textsOf = (fixed: Fixed): Record<string, string> =>
  Object.fromEntries(
    [...fixed.files].map(([file, { after }]) => [
      file,
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(after),
    ]),
  );

/** Fixes files on top of merged tables, and makes sure that nothing is left to fix. */
async function fixed(
  files: Readonly<Record<string, string>>,
  base: Readonly<Record<string, string>> = { 'db/migrations/0001_a.sql': TABLES },
): Promise<Fixed> {
  const input = inputOf(files, base);
  const done = await fixAll(input, async () => undefined);
  const after = new Map([...done.files].map(([file, contents]) => [file, contents.after] as const));
  const again = await fixAll({ ...input, head: overlayTree(input.head, after) }, async () => undefined);
  expect({ fixes: again.fixes, files: again.files.size, failed: done.failed }).toEqual({
    fixes: [],
    files: 0,
    failed: [],
  });
  return done;
}

const FILE = 'db/migrations/0002_b.sql';
const text = async (sql: string): Promise<string | undefined> => textsOf(await fixed({ [FILE]: sql }))[FILE];

describe('what is safe on its own is fixed', () => {
  test.each([
    [INDEX, 'CREATE INDEX CONCURRENTLY orders_id_idx ON orders (id);'],
    [
      '-- why\n\ncreate unique index on orders (id)\n;\n',
      '-- why\n\ncreate unique index concurrently on orders (id)\n;\n',
    ],
    ['REINDEX TABLE orders;\n', 'REINDEX TABLE CONCURRENTLY orders;\n'],
    [
      'ALTER TABLE orders ADD COLUMN a int;\r\nALTER TABLE notes ADD COLUMN b int;\r\n',
      "SET LOCAL lock_timeout = '5s';\r\nALTER TABLE orders ADD COLUMN a int;\r\nALTER TABLE notes ADD COLUMN b int;\r\n",
    ],
    [
      '\ufeff-- pgrehearse: ignore drop-column -- unused\nALTER TABLE orders DROP COLUMN note;',
      "\ufeffSET LOCAL lock_timeout = '5s';\n-- pgrehearse: ignore drop-column -- unused\nALTER TABLE orders DROP COLUMN note;",
    ],
  ])('%j', async (sql, expected) => {
    expect(await text(sql)).toBe(expected);
  });
});

describe('what somebody has to decide is left', () => {
  test.each([
    [
      'a constraint that would have to be validated later',
      "SET LOCAL lock_timeout = '5s';\nALTER TABLE orders ADD CHECK (id > 0);",
    ],
    [
      'an index that is silenced',
      `-- pgrehearse: ignore create-index-blocking, missing-lock-timeout -- small\n${INDEX}`,
    ],
    [
      'an index for a whole file that is silenced',
      `-- pgrehearse: ignore-file create-index-blocking, missing-lock-timeout -- small\n${INDEX}`,
    ],
    [
      'a setting that would outlast the file',
      'BEGIN;\nSELECT 1;\nCOMMIT;\nALTER TABLE orders ADD COLUMN a int;',
    ],
  ])('%s', async (_, sql) => {
    expect(await text(sql)).toBeUndefined();
  });

  test('an index beside another statement, or that may be there already, only gets a lock_timeout', async () => {
    expect(await text(`${INDEX}\nSELECT 1;`)).toBe(`SET LOCAL lock_timeout = '5s';\n${INDEX}\nSELECT 1;`);
    const maybe = 'CREATE INDEX IF NOT EXISTS orders_id_idx ON orders (id);';
    expect(await text(maybe)).toBe(`SET LOCAL lock_timeout = '5s';\n${maybe}`);
  });
});

describe('the tool is told to open no transaction', () => {
  const UP = INDEX.replace('INDEX', 'INDEX CONCURRENTLY');
  test.each([
    [
      'sqlx',
      { 'm/1_a.up.sql': TABLES, 'm/1_a.down.sql': '', 'Cargo.toml': 'sqlx = "0.8"' },
      { 'm/2_b.up.sql': `-- index\n${INDEX}\n`, 'm/2_b.down.sql': 'DROP INDEX orders_id_idx;' },
      { 'm/2_b.up.sql': `-- no-transaction\n-- index\n${UP}\n` },
    ],
    [
      'golang-migrate',
      { 'm/1_a.up.sql': TABLES, 'go.mod': 'github.com/golang-migrate/migrate/v4' },
      { 'm/2_b.up.sql': INDEX },
      { 'm/2_b.up.sql': UP },
    ],
    [
      'hasura',
      { 'h/config.yaml': 'metadata_directory: metadata', 'h/migrations/default/1_a/up.sql': TABLES },
      { 'h/migrations/default/2_b/up.sql': INDEX },
      { 'h/migrations/default/2_b/up.sql': `-- hasura:no-transaction\n${UP}` },
    ],
    [
      'goose',
      { 'm/1_a.sql': `-- +goose Up\n${TABLES}` },
      { 'm/2_b.sql': `-- +goose Up\r\n${INDEX}\r\n-- +goose Down\r\nDROP INDEX orders_id_idx;\r\n` },
      {
        'm/2_b.sql': `-- +goose NO TRANSACTION\r\n-- +goose Up\r\n${UP}\r\n-- +goose Down\r\nDROP INDEX orders_id_idx;\r\n`,
      },
    ],
    [
      'dbmate',
      { 'm/1_a.sql': `-- migrate:up\n${TABLES}` },
      { 'm/2_b.sql': `-- migrate:up\n\n${INDEX}\n\n-- migrate:down\nDROP INDEX orders_id_idx;\n` },
      {
        'm/2_b.sql': `-- migrate:up transaction:false\n\n${UP}\n\n-- migrate:down\nDROP INDEX orders_id_idx;\n`,
      },
    ],
    [
      'sql-migrate',
      { 'm/1-a.sql': `-- +migrate Up\n${TABLES}` },
      { 'm/2-b.sql': `-- +migrate Up\n${INDEX}\n` },
      { 'm/2-b.sql': `-- +migrate Up notransaction\n${UP}\n` },
    ],
    [
      'tern',
      { 'm/1_a.sql': TABLES, 'm/tern.conf': '' },
      { 'm/2_b.sql': `${INDEX}\n---- create above / drop below ----\nDROP INDEX orders_id_idx;\n` },
      {
        'm/2_b.sql': `---- tern: disable-tx ----\n${UP}\n---- create above / drop below ----\nDROP INDEX orders_id_idx;\n`,
      },
    ],
  ])('%s', async (_, base, files, expected) => {
    expect(textsOf(await fixed(files, base))).toEqual(expected);
  });

  test('but not where that would take another file, or leave half of a rollback', async () => {
    const timed = `SET LOCAL lock_timeout = '5s';\n${INDEX}`;
    expect(
      textsOf(await fixed({ 'm/2_b/up.sql': INDEX }, { 'm/1_a/up.sql': TABLES, 'diesel.toml': '' })),
    ).toEqual({ 'm/2_b/up.sql': timed });
    const down = '-- +goose Down\nDROP INDEX orders_id_idx;\nDELETE FROM notes;\n';
    expect(
      textsOf(
        await fixed(
          { 'm/2_b.sql': `-- +goose Up\n${INDEX}\n${down}` },
          { 'm/1_a.sql': `-- +goose Up\n${TABLES}` },
        ),
      ),
    ).toEqual({ 'm/2_b.sql': `-- +goose Up\n${timed}\n${down}` });
  });
});

test('a file that may not be changed is named once, and left', async () => {
  const input = inputOf({ [FILE]: INDEX }, { 'db/migrations/0001_a.sql': TABLES });
  const done = await fixAll(input, async (file) => `not ${file}`);
  expect({ fixes: done.fixes, files: done.files.size, refused: [...done.refused] }).toEqual({
    fixes: [],
    files: 0,
    refused: [[FILE, `not ${FILE}`]],
  });
});

/** A rule whose suggestion for one file is replaced. */
const suggesting =
  (sql: string): typeof review =>
  async (one) => {
    const done = await review(one);
    const findings = done.findings.map((finding): Finding => {
      if (finding.rule !== 'create-index-blocking') return finding;
      return { ...finding, suggestion: { startLine: 1, endLine: 1, sql } };
    });
    return { ...done, findings } satisfies Review;
  };

describe('a suggestion that does not help is taken back', () => {
  const base = { 'db/migrations/0001_a.sql': TABLES };
  const other = 'db/migrations/0003_c.sql';
  const input = inputOf({ [FILE]: INDEX, [other]: 'REINDEX TABLE notes;' }, base);

  test.each([
    ['when the finding stays', `${INDEX} -- better`, /^the finding is still there$/],
    ['when another one comes', 'DROP TABLE notes;', /^it brings a finding of drop-table: /],
    ['when nobody can read it', 'CREATE INDEX ON;', /^it cannot be read any more: /],
  ])('%s, and the others are kept', async (_, sql, why) => {
    const done = await fixAll(input, async () => undefined, suggesting(sql));
    expect(textsOf(done)[other]).toContain('REINDEX TABLE CONCURRENTLY notes;');
    expect(textsOf(done)[FILE] ?? '').not.toContain(sql);
    expect(done.failed).toEqual([
      { rule: 'create-index-blocking', file: FILE, line: 1, why: expect.stringMatching(why) },
    ]);
  });
});
