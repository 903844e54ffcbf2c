import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { reviewExample } from '../support/review-example.ts';
import { SHARED_VERSION, startShared } from '../support/shared-server.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

test.each([
  ['a VIRTUAL generated column', 'ALTER TABLE t ADD COLUMN c int GENERATED ALWAYS AS (a * 2) VIRTUAL', 18],
  ['NOT NULL as a table constraint', 'ALTER TABLE t ADD CONSTRAINT n NOT NULL a', 18],
  ['NOT ENFORCED', 'ALTER TABLE t ADD CHECK (a > 0) NOT ENFORCED', 18],
  ['WITHOUT OVERLAPS', 'CREATE TABLE u (a int4range, r int4range, UNIQUE (a, r WITHOUT OVERLAPS))', 18],
  ['SET EXPRESSION', 'ALTER TABLE t ALTER COLUMN b SET EXPRESSION AS (a)', 17],
  ['SET ACCESS METHOD', 'ALTER TABLE t SET ACCESS METHOD heap', 15],
  ['MERGE', 'MERGE INTO t USING t AS s ON t.a = s.a WHEN MATCHED THEN DELETE', 15],
  ['NULLS NOT DISTINCT', 'CREATE UNIQUE INDEX ON t (a) NULLS NOT DISTINCT', 15],
])('whether this server knows %s is what the run shows', async (words, up, since) => {
  const base = 'CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED);';
  const review = await reviewExample({ kind: 'bad', title: 'case', base, up }, { lend: shared.lend });
  const found = review.findings.filter(({ rule }) => rule === 'statement-not-understood');
  expect(found.map(({ message, evidence }) => `${message} ${evidence}`)).toEqual(
    SHARED_VERSION < since
      ? [`${words} needs PostgreSQL ${since}, and this is for ${SHARED_VERSION}. confirmed`]
      : [],
  );
  expect(review.migrations[0]?.forward.status).toBe(SHARED_VERSION < since ? 'failed' : 'ok');
});
