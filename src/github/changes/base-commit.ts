import { ask, type GitHub } from '../api/client.ts';
import type { PullRequest } from '../trigger.ts';

/** A commit as git stores it: its parents are known even when a shallow checkout does not have them. */
export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
}

/**
 * The commit whose tree is what is checked out, less the pull request's changes.
 *
 * `pull_request.base.sha` is not it: that is the base branch when GitHub wrote the event. By default what is checked
 * out is GitHub's test merge, and its first parent is the base branch as it was merged. A workflow that checks out the
 * pull request's own commit has the other files as they were where the branches parted.
 * @param checkedOut undefined when there is no git to ask; GitHub's test merge is then assumed, and the event is nearest
 */
export async function baseCommit(
  github: GitHub,
  pull: PullRequest,
  checkedOut: Commit | undefined,
): Promise<string> {
  const [first, second] = checkedOut?.parents ?? [];
  if (first !== undefined && second === pull.headSha) return first;
  if (checkedOut?.sha === pull.headSha) return mergeBase(github, pull);
  return pull.baseSha;
}

async function mergeBase({ octokit, owner, repo }: GitHub, pull: PullRequest): Promise<string> {
  const basehead = `${pull.baseSha}...${pull.headSha}`;
  const { data } = await ask(`looking for the merge base of ${basehead}`, 'contents: read', () =>
    octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 }),
  );
  return data.merge_base_commit.sha;
}
