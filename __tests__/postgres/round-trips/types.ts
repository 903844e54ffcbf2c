import type { RoundTripCase } from './case.ts';

export const TYPES: readonly RoundTripCase[] = [
  {
    name: 'an enum value left behind is mild',
    up: `ALTER TYPE status ADD VALUE 'sent' BEFORE 'paid'`,
    expected: [`enum public.status: 'new', 'paid' -> 'new', 'sent', 'paid' (mild)`],
  },
  {
    name: 'a renamed enum value is not mild',
    up: `ALTER TYPE status RENAME VALUE 'paid' TO 'settled'`,
    expected: [`enum public.status: 'new', 'paid' -> 'new', 'settled'`],
  },
  {
    name: 'an identity that is dropped is one difference with its sequence',
    up: `ALTER TABLE orders ALTER id DROP IDENTITY`,
    expected: ['column public.orders.id: generated always as identity -> no identity'],
  },
  {
    name: 'an identity that is dropped and added again is restored',
    up: `ALTER TABLE orders ALTER id DROP IDENTITY`,
    down: `ALTER TABLE orders ALTER id ADD GENERATED ALWAYS AS IDENTITY`,
    expected: [],
  },
  {
    name: 'an identity that comes back with other parameters differs in its sequence',
    up: `ALTER TABLE orders ALTER id DROP IDENTITY`,
    down: `ALTER TABLE orders ALTER id ADD GENERATED ALWAYS AS IDENTITY (INCREMENT 5)`,
    expected: ['sequence public.orders_id_seq: increment 1 -> increment 5'],
  },
  {
    name: 'a serial whose sequence is created anew under the next number is the same',
    given: `CREATE TABLE tickets (id serial, no int)`,
    up: `ALTER SEQUENCE tickets_id_seq OWNED BY NONE;
ALTER TABLE tickets DROP COLUMN id`,
    down: `ALTER TABLE tickets ADD COLUMN id serial;
DROP SEQUENCE tickets_id_seq`,
    expected: [
      'sequence public.tickets_id_seq: named public.tickets_id_seq -> named public.tickets_id_seq1 (benign)',
      'column order public.tickets: id, no -> no, id (benign)',
    ],
  },
  {
    name: 'a sequence that lost its column differs',
    up: `ALTER SEQUENCE customers_id_seq OWNED BY NONE`,
    expected: ['sequence public.customers_id_seq: owned by column public.customers.id -> no owning column'],
  },
  {
    name: 'a domain that lost its constraint differs in the constraint',
    up: `ALTER DOMAIN email DROP CONSTRAINT email_check`,
    expected: [`constraint public.email.email_check: CHECK ((VALUE ~ '@'::text)) -> missing`],
  },
  {
    name: 'a domain that comes back without NOT NULL and default differs',
    given: `CREATE DOMAIN qty AS int NOT NULL DEFAULT 1 CHECK (VALUE > 0)`,
    up: `DROP DOMAIN qty`,
    down: `CREATE DOMAIN qty AS int CHECK (VALUE > 0)`,
    expected: ['domain public.qty: default 1, not null -> no default, nullable'],
  },
  {
    name: 'composite and range types differ in their attributes',
    given: `CREATE TYPE pair AS (a int, b text); CREATE TYPE span AS RANGE (SUBTYPE = date)`,
    up: `ALTER TYPE pair DROP ATTRIBUTE b;
DROP TYPE span`,
    down: `CREATE TYPE span AS RANGE (SUBTYPE = timestamp)`,
    expected: [
      'type public.pair: (a integer, b text) -> (a integer)',
      'type public.span: of date -> of timestamp without time zone',
    ],
  },
];
