import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Startup } from './startup.ts';

const MEMORY = '/dev/shm';
const ROOM_BYTES = 2 * 1024 ** 3;
const PREFIX = 'pgrehearse-';

/** A folder of our own, gone with the server. */
export async function temporaryDirectory(startup: Startup, base: string): Promise<string> {
  const directory = path.join(base, PREFIX + randomBytes(6).toString('hex'));
  startup.remember({ kind: 'directory', path: directory });
  startup.cleanup.defer(() => removeDirectory(directory));
  await mkdir(directory, { mode: 0o700 });
  return directory;
}

/** In a temporary directory of a local server. */
export function dataDirectory(home: string): string {
  return path.join(home, 'data');
}

/** Refuses anything that is not a folder of ours. */
export async function removeDirectory(directory: string): Promise<void> {
  if (!path.basename(directory).startsWith(PREFIX)) return;
  await rm(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** Where data is kept: in memory when there is room, else where temporary files go. */
export async function dataBase(): Promise<string> {
  try {
    await access(MEMORY, constants.W_OK);
    const { bavail, bsize } = await statfs(MEMORY);
    return bavail * bsize >= ROOM_BYTES ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
