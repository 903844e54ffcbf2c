import { ask, type GitHub } from '../api/client.ts';

/**
 * Who set the label that is on the pull request now; undefined where it is not on it. By GitHub's own record, since a
 * run may start long after its event, and be started again.
 * @throws GitHubError
 */
export async function setterOf(github: GitHub, pull: number, label: string): Promise<string | undefined> {
  const { octokit, owner, repo } = github;
  const events = await ask(`asking who set the label \`${label}\``, 'pull-requests: read', () =>
    octokit.paginate(octokit.rest.issues.listEvents, { owner, repo, issue_number: pull, per_page: 100 }),
  );
  const last = events.findLast((event) => 'label' in event && isLabel(event.label?.name, label));
  return last?.event === 'labeled' ? last.actor?.login : undefined;
}

/** GitHub takes two labels that differ in their case alone for the same. */
export function isLabel(name: string | undefined, label: string): boolean {
  return name?.toLowerCase() === label.toLowerCase();
}
