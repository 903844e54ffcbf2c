/** The data directory of a server, copied away and put back while the server is down. */
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { ClientConfig } from 'pg';
import { program } from './binaries.ts';
import { open } from './connection.ts';

/** What of a server can be kept for a later one. */
export interface Snapshots {
  /** Tells one server's programs and machine from others', which might not read its files. */
  readonly build: () => Promise<string>;
  /** Copies everything that the server holds to a folder that does not exist yet. Nobody may be connected. */
  readonly save: (folder: string) => Promise<void>;
  /** Puts such a copy in place of all that it holds. Throws when that does not run, and then all is as before. */
  readonly restore: (folder: string) => Promise<void>;
}

/** Made anew at each start (manual 18, 66.1). */
const NOT_KEPT = new Set(['postmaster.pid', 'postmaster.opts', 'password']);
const WAL = 'pg_wal';
const COPIES_AT_ONCE = 16;

/** Writes everything down. Returns the segment of the WAL that is written next. */
export async function checkpoint(login: ClientConfig): Promise<string> {
  await using admin = await open(login);
  await admin.query('CHECKPOINT');
  const { rows } = await admin.query<{ wal: string }>(
    'SELECT pg_catalog.pg_walfile_name(pg_catalog.pg_current_wal_insert_lsn()) AS wal',
  );
  return rows[0]?.wal ?? '';
}

/**
 * Copies a data directory whose server is down. Of the WAL, what lies before the checkpoint of its shutdown is not
 * needed, nor are segments that were made ready for later.
 *
 * @param wal name of the segment that was written last
 */
export async function copyCluster(from: string, to: string, wal: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  await mkdir(to, { mode: 0o700 });
  for (const entry of entries.filter((one) => one.isDirectory()))
    await mkdir(path.join(to, path.relative(from, path.join(entry.parentPath, entry.name))), {
      recursive: true,
      mode: 0o700,
    });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(from, path.join(entry.parentPath, entry.name)))
    .filter((name) => !NOT_KEPT.has(name) && isNeeded(name, wal));
  await inTurns(files, async (name) =>
    copyFile(path.join(from, name), path.join(to, name), constants.COPYFILE_FICLONE),
  );
}

function isNeeded(name: string, wal: string): boolean {
  return path.dirname(name) !== WAL || needlessWal([path.basename(name)], wal).length === 0;
}

/**
 * Of the files of `pg_wal`, those that a server which was shut down does without. Segment names sort as the WAL goes
 * (manual 18, 28.6): the last one written is needed, and the next.
 */
export function needlessWal(names: readonly string[], wal: string): string[] {
  if (wal === '') return [];
  const needed = new Set([wal, following(wal)]);
  return names.filter((name) => /^[0-9A-F]{24}$/.test(name) && !needed.has(name));
}

/** Of 16 MB, of which each log file number has 256 (src/include/access/xlog_internal.h, XLogSegmentsPerXLogId). */
function following(wal: string): string {
  const [timeline, log, segment] = [wal.slice(0, 8), wal.slice(8, 16), wal.slice(16)].map((part) =>
    Number.parseInt(part, 16),
  );
  const next = BigInt(log ?? 0) * 256n + BigInt(segment ?? 0) + 1n;
  return [BigInt(timeline ?? 0), next / 256n, next % 256n]
    .map((part) => part.toString(16).toUpperCase().padStart(8, '0'))
    .join('');
}

async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const rest = all.values();
  const worker = async (): Promise<void> => {
    for (const one of rest) await work(one);
  };
  await Promise.all(Array.from({ length: COPIES_AT_ONCE }, worker));
}

/**
 * Puts a copy in the place of a data directory, for `work` to start the server on it.
 * Whatever fails, the former directory is there again when it throws.
 */
export async function swapped(data: string, copy: string, work: () => Promise<void>): Promise<void> {
  const former = `${data}.former`;
  await rename(data, former);
  try {
    await copyCluster(copy, data, '');
    await work();
  } catch (error) {
    await rm(data, { recursive: true, force: true });
    await rename(former, data);
    throw error;
  }
  await rm(former, { recursive: true, force: true });
}

/** Runs one line of SQL in a server of its own that nobody can connect to (manual 18, postgres, single-user mode). */
export async function alone(bin: string, data: string, sql: string, options: SpawnOptions): Promise<void> {
  const args = ['--single', '-D', data, '-c', 'fsync=off', '-c', 'log_min_messages=fatal', 'postgres'];
  const child = spawn(program(bin, 'postgres'), args, { ...options, stdio: ['pipe', 'ignore', 'pipe'] });
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (words = (words + text).slice(-2_000)));
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(`${sql}\n`);
  const [code] = await once(child, 'close');
  if (code !== 0 || /ERROR|FATAL/.test(words)) throw new Error(words.trim() || `it ended with code ${code}`);
}

/** The server's program, by its bytes, and the system whose libraries it sorts by. */
export async function buildOf(bin: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(program(bin, 'postgres'))) hash.update(chunk as Uint8Array);
  const system = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return hash.update(JSON.stringify([process.platform, process.arch, system])).digest('hex');
}
