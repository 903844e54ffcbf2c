import { z } from 'zod';
import { UserError } from '../errors.ts';
import { defaultBranchOf, pushed, queued, started, unknown } from './events.ts';

/** What started the workflow: a pull request, commits that are compared with others, or what has nothing to compare with. */
export type Trigger = PullRequest | Commits | Incomparable;

export interface PullRequest {
  readonly kind: 'pull-request';
  readonly number: number;
  /** The base branch's newest commit when GitHub wrote the event. */
  readonly baseSha: string;
  readonly headSha: string;
  /** From a repository other than the base's: its token can only read, whatever the workflow asks for. */
  readonly fork: boolean;
  /** Login of who opened it. */
  readonly author: string;
  /** When GitHub wrote the event. */
  readonly labels: readonly string[];
  /** The label that this very event is about, and who set it. */
  readonly labeled?: { readonly label: string; readonly by: string };
  /** What to compare with instead of the base branch, by the input `base`. */
  readonly base?: Base;
}

export interface Commits {
  readonly kind: 'commits';
  readonly base: Base;
  /** The default branch has no other configuration than its own; any other is judged by that of its base. */
  readonly isDefaultBranch: boolean;
}

export interface Incomparable {
  readonly kind: 'incomparable';
  /** A sentence, and what to do. */
  readonly why: string;
}

/** What the checked-out commit is compared with. */
export interface Base {
  /** A branch, tag or commit. */
  readonly ref: string;
  /** `itself`: with that very commit; `parted`: with the commit where both parted. */
  readonly at: 'itself' | 'parted';
  /** What it is, to people: `the commit before this push`. */
  readonly name: string;
}

const repository = z.object({ full_name: z.string() });
const user = z.object({ login: z.string() });
const label = z.object({ name: z.string() });

const eventSchema = z.object({
  action: z.string().optional(),
  pull_request: z
    .object({
      number: z.number(),
      base: z.object({ sha: z.string(), repo: repository }),
      // null once the fork it came from is deleted
      head: z.object({ sha: z.string(), repo: repository.nullish() }),
      // null once the account is deleted
      user: user.nullish(),
      labels: z.array(label).optional(),
    })
    .optional(),
  label: label.optional(),
  sender: user.optional(),
  merge_group: z.object({ base_sha: z.string() }).optional(),
  before: z.string().optional(),
  forced: z.boolean().optional(),
  ref: z.string().optional(),
  repository: z.object({ default_branch: z.string() }).optional(),
});

/** What of GitHub's payloads is read here. */
export type Event = z.output<typeof eventSchema>;

/**
 * What an event means for a review.
 * @param name GITHUB_EVENT_NAME
 * @param payload the parsed content of GITHUB_EVENT_PATH
 * @param ref GITHUB_REF, where the payload names none, as for a schedule
 * @param given the input `base`, '' when left out
 */
export function readTrigger(name: string, payload: unknown, ref: string, given: string): Trigger {
  const read = eventSchema.safeParse(payload);
  if (!read.success)
    throw new UserError(
      `The event file of this workflow run is not one of GitHub's: ${z.prettifyError(read.error)}.`,
    );
  const event = { ...read.data, ref: read.data.ref ?? ref };
  const base: Base | undefined =
    given === '' ? undefined : { ref: given, at: 'parted', name: `\`${given}\`, the input \`base\`` };
  if (isPull(name) && event.pull_request) return pullRequest(event, event.pull_request, base);
  const isDefaultBranch = event.ref === `refs/heads/${defaultBranchOf(event)}`;
  if (base) return { kind: 'commits', base, isDefaultBranch };
  const found = withoutInput(name, event);
  return typeof found === 'string'
    ? { kind: 'incomparable', why: found }
    : { kind: 'commits', base: found, isDefaultBranch };
}

function isPull(name: string): boolean {
  return name === 'pull_request' || name === 'pull_request_target';
}

/** The base by the event alone, or why there is none. */
function withoutInput(name: string, event: Event): Base | string {
  switch (name) {
    case 'merge_group':
      return queued(event);
    case 'push':
      return pushed(event);
    case 'workflow_dispatch':
    case 'schedule':
      return started(name, event);
    default:
      return unknown(name);
  }
}

function pullRequest(
  { action, label: set, sender }: Event,
  pull: NonNullable<Event['pull_request']>,
  base: Base | undefined,
): PullRequest {
  return {
    kind: 'pull-request',
    number: pull.number,
    baseSha: pull.base.sha,
    headSha: pull.head.sha,
    fork: pull.head.repo?.full_name !== pull.base.repo.full_name,
    author: pull.user?.login ?? '',
    labels: (pull.labels ?? []).map(({ name }) => name),
    ...(action === 'labeled' && set && sender && { labeled: { label: set.name, by: sender.login } }),
    ...(base && { base }),
  };
}
