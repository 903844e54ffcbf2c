import { describe, expect, test } from '@jest/globals';
import { type Comparison, readChanges } from '../../../src/github/changes/index.ts';
import { refuseAbsent } from '../../../src/github/changes/checked-out.ts';
import { connect } from '../../../src/github/api/client.ts';
import type { PullRequest } from '../../../src/github/trigger.ts';
import type { ChangedFile } from '../../../src/model.ts';
import { type GitHubStandIn, type StandInOptions, startGitHub, TOKEN } from '../../stand-in/server.ts';
import { repository, type TemporaryFolder } from '../../tree/repository.ts';

const everyChange: readonly ChangedFile[] = [
  { path: 'db/1.sql', change: 'modified' },
  { path: 'db/2.sql', change: 'deleted' },
  { path: 'db/3.sql', change: 'renamed', previousPath: 'db/0.sql' },
  { path: 'db/4.sql', change: 'added' },
];
const asGitHubListsThem = [
  { filename: 'db/1.sql', status: 'modified' },
  { filename: 'db/2.sql', status: 'removed' },
  { filename: 'db/3.sql', status: 'renamed', previous_filename: 'db/0.sql' },
  { filename: 'db/4.sql', status: 'added' },
] as const;

/** A branch with every kind of change, while main has moved on; GitHub's test merge of both is checked out. */
function pullRequest() {
  const folder = repository({ 'db/0.sql': 'zero', 'db/1.sql': 'one', 'db/2.sql': 'two', 'README.md': 'old' });
  const fork = folder.git('rev-parse', 'HEAD');
  folder.git('switch', '--quiet', '--create', 'topic');
  folder.write('db/1.sql', 'one, changed');
  folder.remove('db/2.sql');
  folder.git('mv', 'db/0.sql', 'db/3.sql');
  folder.write('db/4.sql', 'four');
  const headSha = folder.commit();
  folder.git('switch', '--quiet', 'main');
  folder.write('README.md', 'new');
  const tip = folder.commit();
  folder.git('merge', '--quiet', '--no-ff', '--message', 'test merge', 'topic');
  const pull = { number: 7, baseSha: tip, headSha, fork: false, author: 'ann', labels: [] };
  const trigger: PullRequest = { kind: 'pull-request', ...pull };
  return { folder, fork, tip, trigger };
}

/** As actions/checkout leaves it: one commit without its parents. */
function makeShallow(folder: TemporaryFolder, commit: string): void {
  folder.git('checkout', '--quiet', '--detach', commit);
  folder.write('.git/shallow', `${commit}\n`);
  folder.git('update-ref', '-d', 'refs/heads/main');
  folder.git('update-ref', '-d', 'refs/heads/topic');
  folder.git('reflog', 'expire', '--expire=now', '--all');
  folder.git('gc', '--quiet', '--prune=now');
}

const contentsAt = (commit: string) => ({
  [`${commit}:db/0.sql`]: 'zero',
  [`${commit}:db/1.sql`]: 'one',
  [`${commit}:db/2.sql`]: 'two',
});

async function read(
  folder: TemporaryFolder,
  trigger: PullRequest,
  options: StandInOptions,
  use: (comparison: Comparison, github: GitHubStandIn, log: readonly string[]) => Promise<void>,
): Promise<void> {
  await using github = await startGitHub({ files: asGitHubListsThem, ...options });
  const log: string[] = [];
  const comparison = await readChanges(
    folder.root,
    trigger,
    connect(TOKEN, 'acme/shop', github.url),
    (line) => log.push(line),
  );
  await refuseAbsent(comparison.changes, comparison.head);
  await use(comparison, github, log);
  expect(github.faults).toEqual([]);
}

async function texts(tree: Comparison['base']): Promise<Record<string, string>> {
  const paths = await tree.list('');
  const contents = await Promise.all(paths.map((path) => tree.read(path)));
  return Object.fromEntries(paths.map((path, index) => [path, new TextDecoder().decode(contents[index])]));
}

describe('a pull request', () => {
  test('is compared with the base branch as it was merged, without any history', async () => {
    const { folder, tip, trigger } = pullRequest();
    using _ = folder;
    makeShallow(folder, folder.git('rev-parse', 'HEAD'));
    await read(
      folder,
      { ...trigger, baseSha: 'f'.repeat(40) },
      { contents: contentsAt(tip) },
      async (comparison) => {
        expect(comparison.changes).toEqual(everyChange);
        expect(await texts(comparison.base)).toEqual({
          'README.md': 'new',
          'db/0.sql': 'zero',
          'db/1.sql': 'one',
          'db/2.sql': 'two',
        });
      },
    );
  });

  test('is compared with where the branches parted when its own commit is checked out', async () => {
    const { folder, fork, trigger } = pullRequest();
    using _ = folder;
    makeShallow(folder, trigger.headSha);
    await read(folder, trigger, { contents: contentsAt(fork), mergeBase: fork }, async (comparison) => {
      expect(await texts(comparison.base)).toMatchObject({ 'README.md': 'old', 'db/1.sql': 'one' });
    });
  });

  test('hands on bytes that are no UTF-8 as they are', async () => {
    const { folder, tip, trigger } = pullRequest();
    using _ = folder;
    const contents = { [`${tip}:db/1.sql`]: new Uint8Array([0xef, 0xbb, 0xbf, 0xe9]) };
    await read(folder, trigger, { contents }, async ({ base }) => {
      expect([...((await base.read('db/1.sql')) ?? [])]).toEqual([0xef, 0xbb, 0xbf, 0xe9]);
    });
  });

  test('comes from git when GitHub refuses and history is there, and says so', async () => {
    const { folder, trigger } = pullRequest();
    using _ = folder;
    await read(folder, trigger, { permissions: {} }, async (comparison, github, log) => {
      expect(comparison.changes).toEqual(everyChange);
      expect(await texts(comparison.base)).toMatchObject({ 'README.md': 'new', 'db/1.sql': 'one' });
      expect(log.join()).toMatch(/lacks `pull-requests: read`.*Taking the changed files from git instead\./);
      expect(github.requests).toHaveLength(1);
    });
  });

  test('fails when GitHub refuses and there is no history, with what to do about either', async () => {
    const { folder, trigger } = pullRequest();
    using _ = folder;
    makeShallow(folder, trigger.headSha);
    const reading = read(folder, trigger, { permissions: {} }, async () => {});
    await expect(reading).rejects.toThrow(
      /lacks `pull-requests: read`.*git does not know either.*fetch-depth: 0/,
    );
  });

  test.each([
    [
      'by what GitHub lists',
      {},
      /changes db\/4\.sql, but that file is not checked out\. Check the pull request out/,
    ],
    [
      'by its history',
      { permissions: {} },
      /is not checked out with its history\. Check the pull request out/,
    ],
  ])('is missed when only the base branch is checked out, %s', async (...[, options, sentence]) => {
    const { folder, tip, trigger } = pullRequest();
    using _ = folder;
    folder.git('switch', '--quiet', '--detach', tip);
    const files = asGitHubListsThem.filter(({ filename }) => filename === 'db/4.sql');
    await expect(read(folder, trigger, { files, ...options }, async () => {})).rejects.toThrow(sentence);
  });

  test('says which permission is missing when a file of the base may not be read', async () => {
    const { folder, trigger } = pullRequest();
    using _ = folder;
    await read(folder, trigger, { permissions: { 'pull-requests': 'read' } }, async ({ base }) => {
      await expect(base.read('db/1.sql')).rejects.toThrow(/lacks `contents: read`.*while reading db\/1\.sql/);
    });
  });
});
