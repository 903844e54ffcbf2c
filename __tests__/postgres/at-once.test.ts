import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Review } from '../../src/model.ts';
import { resolve } from '../../src/config/config.ts';
import { review } from '../../src/review.ts';
import { startShared } from '../support/shared-server.ts';
import { memoryTree } from '../tree/memory.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

const BASE = `CREATE TYPE state AS ENUM ('open', 'paid');
CREATE TABLE orders (id bigint PRIMARY KEY, state state NOT NULL DEFAULT 'open');`;
const ADDS = "ALTER TYPE state ADD VALUE 'sent';";
const USES = "CREATE TABLE parcels (id bigint PRIMARY KEY, state state NOT NULL DEFAULT 'sent');";

/** Two new migrations of a tool, each file once forward. */
async function reviewed(tool: 'node-pg-migrate' | 'diesel'): Promise<Review> {
  const path = (day: number) =>
    tool === 'diesel'
      ? `migrations/2026-01-0${day}-000000_m/up.sql`
      : `migrations/2026010${day}000000000_m.sql`;
  const head = { [path(1)]: BASE, [path(2)]: ADDS, [path(3)]: USES };
  const marker = { 'package.json': '{"dependencies": {"node-pg-migrate": "9"}}' };
  const others = tool === 'diesel' ? {} : marker;
  return review({
    changes: [2, 3].map((day) => ({ path: path(day), change: 'added' })),
    base: memoryTree({ [path(1)]: BASE, ...others }),
    head: memoryTree({ ...head, ...others }),
    config: resolve({ engine: 'local' }),
    isStatic: false,
    prefer: ['local'],
    progress: () => undefined,
    start: shared.lend,
  });
}

test('what works one by one and fails in one transaction is found for a tool that makes one of all', async () => {
  const { findings, migrations } = await reviewed('node-pg-migrate');
  expect(migrations.map(({ tool, forward }) => `${tool} ${forward.status}`)).toEqual([
    'node-pg-migrate ok',
    'node-pg-migrate failed',
  ]);
  const finding = findings.find(({ rule }) => rule === 'migration-fails');
  expect(finding).toMatchObject({
    file: 'migrations/20260103000000000_m.sql',
    line: 1,
    evidence: 'confirmed',
  });
  expect(finding?.message).toMatch(
    /unsafe use of new value "sent".*in one transaction with the other new migrations/,
  );
});

test('and is none for a tool that commits between', async () => {
  const { migrations } = await reviewed('diesel');
  expect(migrations.map(({ tool, forward }) => `${tool} ${forward.status}`)).toEqual([
    'diesel ok',
    'diesel ok',
  ]);
});
