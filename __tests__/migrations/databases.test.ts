import { describe, expect, test } from '@jest/globals';
import { discover, type Discovery } from '../../src/migrations/discover.ts';
import type { Database } from '../../src/migrations/scope.ts';
import { memoryTree } from '../tree/memory.ts';

type Files = Readonly<Record<string, string>>;
const T = 'CREATE TABLE t (id bigint);\n';

const BASE: Files = {
  'platform/migrations/1_a.up.sql': T,
  'platform/migrations/2_b.up.sql': T,
  'services/billing/migrations/1_x.sql': `-- +goose Up\n${T}`,
  'services/mail/migrations/1_m.up.sql': T,
};

function discovered(added: Files, databases: readonly Database[], base = BASE): Promise<Discovery> {
  const pull = {
    changes: Object.keys(added).map((path) => ({ path, change: 'added' as const })),
    base: memoryTree(base),
    head: memoryTree({ ...base, ...added }),
  };
  return discover(pull, { migrations: [], fixtures: [], databases });
}

/** Each project: its folders, what it starts from, and what is rehearsed. */
async function lines(added: Files, databases: readonly Database[], base = BASE): Promise<readonly string[]> {
  const { projects, problems } = await discovered(added, databases, base);
  return [
    ...projects.map(({ tool, folder, parts = [{ tool, folder }], base: merged, changed }) => {
      const places = parts.map((part) => `${part.tool} in ${part.folder}`);
      return `${places.join(' + ')}: [${merged.map(({ name }) => name).join(' ')}] then [${changed.map(({ name }) => name).join(' ')}]`;
    }),
    ...problems.map(({ message }) => message),
  ];
}

const SHARED: Database = { migrations: ['platform/migrations', 'services/billing/migrations'] };
const BILLING = { 'services/billing/migrations/2_y.sql': `-- +goose Up\n${T}` };

describe('folders that build one database', () => {
  test('are one project, in the order of the configuration, also where only the later one changes', async () => {
    expect(await lines(BILLING, [SHARED])).toEqual([
      'golang-migrate in platform/migrations + goose in services/billing/migrations: [a b x] then [y]',
    ]);
  });

  test('run what changed folder by folder', async () => {
    const added = { ...BILLING, 'platform/migrations/3_c.up.sql': T };
    expect(await lines(added, [SHARED])).toEqual([
      'golang-migrate in platform/migrations + goose in services/billing/migrations: [a b x] then [c y]',
    ]);
    const turned = { migrations: SHARED.migrations.toReversed() };
    expect(await lines(added, [turned])).toEqual([
      'goose in services/billing/migrations + golang-migrate in platform/migrations: [x a b] then [y c]',
    ]);
  });

  test('may be named by a glob, in the order of their paths', async () => {
    const added = { ...BILLING, 'services/mail/migrations/2_n.up.sql': T };
    expect(await lines(added, [{ migrations: ['services/*/migrations'] }])).toEqual([
      'goose in services/billing/migrations + golang-migrate in services/mail/migrations: [x m] then [y n]',
    ]);
  });

  test('leave other folders databases of their own', async () => {
    const added = { ...BILLING, 'services/mail/migrations/2_n.up.sql': T };
    expect(await lines(added, [SHARED])).toEqual([
      'golang-migrate in platform/migrations + goose in services/billing/migrations: [a b x] then [y]',
      'golang-migrate in services/mail/migrations: [m] then [n]',
    ]);
  });

  test('are not rehearsed where the base of one cannot be read, and its problem is told once', async () => {
    const base = { ...BASE, 'platform/migrations/1_a.up.sql': '\0' };
    expect(await lines(BILLING, [SHARED], base)).toEqual([
      expect.stringContaining('platform/migrations/1_a.up.sql:1, byte offset 0: a zero byte'),
    ]);
  });

  test('have to be there', async () => {
    const databases = [{ migrations: ['platform/migrations', 'services/bills/migrations'] }];
    const added = { 'platform/migrations/3_c.up.sql': T };
    expect(await lines(added, databases)).toEqual([
      'golang-migrate in platform/migrations: [a b] then [c]',
      'databases: no migrations lie in "services/bills/migrations". Correct the path, or leave it out.',
    ]);
  });

  test('need nothing merged where they have a baseline', async () => {
    expect(await lines(BILLING, [{ ...SHARED, baseline: 'db/schema.sql' }])).toEqual([
      'golang-migrate in platform/migrations + goose in services/billing/migrations: [] then [y]',
    ]);
  });
});

test('without a word of the configuration each folder has a database of its own', async () => {
  const added = { ...BILLING, 'platform/migrations/3_c.up.sql': T };
  expect(await lines(added, [])).toEqual([
    'golang-migrate in platform/migrations: [a b] then [c]',
    'goose in services/billing/migrations: [x] then [y]',
  ]);
});

test('one folder with settings of its own keeps them', async () => {
  const database = { migrations: ['services/mail/migrations'], fixtures: ['services/mail/rows.sql'] };
  const { projects, ignored } = await discovered(
    { 'services/mail/migrations/2_n.up.sql': T, 'services/mail/rows.sql': '' },
    [database],
  );
  expect(projects).toMatchObject([{ folder: 'services/mail/migrations', database }]);
  expect(projects[0]?.parts).toBeUndefined();
  expect(ignored).toEqual([]);
});
