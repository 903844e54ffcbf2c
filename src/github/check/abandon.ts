import { ask, type GitHub } from '../api/client.ts';
import type { SavedCheck } from './saved.ts';

/**
 * Ends a check run whose job ended before it could: a check that is under way for ever would block the merge, and say
 * nothing. Anything but `success`, `skipped` and `neutral` blocks it too, and says so.
 * @returns whether there was something to end
 * @throws GitHubError
 */
export async function abandonCheck(github: GitHub, { id, conclusion, title }: SavedCheck): Promise<boolean> {
  const { octokit, owner, repo } = github;
  const { data } = await ask('looking at the check', 'checks: write', () =>
    octokit.rest.checks.get({ owner, repo, check_run_id: id }),
  );
  if (data.status === 'completed') return false;
  const summary =
    conclusion === undefined
      ? 'The run was cancelled, or ended before the review did. Run it again.'
      : 'The job’s summary holds the whole review.';
  await ask('ending the check', 'checks: write', () =>
    octokit.rest.checks.update({
      owner,
      repo,
      check_run_id: id,
      conclusion: conclusion ?? 'cancelled',
      output: { title: title ?? 'Not finished', summary },
    }),
  );
  return true;
}
