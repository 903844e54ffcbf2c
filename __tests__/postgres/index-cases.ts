/** What it is, the base, the migration, and the findings of the rules on indexes, keys and partitions. */
export type IndexCase = readonly [title: string, base: string, up: string, ...expected: string[]];

const ORDERS = `CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL);
INSERT INTO customers SELECT g, g || '@example.org' FROM generate_series(1, 100) g;
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint CONSTRAINT orders_customer_fk REFERENCES customers (id),
  note text, placed date);
INSERT INTO orders SELECT g, g, g::text, '2024-02-03' FROM generate_series(1, 100) g;
CREATE INDEX orders_note_idx ON orders (note, placed);`;

const EVENTS = `CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers VALUES (1);
CREATE TABLE events (id bigint, at date, customer_id bigint REFERENCES customers (id)) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
INSERT INTO events SELECT g, '2024-02-03', 1 FROM generate_series(1, 100) g;
CREATE INDEX events_at_idx ON events (at);
CREATE TABLE events_2025 (id bigint, at date, customer_id bigint);`;

const onOrders = (title: string, up: string, ...expected: string[]): IndexCase => [
  title,
  ORDERS,
  up,
  ...expected,
];
const onEvents = (title: string, up: string, ...expected: string[]): IndexCase => [
  title,
  EVENTS,
  up,
  ...expected,
];

export const KEY_CASES: readonly IndexCase[] = [
  onOrders(
    'a key to the table itself',
    'CREATE TABLE t (id bigint PRIMARY KEY, up bigint REFERENCES t (id));',
  ),
  onOrders('parent and child go together', 'DROP TABLE orders, customers;'),
  onOrders('the child only gets another name', 'ALTER TABLE orders RENAME TO sales;'),
  onOrders('the parent only gets another name', 'ALTER TABLE customers RENAME TO clients;'),
  onOrders(
    'rows are checked: another rule names both tables',
    'ALTER TABLE orders ADD FOREIGN KEY (id) REFERENCES customers (id);',
    'add-foreign-key-validating confirmed',
  ),
  onOrders(
    'NOT VALID',
    'ALTER TABLE orders ADD FOREIGN KEY (id) REFERENCES customers (id) NOT VALID;',
    'foreign-key-locks-parent confirmed',
  ),
  onOrders(
    'a new column of a new table',
    'CREATE TABLE t (id bigint); ALTER TABLE t ADD COLUMN c bigint REFERENCES customers (id);',
    'foreign-key-locks-parent confirmed',
  ),
  onOrders(
    'a column that has a key is dropped',
    'ALTER TABLE orders DROP COLUMN customer_id;',
    'foreign-key-locks-parent confirmed',
  ),
  onOrders(
    'the type of a column that has a key changes',
    'ALTER TABLE orders ALTER COLUMN customer_id TYPE integer;',
    'foreign-key-locks-parent confirmed',
  ),
  onOrders(
    'a table of the same migration that had a key',
    'CREATE TABLE t (c bigint REFERENCES customers (id)); DROP TABLE t;',
    'foreign-key-locks-parent confirmed',
    'foreign-key-locks-parent confirmed',
  ),
  onEvents(
    'a new partition shares the key of its table',
    "CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
    'foreign-key-locks-parent confirmed',
  ),
  onEvents(
    'so does one that is attached',
    "ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
    'attach-partition-scan confirmed',
    'foreign-key-locks-parent confirmed',
  ),
  onEvents(
    'one that leaves gets a key of its own',
    'ALTER TABLE events DETACH PARTITION events_2024;',
    'detach-partition-blocking confirmed',
    'foreign-key-locks-parent confirmed',
  ),
  onEvents('the key of a partition that is dropped stays with the whole', 'DROP TABLE events_2024;'),
];

