import { beforeAll, describe, expect, test } from '@jest/globals';
import { UNKNOWN_CATALOG } from '../../src/catalog/static.ts';
import { isAtLeast, LOCK_MODES, predictLocks } from '../../src/sql/locks.ts';
import { resolveOperation } from '../../src/sql/resolve.ts';
import { loadParser } from '../../src/sql/script.ts';
import { catalogOf, statementsOf } from '../support/scripts.ts';

beforeAll(loadParser);

const BASE = `CREATE TABLE customers (id int PRIMARY KEY); CREATE TABLE orders (id int, note text,
  customer_id int CONSTRAINT to_customer REFERENCES customers); CREATE INDEX by_note ON orders (note);
  ALTER TABLE orders ADD CONSTRAINT unproven FOREIGN KEY (id) REFERENCES customers NOT VALID`;

describe('the locks that are predicted', () => {
  test.each<[string, string[]]>([
    ['ALTER TABLE orders ADD COLUMN a int', ['orders AccessExclusiveLock']],
    [
      'ALTER TABLE orders ADD COLUMN a int REFERENCES customers',
      ['orders AccessExclusiveLock', 'customers ShareRowExclusiveLock'],
    ],
    [
      'ALTER TABLE orders ADD FOREIGN KEY (id) REFERENCES customers',
      ['orders ShareRowExclusiveLock', 'customers ShareRowExclusiveLock'],
    ],
    ['ALTER TABLE orders ADD CHECK (id > 0)', ['orders AccessExclusiveLock']],
    [
      'ALTER TABLE orders VALIDATE CONSTRAINT unproven',
      ['orders ShareUpdateExclusiveLock', 'customers RowShareLock'],
    ],
    [
      'ALTER TABLE orders DROP CONSTRAINT to_customer',
      ['orders AccessExclusiveLock', 'customers AccessExclusiveLock'],
    ],
    ['ALTER TABLE orders ALTER note SET STATISTICS 5', ['orders ShareUpdateExclusiveLock']],
    ['ALTER TABLE orders SET (fillfactor = 70)', ['orders ShareUpdateExclusiveLock']],
    ['ALTER TABLE orders DISABLE TRIGGER ALL', ['orders ShareRowExclusiveLock']],
    [
      'DROP TABLE orders',
      ['orders AccessExclusiveLock', 'by_note AccessExclusiveLock', 'customers AccessExclusiveLock'],
    ],
    ['CREATE INDEX ON orders (id)', ['orders ShareLock']],
    ['CREATE INDEX CONCURRENTLY ON orders (id)', ['orders ShareUpdateExclusiveLock']],
    ['DROP INDEX by_note', ['by_note AccessExclusiveLock', 'orders AccessExclusiveLock']],
    [
      'DROP INDEX CONCURRENTLY by_note',
      ['by_note ShareUpdateExclusiveLock', 'orders ShareUpdateExclusiveLock'],
    ],
    ['REINDEX INDEX by_note', ['orders ShareLock', 'by_note AccessExclusiveLock']],
    [
      'REINDEX TABLE CONCURRENTLY orders',
      ['orders ShareUpdateExclusiveLock', 'by_note ShareUpdateExclusiveLock'],
    ],
    ['ALTER INDEX by_note RENAME TO n', ['by_note ShareUpdateExclusiveLock']],
    ['UPDATE orders SET note = 1 FROM customers', ['orders RowExclusiveLock', 'customers AccessShareLock']],
    ['SELECT * FROM orders', ['orders AccessShareLock']],
    ['SELECT * FROM orders FOR UPDATE', ['orders RowShareLock']],
    ['LOCK TABLE orders IN SHARE MODE', ['orders ShareLock']],
    ['VACUUM FULL orders', ['orders AccessExclusiveLock', 'by_note AccessExclusiveLock']],
    ['VACUUM orders', ['orders ShareUpdateExclusiveLock']],
    ['CREATE TRIGGER t BEFORE INSERT ON orders EXECUTE FUNCTION f()', ['orders ShareRowExclusiveLock']],
    ['CREATE VIEW v AS SELECT * FROM orders', ['orders AccessShareLock']],
    ['ALTER TABLE orders VALIDATE CONSTRAINT to_customer', ['orders ShareUpdateExclusiveLock']],
    ['ANALYZE orders', ['orders ShareUpdateExclusiveLock']],
    ['COMMIT', []],
  ])('%s', (sql, expected) => {
    const catalog = catalogOf(BASE);
    const operations = statementsOf(sql).flatMap((statement) => statement.operations);
    const locks = operations.flatMap((one) =>
      predictLocks(resolveOperation(one, catalog, ['public']), catalog, 18),
    );
    expect(locks.map(({ relation, mode }) => `${relation.replace('public.', '')} ${mode}`)).toEqual(expected);
  });
});

test('a lock mode is as strong as itself and as the weaker ones', () => {
  expect(LOCK_MODES.filter((mode) => isAtLeast('ShareLock', mode))).toEqual(LOCK_MODES.slice(0, 5));
});

const TWO_ORDERS = 'CREATE SCHEMA app; CREATE TABLE app.orders (id int); CREATE TABLE orders (id int)';

describe('a name is qualified', () => {
  test.each<[string, readonly string[], string]>([
    ['TRUNCATE orders', ['app', 'public'], 'app.orders'],
    ['TRUNCATE orders', ['public', 'app'], 'public.orders'],
    ['TRUNCATE public.orders', ['app'], 'public.orders'],
    ['TRUNCATE nowhere', ['app', 'public'], 'app.nowhere'],
    ['TRUNCATE nowhere', [], 'public.nowhere'],
    ['CREATE TABLE orders ()', ['other', 'app'], 'other.orders'],
  ])('in %s, with search_path %j, as %s', (sql, searchPath, expected) => {
    const [operation] = statementsOf(sql).flatMap((statement) => statement.operations);
    if (!operation) throw new Error('no operation');
    expect(resolveOperation(operation, catalogOf(TWO_ORDERS), searchPath)).toMatchObject({
      relation: expected,
    });
  });

  test('also where nobody described the base', () => {
    const [operation] = statementsOf('ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES c').flatMap(
      (statement) => statement.operations,
    );
    if (!operation) throw new Error('no operation');
    expect(resolveOperation(operation, UNKNOWN_CATALOG, ['public'])).toMatchObject({
      relation: 'public.a',
      constraint: { references: { relation: 'public.c' } },
    });
  });
});
