import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reviewExample } from '../support/review-example.ts';
import { SHARED_VERSION, startShared } from '../support/shared-server.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

/** Rules that hold whenever nobody sets a lock_timeout or writes a rollback. */
const ASIDE = new Set(['missing-lock-timeout', 'rollback-missing', 'missing-statement-timeout']);

async function found(base: string, up: string): Promise<string[]> {
  const { findings, problems } = await reviewExample({ kind: 'bad', title: '', base, up }, shared);
  expect(problems).toEqual([]);
  return findings
    .filter(({ rule, category }) => !ASIDE.has(rule) && category !== 'schema-design')
    .map(({ rule, evidence }) => `${rule} ${evidence}`)
    .toSorted();
}

const PEOPLE = `CREATE TABLE people (id integer PRIMARY KEY, name varchar(20), age integer);
INSERT INTO people SELECT g, 'name ' || g, 30 FROM generate_series(1, 1000) g;`;

describe('a change of type without a rewrite', () => {
  test.each<[string, string, string, ...string[]]>([
    ['a plain and a carried column', 'CREATE INDEX ON people (id) INCLUDE (name);', 'text'],
    ['a CHECK that is not valid yet', "ALTER TABLE people ADD CHECK (name <> '') NOT VALID;", 'varchar(200)'],
    ['a CHECK on another column', 'ALTER TABLE people ADD CHECK (age > 0);', 'varchar(200)'],
    ['a partial index on another column', 'CREATE INDEX ON people (age) WHERE id > 3;', 'varchar(200)'],
    [
      'a partial index that names it',
      'CREATE INDEX ON people (id) WHERE name IS NOT NULL;',
      'varchar(200)',
      'alter-column-type-rebuild confirmed',
    ],
    [
      'a partial index on it',
      'CREATE INDEX ON people (name) WHERE id > 3;',
      'varchar(200)',
      'alter-column-type-rebuild confirmed',
    ],
    [
      'the type that it has already, under a CHECK',
      "ALTER TABLE people ADD CHECK (name <> '');",
      'varchar(20)',
      'alter-column-type-rebuild confirmed',
    ],
    ['a domain without constraints', 'CREATE DOMAIN label AS text; CREATE INDEX ON people (name);', 'label'],
    [
      'a domain with a CHECK',
      "CREATE DOMAIN label AS text CHECK (value <> '');",
      'label',
      'alter-column-type-rewrite confirmed',
    ],
  ])('%s', async (_, base, type, ...rules) => {
    expect(await found(PEOPLE + base, `ALTER TABLE people ALTER COLUMN name TYPE ${type};`)).toEqual(rules);
  });
});

// Its syntax is new in 18; `npm run prove` comes by with every version.
if (SHARED_VERSION >= 18)
  test('SET NOT NULL over a NOT NULL that is not valid yet reads the table, whatever a CHECK says', async () => {
    const base = `${PEOPLE} ALTER TABLE people ADD CONSTRAINT named NOT NULL name NOT VALID;
ALTER TABLE people ADD CHECK (name IS NOT NULL);`;
    expect(await found(base, 'ALTER TABLE people ALTER COLUMN name SET NOT NULL;')).toEqual([
      'set-not-null-scan confirmed',
    ]);
  });

const FUNCTION = `CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';`;

describe('what keeps a column from changing its type', () => {
  test.each<[string, string, boolean]>([
    ['a materialised view', 'CREATE MATERIALIZED VIEW named AS SELECT name FROM people;', true],
    ['the WHERE of a view', "CREATE VIEW named AS SELECT id FROM people WHERE name <> '';", true],
    ['a view that only counts', 'CREATE VIEW counted AS SELECT count(*) FROM people;', false],
    ['a policy', "CREATE POLICY own ON people USING (name <> '');", true],
    ['a policy on another column', 'CREATE POLICY own ON people USING (age > 0);', false],
    [
      'UPDATE OF the column',
      `${FUNCTION} CREATE TRIGGER noted BEFORE UPDATE OF name ON people FOR EACH ROW EXECUTE FUNCTION noted();`,
      true,
    ],
    [
      'the WHEN of a trigger',
      `${FUNCTION} CREATE TRIGGER noted BEFORE UPDATE ON people FOR EACH ROW WHEN (new.name <> '') EXECUTE FUNCTION noted();`,
      true,
    ],
    [
      'a trigger on any column',
      `${FUNCTION} CREATE TRIGGER noted BEFORE UPDATE ON people FOR EACH ROW EXECUTE FUNCTION noted();`,
      false,
    ],
    ['a rule', "CREATE RULE quiet AS ON UPDATE TO people WHERE new.name = 'z' DO INSTEAD NOTHING;", true],
    [
      'a generated column',
      // Before 15 the server notes it in another place, which the catalogue does not read: the run alone shows it.
      "ALTER TABLE people ADD COLUMN greeting text GENERATED ALWAYS AS ('Dear ' || name) STORED;",
      true,
    ],
    [
      'a function with a parsed body',
      'CREATE FUNCTION one() RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT name FROM people; END;',
      true,
    ],
    [
      'a function with its body as text',
      "CREATE FUNCTION one() RETURNS text LANGUAGE sql AS 'SELECT name FROM people LIMIT 1';",
      false,
    ],
  ])('%s', async (what, base, isRefused) => {
    const rules = await found(PEOPLE + base, 'ALTER TABLE people ALTER COLUMN name TYPE varchar(200);');
    const named =
      what === 'a generated column' && SHARED_VERSION < 15 ? [] : ['alter-column-type-dependents confirmed'];
    expect(rules).toEqual(isRefused ? [...named, 'migration-fails confirmed'] : []);
  });
});

