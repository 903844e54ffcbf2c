import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { resolve } from '../../src/config/config.ts';
import type { Review } from '../../src/model.ts';
import { review } from '../../src/review.ts';
import { join } from '../../src/review/joined/join.ts';
import { memoryTree } from '../tree/memory.ts';
import { startShared } from '../support/shared-server.ts';

const BASE = {
  'migrations/1_a.up.sql': 'CREATE TABLE a (id int);',
  'migrations/1_a.down.sql': 'DROP TABLE a;',
};
const ADDED = {
  'migrations/2_b.up.sql': 'CREATE TABLE b (id int);',
  'migrations/2_b.down.sql': 'DROP TABLE b;',
  'migrations/3_b_id.up.sql': 'CREATE INDEX b_id ON b (id);',
  'migrations/3_b_id.down.sql': 'DROP INDEX b_id;',
};

let shared: Awaited<ReturnType<typeof startShared>>;
beforeAll(async () => {
  shared = await startShared();
});
afterAll(async () => shared.server[Symbol.asyncDispose]());

function part(index: number, of: number): Promise<Review> {
  return review({
    changes: Object.keys(ADDED).map((path) => ({ path, change: 'added' })),
    base: memoryTree(BASE),
    head: memoryTree({ ...BASE, ...ADDED }),
    config: resolve({ engine: 'local', interruption: false }),
    isStatic: false,
    prefer: ['local'],
    progress: () => undefined,
    start: shared.lend,
    shard: { index, of },
  });
}

test('a share is rehearsed on what the migrations before it make, which counts as new', async () => {
  const parts = [await part(1, 2), await part(2, 2), await part(3, 3)];
  expect(parts.map(({ migrations }) => migrations.map(({ forward }) => forward.status))).toEqual([
    ['ok', 'skipped'],
    ['skipped', 'ok'],
    ['skipped', 'skipped'],
  ]);
  expect(parts[2]?.postgres).toBeUndefined();
  const joined = join(parts.slice(0, 2).map((one, at) => ({ file: `${at}.json`, review: one })));
  expect(joined.problems).toEqual([]);
  expect(joined.migrations.map(({ roundTrip }) => roundTrip.status)).toEqual(['restored', 'restored']);
  // Nobody else can hold a lock on a table that the same change makes.
  expect(joined.findings.filter(({ rule }) => rule === 'create-index-blocking')).toEqual([]);
});
