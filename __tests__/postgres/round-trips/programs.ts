import type { RoundTripCase } from './case.ts';

export const PROGRAMS: readonly RoundTripCase[] = [
  {
    name: 'EXECUTE revoked from PUBLIC and granted again does not differ',
    up: `REVOKE EXECUTE ON FUNCTION touch FROM PUBLIC`,
    down: `GRANT EXECUTE ON FUNCTION touch TO PUBLIC`,
    expected: [],
  },
  {
    name: 'a trigger left disabled differs',
    up: `ALTER TABLE orders DISABLE TRIGGER touch_orders`,
    expected: ['trigger public.orders.touch_orders: enabled -> disabled'],
  },
  {
    name: 'a trigger that vanished is named',
    up: `DROP FUNCTION touch CASCADE`,
    down: `CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  NEW.note := 'touched  twice';
  RETURN NEW;
END $$`,
    expected: [
      'trigger public.orders.touch_orders: CREATE TRIGGER touch_orders BEFORE UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.touch() -> missing',
    ],
  },
  {
    name: 'a function whose layout differs is the same to people',
    up: `DROP FUNCTION touch CASCADE`,
    down: `CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    NEW.note := 'touched  twice';
    RETURN NEW;
END
$$;
CREATE TRIGGER touch_orders BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch()`,
    expected: [
      `function public.touch(): as  BEGIN\n  NEW.note := 'touched  twice';\n  RETURN NEW;\nEND  -> as \nBEGIN\n    NEW.note := 'touched  twice';\n    RETURN NEW;\nEND\n (benign)`,
    ],
  },
  {
    name: 'white space inside a literal of a function is no layout',
    up: '',
    down: `CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  NEW.note := 'touched twice';
  RETURN NEW;
END $$`,
    expected: [
      `function public.touch(): as  BEGIN\n  NEW.note := 'touched  twice';\n  RETURN NEW;\nEND  -> as  BEGIN\n  NEW.note := 'touched twice';\n  RETURN NEW;\nEND `,
    ],
  },
  {
    name: 'a function that comes back with other properties differs in those only',
    up: '',
    down: `ALTER FUNCTION touch SECURITY DEFINER SET search_path = public COST 7;
ALTER FUNCTION touch OWNER TO app_reader`,
    expected: [
      'function public.touch(): owned by pgrehearse_admin, security invoker, default cost, no settings -> ' +
        'owned by app_reader, security definer, cost 7, set search_path=public',
    ],
  },
  {
    name: 'another argument type is another function',
    given: `CREATE FUNCTION price(n int) RETURNS int LANGUAGE sql AS 'SELECT n'`,
    up: `DROP FUNCTION price(int)`,
    down: `CREATE FUNCTION price(n bigint) RETURNS int LANGUAGE sql AS 'SELECT n::int'`,
    expected: [
      'function public.price(integer): (n integer) returns integer language sql as SELECT n -> missing',
      'function public.price(bigint): missing -> (n bigint) returns integer language sql as SELECT n::int',
    ],
  },
  {
    name: 'a procedure and an aggregate left behind are named as such',
    up: `CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
CREATE AGGREGATE longest(text) (SFUNC = textcat, STYPE = text, INITCOND = '')`,
    expected: [
      `aggregate public.longest(text): missing -> (text) returns text language internal immutable transition textcat, state text, initial ''`,
      'procedure public.p(): missing -> () language sql as SELECT 1',
    ],
  },
  {
    name: 'a policy that comes back with another expression differs',
    given: `CREATE POLICY mine ON orders FOR SELECT TO app_reader USING (note = 'mine')`,
    up: `DROP POLICY mine ON orders`,
    down: `CREATE POLICY mine ON orders FOR SELECT TO app_reader USING (true)`,
    expected: [`policy public.orders.mine: using ((note = 'mine'::text)) -> using (true)`],
  },
  {
    name: 'default privileges left behind differ',
    up: `ALTER DEFAULT PRIVILEGES FOR ROLE app_reader IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC`,
    expected: ['default privileges app_reader in schema public on tables: missing -> SELECT to PUBLIC'],
  },
  {
    name: 'a grant on a column left behind differs',
    up: `GRANT SELECT (total) ON orders TO app_reader`,
    expected: ['column public.orders.total: nothing granted to app_reader -> SELECT granted to app_reader'],
  },
  {
    name: 'a privilege list that is explicit but equal does not differ',
    up: `GRANT SELECT ON orders TO app_reader`,
    down: `REVOKE SELECT ON orders FROM app_reader`,
    expected: [],
  },
];
