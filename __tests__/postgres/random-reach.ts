import * as fc from 'fast-check';
import { column, ddl, maybe, name, parted, sql, START, table, target, type, view } from './random-ddl.ts';

/**
 * Beside what changes the schema: what reaches other relations by roundabout ways, or takes weaker locks. Left out are
 * drops of functions and types with CASCADE, whose dependents (triggers, columns' defaults) no catalogue of ours lists.
 */
export const reaching: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: ddl, weight: 40 },
  sql`CREATE TABLE ${table} (c int) INHERITS (${table})`,
  sql`CREATE TABLE ${table} (LIKE ${table})`,
  sql`ALTER TABLE ${table} INHERIT ${table}`,
  sql`ALTER TABLE ${table} NO INHERIT ${table}`,
  sql`ALTER TABLE ONLY ${target} ALTER COLUMN ${column} SET DEFAULT NULL`,
  sql`ALTER TABLE ${table} SET ${fc.constantFrom('LOGGED', 'UNLOGGED', '(fillfactor = 70)', 'WITHOUT CLUSTER')}`,
  sql`ALTER TABLE ${target} ALTER COLUMN ${column} SET STATISTICS 100`,
  sql`ALTER TABLE ${target} ALTER COLUMN ${column} TYPE ${type} USING NULL`,
  sql`ALTER TABLE ${target} ADD COLUMN ${column} float8 DEFAULT ${fc.constantFrom('1', 'random()', 'pg_catalog.pi()')}`,
  sql`ALTER TABLE ${target} ADD COLUMN ${column} int GENERATED ALWAYS AS (a + 1) STORED`,
  sql`ALTER TABLE ${target} ALTER COLUMN ${column} ${fc.constantFrom('ADD GENERATED ALWAYS AS IDENTITY', 'SET GENERATED ALWAYS', 'DROP IDENTITY', 'DROP EXPRESSION')}`,
  sql`CREATE TRIGGER ${name} AFTER UPDATE ON ${target} FOR EACH ROW EXECUTE FUNCTION stamp()`,
  sql`DROP TRIGGER ${name} ON ${target}`,
  sql`ALTER TABLE ${target} ${fc.constantFrom('ENABLE', 'DISABLE')} TRIGGER ${fc.constantFrom('USER', 'ALL')}`,
  sql`CREATE POLICY ${name} ON ${target} USING (a > 0)`,
  sql`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  sql`CREATE STATISTICS ${name} ON a, b FROM ${table}`,
  sql`DROP STATISTICS ${name}`,
  sql`CREATE SEQUENCE ${name} OWNED BY ${table}.${column}`,
  sql`COMMENT ON TABLE ${target} IS 'x'`,
  sql`COMMENT ON COLUMN ${target}.${column} IS 'x'`,
  sql`TRUNCATE ${target}${maybe(' RESTART IDENTITY')}${maybe(' CASCADE')}`,
  sql`LOCK TABLE ${maybe('ONLY ')}${target}`,
  sql`SELECT FROM ${target}, ${view}`,
  sql`ANALYZE ${target}`,
  sql`REINDEX TABLE ${table}`,
  sql`REINDEX INDEX ${name}`,
  sql`REFRESH MATERIALIZED VIEW ${view}`,
  sql`DROP TABLE ${table}, ${table}${maybe(' CASCADE')}`,
  sql`DROP TABLE ${parted} CASCADE`,
  fc.constant('DROP SCHEMA app CASCADE'),
);

/** What leaves more behind than there was. */
export const growing = reaching.filter((text) => !text.startsWith('DROP'));

/** There before every sequence: most of what statements name. */
export const REACH_START = `${START}
  CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
  CREATE TABLE t2 (a int REFERENCES t1, b text UNIQUE, c bigint);
  CREATE TABLE "T 5" (a int, b int, "D d" serial);
  CREATE TABLE app.t4 (a int PRIMARY KEY, c int GENERATED ALWAYS AS IDENTITY);
  CREATE TABLE p1 (a int NOT NULL, b text, c int) PARTITION BY LIST (a);
  CREATE TABLE q1 PARTITION OF p1 FOR VALUES IN (1);
  CREATE VIEW v1 AS SELECT a FROM t2;
  CREATE INDEX x1 ON t2 (a);`;
