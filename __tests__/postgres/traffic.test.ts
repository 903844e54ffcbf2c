import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dropRolesExcept, listRoles } from '../../src/database/index.ts';
import type {
  Migration,
  MigrationRehearsal,
  Observation,
  Script,
  Traffic,
  TransactionMode,
} from '../../src/model.ts';
import { prepareBase } from '../../src/rehearsal/base.ts';
import { rehearse } from '../../src/rehearsal/rehearse.ts';
import type { Limits, Stage } from '../../src/rehearsal/session.ts';
import { readQueries } from '../../src/rehearsal/traffic/queries.ts';
import { loadParser, parseScript } from '../../src/sql/script.ts';
import { startShared } from '../support/shared-server.ts';

let shared: Awaited<ReturnType<typeof startShared>>;
let databases = 0;

beforeAll(async () => {
  await loadParser();
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

const quiet = (): void => undefined;

interface How {
  readonly transaction?: TransactionMode;
  readonly queries?: string;
  /** Longest that a transaction stays in the way; long enough for no timeout unless told. */
  readonly readerMs?: number;
  readonly budgetMs?: number;
  readonly limits?: Partial<Limits>;
  readonly noCopies?: string;
}

/** Rehearses one migration on top of a base, with sessions beside it. */
async function beside(base: string, up: string, how: How = {}): Promise<MigrationRehearsal> {
  const { transaction = 'one', queries, readerMs = 150, budgetMs = 10_000, noCopies } = how;
  databases += 1;
  const database = `traffic_${databases}`;
  const limits = { deadline: Date.now() + 120_000, statementMs: 60_000, diskBytes: 10 ** 10, ...how.limits };
  const traffic = {
    queries: queries === undefined ? [] : readQueries({ path: 'app.sql', text: queries }),
    readerMs,
    budget: { leftMs: budgetMs },
  };
  const server = noCopies === undefined ? shared.server : { ...shared.server, noCopies };
  const stage: Stage = { server, limits, extensions: [], isNew: () => false, experiments: { traffic } };
  const changed = [migration(up, transaction)];
  const roles = await listRoles(server);
  const scripts = [script('base.up.sql', base, 'one')];
  try {
    const { oids } = await prepareBase(stage, { database, scripts, fixtures: [], changed }, quiet);
    const { rehearsals } = await rehearse(
      { ...stage, isNew: (oid) => !oids.has(oid) },
      database,
      changed,
      quiet,
    );
    const [done] = rehearsals;
    if (!done) throw new Error('one migration was to be rehearsed');
    return done;
  } finally {
    await server.dropDatabase(database);
    await dropRolesExcept(server, roles);
  }
}

function script(path: string, text: string, transaction: TransactionMode): Script {
  const file = { path, text };
  return { file, transaction, statements: parseScript(file).statements };
}

function migration(up: string, transaction: TransactionMode): Migration {
  const named = {
    id: '1',
    version: '1',
    name: '1',
    tool: 'golang-migrate' as const,
    change: 'added' as const,
  };
  return { ...named, up: script('1.up.sql', up, transaction) };
}

function trafficOf({ traffic }: MigrationRehearsal): Traffic {
  if (!traffic) throw new Error('it was not tried');
  return traffic;
}

function relation(traffic: Traffic, name: string) {
  const found = traffic.relations.find((one) => one.relation === name);
  if (!found) throw new Error(`${name} was not used: ${JSON.stringify(traffic)}`);
  return found;
}

function blockedAt({ forward }: MigrationRehearsal, line: number): Observation['blocked'] {
  return forward.statements.find((one) => one.line === line)?.blocked ?? [];
}

const ORDERS = `CREATE TABLE customers (id int PRIMARY KEY, name text);
INSERT INTO customers SELECT g, 'c' || g FROM generate_series(1, 100) g;
CREATE TABLE orders (id int PRIMARY KEY, customer_id int REFERENCES customers, note text);
INSERT INTO orders SELECT g, 1 + g % 100, 'n' FROM generate_series(1, 2000) g;`;

describe('who waits beside a migration', () => {
  test('reads and writes wait for ACCESS EXCLUSIVE until its transaction ends, by the statement that took it', async () => {
    const done = await beside(
      ORDERS,
      `SET LOCAL lock_timeout = '100ms';\nALTER TABLE orders ADD note2 text;\nSELECT pg_sleep(0.3);`,
    );
    const traffic = trafficOf(done);
    expect(traffic).toMatchObject({ status: 'ok', notUsed: [] });
    const { reads, writes } = relation(traffic, 'public.orders');
    expect(reads?.longestMs).toBeGreaterThan(100);
    expect(writes?.longestMs).toBeGreaterThan(100);
    expect(blockedAt(done, 2)).toMatchObject([{ relation: 'public.orders', atOnce: 2 }]);
    expect(blockedAt(done, 2)[0]?.reads).toBe(reads?.longestMs);
    expect(blockedAt(done, 3)).toEqual([]);
    expect(done.forward.statements.map(({ ok }) => ok)).toEqual([true, true, true]);
  });

  test('only writes wait for a new foreign key, on the table and on its parent', async () => {
    const up = `SET LOCAL lock_timeout = '100ms';\nALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;\nSELECT pg_sleep(0.3);`;
    const traffic = trafficOf(await beside(ORDERS, up));
    for (const name of ['public.orders', 'public.customers']) {
      const { reads, writes, checks } = relation(traffic, name);
      expect({ reads, checks }).toEqual({});
      expect(writes?.longestMs).toBeGreaterThan(100);
    }
  });

  test('a row that was written is waited for, and nothing else of its table', async () => {
    const up = `UPDATE customers SET name = 'x' WHERE id > 50;\nSELECT pg_sleep(0.3);`;
    const done = await beside(ORDERS, up);
    const { reads, writes, rows } = relation(trafficOf(done), 'public.customers');
    expect({ reads, writes }).toEqual({});
    expect(rows?.longestMs).toBeGreaterThan(100);
    expect(blockedAt(done, 1)).toMatchObject([{ relation: 'public.customers' }]);
  });

  test('an update and a change of the table in one transaction are a deadlock with who updates the same row', async () => {
    const up = `SET LOCAL lock_timeout = '5s';\nUPDATE customers SET name = 'x';\nSELECT pg_sleep(0.2);\nALTER TABLE customers ADD note text;`;
    const traffic = trafficOf(await beside(ORDERS, up));
    expect(traffic.status).toBe('ok');
    expect(relation(traffic, 'public.customers').deadlocks).toBeGreaterThan(0);
  });

  test('nobody waits for a concurrent build, nor for what locks for a moment', async () => {
    const up = `SET lock_timeout = '100ms';\nCREATE INDEX CONCURRENTLY notes ON orders (note);\nALTER TABLE orders ADD note2 text;`;
    const traffic = trafficOf(await beside(ORDERS, up, { transaction: 'per-statement' }));
    expect(traffic.status).toBe('ok');
    const { reads, writes } = relation(traffic, 'public.orders');
    expect(Math.max(reads?.longestMs ?? 0, writes?.longestMs ?? 0)).toBeLessThan(traffic.durationMs);
  });

  test('partitions, views, materialised views and names of any kind', async () => {
    const base = `CREATE SCHEMA "odd ""s""";
CREATE TABLE "odd ""s"""."it's.a table" (id int, at date) PARTITION BY RANGE (at);
CREATE TABLE part PARTITION OF "odd ""s"""."it's.a table" FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE t (id int PRIMARY KEY);
CREATE VIEW shown AS SELECT id FROM t;
CREATE MATERIALIZED VIEW stored AS SELECT id FROM t WITH NO DATA;`;
    const up = `SET LOCAL lock_timeout = '100ms';
ALTER TABLE "odd ""s"""."it's.a table" ADD note text;
CREATE OR REPLACE VIEW shown AS SELECT id, 1 AS one FROM t;
ALTER MATERIALIZED VIEW stored RENAME COLUMN id TO key;
SELECT pg_sleep(0.3);`;
    const traffic = trafficOf(await beside(base, up));
    expect(traffic.notUsed).toEqual([]);
    const waited = traffic.relations.filter(({ reads }) => reads !== undefined).map((one) => one.relation);
    expect(waited.toSorted()).toEqual([
      `odd "s".it's.a table`,
      'public.part',
      'public.shown',
      'public.stored',
    ]);
  });

  test('what is dropped or renamed meanwhile ends its sessions quietly', async () => {
    const up = `SET LOCAL lock_timeout = '100ms';\nDROP TABLE orders;\nALTER TABLE customers RENAME TO clients;\nSELECT pg_sleep(0.3);`;
    const traffic = trafficOf(await beside(ORDERS, up));
    expect(traffic).toMatchObject({ status: 'ok', notUsed: [] });
    expect(relation(traffic, 'public.orders').reads?.waits).toBe(1);
    expect(relation(traffic, 'public.customers').reads?.waits).toBe(1);
  });
});

describe('a transaction that stays open', () => {
  test('is given up on as lock_timeout says, and the script can be run again', async () => {
    const up = `SET LOCAL lock_timeout = '200ms';\nALTER TABLE orders ADD note2 text;`;
    const { queue } = trafficOf(await beside(ORDERS, up, { readerMs: 5000 }));
    expect(queue).toMatchObject({
      status: 'gave-up',
      relation: 'public.orders',
      mode: 'AccessExclusiveLock',
      holder: 'read',
      line: 2,
      lockTimeoutMs: 200,
      again: { status: 'ok' },
    });
    expect(queue?.waitedMs).toBeGreaterThanOrEqual(200);
    expect(queue?.reads?.atOnce).toBe(2);
    expect(queue?.writes?.atOnce).toBe(2);
  });

  test('keeps the migration waiting as long as it stays where there is no lock_timeout, and all reads behind it', async () => {
    const { queue } = trafficOf(
      await beside(ORDERS, 'ALTER TABLE orders ADD note2 text;', { readerMs: 300 }),
    );
    expect(queue).toMatchObject({ status: 'waited', lockTimeoutMs: 0, holder: 'read', reads: { atOnce: 2 } });
    expect(queue?.stayedMs).toBeGreaterThanOrEqual(300);
    expect(queue?.waitedMs).toBeGreaterThanOrEqual(queue?.stayedMs ?? Infinity);
  });

  test('has written, where reading is in nobody’s way; then only writes queue', async () => {
    const { queue } = trafficOf(
      await beside(ORDERS, 'CREATE INDEX notes ON orders (note);', { readerMs: 300 }),
    );
    expect(queue).toMatchObject({
      status: 'waited',
      mode: 'ShareLock',
      holder: 'write',
      writes: { atOnce: 2 },
    });
    expect(queue?.reads).toBeUndefined();
  });

  test('makes a concurrent build with a lock_timeout fail, and its invalid index the next try', async () => {
    const up = `SET lock_timeout = '200ms';\nCREATE INDEX CONCURRENTLY notes ON orders (note);`;
    const { queue } = trafficOf(await beside(ORDERS, up, { transaction: 'per-statement', readerMs: 5000 }));
    expect(queue).toMatchObject({ status: 'gave-up', holder: 'write', again: { status: 'failed' } });
    expect(queue?.again?.reason).toContain('already exists');
    expect(queue?.reads).toBeUndefined();
  });

  test('meets a lock_timeout that the database sets', async () => {
    const base = `${ORDERS} DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET lock_timeout = ''150ms''', current_database()); END $$;`;
    const { queue } = trafficOf(await beside(base, 'ALTER TABLE orders ADD note2 text;', { readerMs: 5000 }));
    expect(queue).toMatchObject({ status: 'gave-up', lockTimeoutMs: 150, again: { status: 'ok' } });
  });

  test('leaves before a lock_timeout that is longer than it is to stay', async () => {
    const up = `SET LOCAL lock_timeout = '1min';\nALTER TABLE orders ADD note2 text;`;
    const { queue } = trafficOf(await beside(ORDERS, up));
    expect(queue).toMatchObject({ status: 'waited', lockTimeoutMs: 60_000 });
  });

  test('is not tried once its time is used up', async () => {
    const { queue } = trafficOf(await beside(ORDERS, 'ALTER TABLE orders ADD note2 text;', { budgetMs: 0 }));
    expect(queue).toMatchObject({ status: 'skipped', reason: expect.stringContaining('used up') });
  });
});

describe('queries of a traffic file', () => {
  test('wait, fail before, or fail from then on, each with its line', async () => {
    const queries = `SELECT count(*) FROM orders;
SELECT nothing FROM orders;
UPDATE customers SET name = name || '!' WHERE id = 1;
SELECT note FROM orders WHERE id = 1;`;
    const up = `SET LOCAL lock_timeout = '1s';\nALTER TABLE orders DROP note;\nSELECT pg_sleep(0.3);`;
    const done = await beside(ORDERS, up, { queries });
    const [counts, broken, writes, breaks] = trafficOf(done).queries ?? [];
    expect(counts?.waited?.longestMs).toBeGreaterThan(100);
    expect(counts?.error).toBeUndefined();
    expect(broken).toMatchObject({ line: 2, runs: 0, error: { when: 'before', code: '42703' } });
    expect(writes?.error).toBeUndefined();
    expect(breaks).toMatchObject({ line: 4, error: { code: '42703' } });
    expect(breaks?.error?.when).not.toBe('before');
  });

  test('a pgbench script is one transaction with values drawn, which is undone', async () => {
    const queries = `\\set key random(1, 100)
BEGIN;
UPDATE customers SET name = 'seen' WHERE id = :key;
INSERT INTO customers VALUES (:key + 1000, 'new');
END;`;
    const done = await beside(ORDERS, 'CREATE TABLE other (id int);', { queries });
    const [script] = trafficOf(done).queries ?? [];
    expect(script).toMatchObject({ file: 'app.sql', line: 3 });
    expect(script?.error).toBeUndefined();
    expect(script?.runs).toBeGreaterThan(0);
  });
});

describe('it is not tried, and says why', () => {
  test.each<[name: string, up: string, how: How, reason: string]>([
    ['a migration that fails', 'ALTER TABLE orders ADD id int;', {}, 'the forward script failed'],
    ['a role is made', 'CREATE ROLE somebody; ALTER TABLE orders ADD note2 text;', {}, 'roles'],
    [
      'no time is left',
      'ALTER TABLE orders ADD note2 text;',
      { limits: { deadline: Date.now() + 4000 } },
      'limits.run',
    ],
    [
      'nothing can be copied',
      'ALTER TABLE orders ADD note2 text;',
      { noCopies: 'there is one database only' },
      'one database',
    ],
  ])('%s', async (_, up, how, reason) => {
    const { status, reason: given } = trafficOf(await beside(ORDERS, up, how));
    expect({ status, given }).toEqual({ status: 'skipped', given: expect.stringContaining(reason) });
  });

  test('where nobody would notice, there is nothing to try', async () => {
    const traffic = trafficOf(await beside(ORDERS, 'CREATE TABLE other (id int);'));
    expect(traffic).toMatchObject({ status: 'ok', sessions: 0, relations: [] });
  });
});
