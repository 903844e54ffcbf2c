import { startServer, type Connection } from '../src/database/index.ts';
import { synthesize } from '../src/fixtures/synthesis/index.ts';

const ROWS = 200_000;
const ROUNDS = 5;

/** Twice the time of a hand-written statement is half its rows per second. */
const TARGET = 2;

const TABLES = `
CREATE TABLE customers (id int PRIMARY KEY, name text);
INSERT INTO customers SELECT g, 'customer ' || g FROM generate_series(1, 10000) g;
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id int NOT NULL REFERENCES customers, email text NOT NULL UNIQUE,
  state text NOT NULL CHECK (state IN ('open', 'paid', 'void')), total numeric(10,2) CHECK (total >= 0), placed timestamptz, note text);
CREATE INDEX ON orders (customer_id);`;

const BY_HAND = `INSERT INTO orders
SELECT g, 1 + g % 10000, 'user' || g || '@example.com', (ARRAY['open', 'paid', 'void'])[1 + g % 3], (g % 100000) / 100.0,
  timestamptz '2020-01-01' + g * interval '1 minute', CASE WHEN g % 10 > 0 THEN 'note-' || g END
FROM generate_series(1, ${ROWS}) g`;

/** What made-up rows cost, as the ratio to a statement that somebody wrote for the same table. */
export async function benchSynthesis(): Promise<{ readonly line: string; readonly isMissed: boolean }> {
  await using server = await startServer({
    engine: 'local',
    prefer: ['local'],
    version: 17,
    superuser: false,
    tempFileLimit: '1GB',
    progress: () => undefined,
  });
  await server.createDatabase('bench');
  await using client = await server.connect('migrator', 'bench');
  await client.query(TABLES);
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const byHand = await timed(client, async () => void (await client.query(BY_HAND)));
    const made = await timed(client, async () => make(client));
    // The first round fills caches.
    if (round > 0) ratios.push(made / byHand);
  }
  const [low = 0, , median = 0, , high = 0] = ratios.toSorted((one, other) => one - other);
  const goal = `${median <= TARGET ? 'within' : 'ABOVE'} the target of ${TARGET}`;
  return {
    line: `${median.toFixed(2)}  rows made up : written by hand as INSERT … SELECT (${low.toFixed(2)} to ${high.toFixed(2)}, ${goal})`,
    isMissed: median > TARGET,
  };
}

async function make(client: Connection): Promise<void> {
  const room = { timeMs: 600_000, diskBytes: 2 ** 40 };
  const filled = await synthesize(client, {
    ...room,
    rows: ROWS,
    seed: 1,
    held: new Map([['public.customers', 1]]),
  });
  const rows = filled.get('public.orders')?.rows;
  if (rows !== ROWS) throw new Error(`${rows} rows were made, not ${ROWS}`);
}

/** In milliseconds, on a table that is empty at first. */
async function timed(client: Connection, work: () => Promise<void>): Promise<number> {
  await client.query('TRUNCATE orders');
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}
