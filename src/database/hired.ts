import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { lastWords } from '../command/process.ts';
import { UserError } from '../errors.ts';
import { createCleanup } from './cleanup.ts';
import { withoutSecrets } from './secrets.ts';
import type { Leftover } from './server.ts';
import { runShell, type ShellResult } from './shell.ts';
import type { DatabaseSource } from './source.ts';
import { filledIn } from './variables.ts';

/** A database that was brought up for this review, and has to be paid for until it is gone. */
export interface Hired {
  readonly url: string;
  /** Takes it down, once. What went wrong with that, as a sentence; undefined when it is gone. */
  readonly end: () => Promise<string | undefined>;
}

export interface Hiring {
  /** Of the checkout. */
  readonly cwd: string;
  readonly progress: (line: string) => void;
  readonly onLeftover?: ((leftover: Leftover) => void) | undefined;
  /** Told of what is gone. */
  readonly onRemoved?: ((leftover: Leftover) => void) | undefined;
}

type Creating = DatabaseSource & { readonly create: string; readonly destroy: string };

export type HiredLeftover = Extract<Leftover, { kind: 'hired' }>;

/**
 * Brings a database up by its command. From then on it is taken down however this ends: by `end`, by a signal, or by the
 * Action's post step. Throws a UserError with the command's words; what it began is taken down then, too.
 */
export async function hire(source: Creating, hiring: Hiring): Promise<Hired> {
  const { destroy, timeout } = source;
  const { cwd, progress, onLeftover, onRemoved } = hiring;
  const leftover: HiredLeftover = {
    kind: 'hired',
    destroy,
    cwd,
    timeoutMs: timeout,
    variables: variablesOf(process.env),
  };
  const cleanup = createCleanup(timeout + GRACE_MS);
  let ending: Promise<string | undefined> | undefined;
  const takeDown = async (): Promise<string | undefined> => {
    progress('running `database.destroy`');
    const failure = await failureOfDestroying(leftover, progress);
    if (failure === undefined) onRemoved?.(leftover);
    return failure;
  };
  const once = () => (ending ??= takeDown());
  // In reverse order: what brings it up is ended before.
  cleanup.defer(async () => {
    const failure = await once();
    if (failure !== undefined) progress(failure);
  });
  onLeftover?.(leftover);
  const end = async () => {
    const failure = await once();
    await cleanup[Symbol.asyncDispose]();
    return failure;
  };
  try {
    progress('running `database.create`');
    const env = environmentOf(leftover);
    const result = await runShell(source.create, { cwd, env, timeoutMs: timeout }, cleanup);
    const failure = failureOf('create', result, progress);
    if (failure !== undefined) throw new UserError(failure);
    return { url: source.url === undefined ? printed(result) : filledIn(source.url, env), end };
  } catch (error) {
    const left = await end();
    if (left === undefined || !(error instanceof Error)) throw error;
    throw new UserError(`${error.message} ${left}`, { cause: error });
  }
}

const GRACE_MS = 10_000;

/** Why the command that takes a database down did not; undefined when it did. */
export async function failureOfDestroying(
  leftover: HiredLeftover,
  progress: (line: string) => void,
): Promise<string | undefined> {
  const { destroy, timeoutMs, variables } = leftover;
  const cwd = existsSync(leftover.cwd) ? leftover.cwd : tmpdir();
  const result = await runShell(destroy, { cwd, env: environmentOf(leftover), timeoutMs }).catch(
    (error: unknown): ShellResult => ({ stdout: '', output: String(error), isTimedOut: false }),
  );
  const failure = failureOf('destroy', result, progress);
  if (failure === undefined) return undefined;
  return `${failure} What \`database.create\` brought up as ${variables['PGREHEARSE_NAME'] ?? ''} may still run, and cost: remove it by hand.`;
}

/** By these the commands name what they bring up, and find it again. */
function variablesOf(environment: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const run = environment['GITHUB_RUN_ID'] ?? '';
  const [, pull = ''] = /^refs\/pull\/(\d+)\//.exec(environment['GITHUB_REF'] ?? '') ?? [];
  return {
    // Letters, digits and single hyphens: what clouds take for a name.
    PGREHEARSE_NAME: `pgrehearse-${run || 'local'}-${randomBytes(4).toString('hex')}`,
    PGREHEARSE_RUN_ID: run,
    PGREHEARSE_COMMIT: environment['GITHUB_SHA'] ?? '',
    PGREHEARSE_PULL_REQUEST: pull,
  };
}

/** What a step of its own would see: not our own inputs, nor what opens the job's cache and artifacts. */
const WITHHELD = /^(INPUT_|STATE_|ACTIONS_RUNTIME_|ACTIONS_CACHE_|ACTIONS_RESULTS_)/;

function environmentOf({ variables }: HiredLeftover): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(([name]) => !WITHHELD.test(name));
  return { ...Object.fromEntries(ours), ...variables };
}

function failureOf(
  which: 'create' | 'destroy',
  { code, output, isTimedOut }: ShellResult,
  progress: (line: string) => void,
): string | undefined {
  if (code === 0 && !isTimedOut) return undefined;
  const said = withoutSecrets(output, process.env);
  for (const line of said.split('\n')) if (line.trim() !== '') progress(`database.${which}: ${line}`);
  const how = isTimedOut
    ? 'did not end within `database.timeout`, and was ended'
    : code === undefined
      ? 'was ended by a signal'
      : `ended with exit code ${code}`;
  const words = lastWords({ output: said });
  return `\`database.${which}\` ${how}${words === '' ? ', and printed nothing' : `: ${words}`}.`;
}

function printed({ stdout }: ShellResult): string {
  const line = stdout.trim().split('\n').at(-1)?.trim() ?? '';
  if (/^postgres(ql)?:\/\/\S+$/.test(line)) return line;
  throw new UserError(
    'The last line that `database.create` prints has to be the URL of the database, `postgres://…`; or say it with `database.url`.',
  );
}
