import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkOutBase } from '../../src/command/worktree.ts';
import { changedFiles, mergeBase } from '../../src/tree/git-changes.ts';
import { gitTree } from '../../src/tree/git-tree.ts';
import { repository } from '../tree/repository.ts';

test('the base is what was checked out with the changes undone, and what git ignores is linked unless it was built', async () => {
  using folder = repository({
    '.gitignore': 'packages/\n.env\ndist/\nbin/\n*.log\n',
    'app/kept.txt': 'kept',
    'app/edited.txt': 'before',
    'app/deleted.txt': 'deleted',
    'app/moved.txt': 'a text long enough to be found again when it moves elsewhere',
    'other/file.txt': 'outside',
  });
  folder.git('switch', '--quiet', '--create', 'change');
  folder.write('app/edited.txt', 'after');
  folder.remove('app/deleted.txt');
  folder.git('mv', 'app/moved.txt', 'app/there.txt');
  folder.write('app/added.txt', 'added');
  folder.commit();
  folder.write('app/untracked.txt', 'untracked');
  folder.write('app/packages/tool.js', 'installed');
  folder.write('app/bin/tool', 'installed');
  folder.write('app/dist/added.js', 'built');
  const root = join(folder.root, 'app');
  const changes = await changedFiles(root, 'main');
  let path: string;
  {
    await using base = await checkOutBase(root, gitTree(root, await mergeBase(root, 'main')), changes);
    path = base.path;
    const text = (name: string) =>
      existsSync(join(path, name)) ? readFileSync(join(path, name), 'utf8') : undefined;
    expect(text('kept.txt')).toBe('kept');
    expect(text('edited.txt')).toBe('before');
    expect(text('deleted.txt')).toBe('deleted');
    expect(text('moved.txt')).toMatch(/^a text/);
    expect(text('packages/tool.js')).toBe('installed');
    expect(text('bin/tool')).toBe('installed');
    expect(text('dist/added.js')).toBeUndefined();
    expect(base.leftOut).toEqual(['dist']);
    expect(text('../other/file.txt')).toBe('outside');
    for (const name of ['added.txt', 'untracked.txt', 'there.txt']) expect(text(name)).toBeUndefined();
  }
  expect(existsSync(path)).toBe(false);
  expect(folder.git('worktree', 'list').split('\n')).toHaveLength(1);
});
