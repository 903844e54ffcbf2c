import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { readWorkflow, whereToGrant } from '../workflow.ts';

/**
 * How the token gets a permission: the line of the workflow, or why no line helps.
 * @param permission a line of `permissions`: `pull-requests: write`
 */
export async function remedy(permission: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const isWrite = permission.endsWith(': write');
  if (isWrite && (await isOfFork(environment)))
    return 'A pull request from a fork gets a token that only reads, whatever the workflow says.';
  // https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
  const dependabot =
    isWrite && environment['GITHUB_ACTOR'] === 'dependabot[bot]'
      ? 'A run that Dependabot starts gets a token that only reads, unless the workflow says otherwise. '
      : '';
  const workflow = await readWorkflow(environment);
  const where = workflow && whereToGrant(workflow, permission);
  return `${dependabot}${where ?? `Add \`${permission}\` to the \`permissions\` of the job.`}`;
}

const repository = z.object({ full_name: z.string() });
const eventSchema = z.object({
  pull_request: z.object({
    base: z.object({ repo: repository }),
    // null once the fork it came from is deleted
    head: z.object({ repo: repository.nullish() }),
  }),
});

/** The base repository's own rights come with `pull_request_target` even then. */
async function isOfFork(environment: NodeJS.ProcessEnv): Promise<boolean> {
  if (environment['GITHUB_EVENT_NAME'] !== 'pull_request') return false;
  const text = await readFile(environment['GITHUB_EVENT_PATH'] ?? '', 'utf8').catch(() => '{}');
  const event = eventSchema.safeParse(JSON.parse(text));
  if (!event.success) return false;
  const { base, head } = event.data.pull_request;
  return head.repo?.full_name !== base.repo.full_name;
}
