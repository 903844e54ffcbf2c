import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { EXAMPLES } from '../support/examples.ts';
import { checkExample } from '../support/run-cli.ts';

test('every example is run', () => {
  // Those of migration tools have tests of their own.
  const folders = readdirSync('examples').filter((name) => !['tools', 'commands'].includes(name));
  expect(EXAMPLES.map(({ name }) => name).toSorted()).toEqual(folders.toSorted());
});

describe('on an embedded Postgres, through the bundle', () => {
  test.each(EXAMPLES)('$name', async ({ name, files, exitCode, findings, roundTrips }) => {
    const { review, code } = await checkExample(name, ['--engine', 'local', ...files]);
    expect(review.problems).toEqual([]);
    expect(review.findings.map(({ rule, evidence }) => `${rule} ${evidence}`).toSorted()).toEqual(findings);
    expect(review.migrations.map(({ roundTrip }) => roundTrip.status)).toEqual(roundTrips);
    expect(code).toBe(exitCode);
  });

  test('a column dropped and added again loses exactly the values that were there', async () => {
    const { review } = await checkExample('lossy-rollback', [
      '--engine',
      'local',
      'migrations/0002_drop_phone.up.sql',
    ]);
    expect(review.migrations[0]?.roundTrip.dataDiff).toEqual([
      { table: 'public.customers', column: 'phone', rows: 1204, change: 'lost' },
    ]);
  });

  test('a rewrite is named with the call that hides it', async () => {
    const { review } = await checkExample('hidden-rewrite', [
      '--engine',
      'local',
      'migrations/002_prepare.sql',
    ]);
    expect(review.findings[0]).toMatchObject({ line: 2, relation: 'public.payments' });
    expect(review.findings[0]?.message).toContain('Inside prepare_payments(), line 5: ');
  });
});
