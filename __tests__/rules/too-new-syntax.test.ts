import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Settings } from '../../src/config/config.ts';
import type { Finding } from '../../src/model.ts';
import { loadParser } from '../../src/sql/script.ts';
import { reviewExample } from '../support/review-example.ts';

beforeAll(loadParser);

async function findings(
  up: string,
  postgres: NonNullable<Settings['postgres']>,
): Promise<readonly Finding[]> {
  const review = await reviewExample(
    {
      kind: 'bad',
      title: 'case',
      base: 'CREATE TABLE t (a int, b int); CREATE TABLE p (a int PRIMARY KEY);',
      up,
    },
    { settings: { postgres } },
  );
  return review.findings.filter(({ rule }) => rule === 'statement-not-understood');
}

describe('syntax that the target lacks is said to need a newer version', () => {
  test.each<[string, string, 15 | 17 | 18]>([
    ['a VIRTUAL generated column', 'ALTER TABLE t ADD COLUMN c int GENERATED ALWAYS AS (a * 2) VIRTUAL', 18],
    ['NOT NULL as a table constraint', 'ALTER TABLE t ADD CONSTRAINT n NOT NULL a NOT VALID', 18],
    ['NOT ENFORCED', 'ALTER TABLE t ADD CHECK (a > 0) NOT ENFORCED', 18],
    ['NOT ENFORCED', 'CREATE TABLE u (a int REFERENCES p NOT ENFORCED)', 18],
    ['WITHOUT OVERLAPS', 'CREATE TABLE u (a int, r int4range, UNIQUE (a, r WITHOUT OVERLAPS))', 18],
    [
      'a foreign key with PERIOD',
      'ALTER TABLE t ADD FOREIGN KEY (a, PERIOD b) REFERENCES p (a, PERIOD b)',
      18,
    ],
    ['ALTER CONSTRAINT … [NOT] ENFORCED', 'ALTER TABLE t ALTER CONSTRAINT c NOT ENFORCED', 18],
    ['SET EXPRESSION', 'ALTER TABLE t ALTER COLUMN b SET EXPRESSION AS (a)', 17],
    ['SET ACCESS METHOD DEFAULT', 'ALTER TABLE t SET ACCESS METHOD DEFAULT', 17],
    ['SET ACCESS METHOD', 'ALTER TABLE t SET ACCESS METHOD heap', 15],
    ['MERGE', 'MERGE INTO t USING p ON t.a = p.a WHEN MATCHED THEN DELETE', 15],
    ['NULLS NOT DISTINCT', 'CREATE UNIQUE INDEX ON t (a) NULLS NOT DISTINCT', 15],
    ['TABLES IN SCHEMA', 'CREATE PUBLICATION x FOR TABLES IN SCHEMA public', 15],
  ])('%s: %s', async (words, sql, since) => {
    const older = ({ 15: 14, 17: 16, 18: 17 } as const)[since];
    expect((await findings(sql, older)).map(({ message }) => message)).toEqual([
      `${words} needs PostgreSQL ${since}, and this is for ${older}.`,
    ]);
    expect(await findings(sql, since)).toEqual([]);
  });
});
