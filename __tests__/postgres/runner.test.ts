import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Script, TransactionMode } from '../../src/model.ts';
import { runScript, type ObservedRun } from '../../src/rehearsal/runner.ts';
import { openSession, type Stage } from '../../src/rehearsal/session.ts';
import { loadParser, parseScript } from '../../src/sql/script.ts';
import { startShared } from '../support/shared-server.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric, note varchar(20));
INSERT INTO orders SELECT g, g, 'x' FROM generate_series(1, 1000) g;
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint REFERENCES orders (id) DEFERRABLE INITIALLY DEFERRED);
ANALYZE`;

let shared: Awaited<ReturnType<typeof startShared>>;
let oids: ReadonlySet<number>;
let databases = 0;

beforeAll(async () => {
  await loadParser();
  shared = await startShared();
  await shared.server.createDatabase('runner');
  await using connection = await shared.server.connect('migrator', 'runner');
  await connection.query(BASE);
  const { rows } = await connection.query<{ oid: number }>('SELECT oid::int8::float8 AS oid FROM pg_class');
  oids = new Set(rows.map(({ oid }) => oid));
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

async function run(text: string, transaction: TransactionMode, statementMs = 60_000): Promise<ObservedRun> {
  databases += 1;
  const name = `runner_${databases}`;
  await shared.server.createDatabase(name, 'runner');
  const limits = { deadline: Date.now() + 120_000, statementMs, diskBytes: 10 ** 10 };
  const stage: Stage = { server: shared.server, limits, extensions: [], isNew: (oid) => !oids.has(oid) };
  const file = { path: 'up.sql', text };
  const script: Script = { file, transaction, statements: parseScript(file).statements };
  await using session = await openSession(stage, name);
  return await runScript(script, session.context);
}

async function statementsOf(
  text: string,
  transaction: TransactionMode,
): Promise<ObservedRun['run']['statements']> {
  return (await run(text, transaction)).run.statements;
}

describe('transactions', () => {
  test.each<[TransactionMode, string, readonly number[]]>([
    ['one', 'SELECT 1; SELECT 2', [1, 1]],
    ['batch', 'SELECT 1; SELECT 2', [1, 1]],
    ['per-statement', 'SELECT 1; SELECT 2', [1, 2]],
    [
      'stretches',
      'SELECT 1; SELECT 2; CREATE INDEX CONCURRENTLY i ON orders (total); SELECT 3; SELECT 4',
      [1, 1, 2, 3, 3],
    ],
    ['none', 'SELECT 1; BEGIN; SELECT 2; SELECT 3; COMMIT; SELECT 4', [1, 2, 2, 2, 2, 3]],
  ])('%s: %s', async (transaction, text, expected) => {
    const numbers = (await statementsOf(text, transaction)).map((statement) => statement.transaction);
    const first = numbers.map((number) => numbers.indexOf(number));
    expect(first).toEqual(expected.map((number) => expected.indexOf(number)));
  });

  test('a file with one statement sent as one query is no transaction block, so CONCURRENTLY works', async () => {
    const { run: done } = await run('CREATE INDEX CONCURRENTLY i ON orders (total)', 'batch');
    expect(done.status).toBe('ok');
  });

  test('with a second statement it is one, and the server refuses', async () => {
    const { run: done } = await run('SELECT 1; CREATE INDEX CONCURRENTLY i ON orders (total)', 'batch');
    expect(done.statements.at(-1)?.error?.code).toBe('25001');
  });

  test('a failure undoes the transaction of the tool, and what committed before stays', async () => {
    const { run: done } = await run('CREATE TABLE a (); COMMIT; SELECT * FROM nowhere', 'batch');
    expect(done.statements.map(({ ok }) => ok)).toEqual([true, true, false]);
  });

  test('a deferred constraint fails at COMMIT, as the last statement’s failure', async () => {
    const { run: done } = await run('INSERT INTO items VALUES (1, 5000)', 'one');
    expect(done).toMatchObject({ status: 'failed', statements: [{ ok: false, error: { code: '23503' } }] });
    expect(done.statements[0]?.error?.message).toMatch(/^at COMMIT: /);
  });

  test('it fails where the tool commits for a statement that its transaction cannot hold', async () => {
    const text = 'INSERT INTO items VALUES (1, 5000); DROP INDEX CONCURRENTLY nothing; SELECT 1';
    const { run: done } = await run(text, 'stretches');
    expect(done.statements.map(({ error }) => error?.code)).toEqual(['23503']);
    expect(done.reason).toMatch(/at COMMIT: /);
  });

  test('a transaction that the file leaves open is undone and said', async () => {
    const { run: done } = await run('BEGIN; CREATE TABLE a ()', 'none');
    expect(done.status).toBe('failed');
    expect(done.reason).toMatch(/leaves its own transaction open/);
  });
});

describe('observations', () => {
  test('a lock belongs to the statement that takes it, and is held until the transaction ends', async () => {
    const [add, update, set] = await statementsOf(
      `ALTER TABLE orders ADD COLUMN a int; UPDATE orders SET a = 1; ALTER TABLE orders ALTER note SET NOT NULL`,
      'one',
    );
    expect(add?.locks).toMatchObject([
      { relation: 'public.orders', mode: 'AccessExclusiveLock', isNew: false },
    ]);
    expect(add?.locks[0]?.heldMs).toBeGreaterThanOrEqual((update?.durationMs ?? 0) + (set?.durationMs ?? 0));
    expect(update?.locks).toMatchObject([{ mode: 'RowExclusiveLock' }]);
    expect(set?.locks).toEqual([]);
  });

  test('locks begin with their statements and end with their transactions, on the time of the run', async () => {
    const { run: done } = await run(
      `BEGIN; LOCK items IN SHARE MODE; ALTER TABLE orders ADD COLUMN a int; SELECT pg_sleep(0.02); COMMIT;
       ALTER TABLE orders ALTER note SET NOT NULL`,
      'none',
    );
    const [items, orders, again] = done.statements
      .flatMap(({ locks }) => locks)
      .map(({ relation, held }) => ({ relation, ...held }));
    expect([items, orders, again]).toMatchObject([
      { relation: 'public.items' },
      { relation: 'public.orders' },
      { relation: 'public.orders' },
    ]);
    const times = [items?.fromMs, orders?.fromMs, orders?.untilMs, again?.fromMs, again?.untilMs];
    expect(times.every((time) => time !== undefined && time >= 0)).toBe(true);
    expect(times).toEqual(times.toSorted((a, b) => Number(a) - Number(b)));
    expect(items?.untilMs).toBe(orders?.untilMs);
    expect(Number(orders?.untilMs) - Number(orders?.fromMs)).toBeGreaterThanOrEqual(20);
  });

  test('rows written, scans with their rows, WAL and size', async () => {
    const [update] = await statementsOf('UPDATE orders SET total = total + 1', 'one');
    expect(update).toMatchObject({
      rowsWritten: 1000,
      scans: [{ relation: 'public.orders', tuples: 1000 }],
      rewrites: [],
    });
    expect(update?.walBytes).toBeGreaterThan(50_000);
    expect(update?.sizeDeltaBytes).toBeGreaterThan(0);
  });

  test.each([
    ['a new type that is stored differently', 'ALTER TABLE orders ALTER id TYPE int', ['public.orders']],
    ['a wider varchar', 'ALTER TABLE orders ALTER note TYPE varchar(200)', []],
    ['a volatile default', 'ALTER TABLE orders ADD COLUMN r float DEFAULT random()', ['public.orders']],
    ['TRUNCATE, which is none', 'TRUNCATE orders CASCADE', []],
    ['VACUUM FULL, outside of a transaction', 'VACUUM FULL orders', ['public.orders']],
    ['CLUSTER', 'CLUSTER orders USING orders_pkey', ['public.orders']],
  ])('a rewrite by %s', async (_, sql, rewrites) => {
    const [statement] = await statementsOf(sql, 'per-statement');
    expect(statement).toMatchObject({ ok: true, rewrites });
  });

  test('a dropped table counts as space given back', async () => {
    const [drop] = await statementsOf('DROP TABLE orders CASCADE', 'one');
    expect(drop?.sizeDeltaBytes).toBeLessThan(0);
    expect(drop?.locks).toContainEqual(
      expect.objectContaining({ relation: 'public.items', mode: 'AccessExclusiveLock' }),
    );
  });

  test('locks of a statement outside of a transaction are sampled while it runs', async () => {
    const [insert, build] = await statementsOf(
      `INSERT INTO orders SELECT g, g, 'x' FROM generate_series(1001, 200000) g; CREATE INDEX CONCURRENTLY i ON orders (total)`,
      'per-statement',
    );
    expect(build).toMatchObject({ ok: true, lockSource: 'sampled' });
    expect(build?.locks).toContainEqual(
      expect.objectContaining({ relation: 'public.orders', mode: 'ShareUpdateExclusiveLock' }),
    );
    expect(build?.scans).toMatchObject([{ relation: 'public.orders' }]);
    const [{ held, heldMs } = { heldMs: 0 }] = build?.locks ?? [];
    expect(held?.fromMs).toBeGreaterThanOrEqual(insert?.locks[0]?.held?.untilMs ?? Infinity);
    expect(heldMs).toBeGreaterThan(0);
    expect(heldMs).toBe((held?.untilMs ?? 0) - (held?.fromMs ?? 0));
  });

  test('new relations are marked, so that nobody worries about their locks', async () => {
    const [create] = await statementsOf('CREATE TABLE fresh (order_id bigint REFERENCES orders (id))', 'one');
    expect(create?.locks).toContainEqual(expect.objectContaining({ relation: 'public.fresh', isNew: true }));
    expect(create?.locks).toContainEqual(
      expect.objectContaining({ relation: 'public.orders', isNew: false }),
    );
  });

  test('the lock_timeout in force when a statement begins', async () => {
    const timeouts = await statementsOf(
      `SET LOCAL lock_timeout = '2s'; SELECT 1; RESET lock_timeout; SELECT 2`,
      'one',
    );
    expect(timeouts.map(({ lockTimeoutMs }) => lockTimeoutMs)).toEqual([0, 2000, 2000, 0]);
  });

  test('an error has its SQLSTATE and its place in the file', async () => {
    const [, failed] = await statementsOf(`SELECT 'é';\n  SELECT nope FROM orders`, 'one');
    expect(failed?.error).toMatchObject({ code: '42703', position: { line: 2, column: 10 } });
  });

  test('the catalogue is known before every statement', async () => {
    const { catalogs } = await run(
      'ALTER TABLE orders ADD COLUMN a int; ALTER TABLE orders DROP COLUMN a',
      'one',
    );
    const columns = catalogs.map(({ relations }) =>
      relations.get('public.orders')?.columns.map(({ name }) => name),
    );
    expect(columns.map((names) => names?.includes('a'))).toEqual([false, true, false]);
  });
});

test('a statement over its limit is ended, although the script lifts every timeout, and the limit is named', async () => {
  const { run: done } = await run(`SET statement_timeout = 0; SELECT pg_sleep(60)`, 'one', 300);
  expect(done.statements.at(-1)?.error?.message).toContain('`limits.statement`');
});

test('data of COPY … FROM stdin in a script reach the table', async () => {
  const { run: done } = await run('COPY items (id, order_id) FROM stdin;\n1\t1\n2\t2\n\\.\n', 'one');
  expect(done.statements[0]).toMatchObject({ ok: true, rowsWritten: 2 });
});
