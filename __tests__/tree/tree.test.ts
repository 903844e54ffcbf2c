import { describe, expect, test } from '@jest/globals';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gitTree } from '../../src/tree/git-tree.ts';
import { overlayTree, type FileTree } from '../../src/tree/tree.ts';
import { hostTree, workTree } from '../../src/tree/work-tree.ts';
import { memoryTree } from './memory.ts';
import { repository, temporaryFolder } from './repository.ts';

const FILES = {
  'a.sql': 'a',
  'db/migrations/001_x.up.sql': 'one',
  'db/migrations/deep/er/y.sql': 'y',
  'db/migrationsx.sql': 'x',
  'db/spa ce "é"\n.sql': 'odd',
  'node_modules/p/001.sql': 'no',
  'src/node_modules/p/001.sql': 'no',
};

const text = async (tree: FileTree, path: string): Promise<string | undefined> => {
  const bytes = await tree.read(path);
  return bytes && new TextDecoder().decode(bytes);
};

describe.each([
  ['a work tree', (root: string) => workTree(root)],
  ['a commit', (root: string) => gitTree(root, 'HEAD')],
])('%s', (_, open) => {
  test('lists every file below its root, but no modules and nothing of git', async () => {
    using folder = repository(FILES);
    expect(await open(folder.root).list('')).toEqual(
      Object.keys(FILES)
        .filter((path) => !path.includes('node_modules'))
        .toSorted(),
    );
  });

  test('lists a folder, as deep as asked', async () => {
    using folder = repository(FILES);
    const tree = open(folder.root);
    expect(await tree.list('db/migrations')).toEqual([
      'db/migrations/001_x.up.sql',
      'db/migrations/deep/er/y.sql',
    ]);
    expect(await tree.list('db/migrations', 1)).toEqual(['db/migrations/001_x.up.sql']);
    expect(await tree.list('nowhere')).toEqual([]);
  });

  test('reads files, and nothing for folders and for what is not there', async () => {
    using folder = repository(FILES);
    const tree = open(folder.root);
    expect(
      await Promise.all(
        Object.keys(FILES)
          .slice(0, 5)
          .map((path) => text(tree, path)),
      ),
    ).toEqual(['a', 'one', 'y', 'x', 'odd']);
    expect(await tree.read('db')).toBeUndefined();
    expect(await tree.read('db/none.sql')).toBeUndefined();
    expect(await tree.read('a.sql/none')).toBeUndefined();
  });

  test('follows a link to a file inside, and enters no linked folder', async () => {
    using folder = repository(FILES);
    symlinkSync('../a.sql', join(folder.root, 'db/link.sql'));
    symlinkSync('db', join(folder.root, 'linked'));
    folder.commit();
    const tree = open(folder.root);
    expect(await text(tree, 'db/link.sql')).toBe('a');
    expect((await tree.list('')).filter((path) => path.startsWith('linked/'))).toEqual([]);
  });

  test('works from a folder inside a repository', async () => {
    using folder = repository(FILES);
    const tree = open(join(folder.root, 'db'));
    expect(await tree.list('migrations', 1)).toEqual(['migrations/001_x.up.sql']);
    expect(await text(tree, 'migrations/001_x.up.sql')).toBe('one');
  });
});

test('a work tree refuses a file that a link leads out of the repository', async () => {
  using outside = temporaryFolder();
  outside.write('secret', 'token');
  using folder = repository(FILES);
  symlinkSync(join(outside.root, 'secret'), join(folder.root, 'x.sql'));
  symlinkSync(outside.root, join(folder.root, 'out'));
  const tree = workTree(folder.root);
  await expect(tree.read('x.sql')).rejects.toThrow('x.sql: leads out of the repository');
  await expect(tree.read('out/secret')).rejects.toThrow('out/secret: leads out of the repository');
  await expect(tree.read('../../etc/hostname')).rejects.toThrow('leads out of the repository');
});

test('files that a person names are read where they lie', async () => {
  using outside = temporaryFolder();
  outside.write('x.sql', 'x');
  using folder = repository(FILES);
  const tree = hostTree(folder.root);
  expect(await tree.list(outside.root)).toEqual([`${outside.root}/x.sql`]);
  expect(await text(tree, `${outside.root}/x.sql`)).toBe('x');
  expect(await text(tree, 'a.sql')).toBe('a');
  expect(await tree.read(`${outside.root}/none.sql`)).toBeUndefined();
});

test('a commit keeps answering what it held, whatever the work tree says', async () => {
  using folder = repository(FILES);
  const commit = folder.git('rev-parse', 'HEAD');
  folder.write('a.sql', 'changed');
  folder.remove('db');
  folder.commit();
  const tree = gitTree(folder.root, commit);
  expect(await text(tree, 'a.sql')).toBe('a');
  expect(await tree.list('db', 1)).toHaveLength(2);
});

test('many reads of a commit at once each get their own content', async () => {
  using folder = repository(
    Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`m/${n}.sql`, `${n}\n`.repeat(n)])),
  );
  const tree = gitTree(folder.root, 'HEAD');
  const paths = await tree.list('m');
  const texts = await Promise.all(paths.map((path) => text(tree, path)));
  for (const [index, path] of paths.entries()) {
    const n = Number(path.slice(2, -4));
    expect(texts[index]).toBe(`${n}\n`.repeat(n));
  }
});

test('an overlay adds, replaces and takes away', async () => {
  const tree = overlayTree(
    memoryTree({ 'a/1': 'one', 'a/2': 'two' }),
    new Map([
      ['a/2', undefined],
      ['a/1', new TextEncoder().encode('other')],
      ['a/b/3', new TextEncoder().encode('three')],
      ['c', new TextEncoder().encode('c')],
    ]),
  );
  expect(await tree.list('')).toEqual(['a/1', 'a/b/3', 'c']);
  expect(await tree.list('a', 1)).toEqual(['a/1']);
  expect(await text(tree, 'a/1')).toBe('other');
  expect(await tree.read('a/2')).toBeUndefined();
});
