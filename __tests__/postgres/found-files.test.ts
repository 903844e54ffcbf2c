import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Settings } from '../../src/config/config.ts';
import type { Review } from '../../src/model.ts';
import { reviewCommand } from '../command/tool.ts';
import { reviewExample } from '../support/review-example.ts';
import { startShared } from '../support/shared-server.ts';

type Files = Readonly<Record<string, string>>;

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

function reviewed(base: Files, added: Files, settings: Settings = {}): Promise<Review> {
  const files = { base, head: { ...base, ...added } };
  return reviewExample({ kind: 'good', title: '', up: '', files }, { ...shared, settings });
}

const STRUCTURE = readFileSync(new URL('dumps/rails-structure.sql', import.meta.url), 'utf8');

describe("Supabase's seeds fill the tables where no fixtures are named", () => {
  const base = {
    'supabase/config.toml': 'project_id = "x"\n',
    'supabase/migrations/1_a.sql': 'CREATE TABLE users (id bigint PRIMARY KEY);',
    'supabase/seed.sql': 'INSERT INTO users VALUES (1), (2);',
    'supabase/seeds/a.sql': 'INSERT INTO users VALUES (3);',
    'rows.sql': 'INSERT INTO users VALUES (4), (5), (6), (7);',
  };
  const added = { 'supabase/migrations/2_b.sql': 'ALTER TABLE users ADD name text;' };
  const configured = (section: string): Files => ({
    ...base,
    'supabase/config.toml': `project_id = "x"\n${section}`,
  });

  test.each<[string, Files, Settings, number]>([
    ['seed.sql', base, {}, 2],
    [
      'those of sql_paths',
      configured('[db.seed]\nenabled = true\nsql_paths = ["./seed.sql", \'./seeds/*.sql\']\n'),
      {},
      3,
    ],
    [
      'those below another section',
      configured('[db.seed]\nenabled = true\n\n[auth]\nenabled = false\n'),
      {},
      2,
    ],
    ['none where they are not enabled', configured('[db.seed]\nenabled = false\n'), {}, 0],
    ['none where fixtures are named', base, { fixtures: ['rows.sql'] }, 4],
    [
      'none where a database says that it has none',
      base,
      { databases: [{ migrations: ['supabase/migrations'], fixtures: [] }] },
      0,
    ],
  ])('%s', async (_, files, settings, rows) => {
    const review = await reviewed(files, added, settings);
    expect(review.problems).toEqual([]);
    expect(review.fixtures.tables).toMatchObject([{ table: 'public.users', rows }]);
    expect(review.fixtures.leftOut).toEqual([]);
  });

  test('and are left out, with the reason, where they cannot be loaded', async () => {
    const files = { ...base, 'supabase/seed.sql': "INSERT INTO auth.users VALUES ('x');" };
    const review = await reviewed(files, added);
    expect(review.problems).toEqual([]);
    expect(review.migrations).toMatchObject([{ forward: { status: 'ok' } }]);
    expect(review.fixtures.leftOut).toEqual([
      expect.stringMatching(
        /^supabase\/seed\.sql: left out, because loading it failed: .*"auth\.users" does not exist.*`before`/,
      ),
    ]);
  });
});

describe('where the history cannot be replayed', () => {
  const base = {
    'db/migrations/1_a.sql': '-- migrate:up\nALTER TABLE lost ADD c int;\n-- migrate:down\n',
    'db/schema.sql':
      '--\n-- PostgreSQL database dump\n--\n\nSET statement_timeout = 0;\nCREATE TABLE lost (c int);\n',
  };
  const added = { 'db/migrations/2_b.sql': '-- migrate:up\nALTER TABLE lost ADD d int;\n-- migrate:down\n' };

  test('a dump of the schema near by is named, and is what it takes', async () => {
    const review = await reviewed(base, added);
    expect(review.problems[0]?.message).toMatch(
      /db\/schema\.sql is such a dump: `baseline: db\/schema\.sql`\.$/,
    );
    expect((await reviewed(base, added, { baseline: 'db/schema.sql' })).problems).toEqual([]);
  });

  test('a file that only has the name of one is not', async () => {
    const review = await reviewed({ ...base, 'db/schema.sql': 'CREATE TABLE lost (c int);' }, added);
    expect(review.problems[0]?.message).toMatch(/schema dump with `baseline: <file>`\.$/);
  });
});

