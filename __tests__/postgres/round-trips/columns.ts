import type { RoundTripCase } from './case.ts';

export const COLUMNS: readonly RoundTripCase[] = [
  {
    name: 'nothing differs when an added column is dropped again',
    up: `ALTER TABLE orders ADD COLUMN gift boolean NOT NULL DEFAULT false`,
    down: `ALTER TABLE orders DROP COLUMN gift`,
    expected: [],
  },
  {
    name: 'a column that was dropped and added again is only last now',
    up: `ALTER TABLE orders DROP COLUMN placed_at`,
    down: `ALTER TABLE orders ADD COLUMN placed_at timestamptz NOT NULL DEFAULT now()`,
    expected: [
      'column public.orders.placed_at: default CURRENT_TIMESTAMP -> default now() (benign)',
      'column order public.orders: id, customer_id, ref, state, total, placed_at, note -> id, customer_id, ref, state, total, note, placed_at (benign)',
    ],
  },
  {
    name: 'a column added again without its default and NOT NULL differs',
    up: `ALTER TABLE customers DROP COLUMN name`,
    down: `ALTER TABLE customers ADD COLUMN name text`,
    expected: ['column public.customers.name: not null -> nullable'],
  },
  {
    name: 'a column added again loses its default',
    up: `ALTER TABLE orders DROP COLUMN state CASCADE`,
    down: `ALTER TABLE orders ADD COLUMN state varchar(10) CHECK (state IN ('new', 'paid', 'sent'));
CREATE INDEX ix_orders_state ON orders (state, total) WHERE state = 'new'`,
    expected: [
      `column public.orders.state: default 'new'::character varying -> no default`,
      'column order public.orders: id, customer_id, ref, state, total, placed_at, note -> id, customer_id, ref, total, placed_at, note, state (benign)',
    ],
  },
  {
    name: 'a column that is not added again is named, and so is the index that went with it',
    given: `CREATE INDEX ix_note ON orders (note)`,
    up: `ALTER TABLE orders DROP COLUMN note`,
    expected: [
      'column public.orders.note: text -> missing',
      'index public.ix_note: on public.orders USING btree (note) -> missing',
    ],
  },
  {
    name: 'a type changed and changed back leaves the CHECK with its casts elsewhere, which means the same',
    up: `ALTER TABLE orders ALTER state TYPE text`,
    down: `ALTER TABLE orders ALTER state TYPE varchar(10)`,
    expected: [
      `constraint public.orders.orders_state_check: ` +
        `CHECK (((state)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying, 'sent'::character varying])::text[]))) -> ` +
        `CHECK (((state)::text = ANY (ARRAY[('new'::character varying)::text, ('paid'::character varying)::text, ('sent'::character varying)::text]))) (benign)`,
    ],
  },
  {
    name: 'integer types changed and changed back are restored',
    given: `CREATE TABLE counters (n int NOT NULL DEFAULT 0 CHECK (n BETWEEN 0 AND 9)); CREATE INDEX ON counters (n) WHERE n <> 0`,
    up: `ALTER TABLE counters ALTER n TYPE bigint`,
    down: `ALTER TABLE counters ALTER n TYPE int`,
    expected: [],
  },
  {
    name: 'a default set again as a string means the same number',
    up: `ALTER TABLE orders ALTER total DROP DEFAULT`,
    down: `ALTER TABLE orders ALTER total SET DEFAULT '0'`,
    expected: [`column public.orders.total: default 0 -> default '0'::numeric (benign)`],
  },
  {
    name: 'another default differs',
    up: `ALTER TABLE orders ALTER total DROP DEFAULT`,
    down: `ALTER TABLE orders ALTER total SET DEFAULT 1`,
    expected: ['column public.orders.total: default 0 -> default 1'],
  },
  {
    name: 'an explicit NULL default is none',
    up: `ALTER TABLE orders ALTER ref SET DEFAULT 'x'`,
    down: `ALTER TABLE orders ALTER ref SET DEFAULT NULL::varchar`,
    expected: ['column public.orders.ref: no default -> default NULL::character varying (benign)'],
  },
  {
    name: 'NOT NULL left on differs',
    up: `ALTER TABLE orders ALTER note SET NOT NULL`,
    expected: ['column public.orders.note: nullable -> not null'],
  },
  {
    name: 'NOT NULL dropped and set again is restored',
    up: `ALTER TABLE customers ALTER name DROP NOT NULL`,
    down: `ALTER TABLE customers ALTER name SET NOT NULL`,
    expected: [],
  },
  {
    name: 'a NOT NULL that is set again but not validated differs',
    since: 18,
    up: `ALTER TABLE customers ALTER name DROP NOT NULL`,
    down: `ALTER TABLE customers ADD NOT NULL name NOT VALID`,
    expected: ['column public.customers.name: not null -> not null not valid'],
  },
  {
    name: 'a virtual column that is not dropped is left behind',
    since: 18,
    up: `ALTER TABLE orders ADD COLUMN twice numeric GENERATED ALWAYS AS (total * 2) VIRTUAL`,
    expected: [
      'column public.orders.twice: missing -> numeric generated always as ((total * (2)::numeric)) virtual',
    ],
  },
  {
    name: 'settings of a column are lost when it is added again',
    given: `ALTER TABLE orders ALTER note SET STATISTICS 500;
      ALTER TABLE orders ALTER note SET (n_distinct = 5); ALTER TABLE orders ALTER note SET STORAGE EXTERNAL;
      COMMENT ON COLUMN orders.note IS 'free text'`,
    up: `ALTER TABLE orders DROP COLUMN note`,
    down: `ALTER TABLE orders ADD COLUMN note text`,
    expected: [
      `column public.orders.note: comment 'free text', storage external, statistics 500, options n_distinct=5 -> no comment, no storage, no statistics target, no options`,
    ],
  },
  {
    name: 'a statistics target of -1 is none',
    up: `ALTER TABLE orders ALTER note SET STATISTICS 100`,
    down: `ALTER TABLE orders ALTER note SET STATISTICS -1`,
    expected: [],
  },
  {
    name: 'a type that is not changed back is shown as type, not as a definition',
    up: `ALTER TABLE customers ALTER name TYPE varchar(40)`,
    expected: ['column public.customers.name: text -> character varying(40)'],
  },
  {
    name: 'a name that somebody gave a NOT NULL is lost',
    since: 18,
    given: `ALTER TABLE orders ADD CONSTRAINT note_must NOT NULL note`,
    up: `ALTER TABLE orders ALTER note DROP NOT NULL`,
    down: `ALTER TABLE orders ALTER note SET NOT NULL`,
    expected: ['column public.orders.note: not null (constraint note_must) -> not null'],
  },
  {
    name: 'an enum column turned into text and back into the enum is restored',
    given: `CREATE TABLE jobs (state status NOT NULL DEFAULT 'new')`,
    up: `ALTER TABLE jobs ALTER state DROP DEFAULT;
ALTER TABLE jobs ALTER state TYPE text;
DROP TYPE status`,
    down: `CREATE TYPE status AS ENUM ('new', 'paid');
ALTER TABLE jobs ALTER state TYPE status USING state::status;
ALTER TABLE jobs ALTER state SET DEFAULT 'new'`,
    expected: [],
  },
  {
    name: 'an enum column turned into text and back has lost its default',
    given: `CREATE TABLE jobs (state status NOT NULL DEFAULT 'new')`,
    up: `ALTER TABLE jobs ALTER state DROP DEFAULT, ALTER state TYPE text`,
    down: `ALTER TABLE jobs ALTER state TYPE status USING state::status`,
    expected: [`column public.jobs.state: default 'new'::public.status -> no default`],
  },
  {
    name: 'a column renamed and renamed back is restored, in views too',
    up: `ALTER TABLE orders RENAME total TO amount`,
    down: `ALTER TABLE orders RENAME amount TO total`,
    expected: [],
  },
  {
    name: 'a generated column that comes back with another expression differs',
    given: `CREATE TABLE boxes (w int, h int, area int GENERATED ALWAYS AS (w * h) STORED)`,
    up: `ALTER TABLE boxes DROP COLUMN area`,
    down: `ALTER TABLE boxes ADD COLUMN area int GENERATED ALWAYS AS (w + h) STORED`,
    expected: [
      'column public.boxes.area: generated always as ((w * h)) stored -> generated always as ((w + h)) stored',
    ],
  },
  {
    name: 'a collation that is lost differs',
    given: `ALTER TABLE orders ALTER note TYPE text COLLATE "C"`,
    up: `ALTER TABLE orders DROP COLUMN note`,
    down: `ALTER TABLE orders ADD COLUMN note text`,
    expected: ['column public.orders.note: collate C -> no collation'],
  },
];
