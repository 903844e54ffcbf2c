import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isReserved } from '../../src/sql/quote.ts';
import { startShared } from '../support/shared-server.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

test('every word that the server reserves is known to be one', async () => {
  await using connection = await shared.server.connect('migrator');
  const { rows } = await connection.query("SELECT word FROM pg_get_keywords() WHERE catcode IN ('R', 'T')");
  const words = rows.map(({ word }) => String(word));
  expect(words.length).toBeGreaterThan(90);
  expect(words.filter((word) => !isReserved(word))).toEqual([]);
});
