/**
 * What this process has brought into being and must not leave behind. Nothing is installed at import time: an entry
 * point calls `onSignals` once.
 */

type Task = () => void | Promise<void>;

/** Undoes things in reverse order, each at most once; a task that fails does not keep the others from running. */
export interface Cleanup extends AsyncDisposable {
  defer(task: Task): void;
}

const TASK_MS = 20_000;

const alive = new Set<AsyncDisposable>();

/** @param taskMs the longest that one task is waited for */
export function createCleanup(taskMs = TASK_MS): Cleanup {
  const tasks: Task[] = [];
  let running: Promise<void> | undefined;
  const cleanup: Cleanup = {
    defer: (task) => void tasks.push(task),
    [Symbol.asyncDispose]: () => (running ??= undo(tasks, taskMs).finally(() => alive.delete(cleanup))),
  };
  alive.add(cleanup);
  return cleanup;
}

/** What cannot be undone, or takes too long, is gone already or out of reach; the rest still has to go. */
async function undo(tasks: Task[], taskMs: number): Promise<void> {
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop())
    await within(taskMs, Promise.resolve().then(task));
}

/** Disposes everything that is alive in this process. Safe to call again, also while it runs. */
export async function disposeAll(): Promise<void> {
  await Promise.allSettled([...alive].map((one) => one[Symbol.asyncDispose]()));
}

/** Ctrl-C, a cancelled job or a closed terminal: removes everything, then exits as a shell would report it. */
export function onSignals(): void {
  const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      // Work that loses its server fails, and that must not end the process before all is removed.
      process.on('uncaughtException', () => undefined);
      void disposeAll().finally(() => process.exit(codes[signal]));
    });
}

/** Resolves with the promise, or with `undefined` after so many milliseconds; never rejects. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([promise.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}
