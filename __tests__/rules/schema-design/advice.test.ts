import { expect, test } from '@jest/globals';
import { designFindings } from '../../support/design.ts';

const BASE = 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE items (id bigint PRIMARY KEY);';
const RULES = ['missing-primary-key', 'money-type', 'foreign-key-type-mismatch', 'foreign-key-without-index'];

test('all warnings about a new table advise the same statement, so that it is shown once', async () => {
  const up = `CREATE TABLE sales (
  user_id int NOT NULL REFERENCES users, -- who
  item_id bigint NOT NULL REFERENCES items,
  price real NOT NULL -- in euro
);
CREATE INDEX sales_item_idx ON sales (item_id);`;
  const findings = await Promise.all(RULES.map((rule) => designFindings(rule, up, { base: BASE })));
  expect(findings.map((found) => found.length)).toEqual([1, 1, 1, 1]);
  expect(new Set(findings.flat().map(({ instead }) => instead))).toEqual(
    new Set([
      `SET LOCAL lock_timeout = '5s';
CREATE TABLE sales (
  user_id bigint NOT NULL REFERENCES users, -- who
  item_id bigint NOT NULL REFERENCES items,
  price numeric(19, 4) NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (id) -- in euro
);
CREATE INDEX sales_item_idx ON sales (item_id);
CREATE INDEX sales_user_id_idx ON sales (user_id);`,
    ]),
  );
});

test.each([
  ['an existing one', 'users', '-- in a migration file of its own: it then runs outside a transaction'],
  ['a partitioned one', 'parts', '-- an empty, invalid index on the parent'],
])(
  'a foreign key on a column of %s gets its index without keeping writers waiting',
  async (_, table, first) => {
    const base = `${BASE} CREATE TABLE parts (id bigint) PARTITION BY HASH (id);`;
    const up = `ALTER TABLE ${table} ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES items NOT VALID;`;
    const [finding] = await designFindings('foreign-key-without-index', up.replace('(id)', '(item_id)'), {
      base: `${base} ALTER TABLE ${table} ADD item_id bigint;`,
    });
    expect(finding?.instead?.split('\n')[0]).toBe(first);
    expect(finding?.instead).not.toContain(`CREATE INDEX ${table}_item_id_idx ON ${table} `);
  },
);
