import type { RoundTripCase } from './case.ts';

export const CLUSTER: readonly RoundTripCase[] = [
  {
    name: 'an extension left behind is mild, and its objects are not listed',
    up: `CREATE EXTENSION pg_trgm`,
    expected: ['extension pg_trgm: missing -> version 1.6 in schema public (mild)'],
  },
  {
    name: 'an empty schema left behind is mild',
    up: `CREATE SCHEMA audit`,
    expected: ['schema audit: missing -> schema (mild)'],
  },
  {
    name: 'a schema left behind with something in it is not mild',
    up: `CREATE SCHEMA audit;
CREATE TABLE audit.log (id int PRIMARY KEY)`,
    expected: ['schema audit: missing -> schema'],
  },
  {
    name: 'a role left behind is mild',
    up: `CREATE ROLE app_left_behind NOLOGIN`,
    expected: ['role app_left_behind: missing -> role (mild)'],
  },
  {
    name: 'objects of every other kind that are left behind are named',
    up: `CREATE PUBLICATION feed FOR TABLE orders;
CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION watcher();
CREATE COLLATION german (LOCALE = 'C');
CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);
CREATE CAST (status AS int) WITH FUNCTION rank(status);
CREATE TEXT SEARCH CONFIGURATION plain (PARSER = "default");
CREATE FOREIGN DATA WRAPPER remote;
CREATE SERVER elsewhere FOREIGN DATA WRAPPER remote OPTIONS (host 'x');
CREATE USER MAPPING FOR PUBLIC SERVER elsewhere;
CREATE STATISTICS of_orders ON state, note FROM orders;
CREATE RULE keep AS ON DELETE TO customers DO INSTEAD NOTHING`,
    given: `CREATE FUNCTION watcher() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
      CREATE FUNCTION rank(status) RETURNS int LANGUAGE sql AS 'SELECT 1'`,
    expected: [
      'collation public.german: missing -> libc C C',
      'operator public.===(integer, integer): missing -> function int4eq',
      'cast public.status as integer: missing -> with function public.rank(public.status)',
      'text search configuration public.plain: missing -> parser default',
      'foreign data wrapper remote: missing -> foreign data wrapper',
      'statistics public.of_orders: missing -> ON state, note FROM public.orders',
      'rule public.customers.keep: missing -> CREATE RULE keep AS\n    ON DELETE TO public.customers DO INSTEAD NOTHING;',
      'event trigger watch: missing -> on ddl_command_end execute function public.watcher()',
      'publication feed: missing -> for public.orders insert, update, delete, truncate',
    ],
  },
];
