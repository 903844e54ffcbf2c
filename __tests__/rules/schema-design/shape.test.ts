import { test } from '@jest/globals';
import { expectDesign, type DesignCase } from '../../support/design.ts';

const BASE = `CREATE TABLE old (id bigint PRIMARY KEY, a int, b int, c int, d int, phone1 text, phone2 text, tags text[], doc jsonb);
CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE roles (id bigint PRIMARY KEY);`;
const inTable = (columns: string) => `CREATE TABLE a (id bigint PRIMARY KEY, ${columns});`;
const TIMES = 'created_at timestamptz, updated_at timestamptz';

const SHAPES: readonly (readonly [rule: string, ...DesignCase])[] = [
  [
    'missing-audit-columns',
    'neither',
    inTable('b int, c int'),
    /no created_at timestamptz and updated_at timestamptz/,
  ],
  ['missing-audit-columns', 'only one', inTable('b int, created_at timestamptz'), /no updated_at/],
  ['missing-audit-columns', 'both', inTable(TIMES)],
  [
    'missing-audit-columns',
    'in a later statement',
    `${inTable('b int')} ALTER TABLE a ADD created_at timestamptz, ADD updated_at timestamptz;`,
  ],
  ['missing-audit-columns', 'in other words', inTable('"createdAt" timestamptz, last_modified timestamptz')],
  [
    'missing-audit-columns',
    'without a zone, of which prefer-timestamptz speaks',
    inTable('created_at timestamp, updated_at timestamp'),
  ],
  [
    'missing-audit-columns',
    'what is written once',
    'CREATE TABLE order_events (id bigint PRIMARY KEY, at timestamptz, what text);',
  ],
  [
    'missing-audit-columns',
    'a join',
    'CREATE TABLE a (u bigint REFERENCES users, r bigint REFERENCES roles, PRIMARY KEY (u, r));',
  ],
  ['missing-audit-columns', 'a table of codes', 'CREATE TABLE a (code text PRIMARY KEY, name text);'],
  ['missing-audit-columns', 'a column for an old table', 'ALTER TABLE old ADD e int;'],
  ['missing-audit-columns', 'a copy', 'CREATE TABLE a (LIKE old);'],
  ['nullable-by-default', 'all of three', inTable('b int, c int, d int'), /Every column of public\.a/],
  ['nullable-by-default', 'all of two', inTable('b int, c int')],
  ['nullable-by-default', 'not one of three', inTable('b int NOT NULL, c int, d int')],
  [
    'nullable-by-default',
    'later no more',
    `${inTable('b int, c int, d int')} ALTER TABLE a ALTER b SET NOT NULL;`,
  ],
  [
    'nullable-by-default',
    'two booleans are one finding',
    inTable('x int NOT NULL, b bool, c bool DEFAULT true'),
    /^b and c of/,
  ],
  ['nullable-by-default', 'a boolean that may not', inTable('b bool NOT NULL')],
  [
    'nullable-by-default',
    'a computed boolean',
    inTable('x int NOT NULL, b bool GENERATED ALWAYS AS (x > 0) STORED'),
  ],
  ['nullable-by-default', 'a boolean of an old table', 'ALTER TABLE old ADD e bool;', /e of public\.old/],
  ['repeating-columns', 'three', inTable('tel1 text, tel2 text, tel3 text'), /tel1, tel2, tel3/],
  ['repeating-columns', 'with underscores', inTable('tel_1 text, tel_2 text, tel_3 text'), /tel_1/],
  ['repeating-columns', 'two', inTable('tel1 text, tel2 text')],
  [
    'repeating-columns',
    'the third of what is there',
    'ALTER TABLE old ADD phone3 text;',
    /phone1, phone2, phone3/,
  ],
  ['repeating-columns', 'of several types', inTable('tel1 text, tel2 int, tel3 date')],
  [
    'repeating-columns',
    'quarters and lines of an address',
    inTable('q1 int, q2 int, q3 int, q4 int, line1 text, line2 text, line3 text'),
  ],
  [
    'repeating-columns',
    'hashes and percentiles',
    inTable('sha1 text, sha256 text, sha512 text, p50 int, p95 int, p99 int'),
  ],
  ['wide-index', 'four', 'CREATE INDEX i ON old (a, b, c, d);', /i has 4 key columns/],
  ['wide-index', 'three and one included', 'CREATE INDEX i ON old (a, b, c) INCLUDE (d);'],
  ['wide-index', 'unique', 'CREATE UNIQUE INDEX i ON old (a, b, c, d);'],
  ['wide-index', 'gin', 'CREATE INDEX i ON old USING gin (a, b, c, d);'],
  [
    'gin-for-document',
    'an array and a document',
    'CREATE INDEX i ON old (tags); CREATE INDEX j ON old (doc);',
    /i on tags \(text\[\]\) and j on doc \(jsonb\)/,
  ],
  ['gin-for-document', 'renamed', 'CREATE INDEX i ON old (tags); ALTER INDEX i RENAME TO k;', /^k on/],
  ['gin-for-document', 'gin', 'CREATE INDEX i ON old USING gin (doc);'],
  ['gin-for-document', 'one value of it', "CREATE INDEX i ON old ((doc ->> 'x'));"],
  ['gin-for-document', 'unique', 'CREATE UNIQUE INDEX i ON old (tags);'],
  ['gin-for-document', 'dropped again', 'CREATE INDEX i ON old (tags); DROP INDEX i;'],
];

test.each(SHAPES)('%s: %s', async (rule, ...one) => {
  await expectDesign(rule, one, { base: BASE });
});

const INDEXES = ['a', 'b', 'c', 'd', 'phone1', 'phone2', 'doc', 'tags', 'a, b'];
const TEN = INDEXES.map((keys) => `CREATE INDEX ON old (${keys});`).join('\n');

test.each<DesignCase>([
  ['ten with the key', TEN],
  ['eleven', `${TEN} CREATE INDEX ON old (b, a);`, /has 11 indexes now; the limit is 10/],
  ['eleven, and one goes', `${TEN} CREATE INDEX gone ON old (b, a); DROP INDEX gone;`],
])('too-many-indexes: %s', async (...one) => {
  await expectDesign('too-many-indexes', one, { base: BASE });
});
