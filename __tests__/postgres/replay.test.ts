import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { reviewExample } from '../support/review-example.ts';
import { startShared } from '../support/shared-server.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

const MERGED = 'CREATE TABLE orders (id bigint PRIMARY KEY);\n\nALTER TABLE missing ADD COLUMN note text;';
const UP = 'ALTER TABLE orders ADD COLUMN note text;';

test('a merged migration that fails is a problem and a finding, at its line and with its SQLSTATE', async () => {
  const review = await reviewExample({ kind: 'bad', title: '', base: MERGED, up: UP }, shared);
  expect(review.verdict).toBe('error');
  expect(review.problems).toEqual([
    { message: expect.stringMatching(/0001_base\.sql:3: the base schema cannot be built.*SQLSTATE 42P01/s) },
  ]);
  expect(review.findings).toMatchObject([
    {
      rule: 'replay-fails',
      evidence: 'confirmed',
      file: 'migrations/0001_base.sql',
      line: 3,
      migration: 'migrations/0001_base',
      proof: expect.stringContaining('42P01'),
    },
  ]);
  expect(review.migrations).toMatchObject([{ forward: { status: 'skipped' } }]);
});

test('what a deferred constraint finds at COMMIT counts as well', async () => {
  const base = `CREATE TABLE parents (id bigint PRIMARY KEY);
CREATE TABLE children (parent bigint REFERENCES parents DEFERRABLE INITIALLY DEFERRED);
INSERT INTO children VALUES (1);`;
  const review = await reviewExample({ kind: 'bad', title: '', base, up: UP }, shared);
  expect(review.findings).toMatchObject([{ rule: 'replay-fails', line: 3 }]);
});

test('a history that another project of the review needs is replayed all the same', async () => {
  const review = await reviewExample(
    {
      kind: 'bad',
      title: '',
      up: '',
      files: {
        base: {
          'a/migrations/0001_base.sql': MERGED,
          'b/migrations/0001_base.sql': 'CREATE TABLE b (id int);',
        },
        head: {
          'a/migrations/0001_base.sql': MERGED,
          'b/migrations/0001_base.sql': 'CREATE TABLE b (id int);',
          'a/migrations/0002_more.sql': UP,
          'b/migrations/0002_more.sql': 'CREATE TABLE c (id int);',
        },
      },
    },
    shared,
  );
  expect(review.verdict).toBe('error');
  expect(review.migrations.map(({ forward }) => forward.status).toSorted()).toEqual(['ok', 'skipped']);
});

test('a merged migration is cut into transactions where its tool cuts it', async () => {
  const merged = `CREATE TABLE t (a int);
INSERT INTO t VALUES (1);
CREATE INDEX CONCURRENTLY i ON t (a);
ALTER TABLE t ADD COLUMN b int;`;
  const base = { 'supabase/migrations/1_a.sql': merged };
  const head = {
    ...base,
    'supabase/migrations/2_b.sql': merged.replaceAll(/ t\b/g, ' u').replace(' i ', ' j '),
  };
  const review = await reviewExample({ kind: 'good', title: '', up: '', files: { base, head } }, shared);
  expect(review.problems).toEqual([]);
  expect(review.migrations).toMatchObject([{ transaction: 'stretches', forward: { status: 'ok' } }]);
  const numbers = review.migrations[0]?.forward.statements.map(({ transaction }) => transaction);
  expect(numbers).toEqual([1, 1, 2, 3]);
});
