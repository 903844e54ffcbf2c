import type { Change, ChangedFile } from '../../model.ts';
import { ask, type GitHub, type Octokit } from '../api/client.ts';

type PullFile = Awaited<ReturnType<Octokit['rest']['pulls']['listFiles']>>['data'][number];

/** GitHub lists no more files of a pull request than this (https://docs.github.com/rest/pulls/pulls#list-pull-requests-files). */
const MOST_FILES = 3000;

/** Whether a list is all of it: where GitHub leaves files out, it does not say so. */
export function isWhole(files: readonly ChangedFile[]): boolean {
  return files.length < MOST_FILES;
}

/** Every file that the pull request changes against its merge base. */
export async function listPullFiles(github: GitHub, pull: number): Promise<readonly ChangedFile[]> {
  const { octokit, owner, repo } = github;
  const files = await ask(`listing the files of pull request #${pull}`, 'pull-requests: read', () =>
    octokit.paginate(octokit.rest.pulls.listFiles, { owner, repo, pull_number: pull, per_page: 100 }),
  );
  return files.flatMap(changedFile);
}

/** `changed` is another mode or type of file. */
const CHANGES: Readonly<Record<PullFile['status'], Change | undefined>> = {
  added: 'added',
  copied: 'added',
  modified: 'modified',
  changed: 'modified',
  renamed: 'renamed',
  removed: 'deleted',
  unchanged: undefined,
};

function changedFile(file: PullFile): ChangedFile[] {
  const change = CHANGES[file.status];
  if (change === undefined) return [];
  const path = file.filename;
  return [change === 'renamed' ? { path, change, previousPath: file.previous_filename } : { path, change }];
}
