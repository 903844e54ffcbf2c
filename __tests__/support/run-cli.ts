import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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

/** A transaction in a migration's way would stay for its whole lock_timeout, seconds in each example. */
const BRIEFLY = '\ntraffic:\n  reader: 300ms\n';

/** The report of `pgrehearse check` on a copy of an example, with everything on standard output that is there. */
export async function checkExample(
  name: string,
  args: readonly string[],
  settings = '',
): Promise<{ review: Review; code: number | null }> {
  const copy = mkdtempSync(join(tmpdir(), 'pgrehearse-example-'));
  try {
    cpSync(resolve('examples', name), copy, { recursive: true });
    appendFileSync(join(copy, 'pgrehearse.yml'), settings === '' ? BRIEFLY : `\n${settings}`);
    const { stdout, stderr, code } = await runCli(copy, ['check', '--format', 'json', ...args]);
    if (stdout === '') throw new Error(stderr);
    return { review: JSON.parse(stdout), code };
  } finally {
    rmSync(copy, { recursive: true });
  }
}
