import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findProject } from '../../src/github/project.ts';
import { temporaryFolder } from '../tree/repository.ts';

/** A workspace with a repository in one of its folders, '' for itself. */
function workspace(path: string) {
  const folder = temporaryFolder();
  mkdirSync(join(folder.root, 'app/db'), { recursive: true });
  mkdirSync(join(folder.root, 'other'));
  folder.git('init', '--quiet', path === '' ? '.' : path);
  return folder;
}

test('is a folder of the repository in the workspace', async () => {
  using folder = workspace('');
  const { root } = folder;
  expect(await findProject(root, 'app/db')).toEqual({ workspace: root, folder: 'app/db' });
  expect(await findProject(root, '')).toEqual({ workspace: root, folder: '' });
});

test('is a folder of the repository that was checked out below the workspace', async () => {
  using folder = workspace('app');
  const { root } = folder;
  expect(await findProject(root, 'app/db')).toEqual({ workspace: join(root, 'app'), folder: 'db' });
  expect(await findProject(root, 'app')).toEqual({ workspace: join(root, 'app'), folder: '' });
});

test('is where it is said to be, without a repository or the folder', async () => {
  using folder = temporaryFolder();
  expect(await findProject(folder.root, '')).toEqual({ workspace: folder.root, folder: '' });
  expect(await findProject(folder.root, 'gone')).toEqual({ workspace: folder.root, folder: 'gone' });
});

test('is no submodule, which another repository fills', async () => {
  using folder = workspace('');
  folder.git('init', '--quiet', 'app');
  expect(await findProject(folder.root, 'app')).toEqual({ workspace: folder.root, folder: 'app' });
});

test('is not where a link leads', async () => {
  using folder = workspace('');
  symlinkSync('app', join(folder.root, 'link'));
  await expect(findProject(folder.root, 'link')).rejects.toThrow(/names link, which is a link to .*app/);
});
