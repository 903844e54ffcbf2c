import type { RoundTripCase } from './case.ts';

export const CONSTRAINTS: readonly RoundTripCase[] = [
  {
    name: 'a constraint that is no longer enforced differs',
    since: 18,
    up: `ALTER TABLE orders ALTER CONSTRAINT orders_customer_id_fkey NOT ENFORCED`,
    expected: [
      'constraint public.orders.orders_customer_id_fkey: FOREIGN KEY (customer_id) REFERENCES public.customers(id) -> ' +
        'FOREIGN KEY (customer_id) REFERENCES public.customers(id) NOT ENFORCED',
    ],
  },
  {
    name: 'a generated constraint name with another number is benign',
    up: `ALTER TABLE orders DROP CONSTRAINT orders_total_check`,
    down: `ALTER TABLE orders ADD CONSTRAINT orders_total_check1 CHECK (total >= 0)`,
    expected: [
      'constraint public.orders.orders_total_check: named public.orders.orders_total_check -> named public.orders.orders_total_check1 (benign)',
    ],
  },
  {
    name: 'a generated index name with another number is benign',
    up: `CREATE INDEX ON orders (customer_id)`,
    down: `DROP INDEX orders_customer_id_idx`,
    expected: [
      'index public.orders_customer_id_idx: named public.orders_customer_id_idx -> named public.orders_customer_id_idx1 (benign)',
    ],
  },
  {
    name: 'a name that somebody gave a constraint is lost',
    up: `ALTER TABLE orders DROP CONSTRAINT uq_orders_ref`,
    down: `ALTER TABLE orders ADD UNIQUE (ref)`,
    expected: [
      'constraint public.orders.uq_orders_ref: named public.orders.uq_orders_ref -> named public.orders.orders_ref_key',
    ],
  },
  {
    name: 'a name that somebody gave an index is lost',
    up: `DROP INDEX ix_orders_state`,
    down: `CREATE INDEX ON orders (state, total) WHERE state = 'new'`,
    expected: [
      'index public.ix_orders_state: named public.ix_orders_state -> named public.orders_state_total_idx',
    ],
  },
  {
    name: 'an index added again with an explicit ASC is the same',
    up: `DROP INDEX ix_orders_state`,
    down: `CREATE INDEX ix_orders_state ON orders USING btree (state ASC NULLS LAST, total) WHERE (state)::text = 'new'::text`,
    expected: [],
  },
  {
    name: 'a unique constraint that comes back as a unique index differs',
    up: `ALTER TABLE orders DROP CONSTRAINT uq_orders_ref`,
    down: `CREATE UNIQUE INDEX uq_orders_ref ON orders (ref)`,
    expected: [
      'constraint public.orders.uq_orders_ref: UNIQUE (ref) -> missing',
      'index public.uq_orders_ref: missing -> unique on public.orders USING btree (ref)',
    ],
  },
  {
    name: 'a constraint that comes back validated differs from one that was not',
    given: `ALTER TABLE orders ADD CONSTRAINT note_short CHECK (length(note) < 9) NOT VALID`,
    up: `ALTER TABLE orders DROP CONSTRAINT note_short`,
    down: `ALTER TABLE orders ADD CONSTRAINT note_short CHECK (length(note) < 9)`,
    expected: [
      'constraint public.orders.note_short: CHECK ((length(note) < 9)) NOT VALID -> CHECK ((length(note) < 9))',
    ],
  },
  {
    name: 'a foreign key that comes back not validated differs',
    up: `ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey`,
    down: `ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID`,
    expected: [
      'constraint public.orders.orders_customer_id_fkey: FOREIGN KEY (customer_id) REFERENCES public.customers(id) -> FOREIGN KEY (customer_id) REFERENCES public.customers(id) NOT VALID',
    ],
  },
  {
    name: 'a foreign key that comes back with another action differs',
    up: `ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey`,
    down: `ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE`,
    expected: [
      'constraint public.orders.orders_customer_id_fkey: FOREIGN KEY (customer_id) REFERENCES public.customers(id) -> FOREIGN KEY (customer_id) REFERENCES public.customers(id) ON DELETE CASCADE',
    ],
  },
  {
    name: 'foreign keys left unenforced by DISABLE TRIGGER ALL differ on both tables',
    up: `ALTER TABLE orders DISABLE TRIGGER ALL`,
    down: `ALTER TABLE orders ENABLE TRIGGER USER`,
    expected: ['constraint public.orders.orders_customer_id_fkey: triggers enabled -> triggers not enabled'],
  },
  {
    name: 'an invalid index differs from a valid one',
    up: '',
    down: `UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'ix_orders_state'::regclass`,
    expected: ['index public.ix_orders_state: valid -> INVALID'],
  },
  {
    name: 'the clustering mark is lost',
    given: `CREATE INDEX ix_note ON orders (note); ALTER TABLE orders CLUSTER ON ix_note`,
    up: `DROP INDEX ix_note`,
    down: `CREATE INDEX ix_note ON orders (note)`,
    expected: ['index public.ix_note: clustered on -> not clustered on'],
  },
  {
    name: 'an index that comes back over other columns differs',
    up: `DROP INDEX ix_orders_state`,
    down: `CREATE INDEX ix_orders_state ON orders (state) WHERE state = 'new'`,
    expected: [
      `index public.ix_orders_state: on public.orders USING btree (state, total) WHERE ((state)::text = 'new'::text) -> on public.orders USING btree (state) WHERE ((state)::text = 'new'::text)`,
    ],
  },
  {
    name: 'a primary key that is dropped and added again is restored',
    up: `ALTER TABLE orders DROP CONSTRAINT orders_pkey`,
    down: `ALTER TABLE orders ADD PRIMARY KEY (id)`,
    expected: [],
  },
  {
    name: 'a constraint that is no longer deferrable differs',
    given: `ALTER TABLE orders ADD CONSTRAINT one_note UNIQUE (note) DEFERRABLE INITIALLY DEFERRED`,
    up: `ALTER TABLE orders DROP CONSTRAINT one_note`,
    down: `ALTER TABLE orders ADD CONSTRAINT one_note UNIQUE (note)`,
    expected: [
      'constraint public.orders.one_note: UNIQUE (note) DEFERRABLE INITIALLY DEFERRED -> UNIQUE (note)',
    ],
  },
  {
    name: 'an exclusion constraint under a generated name is restored',
    given: `CREATE TABLE stays (at daterange, EXCLUDE USING gist (at WITH &&))`,
    up: `ALTER TABLE stays DROP CONSTRAINT stays_at_excl`,
    down: `ALTER TABLE stays ADD EXCLUDE USING gist (at WITH &&)`,
    expected: [],
  },
  {
    name: 'an index over an expression is found under the name that the server gives it',
    given: `CREATE INDEX ON customers (lower(name), (id + 1))`,
    up: `CREATE INDEX ON customers (lower(name), (id + 1))`,
    down: `DROP INDEX customers_lower_expr_idx`,
    expected: [
      'index public.customers_lower_expr_idx: named public.customers_lower_expr_idx -> named public.customers_lower_expr_idx1 (benign)',
    ],
  },
  {
    name: 'a CHECK that children inherit is listed once',
    given: `CREATE TABLE animals (n int CONSTRAINT some_n CHECK (n > 0)); CREATE TABLE cats () INHERITS (animals)`,
    up: `ALTER TABLE animals DROP CONSTRAINT some_n`,
    expected: ['constraint public.animals.some_n: CHECK ((n > 0)) -> missing'],
  },
];
