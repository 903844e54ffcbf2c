import { getOctokit } from '@actions/github';
import { z } from 'zod';
import { UserError } from '../errors.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** A repository, and a token's way to it. */
export interface GitHub {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
}

/** What a request needs: the line that belongs into the workflow's `permissions`. */
export type Permission = 'contents: read' | 'pull-requests: read' | 'pull-requests: write';

/** `repository`: `owner/name`. `apiUrl`: https://api.github.com, or an Enterprise server's, whose GraphQL is not below it. */
export function connect(
  token: string,
  repository: string,
  apiUrl: string,
  graphqlUrl = `${apiUrl}/graphql`,
): GitHub {
  const [owner, repo] = repository.split('/');
  if (!owner || !repo)
    throw new UserError(`GITHUB_REPOSITORY must be \`owner/name\`, but is \`${repository}\`.`);
  const octokit = getOctokit(token, { baseUrl: apiUrl });
  octokit.graphql = octokit.graphql.defaults({ baseUrl: graphqlUrl.replace(/\/graphql$/, '') });
  return { octokit, owner, repo };
}

/** GitHub said no, or nothing at all. */
export class GitHubError extends UserError {
  constructor(
    message: string,
    /** 500 when it could not be reached. */
    readonly status: number,
  ) {
    super(message);
  }
}

/**
 * Awaits a request to GitHub; its failure becomes a sentence with the remedy.
 * @param doing completes "while …": `listing the pull request's files`
 * @throws GitHubError
 */
export async function ask<T>(doing: string, permission: Permission, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    const status = statusOf(error);
    if (status === undefined || !(error instanceof Error)) throw error;
    throw new GitHubError(`${reason(status, error.message, permission)} (while ${doing}).`, status);
  }
}

/** GraphQL answers with 200, and says in the errors what REST says in the status. */
const graphqlErrors = z.object({
  name: z.literal('GraphqlResponseError'),
  errors: z.array(z.object({ type: z.string().optional() })),
});
const GRAPHQL_STATUS = new Map([
  ['FORBIDDEN', 403],
  ['INSUFFICIENT_SCOPES', 403],
  ['NOT_FOUND', 404],
  ['UNPROCESSABLE', 422],
  ['RATE_LIMITED', 429],
]);

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('status' in error && typeof error.status === 'number') return error.status;
  const refusals = graphqlErrors.safeParse(error);
  if (!refusals.success) return undefined;
  return refusals.data.errors.flatMap(({ type }) => GRAPHQL_STATUS.get(type ?? '') ?? []).at(0) ?? 422;
}

function reason(status: number, message: string, permission: Permission): string {
  if (/rate limit/i.test(message))
    return `GitHub's rate limit for this token is used up; run the job again later: ${message}`;
  switch (status) {
    case 401:
      return 'GitHub does not know the token: give the action a valid one as `token`, or leave that input out';
    case 403:
      return `The token may not do this: add \`permissions: ${permission}\` to the job. GitHub says: ${message}`;
    case 404:
      return `GitHub finds nothing there that the token may see: add \`permissions: ${permission}\` to the job`;
    case 422:
      return `GitHub does not accept the request: ${message}`;
    default:
      return `GitHub did not answer as it should (${status}); run the job again: ${message}`;
  }
}
