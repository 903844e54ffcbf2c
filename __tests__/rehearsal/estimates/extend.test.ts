import { expect, test } from '@jest/globals';
import {
  extend,
  type Counters,
  type Measured,
  type Target,
} from '../../../src/rehearsal/estimates/extend.ts';
import type { Growing, Work } from '../../../src/rehearsal/estimates/growing.ts';
import { surroundingsOf } from '../../../src/rehearsal/estimates/production.ts';

const TARGET: Target = {
  relation: 'public.orders',
  rows: 4_000_000,
  isPerMillion: false,
  surroundings: surroundingsOf(undefined),
};

const growing = (...work: Work[]): Growing => ({
  at: 0,
  work,
  relations: ['public.orders'],
  isDerived: false,
});

/** At three sizes, without the tables in memory and with them. */
function measured(counters: (rows: number) => Partial<Counters>): Measured[] {
  return [50_000, 100_000, 200_000].map((rows) => {
    const one = {
      ms: 1,
      isWarm: false,
      walBytes: 0,
      diskBytes: 0,
      tempBytes: 0,
      rowsPassed: rows,
      ...counters(rows),
    };
    return { rows, runs: [one, { ...one, isWarm: true }] };
  });
}

test('what takes as long for each row lies in the interval, the figure most likely too', () => {
  const estimate = extend(
    growing('rewrite', 'scan'),
    measured((rows) => ({ ms: rows / 1000, walBytes: rows * 100, diskBytes: rows * 120 })),
    TARGET,
  );
  expect(estimate.growth).toBe('linear');
  expect(estimate.lowMs).toBeLessThan(4_000);
  expect(estimate.highMs).toBeGreaterThan(4_000);
  expect(estimate.middleMs).toBeGreaterThan(estimate.lowMs);
  expect(estimate.middleMs).toBeLessThan(estimate.highMs);
  expect(estimate.walLowBytes).toBeLessThanOrEqual(4e8);
  expect(estimate.walHighBytes).toBeGreaterThanOrEqual(4e8);
  expect(estimate.diskBytes).toBeCloseTo(4.8e8, -3);
});

const sorted = (rows: number): number => (rows * Math.log2(rows)) / 20_000;

test('a sort takes longer for each row of more, and what it writes beside memory needs disk', () => {
  const estimate = extend(
    growing('index', 'scan'),
    measured((rows) => ({ ms: sorted(rows), diskBytes: rows * 22, tempBytes: rows * 20 })),
    TARGET,
  );
  expect(estimate.growth).toBe('n-log-n');
  expect(estimate.lowMs).toBeLessThan(sorted(4_000_000));
  expect(estimate.highMs).toBeGreaterThan(sorted(4_000_000));
  expect(estimate.diskBytes).toBeCloseTo(42 * 4_000_000, -3);
  expect(estimate.basis).toContain('outside of maintenance_work_mem 64 MB, the default');
});

test('what an index finds at any size does not grow', () => {
  const estimate = extend(
    growing('writes', 'scan'),
    measured(() => ({ ms: 2, rowsPassed: 1 })),
    TARGET,
  );
  expect(estimate).toMatchObject({ growth: 'constant', rows: 0 });
});

test('the interval is wider the more the runs differ', () => {
  const steady = extend(
    growing('scan'),
    measured((rows) => ({ ms: rows / 1000 })),
    TARGET,
  );
  const shaky = extend(
    growing('scan'),
    measured((rows) => ({ ms: (rows / 1000) * (rows === 100_000 ? 1.6 : 1) })),
    TARGET,
  );
  const width = ({ lowMs, highMs }: typeof steady) => highMs / lowMs;
  expect(width(shaky)).toBeGreaterThan(width(steady) * 1.2);
});

test('without statistics it is told for a million rows, and says so', () => {
  const estimate = extend(
    growing('scan'),
    measured((rows) => ({ ms: rows / 1000 })),
    {
      ...TARGET,
      rows: 1_000_000,
      isPerMillion: true,
    },
  );
  expect(estimate).toMatchObject({ isPerMillion: true, rows: 1_000_000 });
  expect(estimate.basis).toContain('not known');
});

test('where time did not suffice for runs in memory at every size, those without count', () => {
  const [small, ...rest] = measured((rows) => ({ ms: rows / 1000 }));
  const cold = rest.map(({ rows, runs }) => ({ rows, runs: runs.slice(0, 1) }));
  const estimate = extend(growing('scan'), [...(small ? [small] : []), ...cold], TARGET);
  expect(estimate.lowMs).toBeLessThan(4_000);
  expect(estimate.highMs).toBeGreaterThan(4_000);
});

test('what a wobble hides between two small sizes is not taken for nothing', () => {
  const counters = { isWarm: false, walBytes: 0, diskBytes: 0, tempBytes: 0 };
  const sizes = [2_500, 10_000].map((rows) => ({ rows, runs: [{ ...counters, ms: 16, rowsPassed: rows }] }));
  const { lowMs, highMs } = extend(growing('index', 'scan'), sizes, TARGET);
  expect(lowMs).toBeLessThan(20);
  expect(highMs).toBeGreaterThan((16 * 4_000_000) / 10_000);
});
