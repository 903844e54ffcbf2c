import { expect, test } from '@jest/globals';
import { pace } from '../../../src/github/api/pace.ts';

test('a few writes are sent at once, and more of them a second apart', async () => {
  const waits: number[] = [];
  const group = pace(1000, async (milliseconds) => void waits.push(milliseconds));
  await Promise.all(Array.from({ length: 8 }, () => group.key().schedule()));
  expect(waits).toEqual([]);
  await Promise.all(Array.from({ length: 3 }, () => group.key().schedule()));
  expect(waits).toEqual([1000, 1000, 1000]);
});
