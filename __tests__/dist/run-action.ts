import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type GitHubStandIn, TOKEN } from '../stand-in/server.ts';

/** What a step of a job leaves behind. */
export interface Step {
  readonly code: number;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** The content of `report-path`. */
  readonly report: unknown;
}

export interface StepOptions {
  readonly workspace: string;
  readonly event: unknown;
  /** `pull_request` by default. */
  readonly eventName?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Of the runner's variables, those that differ: another run's number, a proxy. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The pull request's newest commit, where it is not the event's any more. */
  readonly head?: string;
  /** The bundle's entry; `index.js` by default. */
  readonly main?: 'index.js' | 'post.js' | 'cli.js';
  /** Of the command line. */
  readonly args?: readonly string[];
  /** What an earlier step of the action saved. */
  readonly state?: Readonly<Record<string, string>>;
  /** Sends the process this signal as soon as its log says so. */
  readonly kill?: { readonly signal: NodeJS.Signals; readonly when: string };
}

const dist = resolve(process.env['PGREHEARSE_DIST'] ?? 'dist');
const action = parse(readFileSync('action.yml', 'utf8'));

/** Runs the bundle as GitHub's runner would: inputs and surroundings in the environment, results in files. */
export async function runAction(github: GitHubStandIn, options: StepOptions): Promise<Step> {
  github.head = options.head ?? headOf(options.event);
  const temporary = mkdtempSync(join(tmpdir(), 'pgrehearse-runner-'));
  try {
    const file = (name: string, content: string) => {
      writeFileSync(join(temporary, name), content);
      return join(temporary, name);
    };
    const read = (name: string) => readFileSync(join(temporary, name), 'utf8');
    const environment = {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_WORKSPACE: options.workspace,
      GITHUB_EVENT_NAME: options.eventName ?? 'pull_request',
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(options.event)),
      GITHUB_STEP_SUMMARY: file('summary', ''),
      GITHUB_OUTPUT: file('output', ''),
      GITHUB_STATE: file('state', ''),
      RUNNER_TEMP: temporary,
      ...options.environment,
      ...inputVariables(options.inputs ?? {}),
      ...Object.fromEntries(
        Object.entries(options.state ?? {}).map(([name, value]) => [`STATE_${name}`, value]),
      ),
    };
    const { code, log } = await run(environment, options);
    const outputs = fileCommands(read('output'));
    const report = outputs['report-path'] && JSON.parse(readFileSync(outputs['report-path'], 'utf8'));
    return { code, log, summary: read('summary'), outputs, state: fileCommands(read('state')), report };
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function headOf(event: unknown): string {
  const read = eventSchema.safeParse(event).data;
  return read?.pull_request?.head.sha ?? read?.workflow_run?.head_sha ?? '';
}

const eventSchema = z.object({
  pull_request: z.object({ head: z.object({ sha: z.string() }) }).optional(),
  workflow_run: z.object({ head_sha: z.string() }).optional(),
});

/** The runner fills in the defaults of action.yml, and '' for the rest. */
function inputVariables(given: Readonly<Record<string, string>>): Record<string, string> {
  const inputs = Object.entries<{ readonly default?: string }>(action.inputs);
  return Object.fromEntries(
    inputs.map(([name, input]) => {
      const value = given[name] ?? input.default ?? '';
      return [`INPUT_${name.toUpperCase()}`, value.replace('${{ github.token }}', TOKEN)];
    }),
  );
}

function run(
  environment: NodeJS.ProcessEnv,
  { workspace, main = 'index.js', args = [], kill }: StepOptions,
): Promise<{ code: number; log: string }> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(dist, main), ...args], { cwd: workspace, env: environment });
    let log = '';
    const listen = (chunk: Buffer) => {
      log += chunk.toString();
      if (kill && log.includes(kill.when)) child.kill(kill.signal);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', failed);
    child.on('close', (code) => done({ code: code ?? -1, log }));
  });
}

/** `name<<delimiter`, the value's lines, `delimiter`. */
function fileCommands(text: string): Record<string, string> {
  const commands = text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...commands].map(([, name, , value]) => [name ?? '', value ?? '']));
}
