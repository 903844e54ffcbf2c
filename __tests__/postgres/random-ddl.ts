import * as fc from 'fast-check';

/**
 * Statements over few names, so that they meet: many are refused by the server, and those that succeed change what
 * others made. None needs to know of another, so a failing sequence shrinks to the statements that matter.
 */
const TABLES = ['t1', 't2', 't3', 'app.t1', 'app.t4', '"T 5"'];
const COLUMNS = ['a', 'b', 'c', '"D d"'];
const TYPES = [
  'int',
  'bigint',
  'text',
  'varchar(20)',
  'numeric(10,2)',
  'timestamptz',
  'boolean',
  'mood',
  'int[]',
];

export const table = fc.constantFrom(...TABLES);
const bare = fc.constantFrom('t1', 't2', 't3', 't6', '"T 5"');
export const column = fc.constantFrom(...COLUMNS);
export const type = fc.constantFrom(...TYPES);
export const name = fc.constantFrom('x1', 'x2', 'x3', '"X 4"');
export const view = fc.constantFrom('v1', 'v2', 'app.v3');
export const parted = fc.constantFrom('p1', 'app.p2');
const part = fc.constantFrom('q1', 'q2', 'app.q3');
export const maybe = (text: string) => fc.constantFrom('', text);

/** A template with arbitrary parts. */
export function sql(strings: TemplateStringsArray, ...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc
    .tuple(...parts)
    .map((values) => strings.reduce((text, next, at) => text + (values[at - 1] ?? '') + next));
}

const inlineConstraint = fc.oneof(
  { arbitrary: fc.constant(''), weight: 4 },
  fc.constantFrom(' NOT NULL', ' UNIQUE', ' PRIMARY KEY', ' DEFAULT NULL'),
  sql` REFERENCES ${table}`,
  sql` CONSTRAINT ${name} UNIQUE`,
);
const definition = fc.oneof(
  { arbitrary: sql`${type}${inlineConstraint}`, weight: 6 },
  fc.constantFrom('serial', 'bigserial', 'int GENERATED ALWAYS AS IDENTITY', 'text COLLATE "C"'),
);
const columns = fc
  .uniqueArray(fc.tuple(column, definition), { selector: ([one]) => one, minLength: 1, maxLength: 4 })
  .map((list) => list.map(([one, how]) => `${one} ${how}`).join(', '));
export const constraint = fc.oneof(
  sql`UNIQUE (${column})`,
  sql`UNIQUE (${column}, a)`,
  sql`PRIMARY KEY (${column})`,
  sql`CHECK (${column} IS NOT NULL)`,
  sql`CHECK (${column} IS NOT NULL OR a IS NULL)`,
  sql`FOREIGN KEY (${column}) REFERENCES ${table}`,
  sql`FOREIGN KEY (${column}) REFERENCES ${table} (${column})`,
  sql`EXCLUDE USING btree (${column} WITH =)`,
);
const action = fc.oneof(
  { arbitrary: sql`ADD COLUMN ${maybe('IF NOT EXISTS ')}${column} ${definition}`, weight: 3 },
  sql`DROP COLUMN ${maybe('IF EXISTS ')}${column}${maybe(' CASCADE')}`,
  sql`ALTER COLUMN ${column} TYPE ${type}`,
  sql`ALTER COLUMN ${column} SET NOT NULL`,
  sql`ALTER COLUMN ${column} DROP NOT NULL`,
  sql`ALTER COLUMN ${column} SET DEFAULT NULL`,
  sql`ALTER COLUMN ${column} DROP DEFAULT`,
  sql`ADD ${constraint}`,
  sql`ADD CONSTRAINT ${name} ${constraint}${maybe(' NOT VALID')}`,
  sql`ADD CONSTRAINT ${name} UNIQUE USING INDEX ${name}`,
  sql`VALIDATE CONSTRAINT ${name}`,
  sql`DROP CONSTRAINT ${maybe('IF EXISTS ')}${name}${maybe(' CASCADE')}`,
);
const actions = fc.array(action, { minLength: 1, maxLength: 2 }).map((list) => list.join(', '));
export const target = fc.oneof({ arbitrary: table, weight: 5 }, parted, part);

