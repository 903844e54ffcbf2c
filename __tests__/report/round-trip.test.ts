import { describe, expect, test } from '@jest/globals';
import type { DataDifference, ReportedMigration, SchemaDifference } from '../../src/model.ts';
import { roundTrips } from '../../src/report/round-trip.ts';
import { migration, RESTORED, review, run, SKIPPED, statement } from './builders.ts';
import { leftBehind, lossyRollback, setDecides } from './reviews.ts';

function details(parts: Partial<ReportedMigration>): readonly string[] {
  const [answer] = roundTrips(review({ migrations: [migration('0001_a', parts)] }));
  return answer?.details ?? [];
}

function schema(parts: Partial<SchemaDifference>): Partial<ReportedMigration> {
  const difference = { object: 'public.a', kind: 'index', benign: false, ...parts };
  return { roundTrip: { ...RESTORED, status: 'schema-differs', schemaDiff: [difference] } };
}

function data(parts: Partial<DataDifference>): Partial<ReportedMigration> {
  const difference: DataDifference = { table: 'public.a', rows: 1204, change: 'lost', ...parts };
  return { roundTrip: { ...RESTORED, status: 'data-lost', dataDiff: [difference] } };
}

describe('the round trip in words', () => {
  test.each<[string, Partial<ReportedMigration>, string]>([
    [
      'what the rollback forgot',
      schema({ after: 'CREATE …' }),
      'Index `public.a` is left behind by the rollback: `CREATE …`.',
    ],
    [
      'what it forgot and does no harm',
      schema({ after: '1.3', kind: 'extension', mild: true }),
      'Extension `public.a` is left behind by the rollback, harmless: `1.3`.',
    ],
    [
      'what is missing',
      schema({ before: 'CREATE …' }),
      'Index `public.a` is missing after the rollback; it was `CREATE …`.',
    ],
    [
      'what is different',
      schema({ before: 'integer', after: 'bigint', kind: 'column' }),
      'Column `public.a` differs after the rollback: `integer` → `bigint`.',
    ],
    [
      'values that are gone',
      data({ column: 'b' }),
      '1,204 values of `public.a.b` are gone after the rollback.',
    ],
    ['one row that is gone', data({ rows: 1 }), '1 row of `public.a` is gone after the rollback.'],
    [
      'values that changed',
      data({ column: 'b', change: 'changed' }),
      '1,204 values of `public.a.b` are different after the rollback.',
    ],
    ['rows that were added', data({ change: 'added' }), '1,204 rows in `public.a` were not there before.'],
    [
      'why a run failed outside any statement',
      {
        rollback: { ...SKIPPED, status: 'failed', reason: 'the time limit of 5 min was reached' },
        roundTrip: { ...RESTORED, status: 'failed' },
      },
      'The rollback failed. The time limit of 5 min was reached.',
    ],
    [
      'why it was not run',
      {
        rollback: { ...SKIPPED, reason: 'the forward script failed' },
        roundTrip: { ...RESTORED, status: 'not-run' },
      },
      'The forward script failed.',
    ],
    [
      'which statement failed',
      {
        rollback: run(
          statement({
            sql: 'x',
            file: 'a.down.sql',
            line: 4,
            ok: false,
            error: { code: '42P01', message: 'no table' },
          }),
        ),
        roundTrip: { ...RESTORED, status: 'failed' },
      },
      'The rollback failed at `a.down.sql:4`: no table (SQLSTATE 42P01).',
    ],
  ])('says %s', (_, parts, sentence) => expect(details(parts)).toEqual([sentence]));

  test('says nothing of differences that nobody would call one', () => {
    expect(roundTrips(lossyRollback)[0]?.details).toEqual([
      '1,204 values of `public.customers.note` are gone after the rollback.',
    ]);
  });

  test('tells the second forward run apart from the rollback', () => {
    const again = { object: 'public.a', kind: 'index', before: 'x', benign: false };
    expect(details({ roundTrip: { ...RESTORED, status: 'schema-differs', againDiff: [again] } })).toEqual([
      'Index `public.a` is missing after the second forward run; it was `x`.',
    ]);
  });

  test('names the failure before the differences', () => {
    expect(roundTrips(leftBehind)[0]?.details[0]).toMatch(/^The second forward run failed at /);
    expect(roundTrips(leftBehind)[0]?.details).toHaveLength(2);
  });

  test('counts differences beyond the eighth', () => {
    const schemaDiff = Array.from({ length: 20 }, (_, index) => ({
      object: `a${index}`,
      kind: 'column',
      before: 'x',
      benign: false,
    }));
    const said = details({ roundTrip: { ...RESTORED, status: 'schema-differs', schemaDiff } });
    expect(said).toHaveLength(9);
    expect(said.at(-1)).toBe('And 12 more differences.');
  });

  test('gives the answer of the set after those of its migrations', () => {
    const answers = roundTrips(setDecides);
    expect(answers.map(({ title }) => title)).toEqual([
      '`db/migrations/0013_create_tags`',
      '`db/migrations/0014_tag_orders`',
      'All of them together, in reverse',
    ]);
    expect(answers[0]?.details).toEqual(['Not by itself, only together with the other migrations.']);
  });
});
