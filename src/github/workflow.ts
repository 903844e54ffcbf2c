import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isNode, LineCounter, type Pair, parseDocument } from 'yaml';
import { z } from 'zod';

/** The workflow that this job is of, as it is checked out. */
export interface Workflow {
  /** `.github/workflows/migrations.yml` */
  readonly path: string;
  readonly text: string;
  /** The job's id. */
  readonly job: string;
}

/**
 * The workflow's file, with its repository before it.
 * @param ref octo-org/hello-world/.github/workflows/my-workflow.yml@refs/heads/my_branch; a branch may have an `@` too
 */
export function workflowFile(ref: string): string {
  return ref.replace(/@.*$/s, '');
}

/** Undefined where the environment does not tell, or its file is not checked out. */
export async function readWorkflow(environment: NodeJS.ProcessEnv): Promise<Workflow | undefined> {
  const path = workflowFile(environment['GITHUB_WORKFLOW_REF'] ?? '')
    .split('/')
    .slice(2)
    .join('/');
  const [workspace, job] = [environment['GITHUB_WORKSPACE'], environment['GITHUB_JOB']];
  if (!path || !workspace || !job) return undefined;
  const text = await readFile(join(workspace, path), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : { path, text, job };
}

const permissions = z.record(z.string(), z.string());

/**
 * Where to write a permission, as a sentence with the line; undefined where the workflow does not have the job: those of
 * a reusable workflow are in a file that the environment does not name.
 * @param permission a line of `permissions`: `pull-requests: write`
 */
export function whereToGrant({ path, text, job }: Workflow, permission: string): string | undefined {
  const counter = new LineCounter();
  const { contents: workflow } = parseDocument(text, { lineCounter: counter });
  const line = (node: unknown) => counter.linePos((isNode(node) && node.range?.[0]) || 0).line;
  const jobs = pairOf(workflow, 'jobs')?.value;
  const ours = pairOf(jobs, job);
  if (!ours) return undefined;
  // A job's permissions take the place of the workflow's, all of them.
  const own = pairOf(ours.value, 'permissions');
  const pair = own ?? pairOf(workflow, 'permissions');
  if (!pair)
    return `In ${path}, below line ${line(ours.key)} (\`${job}:\`), add \`${inOneLine({ contents: 'read' }, permission)}\`.`;
  if (isGranted(plain(pair.value), permission))
    return `${path}, line ${line(pair.key)}, grants it: a setting of the repository or its organisation does not, or \`token\` is another one.`;
  const whose = own ? `the job \`${job}\`` : 'the workflow';
  return `In ${path}, ${change(pair, permission, line)} (the permissions of ${whose}).`;
}

/** The exact lines before and after. */
function change({ key, value }: Pair, permission: string, line: (node: unknown) => number): string {
  const [scope = ''] = permission.split(':');
  if (!isMap(value) || value.flow) {
    const given = permissions.safeParse(plain(value));
    return `line ${line(key)}, write \`${inOneLine(given.data ?? { contents: 'read' }, permission)}\``;
  }
  const present = pairOf(value, scope);
  if (present)
    return `line ${line(present.key)}, write \`${permission}\` for \`${scope}: ${String(plain(present.value))}\``;
  return `below line ${line(value.items.at(-1)?.key)}, add \`${permission}\``;
}

function inOneLine(given: Readonly<Record<string, string>>, permission: string): string {
  const [scope = '', level = ''] = permission.split(': ');
  const lines = Object.entries({ ...given, [scope]: level }).map(([name, value]) => `${name}: ${value}`);
  return `permissions: { ${lines.join(', ')} }`;
}

function isGranted(given: unknown, permission: string): boolean {
  const [scope = '', level] = permission.split(': ');
  if (given === 'write-all') return true;
  if (given === 'read-all') return level === 'read';
  const levels = permissions.safeParse(given).data ?? {};
  return levels[scope] === 'write' || levels[scope] === level;
}

function pairOf(node: unknown, name: string): Pair | undefined {
  return isMap(node) ? node.items.find(({ key }) => plain(key) === name) : undefined;
}

function plain(node: unknown): unknown {
  return isNode(node) ? node.toJSON() : node;
}