describe('domains', () => {
  const CODE = "CREATE DOMAIN code AS text CHECK (value <> 'x');";

  test.each<[string, string, string, ...string[]]>([
    ['an array of one adds nothing', CODE, 'ALTER TABLE people ADD COLUMN codes code[];'],
    [
      'one over another is as constrained',
      `${CODE} CREATE DOMAIN zip AS code;`,
      'ALTER TABLE people ADD COLUMN zip zip;',
      'add-column-constrained-domain confirmed',
    ],
    [
      'one without NULL and without a default',
      'CREATE DOMAIN code AS text NOT NULL;',
      'ALTER TABLE people ADD COLUMN code code;',
      'add-column-constrained-domain confirmed',
      'migration-fails confirmed',
    ],
    [
      'one that is made in the same migration',
      '',
      `${CODE} ALTER TABLE people ADD COLUMN code code;`,
      'add-column-constrained-domain confirmed',
    ],
    [
      'a constraint of one below the column’s own',
      `${CODE} CREATE DOMAIN zip AS code; ALTER TABLE people ALTER COLUMN name TYPE zip;`,
      "ALTER DOMAIN code ADD CHECK (value <> 'y');",
      'domain-constraint-scan confirmed',
    ],
    ['a constraint of one that nobody uses', CODE, "ALTER DOMAIN code ADD CHECK (value <> 'y');"],
    [
      'a constraint of one that only a new table uses',
      CODE,
      "CREATE TABLE parcels (id bigint PRIMARY KEY, code code); ALTER DOMAIN code ADD CHECK (value <> 'y');",
    ],
    [
      'a default changes no row',
      `${CODE} ALTER TABLE people ADD COLUMN code code;`,
      "ALTER DOMAIN code SET DEFAULT 'z';",
    ],
  ])('%s', async (_, base, up, ...rules) => {
    expect(await found(PEOPLE + base, up)).toEqual(rules);
  });
});

describe('a type that holds less', () => {
  test.each<[string, string, ...string[]]>([
    ['values that all fit', 'ALTER COLUMN name TYPE varchar(10)', 'alter-column-type-narrowing refuted'],
    ['an expression of the author’s own', 'ALTER COLUMN name TYPE varchar(3) USING left(name, 3)'],
  ])('%s', async (_, change, ...rules) => {
    const about = await found(PEOPLE, `ALTER TABLE people ${change};`);
    expect(about.filter((rule) => rule.startsWith('alter-column-type-narrowing'))).toEqual(rules);
  });

  test('each column of one ALTER TABLE is judged by its own values', async () => {
    const base = `CREATE TABLE prices (id integer PRIMARY KEY, price numeric(10,2), tax numeric(10,2));
INSERT INTO prices VALUES (1, 2, 2.55);`;
    const up =
      'ALTER TABLE prices ALTER COLUMN price TYPE numeric(10,1), ALTER COLUMN tax TYPE numeric(10,1);';
    const { findings } = await reviewExample({ kind: 'bad', title: '', base, up }, shared);
    const about = findings.filter(({ rule }) => rule === 'alter-column-type-narrowing');
    expect(about.map(({ evidence, message }) => `${/of (\w+) are/.exec(message)?.[1]} ${evidence}`)).toEqual([
      'tax confirmed',
      'price refuted',
    ]);
  });

  test('what was rounded is told by key, with the values of before', async () => {
    const base = `CREATE TABLE prices (id integer PRIMARY KEY, price numeric(10,2) NOT NULL);
INSERT INTO prices VALUES (1, 1.25), (2, 2), (3, 3.5), (4, 4.99), (5, 5.01);`;
    const up = 'ALTER TABLE prices ALTER COLUMN price TYPE integer;';
    const { findings } = await reviewExample({ kind: 'bad', title: '', base, up }, shared);
    const finding = findings.find(({ rule }) => rule === 'alter-column-type-narrowing');
    expect(finding?.evidence).toBe('confirmed');
    expect(finding?.proof).toContain(
      '4 rows of public.prices changed, before: id = 1, price = 1.25; id = 3, price = 3.5; id = 4, price = 4.99',
    );
  });
});
