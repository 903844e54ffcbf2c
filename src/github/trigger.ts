import { z } from 'zod';
import { UserError } from '../errors.ts';

/** What started the workflow: a pull request, or commits that are compared with an earlier one. */
export type Trigger = PullRequest | { readonly kind: 'commits'; readonly base: string };

export interface PullRequest {
  readonly kind: 'pull-request';
  readonly number: number;
  /** The base branch's newest commit when GitHub wrote the event. */
  readonly baseSha: string;
  readonly headSha: string;
  /** From a repository other than the base's: its token can only read, whatever the workflow asks for. */
  readonly fork: boolean;
}

const repository = z.object({ full_name: z.string() });

const eventSchema = z.object({
  pull_request: z
    .object({
      number: z.number(),
      base: z.object({ sha: z.string(), repo: repository }),
      // null once the fork it came from is deleted
      head: z.object({ sha: z.string(), repo: repository.nullish() }),
    })
    .optional(),
  merge_group: z.object({ base_sha: z.string() }).optional(),
  before: z.string().optional(),
  repository: z.object({ default_branch: z.string() }).optional(),
});

/** `payload`: the parsed content of GITHUB_EVENT_PATH. */
export function readTrigger(payload: unknown): Trigger {
  const event = eventSchema.safeParse(payload);
  if (!event.success)
    throw new UserError(
      `The event file of this workflow run is not one of GitHub's: ${z.prettifyError(event.error)}.`,
    );
  const { pull_request: pull, merge_group: group, before, repository } = event.data;
  if (pull) {
    return {
      kind: 'pull-request',
      number: pull.number,
      baseSha: pull.base.sha,
      headSha: pull.head.sha,
      fork: pull.head.repo?.full_name !== pull.base.repo.full_name,
    };
  }
  return { kind: 'commits', base: group?.base_sha ?? pushedOnto(before) ?? defaultBranch(repository) };
}

/** A push that creates a branch comes from the null commit. */
function pushedOnto(before: string | undefined): string | undefined {
  return before === undefined || /^0+$/.test(before) ? undefined : before;
}

function defaultBranch(repository: { readonly default_branch: string } | undefined): string {
  return `origin/${repository?.default_branch ?? 'HEAD'}`;
}
