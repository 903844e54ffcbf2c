import { describe, expect, test } from '@jest/globals';
import { designFindings, expectDesign, type DesignCase } from '../../support/design.ts';

const KEYLESS: readonly DesignCase[] = [
  ['a plain table', 'CREATE TABLE a (b int);', /no primary key\.$/],
  ['each of two tables', 'CREATE TABLE a (b int); CREATE TABLE c (d int);', /public\.a/, /public\.c/],
  ['with a key in a later statement', 'CREATE TABLE a (b int); ALTER TABLE a ADD PRIMARY KEY (b);'],
  [
    'with a key from an index',
    'CREATE TABLE a (b int NOT NULL); CREATE UNIQUE INDEX a_b ON a (b); ALTER TABLE a ADD CONSTRAINT a_pk PRIMARY KEY USING INDEX a_b;',
  ],
  [
    'whose key is dropped again',
    'CREATE TABLE a (b int PRIMARY KEY); ALTER TABLE a DROP CONSTRAINT a_pkey;',
    /no primary/,
  ],
  [
    'that gets its key under another name',
    'CREATE TABLE a (b int); ALTER TABLE a RENAME TO c; ALTER TABLE c ADD PRIMARY KEY (b);',
  ],
  ['that is gone in the end', 'CREATE TABLE a (b int); DROP TABLE a;'],
  ['with a unique index only', 'CREATE TABLE a (b int NOT NULL UNIQUE);', /only a unique index/],
  ['temporary', 'CREATE TEMP TABLE a (b int);'],
  ['unlogged', 'CREATE UNLOGGED TABLE a (b int);'],
  ['a copy', 'CREATE TABLE a (LIKE old INCLUDING ALL);'],
  ['a child', 'CREATE TABLE a (c int) INHERITS (old);'],
  ['made by a query', 'CREATE TABLE a AS SELECT * FROM old;'],
  ['foreign', 'CREATE FOREIGN TABLE a (b int) SERVER s;'],
  ['a partition', 'CREATE TABLE a PARTITION OF parted FOR VALUES FROM (1) TO (2);'],
  [
    'attached as a partition later',
    'CREATE TABLE a (b int); ALTER TABLE parted ATTACH PARTITION a FOR VALUES FROM (1) TO (2);',
  ],
  ['a hypertable', "CREATE TABLE a (at timestamptz NOT NULL, v real); SELECT create_hypertable('a', 'at');"],
  ['made by a DO block', 'DO $$ BEGIN CREATE TABLE a (b int); END $$;', /^Inside this DO block: public\.a/],
  ['that a DO block finds there', 'DO $$ BEGIN CREATE TABLE old (b int); END $$;'],
  ['that is there already', 'CREATE TABLE IF NOT EXISTS old (b int);'],
];

const BASE = `CREATE TABLE old (b int); CREATE TABLE parted (b int) PARTITION BY RANGE (b);
CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE roles (id bigint PRIMARY KEY);`;

test.each(KEYLESS)('missing-primary-key: a table %s', async (...one) => {
  await expectDesign('missing-primary-key', one, { base: BASE });
});

const PAIR = 'user_id bigint NOT NULL REFERENCES users, role_id bigint NOT NULL REFERENCES roles';
const JOINS: readonly DesignCase[] = [
  [
    'with its own id takes a pair twice',
    `CREATE TABLE user_roles (id bigint PRIMARY KEY, ${PAIR});`,
    /same pair/,
  ],
  [
    'unique over the pair',
    `CREATE TABLE user_roles (id bigint PRIMARY KEY, ${PAIR}, UNIQUE (role_id, user_id));`,
  ],
  [
    'unique by a later index',
    `CREATE TABLE user_roles (id bigint PRIMARY KEY, ${PAIR}); CREATE UNIQUE INDEX x ON user_roles (user_id, role_id);`,
  ],
  ['of things that may happen again', `CREATE TABLE promotions (id bigint PRIMARY KEY, ${PAIR});`],
  ['with more to say', `CREATE TABLE user_roles (id bigint PRIMARY KEY, ${PAIR}, granted_by text);`],
];

test.each(JOINS)('missing-primary-key: a join table %s', async (...one) => {
  await expectDesign('missing-primary-key', one, { base: BASE });
});

test('the key of a partitioned table holds what it is divided by', async () => {
  const up = 'CREATE TABLE a (at date NOT NULL) PARTITION BY RANGE (at);';
  const [finding] = await designFindings('missing-primary-key', up);
  expect(finding?.instead).toBe(`CREATE TABLE a (at date NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (id, at)) PARTITION BY RANGE (at);`);
});

const SHORT: readonly DesignCase[] = [
  ['an integer', 'CREATE TABLE a (id integer PRIMARY KEY, n numeric);', /id of public\.a is integer/],
  ['a serial', 'CREATE TABLE a (id serial PRIMARY KEY, n numeric);', /2,147,483,647/],
  [
    'a smallint',
    'CREATE TABLE a (id smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n numeric);',
    /32,767/,
  ],
  [
    'in a later statement',
    'CREATE TABLE a (id int, n numeric); ALTER TABLE a ADD PRIMARY KEY (id);',
    /integer/,
  ],
  [
    'widened in a later statement',
    'CREATE TABLE a (id int PRIMARY KEY); ALTER TABLE a ALTER id TYPE bigint;',
  ],
  ['a number that means something', 'CREATE TABLE a (year integer PRIMARY KEY, n numeric);'],
  ['a position within another key', 'CREATE TABLE a (b text, line int, PRIMARY KEY (b, line));'],
  ['of a table of states', 'CREATE TABLE a (id smallint PRIMARY KEY, name text NOT NULL);'],
  ['one that refers elsewhere', 'CREATE TABLE a (old_id int PRIMARY KEY REFERENCES old (b));'],
  ['uuid', 'CREATE TABLE a (id uuid PRIMARY KEY);'],
  ['not the key at all', 'CREATE TABLE a (id bigint PRIMARY KEY, legacy_id int);'],
];

test.each(SHORT)('prefer-bigint-key: %s', async (...one) => {
  await expectDesign('prefer-bigint-key', one, { base: 'CREATE TABLE old (b int PRIMARY KEY);' });
});

describe('where keys are uuid', () => {
  const config = 'conventions:\n  keys: uuid\nrules:\n  prefer-uuid-key: notice';

  test('an integer is not asked to be bigint', async () => {
    const up = 'CREATE TABLE a (id serial PRIMARY KEY, n numeric);';
    expect(await designFindings('prefer-bigint-key', up, { config })).toEqual([]);
    expect(await designFindings('prefer-uuid-key', up, { config })).toHaveLength(1);
  });

  test('a key that nothing counts is left alone', async () => {
    expect(
      await designFindings('prefer-uuid-key', 'CREATE TABLE a (code text PRIMARY KEY);', { config }),
    ).toEqual([]);
  });

  test('nothing is said unless both are asked for', async () => {
    const only = 'rules:\n  prefer-uuid-key: notice';
    const up = 'CREATE TABLE a (id bigserial PRIMARY KEY);';
    expect(await designFindings('prefer-uuid-key', up, { config: only })).toEqual([]);
    expect(await designFindings('prefer-uuid-key', up)).toEqual([]);
  });
});
