/** Spellings beyond the rules' own examples whose advice is easily wrong. */
export const ADVISED: readonly {
  readonly rule: string;
  readonly title: string;
  readonly base: string;
  readonly up: string;
}[] = [
  ...inSchema('rename-table', 'ALTER TABLE app."Order" RENAME TO "Orders";'),
  ...inSchema('drop-table', 'DROP TABLE app."Order";'),
  ...inSchema('rename-column', 'ALTER TABLE app."Order" RENAME COLUMN "Sum" TO total;'),
  ...inSchema('drop-column', 'ALTER TABLE app."Order" DROP COLUMN "Sum";'),
  ...inSchema('alter-column-type-rewrite', 'ALTER TABLE app."Order" ALTER COLUMN "Sum" TYPE bigint;'),
  ...inSchema('set-not-null-scan', 'ALTER TABLE app."Order" ALTER COLUMN "Sum" SET NOT NULL;'),
  ...inSchema('create-index-blocking', 'CREATE INDEX IF NOT EXISTS "Order_Sum" ON app."Order" ("Sum");'),
  ...inSchema('add-unique-blocking', 'ALTER TABLE app."Order" ADD UNIQUE (id);'),
  ...inSchema('add-check-validating', 'ALTER TABLE app."Order" ADD CHECK ("Sum" > 0);'),
  ...inSchema('add-column-identity', 'ALTER TABLE app."Order" ADD COLUMN number serial;'),
  ...inSchema(
    'add-column-not-null-without-default',
    'ALTER TABLE app."Order" ADD COLUMN "When" timestamptz NOT NULL;',
  ),
  ...inSchema(
    'add-column-volatile-default',
    'ALTER TABLE app."Order" ADD COLUMN "Key" uuid NOT NULL DEFAULT gen_random_uuid();',
  ),
  ...inSchema(
    'add-foreign-key-validating',
    `ALTER TABLE app."Order" ADD FOREIGN KEY ("Sum") REFERENCES app.sums
  ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;`,
  ),
  ...inSchema('grant-too-wide', 'GRANT SELECT ON app."Order" TO PUBLIC;'),
  ...inSchema('grant-too-wide', 'GRANT ALL ON ALL TABLES IN SCHEMA app TO PUBLIC;'),
  ...inSchema('rls-without-policy', 'ALTER TABLE app."Order" ENABLE ROW LEVEL SECURITY;'),
  ...inSchema(
    'security-definer-search-path',
    'CREATE FUNCTION app."Count"() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM app."Order" $$ SECURITY DEFINER;',
  ),
  ...inSchema('truncate', 'TRUNCATE app."Order";'),
  ...inSchema('delete-without-where', 'DELETE FROM app."Order";'),
  ...inSchema('update-without-where', 'UPDATE app."Order" SET "Sum" = 0;'),
  ...inSchema('drop-not-null', 'ALTER TABLE app."Order" ALTER COLUMN "Sum" DROP NOT NULL;'),
  {
    rule: 'create-index-on-partitioned',
    title: 'unique, with a partition of another schema',
    base: `CREATE SCHEMA app;
CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE app.events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
INSERT INTO events SELECT g, '2024-02-03' FROM generate_series(1, 1000) g;`,
    up: 'CREATE UNIQUE INDEX "Events_Id" ON events (id, at);',
  },
  {
    rule: 'create-index-blocking',
    title: 'with comments inside and behind',
    base: 'CREATE TABLE orders (id bigint, total numeric);',
    up: 'create /* for the report */ unique index on orders (id) where total > 0 -- soon\n;',
  },
  {
    rule: 'add-check-validating',
    title: 'with a comment behind',
    base: 'CREATE TABLE orders (id bigint, total numeric);',
    up: 'ALTER TABLE orders ADD CHECK (total > 0) -- never free\n;',
  },
  {
    rule: 'drop-column',
    title: 'that takes no NULL',
    base: 'CREATE TABLE orders (id bigint, total numeric NOT NULL);',
    up: 'ALTER TABLE orders DROP COLUMN total;',
  },
];

function inSchema(rule: string, up: string): { rule: string; title: string; base: string; up: string }[] {
  const base = `CREATE SCHEMA app;
CREATE TABLE app.sums (sum integer PRIMARY KEY);
INSERT INTO app.sums SELECT generate_series(1, 1000);
CREATE TABLE app."Order" (id bigint, "Sum" integer);
INSERT INTO app."Order" SELECT g, g FROM generate_series(1, 1000) g;`;
  return [{ rule, title: 'in a schema, with capitals', base, up }];
}
