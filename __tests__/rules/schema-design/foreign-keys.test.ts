import { expect, test } from '@jest/globals';
import { designFindings, expectDesign, type DesignCase } from '../../support/design.ts';

const BASE = `CREATE TABLE customers (id bigint PRIMARY KEY, email text);
CREATE TABLE categories (id bigint PRIMARY KEY);
CREATE TABLE people (id text PRIMARY KEY);
CREATE TABLE states (id smallint PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);`;
const inTable = (columns: string) => `CREATE TABLE a (id bigint PRIMARY KEY, ${columns});`;
const REFERRING = 'customer_id bigint REFERENCES customers';

const UNINDEXED: readonly DesignCase[] = [
  ['none', inTable(REFERRING), /leads with customer_id: each DELETE from public\.customers/],
  [
    'two keys are one finding',
    inTable(`${REFERRING}, other bigint REFERENCES categories`),
    /customer_id and other/,
  ],
  ['in a later statement', `${inTable(REFERRING)} CREATE INDEX ON a (customer_id, id);`],
  ['behind another column', `${inTable(REFERRING)} CREATE INDEX ON a (id, customer_id);`, /customer_id/],
  ['a unique constraint', inTable(`${REFERRING} UNIQUE`)],
  ['hash', `${inTable(REFERRING)} CREATE INDEX ON a USING hash (customer_id);`],
  ['brin', `${inTable(REFERRING)} CREATE INDEX ON a USING brin (customer_id);`, /customer_id/],
  [
    'of the rows that are not NULL',
    `${inTable(REFERRING)} CREATE INDEX ON a (customer_id) WHERE customer_id IS NOT NULL;`,
  ],
  ['of some rows', `${inTable(REFERRING)} CREATE INDEX ON a (customer_id) WHERE id > 5;`, /customer_id/],
  ['to a table of states', inTable('state_id smallint REFERENCES states')],
  ['dropped again', `${inTable(REFERRING)} ALTER TABLE a DROP CONSTRAINT a_customer_id_fkey;`],
  [
    'an existing column',
    'ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;',
    /public\.orders/,
  ],
  ['of a temporary table', 'CREATE TEMP TABLE a (customer_id bigint);'],
  [
    'of two columns, in either order',
    `CREATE TABLE b (x int, y int, PRIMARY KEY (x, y));
CREATE TABLE a (y int, x int, n int, FOREIGN KEY (x, y) REFERENCES b, PRIMARY KEY (y, x, n));`,
  ],
  [
    'of partitions, once',
    `CREATE TABLE a (${REFERRING}) PARTITION BY LIST (customer_id); CREATE TABLE a1 PARTITION OF a DEFAULT;`,
    /public\.a leads/,
  ],
];

test.each(UNINDEXED)('foreign-key-without-index: %s', async (...one) => {
  await expectDesign('foreign-key-without-index', one, { base: BASE });
});

const MISMATCHED: readonly DesignCase[] = [
  [
    'integer to bigint',
    inTable('customer_id int REFERENCES customers'),
    /customer_id is integer, but public\.customers\.id/,
  ],
  ['bigint to smallint', inTable('state_id bigint REFERENCES states'), /smallint/],
  ['the same', inTable(REFERRING)],
  ['varchar to text', inTable('person varchar(9) REFERENCES people')],
  [
    'widened later',
    `${inTable('customer_id int REFERENCES customers')} ALTER TABLE a ALTER customer_id TYPE bigint;`,
  ],
  ['a domain', `CREATE DOMAIN key AS bigint; ${inTable('customer_id key REFERENCES customers')}`],
  ['to a table that nobody has described', inTable('customer_id int REFERENCES strangers')],
  ['of a column that was there', 'ALTER TABLE states ADD FOREIGN KEY (id) REFERENCES customers NOT VALID;'],
];

test.each(MISMATCHED)('foreign-key-type-mismatch: %s', async (...one) => {
  await expectDesign('foreign-key-type-mismatch', one, { base: BASE });
});

const MISSING: readonly DesignCase[] = [
  ['the plural', inTable('customer_id bigint'), /from customer_id to public\.customers/],
  ['an irregular plural', inTable('category_id bigint'), /public\.categories/],
  ['camelCase', inTable('"customerId" bigint'), /customerId/],
  ['a new column', 'ALTER TABLE categories ADD customer_id bigint;', /public\.categories/],
  ['a table made later', `${inTable('b_id bigint')} CREATE TABLE b (id bigint PRIMARY KEY);`, /public\.b/],
  ['another type', inTable('customer_id text')],
  ['no such table', inTable('session_id bigint')],
  ['one of several kinds', inTable('customer_id bigint, customer_type text')],
  [
    'added later',
    `${inTable('customer_id bigint')} ALTER TABLE a ADD FOREIGN KEY (customer_id) REFERENCES customers;`,
  ],
  ['itself', 'CREATE TABLE nodes (id bigint PRIMARY KEY, node_id bigint);'],
  ['unlogged', 'CREATE UNLOGGED TABLE a (customer_id bigint);'],
];

test.each(MISSING)('missing-foreign-key: %s', async (...one) => {
  await expectDesign('missing-foreign-key', one, { base: BASE });
});

test('a cascade whose tables nobody has counted is taken for a small one', async () => {
  expect(
    await designFindings('foreign-key-cascade', inTable(`${REFERRING} ON DELETE CASCADE`), { base: BASE }),
  ).toEqual([]);
});

const COPIED: readonly DesignCase[] = [
  ['of the table referred to', inTable(`${REFERRING}, email text`), /email from public\.customers/],
  ['of another type', inTable(`${REFERRING}, email varchar(9)`)],
  ['of a table not referred to', inTable('email text')],
];

test.each(COPIED)('copied-column: a column %s', async (...one) => {
  await expectDesign('copied-column', one, { base: BASE, config: 'rules:\n  copied-column: notice' });
});
