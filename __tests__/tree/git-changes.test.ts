import { describe, expect, test } from '@jest/globals';
import { chmodSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { changedFiles, mergeBase, parseNameStatus, repositoryRoot } from '../../src/tree/git-changes.ts';
import { explain } from '../../src/tree/git.ts';
import { repository, temporaryFolder, type TemporaryFolder } from './repository.ts';

const LONG = Array.from({ length: 30 }, (_, n) => `SELECT ${n};`).join('\n');

/** `main` with some files, and a branch that starts there. */
function branched(files: Readonly<Record<string, string>>): TemporaryFolder {
  const folder = repository(files);
  folder.git('switch', '--quiet', '--create', 'work');
  return folder;
}

describe('what changed', () => {
  test('tells added, modified, renamed and deleted apart', async () => {
    using folder = branched({ 'keep.sql': 'k', 'edit.sql': 'e', 'old.sql': LONG, 'gone.sql': 'g' });
    folder.write('new.sql', 'n');
    folder.write('edit.sql', 'edited');
    renameSync(join(folder.root, 'old.sql'), join(folder.root, 'renamed.sql'));
    folder.remove('gone.sql');
    folder.commit();
    expect(await changedFiles(folder.root, 'main')).toEqual([
      { path: 'edit.sql', change: 'modified' },
      { path: 'gone.sql', change: 'deleted' },
      { path: 'new.sql', change: 'added' },
      { path: 'renamed.sql', change: 'renamed', previousPath: 'old.sql' },
    ]);
  });

  test('counts what is staged, what is not, and what git does not know yet, but not what it ignores', async () => {
    using folder = branched({ '.gitignore': 'ignored/\n', 'a.sql': 'a', 'b.sql': 'b' });
    folder.write('a.sql', 'staged');
    folder.git('add', 'a.sql');
    folder.write('b.sql', 'not staged');
    folder.write('c.sql', 'unknown');
    folder.write('ignored/d.sql', 'ignored');
    expect(await changedFiles(folder.root, 'main')).toEqual([
      { path: 'a.sql', change: 'modified' },
      { path: 'b.sql', change: 'modified' },
      { path: 'c.sql', change: 'added' },
    ]);
  });

  test('does not count what happened on the base branch meanwhile', async () => {
    using folder = branched({ 'a.sql': 'a' });
    folder.write('mine.sql', 'm');
    folder.commit();
    folder.git('switch', '--quiet', 'main');
    folder.write('theirs.sql', 't');
    folder.commit();
    folder.git('switch', '--quiet', 'work');
    expect(await changedFiles(folder.root, 'main')).toEqual([{ path: 'mine.sql', change: 'added' }]);
  });

  test('nothing changed is an empty list', async () => {
    using folder = branched({ 'a.sql': 'a' });
    expect(await changedFiles(folder.root, 'main')).toEqual([]);
  });

  test('keeps odd names whole', async () => {
    const names = [
      'sp ace.sql',
      'new\nline.sql',
      'quote"\'.sql',
      'tab\t.sql',
      'é漢😀.sql',
      '-dash.sql',
      ':colon',
    ];
    using folder = branched({ 'a.sql': 'a' });
    for (const name of names) folder.write(`d/${name}`, name);
    folder.git('add', `d/${names[0]}`, `d/${names[1]}`);
    const changes = await changedFiles(folder.root, 'main');
    expect(new Set(changes.map(({ path }) => path))).toEqual(new Set(names.map((name) => `d/${name}`)));
  });

  test('a file that became a link, or executable, is modified', async () => {
    using folder = branched({ 'a.sql': 'a', 'b.sql': 'b' });
    folder.remove('a.sql');
    symlinkSync('b.sql', join(folder.root, 'a.sql'));
    chmodSync(join(folder.root, 'b.sql'), 0o755);
    expect(await changedFiles(folder.root, 'main')).toEqual([
      { path: 'a.sql', change: 'modified' },
      { path: 'b.sql', change: 'modified' },
    ]);
  });

  test('a file taken out of the index but left on disk is modified', async () => {
    using folder = branched({ 'a.sql': 'a' });
    folder.git('rm', '--quiet', '--cached', 'a.sql');
    expect(await changedFiles(folder.root, 'main')).toEqual([{ path: 'a.sql', change: 'modified' }]);
  });

  test('a copy is an added file, also where git is told to look for copies', async () => {
    using folder = branched({ 'a.sql': LONG });
    folder.git('config', 'diff.renames', 'copies');
    folder.write('a.sql', `${LONG}\n`);
    folder.write('b.sql', LONG);
    folder.commit();
    expect(await changedFiles(folder.root, 'main')).toEqual([
      { path: 'a.sql', change: 'modified' },
      { path: 'b.sql', change: 'added' },
    ]);
  });

  test('in a folder of the repository, only what lies in it, by its own paths', async () => {
    using folder = branched({ 'app/a.sql': 'a', 'other/b.sql': 'b' });
    folder.write('app/a.sql', 'edited');
    folder.write('other/b.sql', 'edited');
    folder.write('app/new/c.sql', 'c');
    folder.write('other/d.sql', 'd');
    expect(await changedFiles(join(folder.root, 'app'), 'main')).toEqual([
      { path: 'a.sql', change: 'modified' },
      { path: 'new/c.sql', change: 'added' },
    ]);
  });

  test('in the middle of a merge conflict, each file once', async () => {
    using folder = branched({ 'a.sql': 'a' });
    folder.write('a.sql', 'mine');
    folder.commit();
    folder.git('switch', '--quiet', 'main');
    folder.write('a.sql', 'theirs');
    folder.commit();
    folder.git('switch', '--quiet', 'work');
    expect(() => folder.git('merge', 'main')).toThrow('Command failed');
    expect(await changedFiles(folder.root, 'main')).toEqual([{ path: 'a.sql', change: 'modified' }]);
  });
});

test('a status that git may print and no repository here gives', () => {
  expect(parseNameStatus(['C075', 'a', 'b', 'T', 'c', 'U', 'd', 'M', 'd', 'R100', 'e', 'f'])).toEqual([
    { path: 'b', change: 'added' },
    { path: 'c', change: 'modified' },
    { path: 'd', change: 'modified' },
    { path: 'f', change: 'renamed', previousPath: 'e' },
  ]);
});

describe('the merge base', () => {
  test('is found for a branch, a tag, a commit, and a branch known only from the remote', async () => {
    using folder = branched({ 'a.sql': 'a' });
    const start = folder.git('rev-parse', 'main');
    folder.git('tag', 'v1');
    folder.write('b.sql', 'b');
    folder.commit();
    folder.git('update-ref', 'refs/remotes/origin/release', start);
    for (const ref of ['main', 'v1', start, 'release', 'origin/release']) {
      expect(await mergeBase(folder.root, ref)).toBe(start);
    }
  });

  test.each([
    ['nowhere', 'git knows no commit "nowhere". Fetch it first: git fetch origin nowhere'],
    ['origin/nowhere', 'Fetch it first: git fetch origin nowhere (with actions/checkout: fetch-depth: 0).'],
    ['--upload-pack=touch x', 'is no git ref'],
    ['', '"" is no git ref'],
  ])('of %p is refused with what to do', async (ref, message) => {
    using folder = branched({ 'a.sql': 'a' });
    await expect(mergeBase(folder.root, ref)).rejects.toThrow(message);
  });

  test('outside a repository, asks for files', async () => {
    using folder = temporaryFolder();
    await expect(mergeBase(folder.root, 'main')).rejects.toThrow(
      /is not in a git repository, .* pgrehearse check path\/to\/migration\.sql/,
    );
  });

  test('before the first commit', async () => {
    using folder = temporaryFolder();
    folder.git('init', '--quiet');
    using other = repository({ a: 'a' });
    folder.git('fetch', '--quiet', other.root, 'main:refs/remotes/origin/main');
    await expect(mergeBase(folder.root, 'main')).rejects.toThrow('has no commit yet');
  });

  test('in a shallow clone, says how to deepen it', async () => {
    using origin = branched({ 'a.sql': 'a' });
    origin.write('b.sql', 'b');
    origin.commit();
    origin.git('switch', '--quiet', 'main');
    origin.write('c.sql', 'c');
    origin.commit();
    using clone = temporaryFolder();
    clone.git(
      'clone',
      '--quiet',
      '--depth=1',
      '--no-single-branch',
      '--branch=work',
      `file://${origin.root}`,
      '.',
    );
    await expect(mergeBase(clone.root, 'main')).rejects.toThrow(
      'this clone is shallow and does not reach the commit where the branch left "main". Run: git fetch --unshallow origin',
    );
  });

  test('of two histories without a common commit', async () => {
    using folder = repository({ 'a.sql': 'a' });
    folder.git('switch', '--quiet', '--orphan', 'island');
    folder.write('b.sql', 'b');
    folder.commit();
    await expect(mergeBase(folder.root, 'main')).rejects.toThrow('have no commit in common');
  });
});

test('a folder of another owner has a sentence of its own', () => {
  const stderr = "fatal: detected dubious ownership in repository at '/w'\nTo add an exception …";
  expect(explain('/w', stderr)?.message).toBe(
    "git refuses to read /w because another user owns it. Run: git config --global --add safe.directory '/w'",
  );
  expect(explain('/w', 'fatal: something else')).toBeUndefined();
});

test('a folder that does not exist', async () => {
  await expect(mergeBase('/nowhere/at/all', 'main')).rejects.toThrow(
    'git could not be started in /nowhere/at/all',
  );
});

test('the root of the repository, or none', async () => {
  using folder = repository({ 'app/a.sql': 'a' });
  expect(await repositoryRoot(join(folder.root, 'app'))).toBe(folder.root);
  using outside = temporaryFolder();
  expect(await repositoryRoot(outside.root)).toBeUndefined();
});
