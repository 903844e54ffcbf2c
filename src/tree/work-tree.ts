import { createReadStream, type Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { UserError } from '../errors.ts';
import type { FileTree } from './tree.ts';

const SKIPPED = new Set(['.git', 'node_modules']);

/**
 * The files on disk below `root`. Linked folders are not entered, and a file that a link leads out of the root is
 * refused: a pull request must not have the runner's own files read and shown.
 */
export function workTree(root: string): FileTree {
  return {
    list: async (folder, depth = Infinity) => (await walk(root, folder, depth)).toSorted(),
    read: (path) => readInside(root, path),
    open: (path) => openInside(root, path),
    real: (path) => realInside(root, path),
  };
}

/** As `workTree`, and absolute paths are read where they lie: for files that a person named, never for others. */
export function hostTree(root: string): FileTree {
  const inside = workTree(root);
  return {
    list: async (folder, depth = Infinity) =>
      isAbsolute(folder) ? (await walk('', folder, depth)).toSorted() : inside.list(folder, depth),
    read: (path) => (isAbsolute(path) ? readAt(path, path) : inside.read(path)),
    open: (path) => (isAbsolute(path) ? openAt(path, path) : openInside(root, path)),
  };
}

/** Folders inside that may not be read are passed over; the folder that was asked for is not. */
async function walk(root: string, folder: string, depth: number): Promise<string[]> {
  if (depth < 1) return [];
  const found: string[] = [];
  for (const entry of await entriesOf(join(root, folder), folder)) {
    const path = folder === '' ? entry.name : `${folder.replace(/\/$/, '')}/${entry.name}`;
    if (!entry.isDirectory()) found.push(path);
    else if (!SKIPPED.has(entry.name)) found.push(...(await walk(root, path, depth - 1).catch(() => [])));
  }
  return found;
}

async function entriesOf(folder: string, shown: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return missingOrThrow(shown, error) ?? [];
  }
}

async function readInside(root: string, path: string): Promise<Uint8Array | undefined> {
  try {
    const real = await realpath(join(root, path));
    refuseOutside(await realpath(root), real, path);
    return await readAt(real, path);
  } catch (error) {
    return missingOrThrow(path, error);
  }
}

async function openInside(root: string, path: string): Promise<AsyncIterable<Uint8Array> | undefined> {
  try {
    const real = await realpath(join(root, path));
    refuseOutside(await realpath(root), real, path);
    return await openAt(real, path);
  } catch (error) {
    return missingOrThrow(path, error);
  }
}

async function openAt(place: string, shown: string): Promise<AsyncIterable<Uint8Array> | undefined> {
  try {
    return (await stat(place)).isFile() ? streamOf(place, shown) : undefined;
  } catch (error) {
    return missingOrThrow(shown, error);
  }
}

async function* streamOf(place: string, shown: string): AsyncGenerator<Uint8Array, void> {
  try {
    yield* createReadStream(place);
  } catch (error) {
    missingOrThrow(shown, error);
  }
}

async function realInside(root: string, path: string): Promise<string | undefined> {
  const [top, real] = await Promise.all([
    realpath(root),
    realpath(join(root, path)).catch((error: unknown) => missingOrThrow(path, error)),
  ]);
  if (real === undefined) return undefined;
  refuseOutside(top, real, path);
  return relative(top, real).split(sep).join('/');
}

async function readAt(place: string, shown: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(place);
  } catch (error) {
    return missingOrThrow(shown, error);
  }
}

function refuseOutside(root: string, real: string, path: string): void {
  const inside = relative(root, real);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new UserError(`${path}: leads out of the repository, to ${real}. Commit the file itself instead.`);
  }
}

/** A file that is not there is an answer; anything else is an error that names the path. */
function missingOrThrow(path: string, error: unknown): undefined {
  if (error instanceof UserError) throw error;
  const code = typeof error === 'object' && error && 'code' in error ? String(error.code) : '';
  if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)) return undefined;
  const why = ['EACCES', 'EPERM'].includes(code) ? 'permission denied' : String(error);
  throw new UserError(`${path || '.'}: cannot be read (${why}).`);
}
