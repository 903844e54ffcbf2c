import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Settings } from '../../src/config/config.ts';
import type { Review } from '../../src/model.ts';
import { reviewExample } from '../support/review-example.ts';
import { SHARED_VERSION, startShared } from '../support/shared-server.ts';

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

const problems = ({ problems: all }: Review): string => all.map(({ message }) => message).join('\n');

describe('a merged migration fails for want of', () => {
  test.each<[string, string, RegExp]>([
    [
      'an extension that has an image',
      'CREATE EXTENSION postgis;',
      new RegExp(
        `Postgres does not bring postgis along: set \`engine: container\` and \`image: postgis/postgis:${SHARED_VERSION}-`,
      ),
    ],
    [
      'pgvector',
      'CREATE EXTENSION IF NOT EXISTS vector;',
      new RegExp(`image: pgvector/pgvector:pg${SHARED_VERSION}\``),
    ],
    [
      'an extension that has a package',
      'CREATE EXTENSION pg_partman;',
      new RegExp(
        `an image of \`postgres:${SHARED_VERSION}\` with the package postgresql-${SHARED_VERSION}-partman`,
      ),
    ],
    [
      'an extension of its own making',
      'CREATE EXTENSION my_own;',
      /does not bring my_own along: name an image that has it/,
    ],
    [
      "Supabase's tables",
      'CREATE TABLE profiles (id uuid REFERENCES auth.users);',
      /It comes with Supabase, not with the migrations: .* name that as `before`/,
    ],
    ["Supabase's functions", 'CREATE TABLE t (id uuid DEFAULT auth.uid());', /It comes with Supabase/],
    [
      'a table from elsewhere',
      'ALTER TABLE other.t ADD c int;',
      /make it in a file of SQL that `before` names/,
    ],
  ])('%s: what to do is said', async (_, sql, said) => {
    const review = await reviewed(
      { 'migrations/1_a.sql': sql },
      { 'migrations/2_b.sql': 'CREATE TABLE b (id int);' },
    );
    expect(review.verdict).toBe('error');
    expect(problems(review)).toMatch(said);
  });

  test('nothing that a server could lack: mend it', async () => {
    const review = await reviewed(
      { 'migrations/1_a.sql': 'SELECT 1/0;' },
      { 'migrations/2_b.sql': 'SELECT 2;' },
    );
    expect(problems(review)).toMatch(/division by zero .*Mend it, or give a schema dump/);
  });
});

test('a new migration that needs an extension is unproven, and the finding says what to set', async () => {
  const review = await reviewed({}, { 'migrations/1_a.sql': 'CREATE EXTENSION vector;' });
  expect(review.findings).toContainEqual(
    expect.objectContaining({
      rule: 'migration-fails',
      evidence: 'unproven',
      proof: expect.stringContaining(`image: pgvector/pgvector:pg${SHARED_VERSION}`),
    }),
  );
});

describe('what `before` names is there before the first migration', () => {
  const page = readFileSync(new URL('../../docs/tools.md', import.meta.url), 'utf8');
  const [, platform = ''] = /^```sql\n(CREATE SCHEMA extensions[^]*?)^```$/m.exec(page) ?? [];
  const base = {
    'db/platform.sql': `CREATE ROLE anon;\n${platform}`,
    'supabase/migrations/1_a.sql': `CREATE EXTENSION citext WITH SCHEMA extensions;
CREATE TABLE profiles (id uuid PRIMARY KEY REFERENCES auth.users ON DELETE CASCADE);
ALTER TABLE profiles ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON profiles FOR SELECT TO authenticated USING (auth.uid() = id);
GRANT SELECT ON profiles TO anon, service_role;
INSERT INTO storage.buckets (id, name, public) VALUES ('avatars', 'avatars', true);
CREATE POLICY images ON storage.objects FOR SELECT USING (bucket_id = 'avatars' AND (storage.foldername(name))[1] = auth.uid()::text);
ALTER PUBLICATION supabase_realtime ADD TABLE profiles;`,
  };
  const added = {
    'supabase/migrations/2_b.sql':
      "CREATE POLICY admin ON profiles USING ((auth.jwt() ->> 'role') = 'admin');",
  };

  test('as the page has it for Supabase', async () => {
    const review = await reviewed(base, added, { before: ['db/platform.sql'] });
    expect(problems(review)).toBe('');
    expect(review.migrations).toMatchObject([{ tool: 'supabase', forward: { status: 'ok' } }]);
    expect(review.ignored).toEqual([]);
  });

  test('and is named where it is not there', async () => {
    const review = await reviewed(base, added, { before: ['db/other.sql'] });
    expect(problems(review)).toBe(
      'before: no file matches "db/other.sql". Correct the path, or leave it out.',
    );
  });
});

describe('several databases', () => {
  const base = {
    'a/migrations/1_a.sql': 'CREATE TABLE users (id bigint PRIMARY KEY);',
    'b/migrations/1_b.sql': 'CREATE TABLE bills (id bigint PRIMARY KEY, owner bigint REFERENCES users);',
    'c/migrations/1_c.sql': 'CREATE TABLE users (name text);',
    'a/rows.sql': 'INSERT INTO users VALUES (1), (2);',
    'c/rows.sql': "INSERT INTO users VALUES ('x');",
  };
  const added = {
    'b/migrations/2_b.sql': 'ALTER TABLE bills ADD paid boolean;',
    'c/migrations/2_c.sql': 'ALTER TABLE users ADD email text;',
  };

  test('one that two folders build has the tables of both, and each has its own rows', async () => {
    const review = await reviewed(base, added, {
      databases: [
        { migrations: ['a/migrations', 'b/migrations'], fixtures: ['a/rows.sql'] },
        { migrations: ['c/migrations'], fixtures: ['c/rows.sql'] },
      ],
    });
    expect(problems(review)).toBe('');
    expect(review.migrations.map(({ file, forward }) => `${file} ${forward.status}`)).toEqual([
      'b/migrations/2_b.sql ok',
      'c/migrations/2_c.sql ok',
    ]);
    expect(review.fixtures.tables.map(({ table, rows }) => `${table}: ${rows}`)).toEqual([
      'public.bills: 0',
      'public.users: 2',
      'public.users: 1',
    ]);
  });

  test('the second of two folders fails where nobody says that they build one', async () => {
    const review = await reviewed(base, added);
    expect(problems(review)).toMatch(/b\/migrations\/1_b\.sql:1: .*relation "users" does not exist/);
  });
});
