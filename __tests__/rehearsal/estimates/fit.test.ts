import { expect, test } from '@jest/globals';
import { array, assert, double, property } from 'fast-check';
import { at, byLogarithm, fit, linearly, median } from '../../../src/rehearsal/estimates/fit.ts';

const SIZES = [50_000, 100_000, 200_000];
const FULL = 4_000_000;
const STRAIGHT = (x: number): number => 0.5 + 0.0005 * x;

function measured(curve: (x: number) => number, noise: readonly number[] = [1]) {
  return SIZES.map((x, index) => ({
    x,
    values: noise.map((_, run) => curve(x) * (noise[(index + run) % noise.length] ?? 1)),
  }));
}

test.each([
  ['a line', linearly],
  ['n log n', byLogarithm],
])('%s without noise is found again, fixed part and all', (_, of) => {
  assert(
    property(
      double({ min: 0, max: 50, noNaN: true }),
      double({ min: 1e-5, max: 1e-2, noNaN: true }),
      (fixed, slope) => {
        const curve = (x: number) => fixed + slope * of(x);
        const found = fit(measured(curve), of);
        expect(at(found, FULL) / curve(FULL)).toBeCloseTo(1, 4);
        expect(found.spread).toBeCloseTo(0, 4);
      },
    ),
  );
});

test('runs that others slowed down do not raise the curve while one at each size was not', () => {
  const curve = STRAIGHT;
  const found = fit(measured(curve, [1, 1.4, 2.1]), linearly);
  expect(at(found, FULL) / curve(FULL)).toBeCloseTo(1, 4);
});

test('with noise of a tenth either way the curve is not further off than that allows', () => {
  assert(
    property(array(double({ min: 0.9, max: 1.1, noNaN: true }), { minLength: 3, maxLength: 3 }), (noise) => {
      const curve = STRAIGHT;
      const found = fit(
        SIZES.map((x, index) => ({ x, values: [curve(x) * (noise[index] ?? 1)] })),
        linearly,
      );
      const ratio = at(found, FULL) / curve(FULL);
      expect(ratio).toBeGreaterThan(0.6);
      expect(ratio).toBeLessThan(1.45);
    }),
  );
});

test('neither part is below zero: what gets faster with size is taken for constant', () => {
  const found = fit(
    [
      { x: 1_000, values: [10] },
      { x: 2_000, values: [8] },
    ],
    linearly,
  );
  expect(found.slope).toBe(0);
  expect(found.fixed).toBeGreaterThan(0);
});

test('one size gives a line through zero, of which nothing is known but that', () => {
  const found = fit([{ x: 1_000, values: [10] }], linearly);
  expect(at(found, 10_000)).toBeCloseTo(100);
  expect(found.spread).toBe(1);
});

test('the middle one, or the mean of the two', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, 0]);
});

test('a size at which nothing was run is left out', () => {
  const found = fit(
    [
      { x: 1_000, values: [10] },
      { x: 2_000, values: [] },
      { x: 4_000, values: [40] },
    ],
    linearly,
  );
  expect(at(found, 10_000)).toBeCloseTo(100);
  expect(found.spread).toBeLessThan(1);
});

test('the error of the slope is the larger, the less of what was measured grows', () => {
  const [growing, resting] = [1, 100].map((fixed) =>
    fit(
      measured((x) => fixed + 0.0001 * x),
      linearly,
    ),
  );
  expect(growing?.slope).toBeCloseTo(0.0001, 6);
  expect(resting?.slope).toBeCloseTo(0.0001, 6);
  expect(resting?.slopeError).toBeGreaterThan((growing?.slopeError ?? Infinity) * 5);
});

test('two sizes, each run once, do not tell how much runs wobble', () => {
  const points = [1_000, 2_000].map((x) => ({ x, values: [x] }));
  expect(fit(points, linearly).spread).toBe(0.3);
});
