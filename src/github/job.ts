import { readFile } from 'node:fs/promises';
import { UserError } from '../errors.ts';

/** What GitHub tells every step of a job, from its environment. */
export interface Job {
  readonly workspace: string;
  /** `owner/name` */
  readonly repository: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** The commit that the run is about: of a pull request, GitHub's test merge. */
  readonly sha: string;
  /** Name of the event, and the event as GitHub's webhook would send it. */
  readonly eventName: string;
  readonly event: unknown;
  /** The branch or tag that the run is for, `refs/heads/main`. */
  readonly ref: string;
  /** The workflow's file, `owner/name/.github/workflows/migrations.yml@refs/heads/main`; '' where GitHub does not say. */
  readonly workflowRef: string;
  /** A folder that is emptied after the job. */
  readonly temporary: string;
  /** The repository's page. */
  readonly home: string;
  /** This run's number, and which attempt at it this is: later runs have higher ones. */
  readonly run: { readonly run: number; readonly attempt: number };
  /** The page of this run, which shows the summary. */
  readonly runUrl: string;
  /** A line of a file of the repository, at a commit. */
  fileUrl(commit: string, path: string, line: number): string;
}

/** @throws UserError outside a job */
export async function readJob(environment: NodeJS.ProcessEnv): Promise<Job> {
  const repository = required(environment, 'GITHUB_REPOSITORY');
  const home = `${environment['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${repository}`;
  return {
    repository,
    home,
    workspace: required(environment, 'GITHUB_WORKSPACE'),
    apiUrl: environment['GITHUB_API_URL'] || 'https://api.github.com',
    graphqlUrl: environment['GITHUB_GRAPHQL_URL'] || 'https://api.github.com/graphql',
    sha: required(environment, 'GITHUB_SHA'),
    ref: environment['GITHUB_REF'] ?? '',
    workflowRef: environment['GITHUB_WORKFLOW_REF'] ?? '',
    eventName: environment['GITHUB_EVENT_NAME'] ?? '',
    event: await readEvent(required(environment, 'GITHUB_EVENT_PATH')),
    temporary: required(environment, 'RUNNER_TEMP'),
    run: {
      run: Number(environment['GITHUB_RUN_ID'] ?? 0),
      attempt: Number(environment['GITHUB_RUN_ATTEMPT'] ?? 1),
    },
    runUrl: `${home}/actions/runs/${environment['GITHUB_RUN_ID'] ?? ''}`,
    fileUrl: (commit, path, line) =>
      `${home}/blob/${commit}/${path.split('/').map(encodeURIComponent).join('/')}#L${line}`,
  };
}

function required(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (!value)
    throw new UserError(
      `${name} is not set, so this is no step of a GitHub Actions job. Elsewhere, use the command line.`,
    );
  return value;
}

async function readEvent(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UserError(`The event file ${path} of this job cannot be read: ${String(error)}.`);
  }
}
