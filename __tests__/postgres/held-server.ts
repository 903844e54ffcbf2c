import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Leftover, ServerOptions } from '../../src/database/index.ts';

export interface HeldServer {
  readonly child: ChildProcess;
  readonly leftovers: readonly Leftover[];
}

/** Starts a server in a process of its own, and waits until that has a session busy on it. */
export async function holdServer(options: ServerOptions): Promise<HeldServer> {
  const program = new URL('hold-server.ts', import.meta.url).pathname;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, JSON.stringify(options)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  const [line]: string[] = await once(createInterface(child.stdout), 'line');
  return { child, leftovers: JSON.parse(line ?? '[]') };
}

/** Sends the signal and gives the exit code. */
export async function endWith(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
  return child.exitCode;
}
