import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { UserError } from '../errors.ts';

/** Something that a person named: relative to the root where it lies below it, else absolute. */
export interface NamedPath {
  readonly path: string;
  readonly kind: 'file' | 'folder';
}

/** Finds what was named on the command line, each once. Throws a UserError for what is not there. */
export async function namedPaths(
  root: string,
  cwd: string,
  names: readonly string[],
): Promise<readonly NamedPath[]> {
  const top = await realpath(root);
  const found = new Map<string, NamedPath>();
  for (const name of names) {
    const named = await find(top, resolve(cwd, name), name);
    found.set(named.path, named);
  }
  return [...found.values()];
}

async function find(top: string, place: string, name: string): Promise<NamedPath> {
  try {
    const kind = (await stat(place)).isDirectory() ? 'folder' : 'file';
    const inside = relative(top, await realpath(place));
    const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
    return { path: (isOutside ? place : inside).split(sep).join('/'), kind };
  } catch (error) {
    const code = typeof error === 'object' && error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UserError(`${name}: no such file or folder.`);
    throw new UserError(
      `${name}: cannot be read (${code === 'EACCES' ? 'permission denied' : String(error)}).`,
    );
  }
}
