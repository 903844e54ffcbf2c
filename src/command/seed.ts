import { UserError } from '../errors.ts';
import { startGateway } from '../gateway/gateway.ts';
import type { Around } from '../gateway/tunnel.ts';
import { quoted } from '../migrations/programs.ts';
import type { Stage } from '../rehearsal/session.ts';
import { environmentOf } from './environment.ts';
import { lastWords, runLine, type CommandResult } from './process.ts';
import { loginOf } from './run.ts';

/** A command of the project that makes rows. */
export interface SeedSettings {
  /** A line for a shell. */
  readonly command: string;
  /** Globs of the files that decide what it makes; absent where nobody says so. */
  readonly files?: readonly string[];
  /** Variables that are set for it. */
  readonly env: Readonly<Record<string, string>>;
  /** Names of our own variables that it gets to see as well. */
  readonly pass: readonly string[];
  /** In milliseconds. */
  readonly timeout: number;
  /** Whether it may be run with the rights of the base repository for a pull request. */
  readonly allowPullRequestTarget: boolean;
}

export interface SeedRun {
  readonly stage: Stage;
  /** The one that it may reach. */
  readonly database: string;
  /** Of the files that it runs in. */
  readonly cwd: string;
  readonly progress: (line: string) => void;
  /** Ends it. */
  readonly signal?: AbortSignal;
}

const LINES_SHOWN = 20;

/** Lets a command make its rows. Throws a UserError with its last words when it fails; what it printed is told. */
export async function runSeed(seed: SeedSettings, run: SeedRun): Promise<void> {
  const { stage, database, cwd, progress, signal } = run;
  progress(`running ${quoted(seed.command)} for rows`);
  const login = await loginOf(stage, database);
  const server = { host: login.host, port: login.port };
  const refusals: string[] = [];
  const watch = (): Around => async (_exchange, _backend, send) => {
    const { error } = await send.whole();
    if (error) refusals.push(error.get('M') ?? '');
  };
  await using gateway = await startGateway({ server, watch, database: login.database });
  const env = environmentOf(process.env, seed, { ...login, host: '127.0.0.1', port: gateway.port });
  const timeoutMs = Math.max(1_000, Math.min(seed.timeout, stage.limits.deadline - Date.now()));
  const result = await runLine(seed.command, { cwd, env, timeoutMs, ...(signal && { signal }) });
  if (result.code === 0 && !result.isTimedOut) return;
  for (const line of result.output.trimEnd().split('\n').slice(-LINES_SHOWN)) progress(`  ${line}`);
  throw new UserError(`The rows cannot be made: ${failure(seed.command, result, refusals)}`);
}

function failure(
  line: string,
  { code, isTimedOut, output }: CommandResult,
  refusals: readonly string[],
): string {
  // In many words, with a stack trace, a program often tells no more than this.
  const words = refusals.findLast((message) => output.includes(message)) ?? lastWords({ output });
  const said = words === '' ? 'It printed nothing.' : `It said: ${words}`;
  if (isTimedOut) return `${quoted(line)} did not end within its \`timeout\`, and was ended. ${said}`;
  return `${quoted(line)} ${code === undefined ? 'was ended by a signal' : `ended with exit code ${code}`}. ${said}`;
}
