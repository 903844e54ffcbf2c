import { describe, expect, test } from '@jest/globals';
import { certainties, emptiness, insteads, lockSentences, rehearsed } from '../../src/report/facts.ts';
import { counts } from '../../src/report/verdict.ts';
import type { Observation } from '../../src/model.ts';
import { finding, lock, migration, review, run, statement } from './builders.ts';
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

  test('give the evidence of a place once, with every proof', () => {
    const proofs = certainties([
      finding({ rule: 'a', message: 'a', proof: 'Seen.' }),
      finding({ rule: 'b', message: 'b', proof: 'Seen.' }),
      finding({ rule: 'c', message: 'c', proof: 'measured' }),
    ]);
    expect(proofs).toEqual([{ label: 'Confirmed', proof: 'Seen. measured.' }]);
  });

  test('give the query for all rows in the way once', () => {
    const all = 'All of them: `SELECT 1`';
    const proofs = certainties([
      finding({ rule: 'a', message: 'a', proof: `Refused. ${all}` }),
      finding({ rule: 'b', message: 'b', proof: `Seen in the run. ${all}` }),
    ]);
    expect(proofs.map(({ proof }) => proof)).toEqual([`Refused. ${all}. Seen in the run.`]);
  });

  test('say which rule the evidence is about where it differs', () => {
    const proofs = certainties([
      finding({ rule: 'a', message: 'a', proof: 'Seen.' }),
      finding({ rule: 'b', message: 'b', evidence: 'unproven', proof: 'It failed before.' }),
    ]);
    expect(proofs.map(({ label }) => label)).toEqual(['Confirmed (a)', 'Unproven (b)']);
  });

  test('name the lock that an earlier statement took and the transaction still holds', () => {
    const locks = [lock('AccessExclusiveLock', 'public.orders', 400)];
    const ddl = statement({ sql: 'ALTER', line: 1, locks });
    const own = lock('RowExclusiveLock', 'public.orders', 390);
    const backfill = statement({ sql: 'UPDATE', line: 4, locks: [own] });
    const committed = statement({ sql: 'UPDATE', line: 9, locks: [own], transaction: 2 });
    const whole = review({
      migrations: [migration('0007_change', { forward: run(ddl, backfill, committed) })],
    });
    const said = (at: Observation) =>
      lockSentences(whole, {
        file: at.file,
        line: at.line,
        findings: [finding({ rule: 'a', message: 'a', relation: 'public.orders' })],
        statement: at,
      });
    expect(said(backfill)).toEqual([
      '`AccessExclusiveLock` on `public.orders`, kept since line 1: reads and writes wait. Held for 400 ms here, on 10,000 rows.',
    ]);
    expect(said(committed)).toEqual([expect.stringMatching(/^`RowExclusiveLock` on `public.orders`: /)]);
  });

  test.each([
    [
      { 'public.orders': 0, 'public.customers': 5 },
      '`public.orders` holds no rows here, so that much cannot show.',
    ],
    [{ 'public.orders': 0 }, expect.stringMatching(/^Without rows much cannot show/)],
    [{ 'public.orders': 5, 'public.customers': 0 }, ''],
  ])('name the empty tables that a migration touches: %j', (rows, words) => {
    const tables = Object.entries(rows).map(([table, count]) => ({ table, rows: count, seeded: count > 0 }));
    const touching = statement({ sql: 'x', locks: [lock('AccessExclusiveLock', 'public.orders', 1)] });
    const migrations = [migration('1', { forward: run(touching) })];
    expect(emptiness(review({ migrations, fixtures: { tables, leftOut: [] } }))).toEqual(words);
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
      review({ migrations: [migration('1')], fixtures: { leftOut: [], tables: [] } }),
      'Rehearsed 1 migration on Postgres 17.5.',
    ],
    ['nothing of no migrations', nothingChanged, ''],
  ])('say %s', (_, one, words) => expect(rehearsed(one)).toBe(words));
});
