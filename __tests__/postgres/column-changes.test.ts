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

(SHARED_VERSION >= 18 ? test : test.skip)(
  'SET NOT NULL over a NOT NULL that is not valid yet reads the table, whatever a CHECK says',
  async () => {
    const base = `${PEOPLE} ALTER TABLE people ADD CONSTRAINT named NOT NULL name NOT VALID;
ALTER TABLE people ADD CHECK (name IS NOT NULL);`;
    expect(await found(base, 'ALTER TABLE people ALTER COLUMN name SET NOT NULL;')).toEqual([
      'set-not-null-scan confirmed',
    ]);
  },
);
