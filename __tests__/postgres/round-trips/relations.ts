import type { RoundTripCase } from './case.ts';

export const RELATIONS: readonly RoundTripCase[] = [
  {
    name: 'nothing differs when a created table with everything on it is dropped again',
    up: `CREATE TABLE items (id serial PRIMARY KEY, order_id bigint REFERENCES orders, n int CHECK (n > 0));
CREATE INDEX ON items (order_id);
GRANT SELECT ON items TO app_reader;
COMMENT ON TABLE items IS 'lines'`,
    down: `DROP TABLE items`,
    expected: [],
  },
  {
    name: 'a table left behind is one difference, whatever hangs on it',
    up: `CREATE TABLE items (id serial PRIMARY KEY, order_id bigint REFERENCES orders, n int CHECK (n > 0));
CREATE INDEX ON items (order_id);
CREATE TRIGGER t BEFORE UPDATE ON items FOR EACH ROW EXECUTE FUNCTION touch();
CREATE RULE r AS ON DELETE TO items DO INSTEAD NOTHING;
CREATE STATISTICS s ON order_id, n FROM items;
ALTER TABLE items ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON items USING (n > 1);
GRANT SELECT ON items TO app_reader`,
    expected: ['table public.items: missing -> table'],
  },
  {
    name: 'a partitioned table that vanished takes its partitions along',
    up: `DROP TABLE events`,
    expected: ['table public.events: partition by RANGE (at) -> missing'],
  },
  {
    name: 'a view that is created again lacks its grants',
    up: `DROP VIEW big_orders`,
    down: `CREATE VIEW big_orders AS SELECT id, total FROM orders WHERE total > 100`,
    expected: ['view public.big_orders: SELECT granted to app_reader -> nothing granted to app_reader'],
  },
  {
    name: 'a view with another query differs',
    given: `CREATE VIEW named AS SELECT o.id, c.name FROM orders o JOIN customers c ON c.id = o.customer_id`,
    up: `DROP VIEW named`,
    down: `CREATE VIEW named AS SELECT o.id, c.name FROM orders o CROSS JOIN customers c`,
    expected: [
      `view public.named: SELECT o.id,\n    c.name\n   FROM (public.orders o\n     JOIN public.customers c ON ((c.id = o.customer_id)))` +
        ` -> SELECT o.id,\n    c.name\n   FROM (public.orders o\n     CROSS JOIN public.customers c)`,
    ],
  },
  {
    name: 'an empty comment is none',
    up: `COMMENT ON TABLE orders IS 'all of them'`,
    down: `COMMENT ON TABLE orders IS ''`,
    expected: [],
  },
  {
    name: 'storage settings in another order are the same, a lost one is not',
    given: `ALTER TABLE orders SET (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false)`,
    up: `ALTER TABLE orders RESET (fillfactor, autovacuum_enabled, toast.autovacuum_enabled)`,
    down: `ALTER TABLE orders SET (autovacuum_enabled = false, fillfactor = 70)`,
    expected: ['table public.orders: options autovacuum_enabled=false -> no options of its TOAST table'],
  },
  {
    name: 'an unlogged table and row security left on differ in one line',
    up: `ALTER TABLE customers ADD COLUMN x int;
ALTER TABLE customers ENABLE ROW LEVEL SECURITY`,
    down: `ALTER TABLE customers DROP COLUMN x;
ALTER TABLE customers FORCE ROW LEVEL SECURITY`,
    expected: [
      'table public.customers: row security disabled, row security not forced -> row security enabled, row security forced',
    ],
  },
  {
    name: 'a column added to a partitioned table and left behind is listed once',
    up: `ALTER TABLE events ADD COLUMN who text`,
    expected: ['column public.events.who: missing -> text'],
  },
  {
    name: 'an index of a partitioned table that vanished is listed once',
    up: `DROP INDEX events_at_idx`,
    expected: ['index public.events_at_idx: on ONLY public.events USING btree (at) -> missing'],
  },
  {
    name: 'a changed column of a partitioned table is listed once',
    up: `ALTER TABLE events ALTER kind TYPE varchar(9)`,
    expected: ['column public.events.kind: text -> character varying(9)'],
  },
  {
    name: 'a partition detached and attached again is restored',
    up: `ALTER TABLE events DETACH PARTITION events_2024`,
    down: `ALTER TABLE events ATTACH PARTITION events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')`,
    expected: [],
  },
  {
    name: 'a partition left detached differs, and so does its index',
    up: `ALTER TABLE events DETACH PARTITION events_2024`,
    expected: [
      `table public.events_2024: partition of public.events, FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') -> no parent, no bounds`,
      'index public.events_2024_at_idx: attached to public.events_at_idx -> no attachment',
    ],
  },
  {
    name: 'a materialised view that comes back without data differs',
    up: `DROP MATERIALIZED VIEW totals`,
    down: `CREATE MATERIALIZED VIEW totals AS SELECT customer_id, sum(total) AS total FROM orders GROUP BY 1 WITH NO DATA`,
    expected: ['materialized view public.totals: populated -> not populated'],
  },
  {
    name: 'replica identity is lost with the table that is swapped',
    given: `ALTER TABLE customers REPLICA IDENTITY FULL`,
    up: `ALTER TABLE customers REPLICA IDENTITY DEFAULT`,
    expected: ['table public.customers: replica identity full -> no replica identity'],
  },
  {
    name: 'a table that vanished is one difference, and the foreign key that it took from another table is a second',
    up: `DROP TABLE customers CASCADE`,
    expected: [
      'table public.customers: table -> missing',
      'constraint public.orders.orders_customer_id_fkey: FOREIGN KEY (customer_id) REFERENCES public.customers(id) -> missing',
    ],
  },
  {
    name: 'a table renamed and renamed back is restored with everything that names it',
    up: `ALTER TABLE customers RENAME TO clients`,
    down: `ALTER TABLE clients RENAME TO customers`,
    expected: [],
  },
  {
    name: 'a table that became a view of the same name is both',
    given: `CREATE TABLE flags (name text)`,
    up: `DROP TABLE flags`,
    down: `CREATE VIEW flags AS SELECT 'a'::text AS name`,
    expected: [
      'table public.flags: table -> missing',
      `view public.flags: missing -> SELECT 'a'::text AS name`,
    ],
  },
  {
    name: 'names that need quotes are no trouble',
    given: `CREATE TABLE "Or.der" ("I d" serial PRIMARY KEY, "b""c" int)`,
    up: `ALTER SEQUENCE "Or.der_I d_seq" OWNED BY NONE;
ALTER TABLE "Or.der" DROP COLUMN "I d"`,
    down: `ALTER TABLE "Or.der" ADD COLUMN "I d" serial PRIMARY KEY;
DROP SEQUENCE "Or.der_I d_seq"`,
    expected: [
      'sequence public.Or.der_I d_seq: named public.Or.der_I d_seq -> named public.Or.der_I d_seq1 (benign)',
      'column order public.Or.der: I d, b"c -> b"c, I d (benign)',
    ],
  },
];
