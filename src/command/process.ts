import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createCleanup } from '../database/cleanup.ts';

export interface CommandResult {
  /** Undefined when a signal ended it. */
  readonly code?: number;
  /** The last of what it printed, on either stream. */
  readonly output: string;
  readonly isTimedOut: boolean;
  readonly durationMs: number;
}

/** As much of the output is kept, in characters. */
const KEPT = 20_000;
/** From being asked to end until being ended. */
const GRACE_MS = 5_000;

/** Runs a line in a shell, with all that it starts in a group of its own that ends with it. */
export async function runLine(
  line: string,
  options: {
    readonly cwd: string;
    readonly env: Record<string, string>;
    readonly timeoutMs: number;
    readonly signal?: AbortSignal;
  },
): Promise<CommandResult> {
  await using cleanup = createCleanup();
  const start = performance.now();
  const child = spawn(line, {
    cwd: options.cwd,
    env: options.env,
    shell: true,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // All of the group has ended.
    }
  };
  cleanup.defer(() => kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output = (output + text).slice(-KEPT);
    });
  }
  options.signal?.addEventListener('abort', () => kill('SIGKILL'));
  let isTimedOut = false;
  const timers: NodeJS.Timeout[] = [];
  timers.push(
    setTimeout(() => {
      isTimedOut = true;
      kill('SIGTERM');
      timers.push(setTimeout(() => kill('SIGKILL'), GRACE_MS));
    }, options.timeoutMs),
  );
  try {
    // Not `close`: what it leaves running in the background keeps the streams open.
    const [code] = (await once(child, 'exit')) as [number | null];
    return { ...(code !== null && { code }), output, isTimedOut, durationMs: performance.now() - start };
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

const MOST_LINES = 3;
/** Where code was, line by line: a stack trace of JavaScript, Python, Ruby, Java. */
const TRACE = /^(?:at |File "|from |\.\.\. \d+ more|Node\.js v)/;
const COMPLAINT = /error|exception|fatal|denied|refused|cannot|not found|no such|unknown|invalid/i;

/** Rake and Ruby tell what went wrong first, and what led to it behind. */
const FIRST = /\baborted!$/;

/** What a program said of its failure, as one line: from its last complaint on, or the last that it printed. */
export function lastWords({ output }: Pick<CommandResult, 'output'>): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !TRACE.test(line));
  const complaint = lines.findLastIndex((line) => COMPLAINT.test(line));
  const first = lines.findLastIndex((line) => FIRST.test(line));
  const from = first >= 0 ? first + 1 : complaint < 0 ? -MOST_LINES : complaint;
  return lines.slice(from).slice(0, MOST_LINES).join(' / ');
}
