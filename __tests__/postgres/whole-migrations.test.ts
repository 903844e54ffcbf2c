import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Review } from '../../src/model.ts';
import { reviewExample } from '../support/review-example.ts';
import { startShared } from '../support/shared-server.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

const BASE = `CREATE TABLE customers (id bigint PRIMARY KEY, email text);
INSERT INTO customers VALUES (1, 'a@example.org'), (2, 'a@example.org');
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, total numeric);
CREATE INDEX orders_total ON orders (total);
CREATE TABLE notes (id bigint PRIMARY KEY);
CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');`;

const KEY = 'ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;';

/** What it is, the migration, and the findings of one rule: severity and line. */
type Case = readonly [string, string, ...string[]];

const TABLES: readonly Case[] = [
  ['two tables', 'ALTER TABLE orders ADD a int;\nALTER TABLE notes ADD a int;', 'warning:2'],
  [
    'three, said once',
    'ALTER TABLE orders ADD a int;\nALTER TABLE notes ADD a int;\nALTER TABLE customers ADD a int;',
    'warning:2',
  ],
  [
    'with a lock_timeout',
    "SET lock_timeout = '2s';\nALTER TABLE orders ADD a int;\nALTER TABLE notes ADD a int;",
    'notice:3',
  ],
  ['dropped by one statement', 'DROP TABLE orders, notes;', 'warning:1'],
  ['both ends of a foreign key', KEY],
  ['a table and its foreign key', `ALTER TABLE orders ADD a int;\n${KEY}`],
  [
    'new tables that refer to two',
    'CREATE TABLE a (id bigint REFERENCES customers);\nCREATE TABLE b (id bigint REFERENCES notes);',
    'warning:2',
  ],
  [
    'new tables that refer to one',
    'CREATE TABLE a (id bigint REFERENCES customers);\nCREATE TABLE b (id bigint REFERENCES customers);',
  ],
  ['a table and its index', 'ALTER TABLE orders ADD a int;\nDROP INDEX orders_total;'],
  [
    'partitions of one table',
    'ALTER TABLE events_1 ALTER COLUMN id SET DEFAULT 1;\nALTER TABLE events_2 ALTER COLUMN id SET DEFAULT 1;',
  ],
  [
    'a weak lock',
    "ALTER TABLE orders ADD a int;\nUPDATE notes SET id = id WHERE id = 0;\nCOMMENT ON TABLE customers IS 'x';",
  ],
  [
    'a table of the same migration',
    'CREATE TABLE a (id int);\nALTER TABLE a ADD b int;\nALTER TABLE orders ADD a int;',
  ],
  [
    'hidden in a DO block',
    'DO $$ BEGIN ALTER TABLE orders ADD a int; ALTER TABLE notes ADD a int; END $$;',
    'warning:1',
  ],
  ['each by itself', 'BEGIN;\nALTER TABLE orders ADD a int;\nCOMMIT;\nALTER TABLE notes ADD a int;'],
];

describe('many-tables-one-transaction', () => {
  test.each(TABLES)('%s', async (_, up, ...expected) => {
    expect(found(await reviewed(up), 'many-tables-one-transaction')).toEqual(expected);
  });

  test('without a run', async () => {
    const review = await reviewExample({
      kind: 'bad',
      title: '',
      base: BASE,
      up: 'DROP TABLE orders, notes;',
    });
    expect(found(review, 'many-tables-one-transaction')).toEqual(['warning:1']);
  });

  test('is what the server calls a deadlock', async () => {
    const { server } = shared;
    await server.createDatabase('deadlock');
    await using migration = await server.connect('migrator', 'deadlock');
    await using application = await server.connect('migrator', 'deadlock');
    await migration.query(BASE);
    await migration.query('BEGIN; ALTER TABLE orders ADD a int');
    await application.query('BEGIN; SELECT * FROM notes');
    const both = await Promise.allSettled([
      migration.query('ALTER TABLE notes ADD a int'),
      application.query('SELECT * FROM orders'),
    ]);
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toMatchObject([{ code: '40P01' }]);
  });
});

