import { beforeAll, expect, test } from '@jest/globals';
import { loadParser } from '../../src/sql/script.ts';
import { reviewExample } from '../support/review-example.ts';

beforeAll(loadParser);

const BASE = 'CREATE TABLE orders (id int PRIMARY KEY, total int, total_new bigint);';
const COPY = `CREATE TABLE wider (id bigint PRIMARY KEY, total int);
INSERT INTO wider SELECT id, total FROM orders;
DROP TABLE orders;`;

test.each([
  [
    'a copy that is made while others write',
    `${COPY} ALTER TABLE wider RENAME TO orders;`,
    'error',
    'line 2',
  ],
  [
    'a copy that is made under a lock',
    `LOCK TABLE orders IN SHARE ROW EXCLUSIVE MODE; ${COPY} ALTER TABLE wider RENAME TO orders;`,
    'warning',
    'fills from it: what that leaves out is gone',
  ],
  [
    'a table that is made as the copy',
    'CREATE TABLE wider AS SELECT * FROM orders; DROP TABLE orders; ALTER TABLE wider RENAME TO orders;',
    'error',
    'gives its place to public.wider, which line 1 fills from it: what that leaves out, and what others write',
  ],
  ['a copy that keeps its own name', COPY, 'error', 'all its rows are gone'],
  [
    'an empty table in its place',
    'CREATE TABLE wider (id bigint); DROP TABLE orders; ALTER TABLE wider RENAME TO orders;',
    'error',
    'all its rows are gone',
  ],
  [
    'a column that others may write until it is dropped',
    'UPDATE orders SET total_new = total; ALTER TABLE orders DROP COLUMN total; ALTER TABLE orders RENAME total_new TO total;',
    'error',
    'and what others write until this commits',
  ],
  [
    'a column that is copied under the lock of another one being added',
    `ALTER TABLE orders ADD COLUMN other bigint; UPDATE orders SET other = total;
ALTER TABLE orders DROP COLUMN total; ALTER TABLE orders RENAME other TO total;`,
    'warning',
    'gives its place to other, which line 1 fills from it: what that leaves out is gone',
  ],
  [
    'a column that another one takes the name of, without its values',
    `UPDATE orders SET total_new = 0 WHERE true; ALTER TABLE orders DROP COLUMN total;
ALTER TABLE orders RENAME total_new TO total;`,
    'error',
    'The values of public.orders.total, in all its rows, are gone',
  ],
])('%s', async (_, up, severity, words) => {
  const { findings } = await reviewExample({ kind: 'bad', title: '', base: BASE, up });
  const drop = findings.find(({ rule }) => rule === 'drop-table' || rule === 'drop-column');
  expect(drop).toMatchObject({ severity, message: expect.stringContaining(words) });
});
