import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { StatisticsFile } from '../../../src/fixtures/statistics/schema.ts';
import type { FixtureTable, MigrationRehearsal } from '../../../src/model.ts';
import { estimating } from '../../../src/rehearsal/estimates/settings.ts';
import { rehearse } from '../../../src/rehearsal/rehearse.ts';
import { loadParser } from '../../../src/sql/script.ts';
import { migrationOf } from '../../support/scripts.ts';
import { startShared } from '../../support/shared-server.ts';
import { statisticsOf } from './statistics.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

const ROWS = 20_000;
const BASE = `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, note text);
INSERT INTO customers SELECT g FROM generate_series(1, ${ROWS / 10}) g;
INSERT INTO orders SELECT g, 1 + g % ${ROWS / 10}, 'note ' || g FROM generate_series(1, ${ROWS}) g;
ANALYZE;`;

beforeAll(async () => {
  await loadParser();
  shared = await startShared();
  await shared.server.createDatabase('sizes');
  await using owner = await shared.server.connect('migrator', 'sizes');
  await owner.query(BASE);
});

afterAll(async () => {
  await shared.server[Symbol.asyncDispose]();
});

interface Given {
  readonly statistics?: StatisticsFile;
  readonly tables?: readonly FixtureTable[];
  readonly base?: string;
}

async function rehearsed(
  up: string,
  { statistics, tables = [], base = 'sizes' }: Given = {},
): Promise<MigrationRehearsal> {
  const synthesis = { rows: 1_000, seed: 1, timeMs: 20_000, diskBytes: 2 ** 31 };
  const rows = { tables, synthesis, ...(statistics && { statistics }) };
  const stage = {
    server: shared.server,
    limits: { deadline: Date.now() + 100_000, statementMs: 60_000, diskBytes: 2 ** 33 },
    extensions: [],
    isNew: () => false,
    experiments: { estimates: estimating({ rows: ROWS, timeMs: 20_000 }, rows) },
  };
  const { rehearsals } = await rehearse(stage, base, [migrationOf('0002_sizes', up)], () => undefined);
  const [rehearsal] = rehearsals;
  if (!rehearsal) throw new Error('nothing was rehearsed');
  return rehearsal;
}

const growths = ({ forward }: MigrationRehearsal) =>
  forward.statements.map(({ estimate }) => estimate?.growth);

test('each kind of statement grows as it does', async () => {
  const done = await rehearsed(
    `ALTER TABLE orders ADD COLUMN total numeric;
CREATE INDEX ON orders (note);
ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;
ALTER TABLE orders ALTER COLUMN id TYPE numeric;
UPDATE orders SET note = 'none' WHERE id = 7;`,
    { statistics: statisticsOf({ 'public.orders': 2_000_000, 'public.customers': 200_000 }) },
  );
  expect(done.forward.reason).toBeUndefined();
  expect(growths(done)).toEqual(['constant', 'n-log-n', 'linear', 'linear', 'n-log-n', 'constant']);
  expect(done.estimates).toMatchObject({ status: 'estimated' });
  const sizes = done.estimates?.sizes.map(({ rows }) => rows) ?? [];
  expect(sizes[0]).toBe(ROWS);
  expect(sizes).toHaveLength(3);
  expect(sizes.every((rows) => rows > ROWS / 6)).toBe(true);
  const index = done.forward.statements[1]?.estimate;
  expect(index).toMatchObject({ relation: 'public.orders', rows: 2_000_000 });
  expect(index?.walLowBytes).toBeGreaterThan(2_000_000 * 10);
});

test('without statistics figures are for a million rows', async () => {
  const done = await rehearsed('CREATE INDEX ON orders (customer_id);');
  expect(done.forward.statements[0]?.estimate).toMatchObject({ isPerMillion: true, rows: 1_000_000 });
});

test('a table with as many rows as production’s is measured at full size, without another run', async () => {
  const done = await rehearsed('CREATE INDEX ON orders (customer_id);', {
    statistics: statisticsOf({ 'public.orders': ROWS }),
  });
  expect(done.forward.statements[0]?.estimate).toMatchObject({ isFullSize: true, rows: ROWS });
  expect(done.estimates?.sizes).toEqual([{ rows: ROWS, runs: 1 }]);
});

test('what goes through no table is run at no other size', async () => {
  const done = await rehearsed('ALTER TABLE orders ADD COLUMN total numeric; CREATE TABLE notes (id int);');
  expect(done.estimates).toEqual({ status: 'constant', sizes: [] });
  expect(growths(done)).toEqual(['constant', 'constant']);
});

test('a few rows of fixtures tell nothing, and that is said', async () => {
  const done = await rehearsed('CREATE INDEX ON customers ((id + 1));', {
    statistics: statisticsOf({ 'public.customers': 5_000_000 }),
  });
  expect(done.estimates?.status).toBe('not-estimated');
  expect(done.estimates?.reason).toContain('too few to tell');
  expect(growths(done)).toEqual([undefined]);
});

test('rows that were made up are made in larger numbers', async () => {
  const tables: FixtureTable[] = ['customers', 'orders'].map((name) => ({
    table: `public.${name}`,
    rows: 100,
    seeded: true,
    synthetic: true,
  }));
  const done = await rehearsed('CREATE INDEX ON customers ((id + 1));', { tables });
  expect(done.estimates).toMatchObject({ status: 'estimated' });
  expect(done.estimates?.sizes[0]?.rows).toBe(ROWS);
  await using owner = await shared.server.connect('migrator', 'sizes');
  const { rows } = await owner.query('SELECT count(*)::int AS n FROM customers');
  expect(rows).toEqual([{ n: ROWS / 10 }]);
});
