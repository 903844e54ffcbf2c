import { expect, test } from '@jest/globals';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { namedPaths } from '../../src/tree/named.ts';
import { temporaryFolder } from './repository.ts';

test('names are found from where the person stands, and told from the root', async () => {
  using folder = temporaryFolder();
  folder.write('db/migrations/1_a.up.sql', '');
  folder.write('db/b.sql', '');
  const cwd = join(folder.root, 'db');
  expect(
    await namedPaths(folder.root, cwd, ['b.sql', './migrations/1_a.up.sql', 'migrations', '..']),
  ).toEqual([
    { path: 'db/b.sql', kind: 'file' },
    { path: 'db/migrations/1_a.up.sql', kind: 'file' },
    { path: 'db/migrations', kind: 'folder' },
    { path: '', kind: 'folder' },
  ]);
});

test('what lies outside the root keeps its absolute path', async () => {
  using folder = temporaryFolder();
  using outside = temporaryFolder();
  outside.write('x.sql', '');
  expect(await namedPaths(folder.root, folder.root, [join(outside.root, 'x.sql')])).toEqual([
    { path: `${outside.root}/x.sql`, kind: 'file' },
  ]);
});

test('one file by several names is one file', async () => {
  using folder = temporaryFolder();
  folder.write('a.sql', '');
  symlinkSync('a.sql', join(folder.root, 'latest.sql'));
  const names = ['a.sql', './a.sql', join(folder.root, 'a.sql'), 'latest.sql'];
  expect(await namedPaths(folder.root, folder.root, names)).toEqual([{ path: 'a.sql', kind: 'file' }]);
});

test('what is not there is named as it was given', async () => {
  using folder = temporaryFolder();
  folder.write('a.sql', '');
  const find = (name: string): Promise<unknown> => namedPaths(folder.root, folder.root, [name]);
  await expect(find('./gone.sql')).rejects.toThrow('./gone.sql: no such file or folder.');
  await expect(find('a.sql/b.sql')).rejects.toThrow('a.sql/b.sql: no such file or folder.');
});
