import { ask, type GitHub } from '../api/client.ts';
import type { ReportingRun } from './run.ts';

/** Why nothing is to be posted, in a sentence; or the pull request that a run was about. */
export type Found = { readonly number: number } | { readonly none: string };

/**
 * The open pull request whose newest commit the run has reviewed. `workflow_run.pull_requests` is empty where it comes
 * from a fork (github/docs#22501), and nothing that the run itself says of its pull request is to be believed, so it is
 * looked up by what GitHub knows of the run: repository, branch and commit.
 */
export async function findPull(github: GitHub, { head, headSha }: ReportingRun): Promise<Found> {
  if (!head)
    return { none: 'The repository that the pull request comes from is gone, so nothing is posted.' };
  const { octokit, owner, repo } = github;
  const listed = await ask('looking for the pull request', 'pull-requests: read', () =>
    octokit.paginate(octokit.rest.pulls.list, {
      owner,
      repo,
      state: 'open',
      head: `${head.owner}:${head.branch}`,
      per_page: 100,
    }),
  );
  // An owner may have several forks, and GitHub lists everything for a `head` that it does not understand.
  const theirs = listed.filter(
    (pull) => pull.head.repo?.full_name === head.repository && pull.head.ref === head.branch,
  );
  const where = `\`${head.repository}\`, branch \`${head.branch}\``;
  if (theirs.length === 0) return { none: `No open pull request comes from ${where}, so nothing is posted.` };
  const [pull, ...others] = theirs.filter((one) => one.head.sha === headSha);
  if (!pull)
    return {
      none: `The pull request has newer commits than ${headSha.slice(0, 7)}, which this run reviewed, so nothing is posted: the run of the newest one posts its own review.`,
    };
  if (others.length > 0) {
    const numbers = [pull, ...others].map(({ number }) => `#${number}`).join(', ');
    return {
      none: `Several open pull requests come from ${where} (${numbers}), and the run does not tell which it reviewed, so nothing is posted.`,
    };
  }
  return { number: pull.number };
}
