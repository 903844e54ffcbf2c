import { mkdir, mkdtemp, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { createCleanup } from '../database/cleanup.ts';
import { DATA, sizeOf, verified, writeManifest, type Kept } from './manifest.ts';

/** Where entries go that other machines may ask for. */
export interface Remote {
  /** Puts the entry of that name to `folder`, where there is one. Never throws. */
  readonly fetch: (folder: string, name: string) => Promise<boolean>;
  /** Never throws. */
  readonly send: (folder: string, name: string) => Promise<void>;
}

export interface Entries {
  /** A folder to restore from, and what is known of it; undefined where there is none, or none that is whole. */
  readonly find: (key: string) => Promise<{ readonly folder: string; readonly kept: Kept } | undefined>;
  /** `fill` writes the folder that it is given, which does not exist yet. */
  readonly add: (key: string, kept: Kept, fill: (folder: string) => Promise<void>) => Promise<void>;
}

export interface EntriesOptions {
  readonly root: string;
  /** All of them together; the oldest go. */
  readonly mostBytes: number;
  readonly progress: (line: string) => void;
  readonly remote?: Remote;
}

const UNFINISHED = '.new-';
const STALE_MS = 60 * 60_000;

/** `~/.cache/pgrehearse/bases`, or below XDG_CACHE_HOME. */
export function cacheFolder(): string {
  const home = process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache');
  return path.join(home, 'pgrehearse', 'bases');
}

/** Entries in a folder, each named by its key and proven by its checksums before it is used. */
export function entriesIn({ root, mostBytes, progress, remote }: EntriesOptions): Entries {
  return {
    async find(key) {
      const entry = path.join(root, key);
      if (!(await exists(entry)) && !(await remote?.fetch(entry, key))) return undefined;
      const kept = await verified(entry, key).catch(String);
      if (typeof kept === 'string') {
        progress(`a base in the cache is not used: ${kept}`);
        await rm(entry, { recursive: true, force: true });
        return undefined;
      }
      const now = new Date();
      await utimes(entry, now, now).catch(() => undefined);
      return { folder: path.join(entry, DATA), kept };
    },
    async add(key, kept, fill) {
      await mkdir(root, { recursive: true, mode: 0o700 });
      await using cleanup = createCleanup();
      const aside = await mkdtemp(path.join(root, UNFINISHED));
      cleanup.defer(() => rm(aside, { recursive: true, force: true }));
      await fill(path.join(aside, DATA));
      await writeManifest(aside, key, kept);
      const bytes = await sizeOf(aside);
      if (bytes > mostBytes) return progress('the base is too large for the cache');
      await makeRoom(root, mostBytes - bytes);
      const entry = path.join(root, key);
      // Another run may have been faster.
      await rename(aside, entry).catch(() => undefined);
      await remote?.send(entry, key);
    },
  };
}

/** Removes the entries that were not used for the longest time until the others take no more than `bytes`. */
async function makeRoom(root: string, bytes: number): Promise<void> {
  let left = bytes;
  for (const { entry, isUnfinished, used } of await newestFirst(root)) {
    const size = isUnfinished ? 0 : await sizeOf(entry);
    left -= size;
    const isStale = isUnfinished && Date.now() - used > STALE_MS;
    if (isStale || (!isUnfinished && (size === 0 || left < 0)))
      await rm(entry, { recursive: true, force: true });
  }
}

async function newestFirst(root: string) {
  const found = [];
  for (const name of await readdir(root)) {
    const entry = path.join(root, name);
    const used = (await stat(entry).catch(() => undefined))?.mtimeMs;
    if (used !== undefined) found.push({ entry, used, isUnfinished: name.startsWith(UNFINISHED) });
  }
  return found.toSorted((a, b) => b.used - a.used);
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
