import { expect, test } from '@jest/globals';
import { estimating } from '../../../src/rehearsal/estimates/settings.ts';

test('a migration leaves time to those that follow, and the last one may take all that is left', () => {
  const { next, used, left } = estimating({ rows: 1, timeMs: 10_000 }, { tables: [] }, 2);
  expect(next()).toBe(6_000);
  used(5_000);
  expect(next()).toBe(5_000);
  used(6_000);
  expect([left(), next()]).toEqual([0, 0]);
});
