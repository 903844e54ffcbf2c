import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { reviewExample } from '../support/review-example.ts';
import { startShared } from '../support/shared-server.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

const ORDERS = `CREATE TABLE customers (id bigint PRIMARY KEY, email text);
INSERT INTO customers SELECT g, g || '@example.org' FROM generate_series(1, 1000) g;
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, quantity integer, status text);
INSERT INTO orders SELECT g, g, g, 'open' FROM generate_series(1, 1000) g;
CREATE INDEX orders_status_idx ON orders (status);
CREATE MATERIALIZED VIEW order_ids AS SELECT id FROM orders;`;

const EVENTS = `CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers SELECT generate_series(1, 1000);
CREATE TABLE events (id bigint, at date, quantity integer) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
INSERT INTO events SELECT g, '2024-02-03', g FROM generate_series(1, 1000) g;`;

/** What it is, the migration, and the findings that count. */
type Case = readonly [string, string, ...string[]];

const OF_ORDERS: readonly Case[] = [
  ['an index that is there already', 'CREATE INDEX IF NOT EXISTS orders_status_idx ON orders (status);'],
  ['a column that is there already', 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS status uuid NOT NULL;'],
  ['an index of a materialised view, which has no writers', 'CREATE UNIQUE INDEX ON order_ids (id);'],
  ['an index renamed by ALTER TABLE', 'ALTER TABLE orders_status_idx RENAME TO orders_by_status;'],
  [
    'ON ONLY a table without partitions builds the index',
    'CREATE INDEX orders_quantity ON ONLY orders (quantity);',
    'create-index-blocking confirmed',
  ],
  [
    'a lock is found again under the name that the table was given meanwhile',
    'ALTER TABLE orders RENAME TO sales; ALTER TABLE sales DROP COLUMN quantity;',
    'drop-column confirmed',
    'rename-table confirmed',
  ],
  [
    'a constraint without a name',
    'ALTER TABLE orders ADD CHECK (quantity > 0) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT orders_quantity_check;',
    'validate-in-same-transaction confirmed',
  ],
  [
    'a scan belongs to its own transaction, not to the next one',
    `COMMIT; BEGIN; SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT known CHECK (status IS NOT NULL) NOT VALID; COMMIT;
BEGIN; ALTER TABLE orders VALIDATE CONSTRAINT known; COMMIT;
BEGIN; SET LOCAL lock_timeout = '5s'; ALTER TABLE orders ALTER COLUMN status SET NOT NULL; COMMIT;`,
  ],
  [
    'DEFAULT NULL is no default',
    'ALTER TABLE orders ADD COLUMN note text NOT NULL DEFAULT NULL;',
    'add-column-not-null-without-default confirmed',
    'migration-fails confirmed',
  ],
  ['a table dropped in a DO block', 'DO $$ BEGIN DROP TABLE customers; END $$;', 'drop-table confirmed'],
  [
    'a column dropped in a DO block',
    'DO $$ BEGIN ALTER TABLE orders DROP COLUMN quantity; END $$;',
    'drop-column confirmed',
  ],
  [
    'a table renamed in a DO block',
    'DO $$ BEGIN ALTER TABLE customers RENAME TO clients; END $$;',
    'rename-table confirmed',
  ],
  ['a table emptied in a DO block', 'DO $$ BEGIN TRUNCATE orders; END $$;', 'truncate confirmed'],
  [
    'what an update reads beside its table is part of it',
    'ALTER TABLE orders ADD COLUMN email text; UPDATE orders SET email = c.email FROM customers c WHERE c.id = customer_id;',
    'ddl-and-backfill-together confirmed',
  ],
  ...['1 = 1 AND true', 'NOT false', '2 > 1', 'id = id', '1 = 1 OR id > 5'].map((condition): Case => [
    `a DELETE where ${condition}`,
    `DELETE FROM orders WHERE ${condition};`,
    'delete-without-where confirmed',
  ]),
  ['a DELETE of nothing', 'DELETE FROM orders WHERE 1 = 2;'],
];

const OF_EVENTS: readonly Case[] = [
  ['ON ONLY the parent builds nothing', 'CREATE INDEX events_id ON ONLY events (id);'],
  ['an index', 'CREATE INDEX events_id ON events (id);', 'create-index-on-partitioned confirmed'],
  ['a type', 'ALTER TABLE events ALTER COLUMN quantity TYPE bigint;', 'alter-column-type-rewrite confirmed'],
  ['a CHECK', 'ALTER TABLE events ADD CHECK (quantity > 0);', 'add-check-validating confirmed'],
  ['NOT NULL', 'ALTER TABLE events ALTER COLUMN quantity SET NOT NULL;', 'set-not-null-scan confirmed'],
  [
    'a foreign key',
    'ALTER TABLE events ADD FOREIGN KEY (quantity) REFERENCES customers (id);',
    'add-foreign-key-validating confirmed',
    'foreign-key-without-index confirmed',
  ],
];

test.each(OF_ORDERS)('%s', async (_, up, ...expected) => {
  expect(await judged(ORDERS, up)).toEqual(expected);
});

test.each(OF_EVENTS)('what happens to partitions happens to their parent: %s', async (_, up, ...expected) => {
  expect(await judged(EVENTS, up)).toEqual(expected);
});

async function judged(base: string, up: string): Promise<string[]> {
  const withTimeout = `SET LOCAL lock_timeout = '5s';\n${up}`;
  const { findings } = await reviewExample({ kind: 'bad', title: '', base, up: withTimeout }, shared);
  return findings
    .filter(({ severity }) => severity !== 'notice')
    .map(({ rule, evidence }) => `${rule} ${evidence}`)
    .toSorted();
}
