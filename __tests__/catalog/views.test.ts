import { beforeAll, expect, test } from '@jest/globals';
import { replay } from '../../src/catalog/replay.ts';
import { EMPTY_CATALOG } from '../../src/catalog/static.ts';
import { loadParser } from '../../src/sql/script.ts';
import { statementsOf } from '../support/scripts.ts';

beforeAll(loadParser);

const TABLES = `CREATE TABLE orders (id int, note text, total numeric);
  CREATE TABLE items (order_id int, note text, qty int);`;

/** Columns of `orders` and of `items` that a view of this query uses. */
function columnsOf(query: string): string {
  const statements = statementsOf(`${TABLES} CREATE VIEW v AS ${query}`);
  const { relations } = replay([{ statements }], EMPTY_CATALOG);
  const shown = ['orders', 'items'].map((table) =>
    relations
      .get(`public.${table}`)
      ?.usedBy.flatMap(({ columns }) => columns)
      .toSorted()
      .join(' '),
  );
  return shown.join(' | ');
}

test.each([
  ['SELECT id FROM orders', 'id | '],
  ['SELECT o.note, i.qty FROM orders o JOIN items i ON i.order_id = o.id', 'id note | order_id qty'],
  ['SELECT total, qty FROM orders, items', 'total | qty'],
  ['SELECT * FROM orders', 'id note total | '],
  ['SELECT i.* FROM orders o, items i', ' | note order_id qty'],
  ['SELECT count(*) FROM orders', ' | '],
  ['SELECT x.id FROM (SELECT id, note FROM orders) x', 'id note | '],
  ['SELECT qty FROM orders JOIN items USING (note)', 'note | note qty'],
  ['SELECT id FROM orders WHERE EXISTS (SELECT FROM items WHERE order_id = id)', 'id | order_id'],
  ['SELECT id AS note FROM orders ORDER BY note', 'id | '],
  ['SELECT id FROM orders ORDER BY note', 'id note | '],
  ['WITH orders AS (SELECT qty AS id FROM items) SELECT id FROM orders', ' | qty'],
  ['SELECT id FROM orders UNION SELECT qty FROM items ORDER BY id', 'id | qty'],
  ['SELECT public.orders.id FROM orders', 'id | '],
  ['SELECT sum(total) OVER (PARTITION BY id) FROM orders', 'id total | '],
])('%s', (query, columns) => {
  expect(columnsOf(query)).toBe(columns);
});

function namesAfter(sql: string): readonly string[] {
  const statements = statementsOf(`${TABLES} CREATE VIEW v AS SELECT note FROM orders; ${sql}`);
  return [...replay([{ statements }], EMPTY_CATALOG).relations.keys()];
}

test('a column that is renamed keeps its views, and takes them along when it is dropped with CASCADE', () => {
  const renamed = 'ALTER TABLE orders RENAME note TO remark; ';
  expect(namesAfter(`${renamed} ALTER TABLE orders DROP COLUMN remark CASCADE`)).not.toContain('public.v');
  expect(namesAfter(`${renamed} ALTER TABLE orders DROP COLUMN id CASCADE`)).toContain('public.v');
});
