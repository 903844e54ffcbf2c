import picomatch from 'picomatch';
import { UserError } from '../errors.ts';
import { compareNatural } from '../migrations/names.ts';
import type { FileTree } from '../tree/tree.ts';

/**
 * The files that globs stand for: glob by glob, the files of each in natural order, every file once. Throws a UserError
 * for a glob that no file matches, and for files that are neither `.sql` nor `.csv`.
 */
export async function expandGlobs(globs: readonly string[], tree: FileTree): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const glob of globs) for (const file of await matches(glob, tree)) files.add(file);
  return [...files];
}

async function matches(glob: string, tree: FileTree): Promise<readonly string[]> {
  const { base, isGlob } = picomatch.scan(glob);
  const isMatch = picomatch(glob);
  const candidates = isGlob ? await tree.list(base) : [base];
  const found = isGlob
    ? candidates.filter((path) => isMatch(path))
    : (await tree.read(base))
      ? candidates
      : [];
  if (found.length === 0) {
    throw new UserError(`fixtures: no file matches "${glob}". Correct the path, or leave it out.`);
  }
  const other = found.find((path) => !/\.(sql|csv)$/i.test(path));
  if (other !== undefined)
    throw new UserError(`fixtures: ${other} is neither .sql nor .csv. Narrow "${glob}".`);
  return found.toSorted(compareNatural);
}
