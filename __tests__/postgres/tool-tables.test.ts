import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { resolve } from '../../src/config/config.ts';
import { historyTablesFor } from '../../src/migrations/history-tables.ts';
import { TOOL_NAMES, type Review } from '../../src/model.ts';
import { review } from '../../src/review.ts';
import { emptyTree } from '../../src/tree/tree.ts';
import { startShared } from '../support/shared-server.ts';
import { memoryTree } from '../tree/memory.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

async function reviewed(files: Readonly<Record<string, string>>): Promise<Review> {
  return review({
    changes: Object.keys(files).map((path) => ({ path, change: 'added' as const })),
    head: memoryTree(files),
    base: emptyTree,
    config: resolve({ rules: {} }),
    isStatic: false,
    prefer: ['local'],
    progress: () => undefined,
    start: shared.lend,
  });
}

const errors = ({ findings, problems }: Review): readonly string[] => [
  ...problems.map(({ file, line, message }) => `${file}:${line}: ${message}`),
  ...findings.flatMap(({ rule, severity, file, line }) =>
    severity === 'error' ? [`${rule} ${file}:${line}`] : [],
  ),
];

/** Names of every tool's own tables. */
const NAMES =
  'schema_migrations _sqlx_migrations __diesel_schema_migrations goose_db_version gorp_migrations schema_version supabase_migrations atlas_schema_revisions _prisma_migrations __drizzle_migrations flyway_schema_history refinery_schema_history graphile_migrate pgmigrations databasechangelog';
const SPEAKING = {
  file: { path: 'a.sql', text: `-- ${NAMES}` },
  transaction: 'one',
  statements: [],
} as const;
const MADE = TOOL_NAMES.flatMap((tool) => {
  const sql = historyTablesFor(tool, [SPEAKING]);
  return sql === undefined ? [] : [{ tool, sql }];
});

describe('the tables in which a tool notes what it has run', () => {
  test.each(MADE)('are made as the migrations’ role, and left as they are: $tool', async ({ sql }) => {
    await using server = await shared.lend();
    await server.createDatabase('noted');
    await using connection = await server.connect('migrator', 'noted');
    await connection.query(sql);
    await connection.query(sql);
    const { rows } = await connection.query<{ count: string }>(
      "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
    );
    expect(Number(rows[0]?.count)).toBeGreaterThan(0);
  });

  test('are there for a migration that speaks of them', async () => {
    const done = await reviewed({
      'db/1_a.up.sql': 'ALTER TABLE schema_migrations ADD COLUMN note text;',
      'db/1_a.down.sql': 'ALTER TABLE schema_migrations DROP COLUMN note;',
    });
    expect(errors(done)).toEqual([]);
  });

  test('are not made where none does', () => {
    const silent = { ...SPEAKING, file: { path: 'a.sql', text: 'CREATE TABLE t ();' } };
    expect(TOOL_NAMES.map((tool) => historyTablesFor(tool, [silent]))).toEqual(
      TOOL_NAMES.map(() => undefined),
    );
  });
});

const SQITCH = {
  'sqitch.conf': '[core]\n\tengine = pg\n',
  'sqitch.plan':
    '%syntax-version=1.0.0\n%project=shop\n\na 2026-11-23T03:19:57Z A <a@b.c> # a\nb 2026-11-23T03:19:57Z A <a@b.c> # b\n',
  'deploy/a.sql': '\\set table accounts\nBEGIN;\nCREATE TABLE :table (id bigint PRIMARY KEY);\nCOMMIT;\n',
  'revert/a.sql': 'DROP TABLE accounts;\n',
  'verify/a.sql': 'BEGIN;\nCREATE TABLE accounts_seen AS SELECT id FROM accounts;\nROLLBACK;\n',
  'deploy/b.sql': 'BEGIN;\nALTER TABLE accounts ADD COLUMN name text;\nCOMMIT;\n',
  'revert/b.sql': 'BEGIN;\nALTER TABLE accounts DROP COLUMN name;\nCOMMIT;\n',
};

describe('what verifies a migration', () => {
  test('runs behind it, and says nothing where it is right', async () => {
    const files = { ...SQITCH, 'verify/b.sql': 'SELECT name FROM accounts;\n' };
    const done = await reviewed(files);
    expect(errors(done)).toEqual([]);
    expect(done.migrations.map(({ roundTrip }) => roundTrip.status)).toEqual(['restored', 'restored']);
  });

  test('is a problem where it fails', async () => {
    const done = await reviewed({
      ...SQITCH,
      'verify/b.sql': 'BEGIN;\n\nSELECT nmae FROM accounts;\nROLLBACK;\n',
    });
    expect(errors(done)).toEqual([
      'verify/b.sql:3: deploy/b.sql is not what this script verifies: column "nmae" does not exist (SQLSTATE 42703).',
    ]);
    expect(done.verdict).toBe('error');
  });
});

test('an error is told where the author wrote it, not where values put it', async () => {
  const done = await reviewed({
    'flyway.toml': '[flyway.placeholders]\nlong = "1 AS one, 2 AS two,\n"\n',
    'db/V1__a.sql': 'CREATE TABLE t (id bigint PRIMARY KEY);\nSELECT ${long} nope FROM t;\n',
  });
  const failed = done.findings.filter(({ rule }) => rule === 'migration-fails');
  expect(failed.map(({ file, line }) => `${file}:${line}`)).toEqual(['db/V1__a.sql:2']);
});

describe('the project’s own database, which has another name here', () => {
  test('is the one that is rehearsed in', async () => {
    const done = await reviewed({
      'db/1_a.up.sql': `ALTER DATABASE shop SET timezone = 'UTC';
ALTER ROLE CURRENT_USER IN DATABASE "Shop" SET lock_timeout = '1s';
GRANT CREATE ON DATABASE shop TO PUBLIC;
COMMENT ON DATABASE shop IS 'for sale: ON DATABASE shop';`,
      'db/1_a.down.sql': `COMMENT ON DATABASE shop IS NULL;
REVOKE CREATE ON DATABASE shop FROM PUBLIC;
ALTER ROLE CURRENT_USER IN DATABASE "Shop" RESET lock_timeout;
ALTER DATABASE shop RESET timezone;`,
    });
    expect(errors(done)).toEqual([]);
  });

  test('is not meant by a name that the server has', async () => {
    const done = await reviewed({ 'db/1_a.up.sql': "ALTER DATABASE template1 SET timezone = 'UTC';" });
    expect(done.findings.filter(({ rule }) => rule === 'migration-fails').map(({ proof }) => proof)).toEqual([
      expect.stringContaining('42501'),
    ]);
  });
});
