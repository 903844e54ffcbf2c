import { describe, expect, test } from '@jest/globals';
import { discoverNamed } from '../../src/migrations/discover-named.ts';
import type { WhereMigrationsAre } from '../../src/migrations/scope.ts';
import { memoryTree } from '../tree/memory.ts';

const SHOP = {
  'db/migrations/001_init.up.sql': '1',
  'db/migrations/001_init.down.sql': '1',
  'db/migrations/002_more.up.sql': '2',
  'db/migrations/003_x.up.sql': '3',
  'db/migrations/003_x.down.sql': '3',
  'db/migrations/004-odd.up.sql': '',
  'db/migrations/005_lost.down.sql': '',
  'hasura/migrations/default/1_a/up.sql': '',
  'hasura/migrations/default/2_b/up.sql': '',
  'hasura/migrations/default/2_b/down.sql': '',
  'lists/1_a.sql': '1',
  'lists/2_b.sql': '2',
  'loose/b.sql': 'b',
  'loose/a.sql': 'a',
  'loose/a.down.sql': 'undo a',
  'loose/p.up.sql': 'p',
  'loose/p.down.sql': 'undo p',
  'loose/q.down.sql': '',
  'loose/schema.sql': 'dump',
  'single/up.sql': 'u',
  'single/down.sql': 'd',
  'vendor/lib/migrations/1_v.up.sql': '',
  'README.md': '',
  'empty/README.md': '',
  '/tmp/m/001_a.up.sql': '1',
  '/tmp/m/002_b.up.sql': '2',
  '/tmp/loose.sql': 'x',
};

/** Names with a slash at the end are folders. */
async function lines(
  names: readonly string[],
  settings: Partial<WhereMigrationsAre> = {},
): Promise<readonly string[]> {
  const { projects, problems } = await discoverNamed(
    {
      files: names.filter((name) => !name.endsWith('/')),
      folders: names.filter((name) => name.endsWith('/')).map((name) => name.slice(0, -1)),
    },
    memoryTree(SHOP),
    { migrations: [], fixtures: [], ...settings },
  );
  return [
    ...projects.flatMap(({ tool, folder, base, changed }) => [
      `${tool} in ${folder || '.'} on [${base.map(({ version }) => version).join(' ')}]`,
      ...changed.map(({ change, id, down }) => `${change} ${id}${down ? ' and back' : ''}`),
    ]),
    ...problems.map(({ message }) => message),
  ];
}

