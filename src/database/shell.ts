import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Cleanup } from './cleanup.ts';

export interface ShellResult {
  /** Undefined when a signal ended it. */
  readonly code?: number;
  /** The last of what it printed for others to read. */
  readonly stdout: string;
  /** The last of both streams. */
  readonly output: string;
  readonly isTimedOut: boolean;
}

export interface ShellOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly timeoutMs: number;
}

/** As much of each stream is kept, in characters. */
const KEPT = 20_000;
/** From being asked to end until being ended. */
const GRACE_MS = 5_000;

/**
 * Runs a line in a shell, in a process group of its own: a Ctrl-C that is meant for us does not reach it.
 *
 * @param cleanup ends it where this process is ended meanwhile
 */
export async function runShell(
  line: string,
  { cwd, env, timeoutMs }: ShellOptions,
  cleanup?: Cleanup,
): Promise<ShellResult> {
  const child = spawn(line, { cwd, env, shell: true, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // All of the group has ended.
    }
  };
  cleanup?.defer(() => kill('SIGKILL'));
  let stdout = '';
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout = (stdout + text).slice(-KEPT);
    output = (output + text).slice(-KEPT);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-KEPT)));
  let isTimedOut = false;
  const timers = [
    setTimeout(() => {
      isTimedOut = true;
      kill('SIGTERM');
      timers.push(setTimeout(() => kill('SIGKILL'), GRACE_MS));
    }, timeoutMs),
  ];
  try {
    // What it leaves running in the background may keep the streams open for ever.
    const [code] = (await once(child, 'exit')) as [number | null];
    await Promise.race([once(child, 'close'), drained()]);
    return { ...(code !== null && { code }), stdout, output, isTimedOut };
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

const DRAIN_MS = 1_000;

function drained(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, DRAIN_MS).unref());
}