/** What changes the schema. */
export const ddl: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: sql`CREATE TABLE ${maybe('IF NOT EXISTS ')}${table} (${columns})`, weight: 6 },
  { arbitrary: sql`ALTER TABLE ${target} ${actions}`, weight: 10 },
  { arbitrary: sql`CREATE ${maybe('UNIQUE ')}INDEX ON ${target} (${column})`, weight: 2 },
  sql`CREATE UNIQUE INDEX ${name} ON ${target} (${column})`,
  sql`CREATE INDEX ON ${target} (${column}, a) WHERE a IS NOT NULL`,
  sql`CREATE TABLE ${parted} (a int NOT NULL, b text, c int) PARTITION BY LIST (a)`,
  sql`CREATE TABLE ${part} PARTITION OF ${parted} FOR VALUES IN (${fc.constantFrom('1', '2', '3')})`,
  sql`CREATE TABLE ${part} (a int NOT NULL, b text, c int)`,
  sql`ALTER TABLE ${parted} ATTACH PARTITION ${part} FOR VALUES IN (${fc.constantFrom('1', '2', '3')})`,
  sql`ALTER TABLE ${parted} DETACH PARTITION ${part}`,
  sql`ALTER TABLE ${target} RENAME COLUMN ${column} TO ${column}`,
  sql`ALTER TABLE ${target} RENAME CONSTRAINT ${name} TO ${name}`,
  sql`ALTER TABLE ${table} RENAME TO ${bare}`,
  sql`ALTER TABLE ${table} SET SCHEMA ${fc.constantFrom('app', 'public')}`,
  sql`ALTER INDEX ${name} RENAME TO ${name}`,
  sql`DROP INDEX ${maybe('IF EXISTS ')}${name}`,
  sql`DROP TABLE ${maybe('IF EXISTS ')}${target}${maybe(' CASCADE')}`,
  sql`CREATE ${maybe('OR REPLACE ')}VIEW ${view} AS SELECT a FROM ${target}`,
  sql`CREATE VIEW ${view} AS SELECT a FROM ${view}`,
  sql`CREATE VIEW ${view} AS SELECT ${fc.constantFrom('*', 'count(*)', 'x.*', 'x.b AS c', 'b, c', '(SELECT max(y.c) FROM t2 y WHERE y.a = x.a)')} FROM ${target} x`,
  sql`CREATE VIEW ${view} AS SELECT x.b AS d, y.c FROM ${target} x JOIN ${target} AS y USING (a)`,
  sql`CREATE VIEW ${view} AS WITH w AS (SELECT * FROM ${target}) SELECT a FROM w UNION ALL SELECT a FROM ${target}`,
  sql`CREATE MATERIALIZED VIEW ${view} AS SELECT a FROM ${target}`,
  sql`DROP VIEW ${view}${maybe(' CASCADE')}`,
  sql`DROP MATERIALIZED VIEW ${view}`,
  sql`CREATE SEQUENCE ${name}`,
  sql`DROP SEQUENCE ${name}`,
  sql`ALTER TYPE mood ADD VALUE ${fc.constantFrom("'glad'", "'sad'")}`,
  sql`CREATE TYPE ${name} AS ENUM ('one')`,
  sql`DROP TYPE ${name}`,
);

export const statement: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: ddl, weight: 45 },
  fc.constantFrom('SET search_path TO app, public', 'SET search_path TO public', 'RESET search_path'),
);

/** There before every sequence. */
export const START =
  "CREATE SCHEMA app; CREATE TYPE mood AS ENUM ('ok'); CREATE TABLE t1 (a int PRIMARY KEY, b text);";
