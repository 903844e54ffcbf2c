import { startServer, type Server } from '../src/database/index.ts';
import type { Script } from '../src/model.ts';
import { prepareBase } from '../src/rehearsal/base.ts';
import { runScript, type ObservedRun } from '../src/rehearsal/runner.ts';
import { openSession, type Stage } from '../src/rehearsal/session.ts';
import { playBeside } from '../src/rehearsal/traffic/beside.ts';
import { lockedBy, lockings } from '../src/rehearsal/traffic/relations.ts';
import { loadParser, parseScript } from '../src/sql/script.ts';

const ROUNDS = 5;
const TARGET = 1.15;

const BASE = `CREATE TABLE customers (id bigint PRIMARY KEY, name text);
INSERT INTO customers SELECT g, 'customer ' || g FROM generate_series(1, 10000) g;
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL, total numeric(10, 2), note text);
INSERT INTO orders SELECT g, 1 + g % 10000, g / 100.0, 'note ' || g FROM generate_series(1, 300000) g;`;

/** A rewrite, an index, a backfill, a validated key, and changes of the catalogue alone. */
const FORWARD = `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);
ALTER TABLE orders ALTER COLUMN total TYPE numeric(12, 3);
CREATE INDEX orders_customer ON orders (customer_id);
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;
UPDATE orders SET note = 'seen' WHERE id % 3 = 0;
ALTER TABLE customers ADD COLUMN seen timestamptz;`;

export interface Bench {
  readonly lines: readonly string[];
  readonly isMissed: boolean;
}

/** What observation costs a script, and what sessions beside it do, as ratios to the same script sent by itself. */
export async function benchTraffic(): Promise<Bench> {
  await loadParser();
  await using server = await startServer({
    engine: 'local',
    prefer: ['local'],
    version: 17,
    superuser: false,
    tempFileLimit: '5GB',
    progress: () => undefined,
  });
  const limits = { deadline: Date.now() + 3_600_000, statementMs: 600_000, diskBytes: 2 ** 40 };
  const stage: Stage = { server, limits, extensions: [], isNew: () => false };
  const [base, forward] = [scriptOf('base.sql', BASE), scriptOf('forward.sql', FORWARD)];
  const input = { database: 'bench', scripts: [base], fixtures: [], seeds: [], changed: [] };
  const { oids } = await prepareBase(stage, input, () => undefined);
  const observing: Stage = { ...stage, isNew: (oid) => !oids.has(oid) };
  const ratios: { readonly observed: number[]; readonly beside: number[] } = { observed: [], beside: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const bare = await onCopy(server, (database) => bareMs(server, database, forward));
    const seen = await onCopy(server, (database) => observed(observing, database, forward));
    const beside = await onCopy(server, (database) => besideMs(observing, database, forward, seen));
    // The first round fills caches.
    if (round === 0) continue;
    ratios.observed.push(seen.run.durationMs / bare);
    ratios.beside.push(beside / bare);
  }
  const all = [
    lineOf('a script that is observed : the same by itself', ratios.observed),
    lineOf('a script beside other sessions : the same by itself', ratios.beside),
  ];
  return { lines: all.map(({ line }) => line), isMissed: all.some(({ isMissed }) => isMissed) };
}

function scriptOf(path: string, text: string): Script {
  const file = { path, text };
  return { file, transaction: 'one', statements: parseScript(file).statements };
}

async function onCopy<T>(server: Server, work: (database: string) => Promise<T>): Promise<T> {
  await server.createDatabase('bench_copy', 'bench');
  try {
    return await work('bench_copy');
  } finally {
    await server.dropDatabase('bench_copy');
  }
}

/** As psql would send it. In milliseconds. */
async function bareMs(server: Server, database: string, { statements }: Script): Promise<number> {
  await using client = await server.connect('migrator', database);
  const start = performance.now();
  await client.query('BEGIN');
  for (const { sql } of statements) await client.query(sql);
  await client.query('COMMIT');
  return performance.now() - start;
}

async function observed(stage: Stage, database: string, script: Script): Promise<ObservedRun> {
  await using session = await openSession(stage, database);
  const done = await runScript(script, session.context);
  if (done.run.status !== 'ok') throw new Error(done.run.reason);
  return done;
}

async function besideMs(
  stage: Stage,
  database: string,
  up: Script,
  { run: forward, catalogs }: ObservedRun,
): Promise<number> {
  const named = { id: '1', version: '1', name: '1', tool: 'plain', change: 'added' } as const;
  const migration = { ...named, up };
  const run = lockings({ migration, forward, catalogs }, stage.server.major);
  const locked = lockedBy(run, catalogs[0]);
  const uses = { locked, changed: [], queries: [] };
  const { traffic } = await playBeside(stage, database, { migration, forward }, uses);
  if (traffic.status !== 'ok' || traffic.sessions === 0)
    throw new Error(traffic.reason ?? 'nobody was beside it');
  return traffic.durationMs;
}

function lineOf(
  title: string,
  ratios: readonly number[],
): { readonly line: string; readonly isMissed: boolean } {
  const sorted = ratios.toSorted((one, other) => one - other);
  const median = sorted[ROUNDS >> 1] ?? 0;
  const isMissed = median > TARGET;
  const range = `${(sorted[0] ?? 0).toFixed(2)} to ${(sorted.at(-1) ?? 0).toFixed(2)}`;
  const goal = `${isMissed ? 'ABOVE' : 'within'} the target of ${TARGET}`;
  return { line: `${median.toFixed(2)}  ${title} (${range}, ${goal})`, isMissed };
}
