import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Estimate, MigrationRehearsal, Observation } from '../../src/model.ts';
import { diskHeadroom } from '../../src/rules/disk-headroom.ts';
import { longLock } from '../../src/rules/long-lock.ts';
import { DEFAULT_OPTIONS } from '../../src/rules/options.ts';
import type { Draft, Rule } from '../../src/rules/rule.ts';
import { slowMigration } from '../../src/rules/slow-migration.ts';
import { stepsOf } from '../../src/rules/steps.ts';
import { walVolume } from '../../src/rules/wal-volume.ts';
import { loadParser } from '../../src/sql/script.ts';
import { catalogOf, migrationOf, observationOf, withRows } from '../support/scripts.ts';

beforeAll(loadParser);

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const GIGABYTE = 1024 ** 3;

function estimate(lowMs: number, highMs: number, parts: Partial<Estimate> = {}): Estimate {
  return {
    growth: 'linear',
    relation: 'public.orders',
    rows: 80_000_000,
    lowMs,
    middleMs: (lowMs + highMs) / 2,
    highMs,
    walLowBytes: 0,
    walHighBytes: 0,
    diskBytes: 0,
    basis: 'a line',
    ...parts,
  };
}

/** What a rule finds in a migration that took an exclusive lock first, by what its statements take. */
function found(rule: Rule, estimates: readonly (Estimate | undefined)[]): readonly Draft[] {
  const up = ['ALTER TABLE orders ADD COLUMN note text;', 'CREATE INDEX ON orders (id);', 'SELECT 1;'];
  const migration = migrationOf('0002_more', up.slice(0, estimates.length).join('\n'));
  const catalog = withRows(catalogOf('CREATE TABLE public.orders (id int);'), 1_000);
  const old = new Map([...catalog.relations].map(([name, one]) => [name, { ...one, isNew: false }]));
  const before = { ...catalog, relations: old };
  const statements = migration.up.statements.map((statement, at): Observation => {
    const known = estimates[at];
    const lock = { relation: 'public.orders', mode: 'AccessExclusiveLock', isNew: false, heldMs: 5 } as const;
    return observationOf(statement, { locks: at === 0 ? [lock] : [], ...(known && { estimate: known }) });
  });
  const run = { status: 'ok', durationMs: 5, statements } as const;
  const rehearsal: MigrationRehearsal = {
    migration,
    forward: run,
    rollback: run,
    again: run,
    roundTrip: { status: 'restored', schemaDiff: [], dataDiff: [], againDiff: [] },
    catalogs: [before, ...statements.map(() => before)],
  };
  const { steps } = stepsOf({ migration, catalog: before, rehearsal, major: 17, options: DEFAULT_OPTIONS });
  const { check } = rule;
  if (check.scope !== 'migration') throw new Error('a rule about migrations');
  return check.find({ migration, steps, rehearsal, options: DEFAULT_OPTIONS });
}

const { relation: _, ...nothing } = estimate(5, 5, { growth: 'constant', rows: 0 });
const constant: Estimate = nothing;

describe('long-lock adds up what its transaction takes behind the lock', () => {
  test('an interval beyond the limit is an error, and predicted', () => {
    const [draft] = found(longLock, [constant, estimate(20 * SECOND, 40 * SECOND)]);
    expect(draft).toMatchObject({ severity: 'error', relation: 'public.orders' });
    expect(draft?.message).toBe(
      'AccessExclusiveLock on public.orders is held for 20 s to 40 s at the 80,000,000 rows that public.orders holds in production: reads wait beyond the limit of 1 s.',
    );
    expect(draft?.estimate).toMatchObject({ rows: 80_000_000 });
    expect(draft?.claim?.expected).toContain('a line');
  });

  test.each([
    [estimate(900, 1_500), 'warning'],
    [estimate(500, 1_200), 'notice'],
  ])('one that straddles it proves nothing', (one, severity) => {
    const [draft] = found(longLock, [constant, one]);
    expect(draft?.severity).toBe(severity);
    expect(draft?.message).toContain('may be held');
  });

  test.each([
    ['all of it within the limit', estimate(100, 900)],
    [
      'for a million rows, of which nobody knows whether they are there',
      estimate(1e6, 2e6, { isPerMillion: true }),
    ],
    ['of what does not grow', constant],
  ])('nothing is found: %s', (_, one) => {
    expect(found(longLock, [constant, one])).toEqual([]);
  });

  test('statements of which nothing is known are told', () => {
    const [draft] = found(longLock, [constant, estimate(2e4, 4e4), undefined]);
    expect(draft?.message).toContain('One of its statements is not in it');
  });
});

test('slow-migration, wal-volume and disk-headroom go by limits of their own', () => {
  const large = estimate(20 * MINUTE, 40 * MINUTE, {
    walLowBytes: 30 * GIGABYTE,
    walHighBytes: 40 * GIGABYTE,
    diskBytes: 50 * GIGABYTE,
  });
  const severities = [slowMigration, walVolume, diskHeadroom].map((rule) =>
    found(rule, [constant, large]).map(({ severity }) => severity),
  );
  expect(severities).toEqual([['warning'], ['warning'], ['warning']]);
  const small = estimate(MINUTE, 2 * MINUTE, { walHighBytes: GIGABYTE, diskBytes: GIGABYTE });
  for (const rule of [slowMigration, walVolume, diskHeadroom])
    expect(found(rule, [constant, small])).toEqual([]);
});
