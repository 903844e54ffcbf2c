import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/model.ts';
import { reviewExample } from '../support/review-example.ts';
import { startShared } from '../support/shared-server.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

const BASE = `CREATE SCHEMA app;
CREATE TABLE orders (id bigint PRIMARY KEY, quantity integer, status text);
INSERT INTO orders SELECT g, g, 'open' FROM generate_series(1, 1000) g;
CREATE TABLE notes (id bigint PRIMARY KEY);
INSERT INTO notes SELECT generate_series(1, 1000);
CREATE TABLE log (at timestamptz);
CREATE TABLE spare (id int);
CREATE FUNCTION wipe() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM notes;
END $$;
CREATE FUNCTION app.wipe_all() RETURNS void LANGUAGE sql AS 'SELECT wipe()';
CREATE FUNCTION standard() RETURNS void LANGUAGE sql BEGIN ATOMIC
  INSERT INTO log VALUES (now());
  DELETE FROM notes;
END;
CREATE FUNCTION app.hidden() RETURNS void LANGUAGE plpgsql SET search_path = app, public AS $$
BEGIN
  DELETE FROM notes;
END $$;
CREATE FUNCTION endless(n int) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  IF n = 0 THEN DELETE FROM notes; RETURN 0; END IF;
  RETURN endless(n - 1);
END $$;
CREATE FUNCTION dynamic(t text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ALTER COLUMN quantity TYPE bigint', t);
END $$;
CREATE PROCEDURE in_batches() LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM notes;
  COMMIT;
  DELETE FROM orders WHERE id < 10;
END $$;
CREATE FUNCTION harmless() RETURNS int LANGUAGE sql STABLE AS 'SELECT 1';`;

/** What it is, the migration, and what is found: rule, evidence, line, and the first words. */
type Case = readonly [string, string, ...string[]];

const TIMEOUT = "SET LOCAL lock_timeout = '5s';";