export const INDEX_CASES: readonly IndexCase[] = [
  onOrders('an operator class of its own', 'CREATE INDEX CONCURRENTLY i ON orders (note text_pattern_ops);'),
  onOrders('a collation of its own', 'CREATE INDEX CONCURRENTLY i ON orders (note COLLATE "C");'),
  onOrders('in the other direction', 'CREATE INDEX CONCURRENTLY i ON orders (note, placed DESC);'),
  onOrders('another method', 'CREATE INDEX CONCURRENTLY i ON orders USING hash (note);'),
  onOrders('the second key', 'CREATE INDEX CONCURRENTLY i ON orders (placed);'),
  onOrders('more than the other one', 'CREATE INDEX CONCURRENTLY i ON orders (note, placed, id);'),
  onOrders('it carries a column', 'CREATE INDEX CONCURRENTLY i ON orders (note) INCLUDE (customer_id);'),
  onOrders('unique, where the other is not', 'CREATE UNIQUE INDEX CONCURRENTLY i ON orders (note, placed);'),
  onOrders('of an expression', 'CREATE INDEX CONCURRENTLY i ON orders (lower(note));'),
  onOrders(
    'it carries what the other one has as a key',
    'CREATE INDEX CONCURRENTLY i ON orders (note) INCLUDE (placed);',
    'duplicate-index confirmed',
  ),
  onOrders(
    'a constraint on what is unique already',
    'ALTER TABLE orders ADD UNIQUE (id);',
    'add-unique-blocking confirmed',
    'duplicate-index confirmed',
  ),
  [
    'an expression once more',
    `${ORDERS} CREATE INDEX lower_note ON orders (lower(note)) WHERE placed > '2024-01-01';`,
    "CREATE INDEX CONCURRENTLY i ON orders (lower(note)) WHERE placed > '2024-01-01';",
    'duplicate-index confirmed',
  ],
  onOrders(
    'a key and a constraint on it, which the server makes one',
    'CREATE TABLE t (id bigint PRIMARY KEY, UNIQUE (id));',
  ),
  onOrders('a temporary table', 'CREATE TEMP TABLE t (id bigint PRIMARY KEY); CREATE INDEX ON t (id);'),
  onOrders('an index that is not there', 'DROP INDEX IF EXISTS nothing;'),
  onOrders('an index of a new table', 'CREATE TABLE t (id bigint); CREATE INDEX i ON t (id); DROP INDEX i;'),
  [
    'an unlogged table has writers too',
    'CREATE UNLOGGED TABLE t (id bigint); INSERT INTO t VALUES (1);',
    'CREATE INDEX i ON t (id);',
    'create-index-blocking confirmed',
  ],
  [
    'a foreign key’s index, with CASCADE',
    `CREATE TABLE u (a int); CREATE UNIQUE INDEX u_a ON u (a); CREATE TABLE c (a int REFERENCES u (a));`,
    'DROP INDEX u_a CASCADE;',
    'drop-index-blocking confirmed',
    'foreign-key-locks-parent confirmed',
  ],
  onEvents(
    'a part of an index whose whole goes too',
    'DROP INDEX events_at_idx, events_2024_at_idx;',
    'drop-index-blocking confirmed',
  ),
  onEvents(
    'an index of a new partitioned table',
    'CREATE TABLE t (id bigint) PARTITION BY HASH (id); CREATE INDEX ON t (id);',
  ),
  [
    'an index of a partition becomes part of the parent’s',
    `${EVENTS} CREATE INDEX i ON ONLY events (id); CREATE INDEX part ON events_2024 (id);`,
    'ALTER INDEX i ATTACH PARTITION part;',
  ],
];

export const COLUMN_CASES: readonly IndexCase[] = [
  onOrders(
    'a carried column',
    'CREATE INDEX i ON orders (placed) INCLUDE (id); COMMIT; BEGIN; ALTER TABLE orders DROP COLUMN id;',
    'create-index-blocking confirmed',
    'index-lost-with-column confirmed',
  ),
  onOrders(
    'the wider index goes with its first column',
    'ALTER TABLE orders DROP COLUMN note;',
    'index-lost-with-column confirmed',
  ),
  onOrders('both columns go', 'ALTER TABLE orders DROP COLUMN note, DROP COLUMN placed;'),
  onOrders(
    'it is made anew afterwards',
    'ALTER TABLE orders DROP COLUMN note; CREATE INDEX i ON orders (placed);',
    'create-index-blocking confirmed',
  ),
  [
    'a constraint that the same statement names',
    'CREATE TABLE t (a int, b int, CONSTRAINT ab CHECK (a < b)); INSERT INTO t VALUES (1, 2);',
    'ALTER TABLE t DROP CONSTRAINT ab, DROP COLUMN a;',
  ],
  [
    'a CHECK of two columns',
    'CREATE TABLE t (a int, b int, CONSTRAINT ab CHECK (a < b)); INSERT INTO t VALUES (1, 2);',
    'ALTER TABLE t DROP COLUMN a;',
    'index-lost-with-column confirmed',
  ],
  [
    'statistics of three columns',
    'CREATE TABLE t (a int, b int, c int); CREATE STATISTICS abc ON a, b, c FROM t;',
    'ALTER TABLE t DROP COLUMN a;',
    'index-lost-with-column confirmed',
  ],
  ['a change of type loses nothing', ORDERS, 'ALTER TABLE orders ALTER COLUMN note TYPE varchar;'],
];

const ON_AGAIN = 'ALTER TABLE orders SET (autovacuum_enabled = true);';

export const STORAGE_CASES: readonly IndexCase[] = [
  onEvents('only for new partitions', 'ALTER TABLE events SET TABLESPACE fast;'),
  onEvents('only for new partitions’ indexes', 'ALTER INDEX events_at_idx SET TABLESPACE fast;'),
  onOrders('a new table', 'CREATE TABLE t (id bigint); ALTER TABLE t SET TABLESPACE fast;'),
  onOrders('created there', 'CREATE TABLE t (id bigint) TABLESPACE fast;'),
  onOrders('another parameter', 'ALTER TABLE orders SET (fillfactor = 70);'),
  onOrders('back to what the server has', 'ALTER TABLE orders RESET (autovacuum_enabled);'),
  onOrders('off for a while', `ALTER TABLE orders SET (autovacuum_enabled = f); ${ON_AGAIN}`),
  onOrders(
    'by another word',
    'ALTER TABLE orders SET (autovacuum_enabled = no);',
    'disable-autovacuum confirmed',
  ),
  onOrders(
    'a temporary table, which autovacuum never sees',
    'CREATE TEMP TABLE t (id int) WITH (autovacuum_enabled = off);',
  ),
];
