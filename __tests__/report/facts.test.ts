import { describe, expect, test } from '@jest/globals';
import { counts, firstOfEachProof, insteads, rehearsed } from '../../src/report/facts.ts';
import { finding, migration, review } from './builders.ts';
import { nothingChanged } from './reviews.ts';

describe('sentences about findings', () => {
  test('give the SQL of the worst findings, each text once', () => {
    const written = insteads([
      finding({ rule: 'a', message: 'a' }),
      finding({ rule: 'b', message: 'b', instead: 'one' }),
      finding({ rule: 'c', message: 'c', instead: 'one' }),
      finding({ rule: 'd', message: 'd', instead: 'two' }),
      finding({ rule: 'e', message: 'e', severity: 'warning', instead: 'three' }),
    ]);
    expect(written).toEqual([
      { rule: 'b', sql: 'one' },
      { rule: 'd', sql: 'two' },
    ]);
  });

  test('give the SQL of a milder finding where no worse one has any', () => {
    const written = insteads([
      finding({ rule: 'a', message: 'a' }),
      finding({ rule: 'b', message: 'b', severity: 'warning', instead: 'one' }),
    ]);
    expect(written).toEqual([{ rule: 'b', sql: 'one' }]);
  });

  test('give the same evidence once', () => {
    const findings = [
      finding({ rule: 'a', message: 'a', evidence: 'predicted' }),
      finding({ rule: 'b', message: 'b', evidence: 'predicted' }),
      finding({ rule: 'c', message: 'c', proof: 'Seen.' }),
    ];
    expect([...firstOfEachProof(findings)].map(({ rule }) => rule)).toEqual(['a', 'c']);
  });

  test.each([
    [{ error: 1, warning: 2 }, '1 error and 2 warnings'],
    [{ error: 0, warning: 1 }, '1 warning'],
    [{ error: 0, warning: 0 }, ''],
  ])('count %j as "%s"', (found, words) => {
    expect(counts(review({ summary: { ...found, notice: 5, suppressed: 1, refuted: 1 } }))).toBe(words);
  });

  test.each([
    [
      'on what it was run',
      review({ migrations: [migration('1')] }),
      'Rehearsed 1 migration on Postgres 17.5, over 11,204 rows.',
    ],
    [
      'that nothing was run',
      review({ postgres: undefined, migrations: [migration('1'), migration('2')] }),
      'Read 2 migrations without running anything.',
    ],
    [
      'nothing of rows that are not known',
      review({ migrations: [migration('1')], fixtures: { tables: [] } }),
      'Rehearsed 1 migration on Postgres 17.5.',
    ],
    ['nothing of no migrations', nothingChanged, ''],
  ])('say %s', (_, one, words) => expect(rehearsed(one)).toBe(words));
});
