import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Finding } from '../../src/model.ts';
import { reviewExample } from '../support/review-example.ts';
import { startShared } from '../support/shared-server.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

const BASE = `CREATE ROLE shop NOLOGIN;
CREATE SCHEMA app;
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TYPE pair AS (a int, b int);
CREATE SEQUENCE numbers;
CREATE TABLE orders (id bigint PRIMARY KEY DEFAULT nextval('numbers'), tenant text, mood mood);
CREATE VIEW open_orders AS SELECT id FROM orders;
CREATE VIEW first_orders AS SELECT min(id) AS id FROM open_orders;
CREATE MATERIALIZED VIEW order_ids AS SELECT id FROM orders;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 1 FROM order_ids; RETURN NEW; END $$;
CREATE FUNCTION closed() RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$ BEGIN RETURN 1; END $$;
CREATE FUNCTION invoker() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;
CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
CREATE POLICY own ON orders USING (tenant = current_user);`;

const TIMEOUT = "SET LOCAL lock_timeout = '5s';";
const RETURNS = 'RETURNS int LANGUAGE plpgsql';
const BODY = 'AS $$ BEGIN RETURN 1; END $$';

/** What it is, the migration, and what is found: rule, severity, evidence, line, and a part of the message. */
type Case = readonly [string, string, ...string[]];

