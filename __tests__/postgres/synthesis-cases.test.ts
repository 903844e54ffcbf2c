import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Server } from '../../src/database/index.ts';
import { synthesize } from '../../src/fixtures/synthesis/index.ts';
import { SHARED_VERSION } from '../support/shared-server.ts';
import { brokenConstraints } from './broken-constraints.ts';
import { startLocalServer } from './local-server.ts';
import { SYNTHESIS_CASES } from './synthesis-cases.ts';

let server: Server;

beforeAll(async () => {
  server = await startLocalServer(SHARED_VERSION);
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

const ROWS = 200;

test.each(SYNTHESIS_CASES.filter(({ since = 0 }) => SHARED_VERSION >= since))(
  'every table is filled, or says why not: $name',
  async ({ schema, isFull, obstacle }) => {
    await server.createDatabase('work');
    try {
      await using client = await server.connect('migrator', 'work');
      await client.query(schema);
      const input = { rows: ROWS, seed: 1, timeMs: 20_000, diskBytes: 2 ** 31, held: new Map() };
      const tables = await synthesize(client, input);
      expect(await brokenConstraints(client)).toEqual([]);
      for (const [name, { rows, reason }] of tables)
        if (name === 'public.t' && obstacle !== undefined) expect([rows, reason]).toEqual([0, obstacle]);
        else if (name === 'public.t' && isFull) expect(reason).toMatch(/^no more than \d+ fit/);
        else expect([name, rows >= ROWS * 0.9, reason]).toEqual([name, true, undefined]);
    } finally {
      await server.dropDatabase('work');
    }
  },
);
