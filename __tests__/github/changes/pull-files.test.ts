import { expect, test } from '@jest/globals';
import { connect } from '../../../src/github/api/client.ts';
import { listPullFiles } from '../../../src/github/changes/pull-files.ts';
import type { PullFile } from '../../stand-in/objects.ts';
import { startGitHub, TOKEN } from '../../stand-in/server.ts';

async function list(files: readonly PullFile[], token = TOKEN) {
  await using github = await startGitHub({ files });
  const changes = await listPullFiles(connect(token, 'acme/shop', github.url), 7);
  expect(github.faults).toEqual([]);
  return { changes, requests: github.requests };
}

test('each status of GitHub is a change of ours', async () => {
  const { changes } = await list([
    { filename: 'a', status: 'added' },
    { filename: 'b', status: 'copied', previous_filename: 'a' },
    { filename: 'c', status: 'modified' },
    { filename: 'd', status: 'changed' },
    { filename: 'e', status: 'renamed', previous_filename: 'old' },
    { filename: 'f', status: 'removed' },
    { filename: 'g', status: 'unchanged' },
  ]);
  expect(changes).toEqual([
    { path: 'a', change: 'added' },
    { path: 'b', change: 'added' },
    { path: 'c', change: 'modified' },
    { path: 'd', change: 'modified' },
    { path: 'e', change: 'renamed', previousPath: 'old' },
    { path: 'f', change: 'deleted' },
  ]);
});

test('every page is read', async () => {
  const files = Array.from({ length: 250 }, (_, index): PullFile => ({
    filename: `${index}`,
    status: 'added',
  }));
  const { changes, requests } = await list(files);
  expect(changes).toHaveLength(250);
  expect(requests).toHaveLength(3);
});

test('a token that GitHub does not know is named as the cause', async () => {
  await expect(list([], 'other')).rejects.toThrow(
    'GitHub does not know the token: give the action a valid one as `token`, or leave that input out (while listing the files of pull request #7).',
  );
});
