import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolve } from '../../src/config/config.ts';
import { parseFile } from '../../src/config/file.ts';
import type { Review } from '../../src/model.ts';
import { review, type ReviewInput } from '../../src/review.ts';
import { RULE_IDS } from '../../src/rules/registry.ts';
import { emptyTree } from '../../src/tree/tree.ts';
import { startShared } from '../support/shared-server.ts';
import { memoryTree } from '../tree/memory.ts';

let shared: Awaited<ReturnType<typeof startShared>>;
let here: string;

beforeAll(async () => {
  shared = await startShared();
  here = mkdtempSync(join(tmpdir(), 'seed-'));
  writeFileSync(join(here, 'package.json'), '{ "type": "module", "scripts": { "seed": "node seed.mjs" } }');
  writeFileSync(join(here, 'seed.mjs'), SEED);
});

afterAll(async () => {
  rmSync(here, { recursive: true });
  await shared.server[Symbol.asyncDispose]();
});

const PG = createRequire(import.meta.url).resolve('pg');
const SEED = `import pg from ${JSON.stringify(PG)};
if (process.env.SECRET) throw new Error('it sees a secret');
if (process.argv[2] === 'elsewhere') process.env.PGDATABASE = 'postgres';
const client = new pg.Client(process.argv[2] === 'elsewhere' ? {} : { connectionString: process.env.DATABASE_URL });
await client.connect().catch((error) => {
  console.log(error.message);
  process.exit(1);
});
const sum = await client.query('SELECT sum(id)::int AS of FROM customers');
await client.query('INSERT INTO orders (customer_id, note) SELECT 1, $1 FROM generate_series(1, $2::int)', [
  process.env.NOTE, sum.rows[0].of,
]);
await client.end();
`;

const FILES = {
  'migrations/1_shop.sql':
    'CREATE TABLE customers (id int PRIMARY KEY);\nCREATE TABLE orders (id serial PRIMARY KEY, customer_id int REFERENCES customers, note text);',
  'migrations/2_note.sql': 'ALTER TABLE orders ALTER note SET NOT NULL;',
  'rows.sql': 'INSERT INTO customers VALUES (1), (6);',
};

async function reviewed(
  fixtures: string,
  more: Partial<ReviewInput> = {},
): Promise<{ readonly done: Review; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const config = parseFile(
    { path: 'pgrehearse.yml', text: `synthesis: false\nfixtures: ${fixtures}` },
    RULE_IDS,
  );
  const done = await review({
    changes: [],
    named: { files: ['migrations/2_note.sql'], folders: [] },
    base: emptyTree,
    head: memoryTree(FILES),
    here,
    config: resolve({ engine: 'local' }, config),
    isStatic: false,
    prefer: ['local'],
    progress: (line) => lines.push(line),
    start: shared.lend,
    ...more,
  });
  return { done, lines };
}

const rowsOf = ({ fixtures }: Review) =>
  Object.fromEntries(fixtures.tables.map(({ table, rows }) => [table, rows]));

test('a command of the project makes rows, behind the files', async () => {
  process.env['SECRET'] = 'hush';
  const { done, lines } = await reviewed('[rows.sql, {command: npm run seed, env: {NOTE: hello}}]');
  delete process.env['SECRET'];
  expect(done.problems).toEqual([]);
  expect(rowsOf(done)).toEqual({ 'public.customers': 2, 'public.orders': 7 });
  expect(done.migrations[0]?.forward.status).toBe('ok');
  expect(lines).toContain('running `npm run seed` for rows');
});

test.each([
  ['{command: node seed.mjs elsewhere}', 'there is no way to the database postgres here'],
  [
    '{command: "echo no such thing; exit 3"}',
    '`echo no such thing; exit 3` ended with exit code 3. It said: no such thing',
  ],
  [
    '{command: "echo waiting; sleep 30", timeout: 1s}',
    'did not end within its `timeout`, and was ended. It said: waiting',
  ],
])('one that fails says why: %s', async (fixtures, words) => {
  const { done } = await reviewed(`[rows.sql, ${fixtures}]`);
  expect(done.verdict).toBe('error');
  expect(done.problems.map(({ message }) => message).join()).toContain(words);
});

test('none runs with the rights of the base repository for a stranger', async () => {
  const { done } = await reviewed('{command: node seed.mjs}', { isUntrusted: true });
  expect(done.problems[0]?.message).toMatch(/^Under pull_request_target .* it was not run\./);
});
