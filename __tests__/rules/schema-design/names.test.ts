import { expect, test } from '@jest/globals';
import { designFindings, expectDesign, type DesignCase } from '../../support/design.ts';

const inTable = (columns: string) => `CREATE TABLE a (id bigint PRIMARY KEY, ${columns});`;
const naming = (style: string) => `conventions:\n  naming: ${style}`;

const STYLES: readonly (readonly [style: string, ...DesignCase])[] = [
  [
    'snake_case',
    'capitals',
    'CREATE TABLE "Orders" (id int, "unitPrice" int);',
    /Orders and unitPrice are not snake_case/,
  ],
  ['snake_case', 'capitals without quotes, which are folded', 'CREATE TABLE ORDERS (ID INT);'],
  ['snake_case', 'spaces and hyphens', inTable('"a b" int, "c-d" int'), /a b and c-d/],
  ['snake_case', 'letters of another script', inTable('größe int, _hidden int, x2 int')],
  ['snake_case', 'a new column', 'ALTER TABLE old ADD "newOne" int;', /newOne of public\.old/],
  [
    'snake_case',
    'renamed in the end',
    `${inTable('"newOne" int')} ALTER TABLE a RENAME "newOne" TO new_one;`,
  ],
  ['camelCase', 'underscores', inTable('unit_price int'), /unit_price of|unit_price is/],
  ['camelCase', 'itself', inTable('"unitPrice" int')],
  ['PascalCase', 'small letters', 'CREATE TABLE "Orders" ("Id" int, total int);', /total is not PascalCase/],
];

test.each(STYLES)('%s: %s', async (style, ...one) => {
  await expectDesign('naming-style', one, { config: naming(style), base: 'CREATE TABLE old (id int);' });
});

test.each<DesignCase>([
  ['reserved', inTable('"order" int, "user" int'), /order is a reserved word.*; user is/],
  ['abbreviated', inTable('cust_nm text'), /cust_nm is customer_name in whole words/],
  ['a prefix', 'CREATE TABLE tbl_orders (id int);', /tbl_orders is orders/],
  ['a suffix', 'CREATE TABLE orders_table (id int);', /orders_table is orders/],
  ['part of a word', inTable('user_agent text, ordering int, status text, departed_at date, stats int')],
  ['a column that is called table', inTable('table_name text, prefix_col text')],
  ['quoted anyway', 'CREATE TABLE "User" (id int);'],
])('naming-unclear: %s', async (...one) => {
  await expectDesign('naming-unclear', one);
});

const LONG = 'x'.repeat(64);

test.each<DesignCase>([
  ['a table', `CREATE TABLE ${LONG} (id int);`, /64 bytes and becomes x{63}\./],
  ['a column', `ALTER TABLE old ADD ${LONG} int;`, /64 bytes/],
  ['a constraint', `ALTER TABLE old ADD CONSTRAINT ${LONG} CHECK (id > 0) NOT VALID;`, /64 bytes/],
  ['a new name', `ALTER TABLE old RENAME TO ${LONG};`, /64 bytes/],
  ['an enum', `CREATE TYPE ${LONG} AS ENUM ('a');`, /64 bytes/],
  ['bytes, not letters', `CREATE TABLE "${'ß'.repeat(32)}" (id int);`, /64 bytes and becomes ß{31}\./],
  ['exactly enough', `CREATE TABLE ${'x'.repeat(63)} (id int);`],
  ['only named', `SELECT 1 AS ${LONG}; ALTER TABLE ${LONG} ADD b int;`],
  ['in a comment or a string', `CREATE TABLE a (b text DEFAULT '${LONG}'); -- ${LONG}`],
])('identifier-too-long: %s', async (...one) => {
  await expectDesign('identifier-too-long', one, { base: 'CREATE TABLE old (id int);' });
});

test('a name that is too long is shortened between words, and keeps its last', async () => {
  const up = 'CREATE TABLE customer_subscription_renewal_notification_preferences_by_channel (id int);';
  const [finding] = await designFindings('identifier-too-long', up);
  expect(finding?.instead).toBe(
    'CREATE TABLE customer_subscription_renewal_notification_preferences_channel (id int);',
  );
});

const CONFIG = 'rules:\n  unnamed-constraint: notice\n  missing-comment: notice';

test.each<DesignCase>([
  [
    'a foreign key and an index',
    `${inTable('b bigint REFERENCES old')} CREATE INDEX ON a (b);`,
    /a foreign key on b and an index on b/,
  ],
  ['keys and NOT NULL', inTable('b int NOT NULL')],
  ['named', inTable('b int CONSTRAINT b_positive CHECK (b > 0)')],
  ['added later', 'ALTER TABLE old ADD UNIQUE (id);', /a unique constraint on id/],
])('unnamed-constraint: %s', async (...one) => {
  await expectDesign('unnamed-constraint', one, {
    base: 'CREATE TABLE old (id bigint PRIMARY KEY);',
    config: CONFIG,
  });
});

test.each<DesignCase>([
  ['nowhere', inTable('b int, created_at timestamptz'), /no comment on the table and b\.$/],
  [
    'with the schema',
    `${inTable('b int')} COMMENT ON TABLE public.a IS 'x'; COMMENT ON COLUMN public.a.b IS 'y';`,
  ],
  [
    'of another table',
    `${inTable('b int')} COMMENT ON TABLE a IS 'x'; COMMENT ON COLUMN c.b IS 'y';`,
    /on b\.$/,
  ],
])('missing-comment: %s', async (...one) => {
  await expectDesign('missing-comment', one, { config: CONFIG });
});
