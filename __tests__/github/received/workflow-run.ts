/** A pull request from a fork, and the run of its own workflow that a second one follows. */

export const FORK = 'stranger/shop';
export const HEAD = '7'.repeat(40);

export const PULL = { number: 7, state: 'open', from: FORK, branch: 'topic', headSha: HEAD } as const;

/** As GitHub sends it with the second workflow's job. */
export function finished(run: object = {}, payload: object = {}): unknown {
  const here = { full_name: 'acme/shop' };
  return {
    action: 'completed',
    repository: here,
    workflow_run: {
      id: 41,
      run_attempt: 1,
      event: 'pull_request',
      status: 'completed',
      conclusion: 'failure',
      head_sha: HEAD,
      head_branch: 'topic',
      head_repository: { full_name: FORK, owner: { login: 'stranger' } },
      repository: here,
      pull_requests: [],
      ...run,
    },
    ...payload,
  };
}
