import { beforeAll, describe, expect, test } from '@jest/globals';
import { readHistory } from '../../src/command/history.ts';
import { sourceOf } from '../../src/command/sources.ts';
import { statementsIn, type Sent } from '../../src/command/sent.ts';
import { loadParser } from '../../src/sql/script.ts';

beforeAll(loadParser);

type Line = string | readonly [sql: string, ...values: (string | null)[]];

function sent(...lines: readonly Line[]): Sent[] {
  return lines.flatMap((line) => {
    const [sql, ...values] = typeof line === 'string' ? [line] : line;
    return statementsIn(sql).map((statement) => ({ statement, text: sql, values, inBlock: false }));
  });
}

/** What was applied, as `file: lines`, and the lines of the tool's own. */
async function told(files: Readonly<Record<string, string>>, lines: readonly Line[], isFailed = false) {
  const sources = await Promise.all(Object.entries(files).map(([path, text]) => sourceOf({ path, text })));
  const { applied, own } = readHistory({ sent: sent(...lines), observations: [] }, sources, isFailed);
  return {
    applied: applied.map((one) => `${one.source?.file.path ?? '?'}: ${one.lines.join(' ')}`),
    own: [...own].toSorted((a, b) => a - b),
  };
}

const insert = (id: string) => `INSERT INTO databasechangelog (ID) VALUES ('${id}')`;

describe('a history tells migrations apart', () => {
  test('by the revision in the file, as Alembic notes it', async () => {
    const files = {
      'versions/ab12_index.py': 'revision: str = "ab12"\ndown_revision = "00"',
      'versions/cd34_drop.py': "revision = 'cd34'\ndown_revision = 'ab12'",
    };
    expect(
      await told(files, [
        'BEGIN',
        'SELECT alembic_version.version_num FROM alembic_version',
        'CREATE INDEX i ON orders (email)',
        "UPDATE alembic_version SET version_num='ab12' WHERE alembic_version.version_num = '00'",
        'ALTER TABLE orders DROP COLUMN total',
        "UPDATE alembic_version SET version_num='cd34' WHERE alembic_version.version_num = 'ab12'",
        'COMMIT',
      ]),
    ).toEqual({
      applied: ['versions/ab12_index.py: 1 2 3 4', 'versions/cd34_drop.py: 5 6 7'],
      own: [2, 4, 6],
    });
  });

  test('by the name of the file, in a parameter, as Django and Knex note it', async () => {
    const insert =
      'INSERT INTO "django_migrations" ("app", "name", "applied") VALUES ($1, $2, $3) RETURNING "id"';
    expect(
      await told({ 'shop/migrations/0002_a.py': '', 'shop/migrations/0003_b.py': '' }, [
        'CREATE INDEX i ON shop_order (email)',
        [insert, 'shop', '0002_a', 'now'],
        'COMMIT',
        'DROP TABLE shop_line',
        [insert, 'shop', '0003_b', 'now'],
      ]),
    ).toEqual({
      applied: ['shop/migrations/0002_a.py: 1 2 3', 'shop/migrations/0003_b.py: 4 5'],
      own: [2, 5],
    });
  });

  test('by its number, as Rails notes it, and by number and class, as TypeORM does', async () => {
    expect(
      (
        await told({ 'db/migrate/20260101000001_add_index.rb': '' }, [
          'CREATE INDEX i ON orders (email)',
          [`INSERT INTO "schema_migrations" ("version") VALUES ($1) RETURNING "version"`, '20260101000001'],
        ])
      ).applied,
    ).toEqual(['db/migrate/20260101000001_add_index.rb: 1 2']);
    expect(
      await told({ 'src/migrations/1700000000001-AddIndex.ts': '' }, [
        'CREATE INDEX i ON orders (email)',
        [
          'INSERT INTO "migrations"("timestamp", "name") VALUES ($1, $2)',
          '1700000000001',
          'AddIndex1700000000001',
        ],
      ]),
    ).toEqual({ applied: ['src/migrations/1700000000001-AddIndex.ts: 1 2'], own: [2] });
  });

  test('and what failed on the way to the next is the next', async () => {
    const lines = [
      'ALTER TABLE a ADD COLUMN x int',
      "INSERT INTO schema_migrations VALUES ('2')",
      'ALTER TABLE b ADD COLUMN x int',
    ];
    const files = { '2.rb': '', '3.rb': '' };
    expect((await told(files, lines, true)).applied).toEqual(['2.rb: 1 2', '3.rb: 3']);
    // Where the run went well, it is what the tool does at its end.
    expect((await told(files, lines)).applied).toEqual(['2.rb: 1 2 3']);
  });

  test('or does not, and then all of it is one', async () => {
    expect((await told({ 'a.rb': '', 'b.rb': '' }, ['DROP TABLE a', 'DROP TABLE b'])).applied).toEqual([
      '?: 1 2',
    ]);
    expect((await told({ 'a.rb': '' }, ['DROP TABLE a'])).applied).toEqual(['a.rb: 1']);
    expect((await told({ 'a.rb': '' }, ['SELECT 1', 'SHOW server_version'])).applied).toEqual([]);
  });
});

test('questions to the catalogue are the tool’s own, and calls of the project’s functions are not', async () => {
  const lines = [
    'SELECT version()',
    "SELECT to_regclass('public.orders')",
    'SELECT relname FROM pg_catalog.pg_class',
    'SELECT table_name FROM information_schema.tables',
    'SELECT pg_advisory_lock(1)',
    'SHOW server_version',
    'SELECT fill_orders()',
    'SELECT count(*) FROM orders',
    'CREATE TABLE knex_migrations (id serial PRIMARY KEY)',
    'UPDATE knex_migrations_lock SET is_locked = 1',
  ];
  expect((await told({}, lines)).own).toEqual([1, 2, 3, 4, 5, 6, 9, 10]);
});

test('one file may hold several, as one of Liquibase does, and what is noted twice is one', async () => {
  const file = '<changeSet id="first" author="a">\n</changeSet>\n<changeSet id="second" author="a">';
  const lines = ['DROP TABLE a', insert('first'), 'DROP TABLE b', insert('second'), insert('second')];
  expect((await told({ 'root.xml': file }, lines)).applied).toEqual(['root.xml: 1 2', 'root.xml: 3 4 5']);
});

test('a short number in any other table is no history', async () => {
  const lines = ["UPDATE settings SET value = '0002'", "INSERT INTO applied_migrations VALUES ('0002')"];
  expect(await told({ '0002_a.js': '' }, lines)).toEqual({ applied: ['0002_a.js: 1 2'], own: [2] });
});