describe('named files', () => {
  test.each<[string, string[], string[]]>([
    [
      'in a folder of migrations stand on those before them',
      ['db/migrations/003_x.up.sql'],
      ['golang-migrate in db/migrations on [1 2]', 'added db/migrations/003_x and back'],
    ],
    [
      'are taken in the order of their versions, once each',
      ['db/migrations/003_x.up.sql', 'db/migrations/003_x.down.sql', 'db/migrations/002_more.up.sql'],
      [
        'golang-migrate in db/migrations on [1]',
        'added db/migrations/002_more',
        'added db/migrations/003_x and back',
      ],
    ],
    [
      'may be the way back only',
      ['db/migrations/003_x.down.sql'],
      ['golang-migrate in db/migrations on [1 2]', 'added db/migrations/003_x and back'],
    ],
    [
      'may lie in a folder of their own',
      ['hasura/migrations/default/2_b/up.sql'],
      ['hasura in hasura/migrations/default on [1]', 'added hasura/migrations/default/2_b and back'],
    ],
    [
      'in a folder of numbered files stand on those before them',
      ['lists/2_b.sql'],
      ['plain in lists on [1]', 'added lists/2_b'],
    ],
    [
      'of no folder of migrations stand alone, in the order named',
      ['loose/b.sql', 'loose/a.sql'],
      ['plain in loose on []', 'added loose/b', 'added loose/a and back'],
    ],
    [
      'of no folder of migrations find their way back',
      ['loose/p.down.sql', 'single/up.sql', 'loose/a.down.sql', 'loose/a.sql'],
      ['plain in loose on []', 'added loose/p and back', 'added single and back', 'added loose/a and back'],
    ],
    [
      'may be what no search would take',
      ['loose/schema.sql'],
      ['plain in loose on []', 'added loose/schema'],
    ],
    [
      'may lie in a copy of another project',
      ['vendor/lib/migrations/1_v.up.sql'],
      ['golang-migrate in vendor/lib/migrations on []', 'added vendor/lib/migrations/1_v'],
    ],
    [
      'may lie outside the repository',
      ['/tmp/m/002_b.up.sql', '/tmp/loose.sql'],
      ['golang-migrate in /tmp/m on [1]', 'added /tmp/m/002_b', 'plain in /tmp on []', 'added /tmp/loose'],
    ],
  ])('%s', async (_, names, expected) => {
    expect(await lines(names)).toEqual(expected);
  });

  test('with a baseline need nothing before them', async () => {
    expect(await lines(['db/migrations/003_x.up.sql'], { baseline: 'db/schema.sql' })).toEqual([
      'golang-migrate in db/migrations on []',
      'added db/migrations/003_x and back',
    ]);
  });

  test('are of the tool that was asked for', async () => {
    expect(await lines(['db/migrations/003_x.up.sql'], { tool: 'sqlx' })).toEqual([
      'sqlx in db/migrations on [1 2]',
      'added db/migrations/003_x and back',
    ]);
  });

  test('that their tool passes over are problems', async () => {
    expect(await lines(['db/migrations/004-odd.up.sql', 'db/migrations/005_lost.down.sql'])).toEqual([
      'db/migrations/005_lost.down.sql: rolls back version 5, and no file of that version goes forward. Add it, or remove this one.',
      'db/migrations/004-odd.up.sql: golang-migrate passes over a file of this name. Name it <number>_<name>.up.sql.',
    ]);
  });

  test.each<[string[], Partial<WhereMigrationsAre>, string]>([
    [['README.md'], {}, 'README.md: is no .sql file. Name migrations, or the folder of them.'],
    [
      ['loose/q.down.sql'],
      {},
      'loose/q.down.sql: a way back, and no file beside it goes forward. Name a forward script.',
    ],
    [
      ['loose/a.sql'],
      { tool: 'diesel' },
      'loose/a.sql: diesel passes over a file of this name. Name it <version>_<name>/up.sql.',
    ],
    [['loose/gone.sql'], {}, 'loose/gone.sql: no such file.'],
    [['empty/'], {}, 'empty: holds no migrations. Name .sql files, or their folder.'],
  ])('%p are refused', async (names, settings, message) => {
    await expect(lines(names, settings)).rejects.toThrow(message);
  });
});

describe('a named folder', () => {
  test.each<[string, string[], string[]]>([
    [
      'stands for all of its migrations',
      ['db/migrations/'],
      [
        'golang-migrate in db/migrations on []',
        'added db/migrations/001_init and back',
        'added db/migrations/002_more',
        'added db/migrations/003_x and back',
      ],
    ],
    [
      'may be a single migration',
      ['hasura/migrations/default/2_b/'],
      ['hasura in hasura/migrations/default on [1]', 'added hasura/migrations/default/2_b and back'],
    ],
    [
      'may hold a folder for each database',
      ['hasura/migrations/'],
      [
        'hasura in hasura/migrations/default on []',
        'added hasura/migrations/default/1_a',
        'added hasura/migrations/default/2_b and back',
      ],
    ],
    [
      'may be of no known tool',
      ['loose/'],
      ['plain in loose on []', 'added loose/a and back', 'added loose/b', 'added loose/p and back'],
    ],
  ])('%s', async (_, names, expected) => {
    expect(await lines(names)).toEqual(expected);
  });
});

test('named files tell which others have their version', async () => {
  const tree = memoryTree({ 'migrations/1_a.up.sql': '', 'migrations/1_b.up.sql': '' });
  const { projects } = await discoverNamed({ files: ['migrations/1_b.up.sql'], folders: [] }, tree, {
    migrations: [],
    fixtures: [],
  });
  expect(projects[0]?.changed[0]?.history).toEqual({
    sameVersion: ['migrations/1_a.up.sql'],
    edited: [],
    inBase: false,
  });
});
