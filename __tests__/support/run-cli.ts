import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Review } from '../../src/model.ts';

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const cli = resolve(process.env['PGREHEARSE_DIST'] ?? 'dist', 'cli.js');

/** Runs the bundled command line as a user would start it. */
export function runCli(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<CliResult> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const text = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.stderr += chunk));
    child.on('error', fail);
    child.on('close', (code) => done({ code, ...text }));
  });
}

/** The report of `pgrehearse check`, with everything on standard output that is there. */
export async function checkExample(
  name: string,
  args: readonly string[],
): Promise<{ review: Review; code: number | null }> {
  const { stdout, stderr, code } = await runCli(resolve('examples', name), [
    'check',
    '--format',
    'json',
    ...args,
  ]);
  if (stdout === '') throw new Error(stderr);
  return { review: JSON.parse(stdout), code };
}
