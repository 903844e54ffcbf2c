/** A table in the shape of many applications' tables, and statements that grow with it. */
export interface Kind {
  readonly id: string;
  /** Name of the base that it runs on. */
  readonly base: keyof typeof BASES;
  readonly up: string;
}

const hashed = (salt: number) => `pg_catalog.hashint8extended(g, ${salt})`;

/** What makes the base's tables, with `rows` rows in the table that counts. */
export const BASES = {
  plain: (rows: number) => `
CREATE TABLE items (id bigint NOT NULL, n int, label text, token uuid, state text, amount numeric(12,2), created_at timestamptz, note text);
INSERT INTO items SELECT g, (${hashed(1)} & 2147483647)::int, 'label ' || pg_catalog.md5(g::text),
  pg_catalog.md5('token ' || g)::uuid, (ARRAY['open', 'paid', 'sent', 'void', 'done'])[1 + (${hashed(2)} & 1023) % 5],
  (${hashed(3)} & 1048575) / 100.0, timestamptz '2020-01-01' + g * interval '10 seconds', pg_catalog.repeat('x', (g % 40)::int)
FROM pg_catalog.generate_series(1::bigint, ${rows}) g;`,
  indexed: (rows: number) => `
CREATE TABLE accounts (id bigint PRIMARY KEY, n int, email text, token uuid, created_at timestamptz, note text);
INSERT INTO accounts SELECT g, (${hashed(1)} & 2147483647)::int, pg_catalog.md5(g::text) || '@example.org',
  pg_catalog.md5('token ' || g)::uuid, timestamptz '2020-01-01' + g * interval '10 seconds', pg_catalog.repeat('x', (g % 40)::int)
FROM pg_catalog.generate_series(1::bigint, ${rows}) g;
CREATE INDEX accounts_email ON accounts (email);
CREATE INDEX accounts_n ON accounts (n);`,
  documents: (rows: number) => `
CREATE TABLE documents (id bigint PRIMARY KEY, tags int[], body jsonb);
INSERT INTO documents SELECT g, ARRAY[(${hashed(1)} & 1023)::int, (${hashed(2)} & 65535)::int, (${hashed(3)} & 65535)::int, (${hashed(4)} & 16777215)::int], 
  pg_catalog.jsonb_build_object('kind', 'k' || (${hashed(5)} & 15), 'owner', ${hashed(6)} & 1048575, 'note', pg_catalog.md5(g::text))
FROM pg_catalog.generate_series(1::bigint, ${rows}) g;`,
  related: (rows: number) => `
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
INSERT INTO customers SELECT g, 'customer ' || g FROM pg_catalog.generate_series(1::bigint, ${Math.ceil(rows / 10)}) g;
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, total numeric(12,2), placed timestamptz);
INSERT INTO orders SELECT g, 1 + (${hashed(1)} & 2147483647) % ${Math.ceil(rows / 10)}, (${hashed(3)} & 1048575) / 100.0, timestamptz '2020-01-01' + g * interval '10 seconds'
FROM pg_catalog.generate_series(1::bigint, ${rows}) g;
CREATE MATERIALIZED VIEW totals AS SELECT customer_id, pg_catalog.count(*) AS orders, pg_catalog.sum(total) AS total FROM orders GROUP BY customer_id;
CREATE MATERIALIZED VIEW recent AS SELECT id, customer_id, total FROM orders WHERE total > 1000;
CREATE INDEX ON recent (customer_id);`,
} satisfies Record<string, (rows: number) => string>;

export const KINDS: readonly Kind[] = [
  { id: 'index-int', base: 'plain', up: 'CREATE INDEX items_n ON items (n)' },
  { id: 'index-text', base: 'plain', up: 'CREATE INDEX items_label ON items (label)' },
  { id: 'index-uuid', base: 'plain', up: 'CREATE INDEX items_token ON items (token)' },
  { id: 'index-expression', base: 'plain', up: 'CREATE INDEX items_lower ON items (lower(label))' },
  { id: 'index-partial', base: 'plain', up: "CREATE INDEX items_open ON items (n) WHERE state = 'open'" },
  { id: 'index-gin', base: 'documents', up: 'CREATE INDEX documents_tags ON documents USING gin (tags)' },
  {
    id: 'index-gin-jsonb',
    base: 'documents',
    up: 'CREATE INDEX documents_body ON documents USING gin (body jsonb_path_ops)',
  },
  { id: 'index-brin', base: 'plain', up: 'CREATE INDEX items_created ON items USING brin (created_at)' },
  { id: 'unique-key', base: 'plain', up: 'ALTER TABLE items ADD CONSTRAINT items_token UNIQUE (token)' },
  { id: 'primary-key', base: 'plain', up: 'ALTER TABLE items ADD PRIMARY KEY (id)' },
  { id: 'type-change', base: 'plain', up: 'ALTER TABLE items ALTER COLUMN n TYPE bigint' },
  { id: 'type-change-indexed', base: 'indexed', up: 'ALTER TABLE accounts ALTER COLUMN n TYPE bigint' },
  {
    id: 'stored-column',
    base: 'plain',
    up: 'ALTER TABLE items ADD COLUMN total numeric GENERATED ALWAYS AS (amount * 2) STORED',
  },
  {
    id: 'volatile-default',
    base: 'plain',
    up: 'ALTER TABLE items ADD COLUMN key uuid DEFAULT gen_random_uuid()',
  },
  { id: 'set-not-null', base: 'plain', up: 'ALTER TABLE items ALTER COLUMN n SET NOT NULL' },
  { id: 'check', base: 'plain', up: 'ALTER TABLE items ADD CONSTRAINT items_amount CHECK (amount >= 0)' },
  {
    id: 'foreign-key',
    base: 'related',
    up: 'ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customers',
  },
  { id: 'update', base: 'plain', up: "UPDATE items SET note = 'backfilled' WHERE state = 'open'" },
  { id: 'update-all', base: 'indexed', up: 'UPDATE accounts SET n = n + 1' },
  { id: 'delete', base: 'indexed', up: 'DELETE FROM accounts WHERE n % 10 < 3' },
  {
    id: 'create-table-as',
    base: 'plain',
    up: "CREATE TABLE copies AS SELECT id, label, amount FROM items WHERE state <> 'void'",
  },
  { id: 'refresh', base: 'related', up: 'REFRESH MATERIALIZED VIEW recent' },
  { id: 'refresh-aggregate', base: 'related', up: 'REFRESH MATERIALIZED VIEW totals' },
  { id: 'vacuum-full', base: 'indexed', up: 'VACUUM FULL accounts' },
];