const CASES: readonly Case[] = [
  // grant-too-wide
  ['USAGE alone opens nothing', 'GRANT USAGE ON SCHEMA app TO PUBLIC;'],
  ['EXECUTE is what PUBLIC has', 'GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO PUBLIC;'],
  ['ALL of a function is EXECUTE', 'GRANT ALL ON FUNCTION closed() TO shop;'],
  ['ALL of a type is USAGE', 'GRANT ALL ON TYPE mood TO PUBLIC;'],
  ['an application advances its sequences', 'GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO shop;'],
  [
    'everything of all tables',
    'GRANT ALL ON ALL TABLES IN SCHEMA public TO shop;',
    'grant-too-wide warning confirmed 1 shop gets every privilege on all tables in schema public',
  ],
  [
    'tables to come, for everybody',
    'ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO PUBLIC;',
    'grant-too-wide warning confirmed 1 Every role there is or will be gets SELECT on tables to come',
  ],
  [
    'tables to come, taken away',
    'ALTER DEFAULT PRIVILEGES IN SCHEMA app REVOKE SELECT ON TABLES FROM PUBLIC;',
  ],
  [
    'in a DO block',
    'DO $$ BEGIN\n GRANT SELECT ON orders TO PUBLIC; END $$;',
    'grant-too-wide warning confirmed 2 Inside this DO block: Every role',
  ],
  // security-definer-search-path
  [
    'closed in the next statement',
    `CREATE FUNCTION f() ${RETURNS} SECURITY DEFINER ${BODY};\nALTER FUNCTION f() SET search_path = pg_catalog, pg_temp;`,
  ],
  [
    'a procedure, options behind the body',
    `CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN NULL; END $$ SECURITY DEFINER;`,
    'security-definer-search-path warning confirmed 1 public.p()',
  ],
  [
    'its path taken away',
    'ALTER FUNCTION closed() RESET ALL;',
    'security-definer-search-path warning confirmed 1 public.closed()',
  ],
  [
    'replaced without its path',
    `CREATE OR REPLACE FUNCTION closed() ${RETURNS} SECURITY DEFINER ${BODY};`,
    'security-definer-search-path warning confirmed 1 public.closed()',
  ],
  [
    'the words in a comment or body only',
    `CREATE FUNCTION f() ${RETURNS} AS $$ BEGIN /* SECURITY DEFINER */ RETURN 1; END $$;`,
  ],
  ['it has a path already', 'ALTER FUNCTION closed() SECURITY DEFINER;'],
  [
    'no longer a definer',
    `CREATE FUNCTION f() ${RETURNS} SECURITY DEFINER ${BODY};\nALTER FUNCTION f() SECURITY INVOKER;`,
  ],
  // rls-without-policy
  ['its policy is there', `${TIMEOUT} ALTER TABLE orders ENABLE ROW LEVEL SECURITY;`],
  [
    'its only policy goes',
    `${TIMEOUT}\nALTER TABLE orders ENABLE ROW LEVEL SECURITY;\nDROP POLICY own ON orders;`,
    'rls-without-policy error confirmed 2 From now on only the owner of public.orders',
    'drop-object warning confirmed 3 The policy own of public.orders is gone',
  ],
  [
    'a new table, renamed meanwhile',
    'CREATE TABLE t (id int); ALTER TABLE t ENABLE ROW LEVEL SECURITY; ALTER TABLE t RENAME TO s;',
    'rls-without-policy warning confirmed 1 From now on only the owner of public.t',
  ],
  [
    'switched off again',
    `${TIMEOUT} CREATE TABLE t (id int); ALTER TABLE t ENABLE ROW LEVEL SECURITY; DROP TABLE t;`,
  ],
  // drop-object
  [
    'a materialised view that only a body names',
    `${TIMEOUT} DROP MATERIALIZED VIEW order_ids;`,
    'drop-object warning confirmed 1 The materialized view public.order_ids is gone once this commits: queries that read it fail. It is named in the body of public.touch().',
  ],
  [
    'a view that another reads: refused',
    `${TIMEOUT} DROP VIEW open_orders;`,
    'drop-object warning unproven 1 The view public.open_orders is gone once this commits: queries that read it fail. It is named in public.first_orders.',
    'migration-fails',
  ],
  [
    'a trigger',
    `${TIMEOUT} DROP TRIGGER orders_touch ON orders;`,
    'drop-object warning confirmed 1 The trigger orders_touch of public.orders',
    'create-trigger-blocking notice confirmed',
  ],
  [
    'a trigger that is not there',
    `${TIMEOUT} DROP TRIGGER IF EXISTS other ON orders;`,
    'create-trigger-blocking',
  ],
  ['a policy made anew', `${TIMEOUT} DROP POLICY own ON orders; CREATE POLICY own ON orders USING (true);`],
  ['a type of rows, made anew', 'DROP TYPE pair; CREATE TYPE pair AS (a int, b int, c int);'],
  ['a type of rows', 'DROP TYPE pair;', 'drop-object warning confirmed 1 The type public.pair is gone'],
  ['a function of this very migration', `CREATE FUNCTION f() ${RETURNS} ${BODY};\nDROP FUNCTION f();`],
  [
    'a function that another takes the name of',
    `CREATE FUNCTION next_one() ${RETURNS} ${BODY};\nDROP FUNCTION invoker();\nALTER FUNCTION next_one() RENAME TO invoker;`,
  ],
  [
    'a view under a new name takes its place',
    `${TIMEOUT} CREATE VIEW v AS SELECT 1 AS id; DROP VIEW first_orders; ALTER VIEW v RENAME TO first_orders;`,
  ],
  [
    'a trigger of a new table',
    'CREATE TABLE t (id int); CREATE TRIGGER a BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch(); DROP TRIGGER a ON t;',
  ],
  [
    'in a DO block',
    `${TIMEOUT}\nDO $$ BEGIN\n DROP VIEW first_orders; END $$;`,
    'drop-object warning confirmed 3 Inside this DO block: The view public.first_orders',
  ],
];

const ABOUT = /^(rollback-|missing-statement-timeout|missing-lock-timeout)/;

test.each(CASES)('%s', async (_, up, ...expected) => {
  const { findings } = await reviewExample({ kind: 'bad', title: '', base: BASE, up }, shared);
  const found = findings
    .filter(({ rule, category }) => !ABOUT.test(rule) && category !== 'schema-design')
    .map(told);
  expect(found.toSorted()).toEqual(expected.toSorted().map((one) => expect.stringContaining(one)));
});

function told({ rule, severity, evidence, line, message }: Finding): string {
  return `${rule} ${severity} ${evidence} ${line} ${message}`;
}
