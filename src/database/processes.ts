import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { within, type Cleanup } from './cleanup.ts';

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const STOP_MS = 3_000;

/** Runs a program to its end. One that cannot be started gives code null and the reason as `stderr`. */
export async function run(
  file: string,
  args: readonly string[],
  options: SpawnOptions,
  cleanup?: Cleanup,
): Promise<Finished> {
  const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  cleanup?.defer(() => stop(child, 'SIGTERM'));
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  const failure = await new Promise<Error | undefined>((resolve) => {
    child.once('error', resolve);
    child.once('close', () => resolve(undefined));
  });
  return { code: child.exitCode, stdout: stdout(), stderr: failure?.message ?? stderr() };
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (chunk: string) => (text = tail(text + chunk)));
  return () => text;
}

const TAIL = 16_384;

function tail(text: string): string {
  return text.length > TAIL ? text.slice(-TAIL) : text;
}

export interface Followed {
  /** The end of what it printed so far. */
  readonly log: () => string;
  /** Why it is over, or that it is; undefined while it lives. */
  readonly ended: () => string | undefined;
}

export function follow(child: ChildProcess): Followed {
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('close', (code, signal) => (ended ??= `it ended with ${signal ?? `code ${code}`}`));
  return { log: () => stdout() + stderr(), ended: () => ended };
}

function hasExited(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/** Sends the signal, waits a little, then kills. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasExited(child)) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await within(STOP_MS, exited);
  if (hasExited(child)) return;
  child.kill('SIGKILL');
  await within(STOP_MS, exited);
}
