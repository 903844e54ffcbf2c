import { z } from 'zod';
import { UserError } from '../../errors.ts';

/** The finished workflow run that made the report, as GitHub tells it. */
export interface ReportingRun {
  readonly id: number;
  readonly attempt: number;
  /** `success`, `failure`, `cancelled`, `action_required`, … */
  readonly conclusion: string;
  readonly headSha: string;
  /** Where the pull request comes from; absent once the fork is deleted. */
  readonly head?: { readonly repository: string; readonly owner: string; readonly branch: string };
}

const eventSchema = z.object({
  action: z.string(),
  repository: z.object({ full_name: z.string() }),
  workflow_run: z.object({
    id: z.int(),
    run_attempt: z.int(),
    event: z.string(),
    conclusion: z.string().nullish(),
    head_sha: z.string(),
    head_branch: z.string().nullish(),
    head_repository: z.object({ full_name: z.string(), owner: z.object({ login: z.string() }) }).nullish(),
    // Absent in nothing that GitHub sends; where the run itself took place.
    repository: z.object({ full_name: z.string() }),
  }),
});

const PLACE =
  'publishing a report belongs into a workflow with `on: workflow_run`, `types: [completed]`, which docs/forks.md has ready to copy, or into a later job of the workflow `on: pull_request` that made it';

const ownSchema = z.object({
  pull_request: z.object({ number: z.int(), head: z.object({ sha: z.string() }) }),
});

/** A later job of the pull request's own run: what it is about, GitHub's event says. Undefined for every other event. */
export function readOwnRun(
  name: string,
  payload: unknown,
  { run, attempt }: { readonly run: number; readonly attempt: number },
): { readonly run: ReportingRun; readonly pull: number } | undefined {
  if (name !== 'pull_request') return undefined;
  const read = ownSchema.safeParse(payload);
  if (!read.success) return undefined;
  const { number: pull, head } = read.data.pull_request;
  // Whoever was to hand over a report did not: that is told on the pull request.
  return { pull, run: { id: run, attempt, conclusion: 'failure', headSha: head.sha } };
}

/**
 * @param name GITHUB_EVENT_NAME
 * @param payload the parsed content of GITHUB_EVENT_PATH
 * @param repository GITHUB_REPOSITORY
 * @throws UserError for every other event, and for another repository's run
 */
export function readRun(name: string, payload: unknown, repository: string): ReportingRun {
  if (name !== 'workflow_run') throw new UserError(`This job runs on \`${name}\`, but ${PLACE}.`);
  const read = eventSchema.safeParse(payload);
  if (!read.success)
    throw new UserError(
      `The event file of this workflow run is not one of GitHub's: ${z.prettifyError(read.error)}.`,
    );
  const { action, workflow_run: run } = read.data;
  if (action !== 'completed')
    throw new UserError(`The run that this one follows is \`${action}\`, but ${PLACE}.`);
  if (run.event !== 'pull_request')
    throw new UserError(
      `The run that this one follows was started by \`${run.event}\`, not by \`pull_request\`: there is no pull request to write to. Let the job run only \`if: github.event.workflow_run.event == 'pull_request'\`.`,
    );
  for (const other of [read.data.repository, run.repository])
    if (other.full_name.toLowerCase() !== repository.toLowerCase())
      throw new UserError(
        `The run that this one follows belongs to \`${other.full_name}\`, and this job to \`${repository}\`: only reports of the same repository are published.`,
      );
  return {
    id: run.id,
    attempt: run.run_attempt,
    conclusion: run.conclusion ?? 'unknown',
    headSha: run.head_sha,
    ...(run.head_repository &&
      run.head_branch && {
        head: {
          repository: run.head_repository.full_name,
          owner: run.head_repository.owner.login,
          branch: run.head_branch,
        },
      }),
  };
}