const CASES: readonly Case[] = [
  [
    'DELETE of every row in a DO block, at its own line',
    'DO $$\nBEGIN\n  DELETE FROM orders;\nEND $$;',
    'delete-without-where confirmed 3 Inside this DO block: public.orders loses',
  ],
  [
    'a DO block in single quotes, with quotes doubled',
    "DO '\nBEGIN\n  DELETE FROM orders WHERE ''x'' = ''x'';\nEND';",
    'delete-without-where confirmed 3 Inside this DO block',
  ],
  [
    'a function of the base, at the call',
    '\nSELECT wipe();',
    'delete-without-where confirmed 2 Inside wipe(), line 3: public.notes loses',
  ],
  [
    'through two functions',
    'SELECT app.wipe_all();',
    'delete-without-where confirmed 1 Inside wipe(), called by app.wipe_all(), line 3',
  ],
  ['an SQL-standard body', 'SELECT standard();', 'delete-without-where confirmed 1 Inside standard(), line'],
  [
    'a body with a search_path of its own',
    'CREATE TABLE app.notes (id int);\nINSERT INTO app.notes VALUES (1);\nSELECT app.hidden();',
  ],
  [
    'a function that calls itself',
    'SELECT endless(3);',
    'delete-without-where confirmed 1 Inside endless(), line 3',
  ],
  [
    'a function of the same file, at the line in its body',
    `CREATE FUNCTION mend() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE orders SET status = 'closed';
END $$;
SELECT mend();`,
    'update-without-where confirmed 3 Inside mend(): status of public.orders',
  ],
  [
    'a function that is only made, not called',
    'CREATE FUNCTION mend() RETURNS void LANGUAGE sql AS $$ DELETE FROM orders $$;',
  ],
  [
    'EXECUTE of a constant',
    `${TIMEOUT}\nDO $$ BEGIN\n EXECUTE 'ALTER TABLE ' || quote_ident('orders') || ' DROP COLUMN status';\nEND $$;`,
    'drop-column confirmed 3 Inside this DO block: The values of public.orders.status',
  ],
  [
    'a loop over constants',
    `${TIMEOUT}\nDO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['orders', 'notes'] LOOP
    EXECUTE format('DELETE FROM %I', t);
  END LOOP;
END $$;`,
    'delete-without-where confirmed 4 Inside this DO block: public.notes',
    'delete-without-where confirmed 4 Inside this DO block: public.orders',
  ],
  [
    'dynamic SQL: the run shows it',
    `${TIMEOUT}\nSELECT dynamic('orders');`,
    'table-rewrite confirmed 2 public.orders is rewritten through dynamic()',
  ],
  [
    'a rewrite that a rule names is not told twice',
    `${TIMEOUT}\nDO $$ BEGIN ALTER TABLE orders ALTER COLUMN quantity TYPE bigint; END $$;`,
    'alter-column-type-rewrite confirmed 2 Inside this DO block',
  ],
  [
    'a table dropped by name, and one that only the run shows',
    `${TIMEOUT}\nDO $$ DECLARE t text := 'no' || 'ne'; BEGIN
  t := 'spare';
  DROP TABLE orders;
  EXECUTE format('DROP TABLE %I', t);
END $$;`,
    'drop-table confirmed 2 public.spare and all its rows',
    'drop-table confirmed 4 Inside this DO block: public.orders and all',
  ],
  [
    'a branch that is taken',
    'DO $$ BEGIN IF EXISTS (SELECT FROM orders) THEN DELETE FROM orders; END IF; END $$;',
    'delete-without-where confirmed 1 Inside this DO block',
  ],
  [
    'a branch that is passed by',
    'DO $$ BEGIN IF NOT EXISTS (SELECT FROM orders) THEN DELETE FROM notes; ELSE INSERT INTO log VALUES (now()); END IF; END $$;',
    'delete-without-where refuted 1 Inside this DO block',
  ],
  [
    'a lock_timeout that the block sets itself, before the lock',
    "DO $$ BEGIN SET LOCAL lock_timeout = '5s'; ALTER TABLE orders ADD COLUMN note text; END $$;",
  ],
  [
    'a lock_timeout that the block sets too late',
    "DO $$ BEGIN ALTER TABLE orders ADD COLUMN note text; SET LOCAL lock_timeout = '5s'; END $$;",
    'missing-lock-timeout confirmed 1 It asks for AccessExclusiveLock',
  ],
  [
    'a table that the block makes itself',
    'DO $$ BEGIN CREATE TABLE fresh AS SELECT 1 AS id; DELETE FROM fresh; DROP TABLE fresh; END $$;',
  ],
  ['a function that cannot write', 'SELECT harmless();'],
  [
    'CONCURRENTLY, which no body may use',
    'DO $$ BEGIN\n CREATE INDEX CONCURRENTLY ON orders (status);\nEND $$;',
    'concurrently-in-transaction confirmed 2 Inside this DO block',
    'migration-fails confirmed 1 ',
  ],
  [
    'a procedure that commits, in a transaction',
    `${TIMEOUT}\nCALL in_batches();`,
    'delete-without-where unproven 2 Inside in_batches(), line 3',
    'migration-fails confirmed 2 ',
    'nested-transaction confirmed 2 Inside in_batches(): COMMIT cannot run',
  ],
  [
    'a statement that its own handler undoes',
    "DO $$ BEGIN\n DELETE FROM notes; RAISE 'no';\nEXCEPTION WHEN others THEN NULL; END $$;",
    'delete-without-where refuted 2 Inside this DO block',
  ],
];

test.each(CASES)('%s', async (_, up, ...expected) => {
  const found = await judged(up);
  expect(found).toHaveLength(expected.length);
  expected.forEach((one, at) => expect(found[at]).toContain(one));
});

describe('a body that commits', () => {
  test('has every statement judged in its own transaction', async () => {
    const review = await reviewExample(
      { kind: 'bad', title: '', base: BASE, up: 'COMMIT;\nCALL in_batches();' },
      shared,
    );
    expect(review.migrations[0]?.forward.status).toBe('ok');
    expect(review.findings.map(told)).toContainEqual(
      expect.stringContaining('delete-without-where confirmed 2 Inside in_batches(), line 3'),
    );
  });
});

/** Of the files or the transaction, said of every statement alike. */
const ABOUT = new Set([
  'rollback-missing',
  'rollback-loses-data',
  'rollback-schema-differs',
  'unbatched-backfill',
  'ddl-and-backfill-together',
  'missing-statement-timeout',
  'many-tables-one-transaction',
]);

async function judged(up: string): Promise<string[]> {
  const { findings } = await reviewExample({ kind: 'bad', title: '', base: BASE, up }, shared);
  return findings
    .filter(({ rule, category }) => !ABOUT.has(rule) && category !== 'schema-design')
    .map(told)
    .toSorted();
}

function told({ rule, evidence, line, message }: Finding): string {
  return `${rule} ${evidence} ${line} ${message}`;
}
