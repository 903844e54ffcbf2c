import { info } from '@actions/core';
import { UserError } from '../../errors.ts';
import { harmless } from '../log.ts';
import { mannered, type Octokit } from './octokit.ts';
import { Patience } from './patience.ts';
import { meaning, refusalOf, secondsToWait } from './refusal.ts';
import { remedy } from './remedy.ts';

export type { Octokit };

/** A repository, and a token's way to it. */
export interface GitHub {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  readonly patience: Patience;
}

/** What a request needs: the line that belongs into the workflow's `permissions`. */
export type Permission =
  | 'contents: read'
  | 'pull-requests: read'
  | 'pull-requests: write'
  | 'checks: read'
  | 'checks: write'
  // Of another token than the workflow's own.
  | 'members: read';

export interface ConnectOptions {
  /** An Enterprise server's is not below its API. */
  readonly graphqlUrl?: string;
  /** Writes a line into the job's log. */
  readonly say?: (line: string) => void;
  /** Milliseconds that a second of waiting lasts: fewer in a test. */
  readonly second?: number;
}

/**
 * @param repository `owner/name`
 * @param apiUrl https://api.github.com, or an Enterprise server's
 */
export function connect(
  token: string,
  repository: string,
  apiUrl: string,
  { graphqlUrl, say = (line) => info(harmless(line)), second = 1000 }: ConnectOptions = {},
): GitHub {
  const [owner, repo] = repository.split('/');
  if (!owner || !repo)
    throw new UserError(`GITHUB_REPOSITORY must be \`owner/name\`, but is \`${repository}\`.`);
  const patience = new Patience(say, second);
  const octokit = mannered(token, apiUrl, patience);
  if (graphqlUrl !== undefined)
    octokit.graphql = octokit.graphql.defaults({ baseUrl: graphqlUrl.replace(/\/graphql$/, '') });
  return { octokit, owner, repo, patience };
}

/** What GitHub's answer means for whoever asked. */
interface Refused {
  /** 500 when it could not be reached. */
  readonly status: number;
  /** Seconds after which asking again may help; undefined when it will not. */
  readonly wait?: number;
  /** What the token may not do, as a line of `permissions`. */
  readonly lacks?: string;
  /** The message without what is to be done about it: for somebody who goes on. */
  readonly brief?: string;
}

/** GitHub said no, or nothing at all. */
export class GitHubError extends UserError {
  readonly status: number;
  readonly wait: number | undefined;
  readonly lacks: string | undefined;
  readonly brief: string;

  constructor(message: string, { status, wait, lacks, brief = message }: Refused) {
    super(message);
    this.status = status;
    this.wait = wait;
    this.lacks = lacks;
    this.brief = brief;
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
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    const { said, advice, lacks } = meaning(refusal, permission, Date.now());
    const hint = lacks === undefined ? '' : ` ${await remedy(lacks, process.env)}`;
    const wait = secondsToWait(refusal, Date.now());
    const message = `${said}${advice === undefined ? '' : `; ${advice}`} (while ${doing}).${hint}`;
    const brief = `${said} (while ${doing})`;
    throw new GitHubError(message, { status: refusal.status, wait, lacks, brief });
  }
}
