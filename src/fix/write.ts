import { randomUUID } from 'node:crypto';
import { chmod, lstat, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../errors.ts';

/** Why a file must not be written: it is a link, or lies behind one, that leads out of the root. */
export async function whyOutside(root: string, file: string): Promise<string | undefined> {
  const place = resolve(root, file);
  const top = await realpath(root);
  const real = await realpath(place);
  if (isInside(top, real)) return undefined;
  const isLink = (await lstat(place)).isSymbolicLink();
  if (!isLink && !isInside(resolve(root), place)) return undefined;
  return `it leads out of ${top}, to ${real}. Fix it there.`;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Puts new content in a file's place, all of it or nothing: written beside it, then renamed. Keeps the file's mode, and
 * a link a link. Throws a UserError when somebody changed the file meanwhile, or when it cannot be written.
 */
export async function replaceFile(
  root: string,
  file: string,
  { before, after }: { readonly before: Uint8Array; readonly after: Uint8Array },
): Promise<void> {
  const place = await realpath(resolve(root, file));
  const beside = join(dirname(place), `.${basename(place)}.${randomUUID()}`);
  try {
    await writeWhole(beside, after, (await stat(place)).mode & 0o7777);
    if (!(await readFile(place)).equals(before))
      throw new UserError(`${file}: it was changed meanwhile and is left as it is. Run it again.`);
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    if (error instanceof UserError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `${file}: cannot be written (${why}). Give yourself the right to, or fix it by hand.`,
    );
  }
}

async function writeWhole(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await chmod(path, mode);
}