describe('mixed-concerns', () => {
  const config = 'limits:\n  objects: 2\n';
  test.each<Case>([
    [
      'three that are apart',
      'ALTER TABLE orders ADD a int;\nALTER TABLE notes ADD b int;\nALTER TABLE customers ADD c int;',
      'notice:1',
    ],
    ['at the limit', 'ALTER TABLE orders ADD a int;\nALTER TABLE notes ADD b int;'],
    [
      'joined by a key of this migration',
      `CREATE TABLE a (o bigint REFERENCES orders, n bigint REFERENCES notes);\n${KEY}\nALTER TABLE orders ADD a int;\nALTER TABLE notes ADD b int;\nALTER TABLE customers ADD c int;`,
    ],
    [
      'new tables',
      'CREATE TABLE a (id int);\nCREATE TABLE b (id int);\nCREATE TABLE c (id int);\nALTER TABLE c ADD d int;',
    ],
    [
      'partitions count as their table',
      'ALTER TABLE events ADD a int;\nALTER TABLE events_1 ALTER COLUMN id SET DEFAULT 1;\nALTER TABLE events_2 ALTER COLUMN id SET DEFAULT 2;',
    ],
  ])('%s', async (_, up, ...expected) => {
    const review = await reviewExample({ kind: 'bad', title: '', base: BASE, up, config }, shared);
    expect(found(review, 'mixed-concerns')).toEqual(expected);
  });
});

const FAILING = 'CREATE UNIQUE INDEX CONCURRENTLY customers_email ON customers (email);';

describe('not-retryable', () => {
  test.each<Case>([
    ['a table is there already', `CREATE TABLE a (id int);\n${FAILING}`, 'warning:1'],
    [
      'the second of two is not repeatable',
      `CREATE TABLE IF NOT EXISTS a (id int);\nCREATE TABLE b (id int);\n${FAILING}`,
      'warning:2',
    ],
    ['it gets as far as before', `CREATE TABLE IF NOT EXISTS a (id int);\n${FAILING}`],
    ['all of it was undone', 'CREATE TABLE a (id int);\nALTER TABLE customers ADD UNIQUE (email);'],
    ['what was committed is gone by itself', `CREATE TEMP TABLE a (id int);\n${FAILING}`],
    ['nothing failed', 'CREATE TABLE a (id int);\nVACUUM customers;'],
  ])('%s', async (_, up, ...expected) => {
    expect(found(await reviewed(up), 'not-retryable')).toEqual(expected);
  });

  test('the run again stands in the report, and leaves nothing for the next migration', async () => {
    const review = await reviewed(`CREATE TABLE a (id int);\n${FAILING}`);
    expect(review.migrations[0]?.retry?.statements).toMatchObject([{ ok: false, error: { code: '42P07' } }]);
    const { rows } = await databases();
    expect(rows.filter(({ datname }) => datname.endsWith('_retry'))).toEqual([]);
  });
});

test('a run tells timeouts, warnings and rows by table', async () => {
  const up = `SET statement_timeout = '7s';
INSERT INTO notes SELECT generate_series(1, 3);
COMMIT;`;
  const [migration] = (await reviewed(up)).migrations;
  expect(migration?.forward.statements).toMatchObject([
    { statementTimeoutMs: 0 },
    { statementTimeoutMs: 7000, writes: [{ relation: 'public.notes', rows: 3 }], warnings: [] },
    { warnings: [{ code: '25P01' }] },
  ]);
});

async function databases(): Promise<{ rows: { datname: string }[] }> {
  await using admin = await shared.server.connect('admin', 'postgres');
  return await admin.query<{ datname: string }>('SELECT datname FROM pg_database');
}

function reviewed(up: string): Promise<Review> {
  return reviewExample({ kind: 'bad', title: '', base: BASE, up }, shared);
}

function found({ findings }: Review, rule: string): string[] {
  return findings.filter((one) => one.rule === rule).map(({ severity, line }) => `${severity}:${line}`);
}