describe("Rails' structure.sql", () => {
  test('is a baseline, with its versions', async () => {
    const added = {
      'sql/migrations/1_a.sql':
        'ALTER TABLE orders ADD note text; UPDATE schema_migrations SET version = version;',
    };
    const review = await reviewed({ 'db/structure.sql': STRUCTURE }, added, { baseline: 'db/structure.sql' });
    expect(review.problems).toEqual([]);
    expect(review.fixtures.tables).toContainEqual(
      expect.objectContaining({ table: 'public.schema_migrations', rows: 2 }),
    );
    expect(review.migrations).toMatchObject([{ forward: { status: 'ok' } }]);
  });

  const CONFIG = `command:
  preset: rails
  up: node tool.mjs up
  down: node tool.mjs down
  sources: migrations/*.mjs
`;
  // Versions of the tool of these tests, which has the same table.
  const structure = STRUCTURE.replace('20240102000000', '0000_old').replace('20240101000000', '0001_orders');
  const broken = 'export const up = () => { throw new Error("too old to run"); };\nexport const down = up;\n';
  const next = `// class Next < ActiveRecord::Migration[8.0]
export const up = (client) => client.query('ALTER TABLE orders ADD note text');
export const down = (client) => client.query('ALTER TABLE orders DROP note');
`;

  test('is what a Rails project starts from, so that old migrations need not run any more', async () => {
    const merged = { 'db/structure.sql': structure, 'migrations/0000_old.mjs': broken };
    const review = await reviewCommand(
      shared.lend,
      { 'migrations/0002_next.mjs': next },
      { config: CONFIG, merged },
    );
    expect(review.problems).toEqual([]);
    expect(review.migrations).toMatchObject([
      { id: 'migrations/0002_next', roundTrip: { status: 'restored' } },
    ]);
    expect(review.fixtures.leftOut).toEqual([]);
  });

  test('lacks what was not dumped, which the tool brings first', async () => {
    const merged = {
      'db/structure.sql': structure
        .replace("('0000_old'),\n('0001_orders')", "('0000_old')")
        .replace(/CREATE TABLE public\.orders[^]*?;\n/, '')
        .replaceAll(
          /^(?:CREATE INDEX index_orders|CREATE SEQUENCE|ALTER SEQUENCE|ALTER TABLE ONLY public\.orders)[^]*?;\n/gm,
          '',
        ),
    };
    const review = await reviewCommand(
      shared.lend,
      { 'migrations/0002_next.mjs': next },
      { config: CONFIG, merged },
    );
    expect(review.problems).toEqual([]);
    expect(review.migrations).toMatchObject([{ id: 'migrations/0002_next', forward: { status: 'ok' } }]);
    expect(review.fixtures.tables).toContainEqual(
      expect.objectContaining({ table: 'public.orders', rows: 1000 }),
    );
  });

  test('is left out, with the reason, where it cannot be loaded', async () => {
    const merged = { 'db/structure.sql': 'CREATE TABLE broken (' };
    const review = await reviewCommand(
      shared.lend,
      { 'migrations/0002_next.mjs': next },
      { config: CONFIG, merged },
    );
    expect(review.problems).toEqual([]);
    expect(review.migrations).toMatchObject([{ forward: { status: 'ok' } }]);
    expect(review.fixtures.leftOut).toEqual([
      expect.stringMatching(/^db\/structure\.sql: left out, because loading it failed: .*syntax error/),
    ]);
  });
});
