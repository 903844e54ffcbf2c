import picomatch from 'picomatch';
import { UserError } from '../errors.ts';
import { compareNatural } from '../migrations/names.ts';
import type { FileTree } from '../tree/tree.ts';

interface Kind {
  /** The setting that names them. */
  readonly key: string;
  readonly ends: readonly string[];
}

const FIXTURES: Kind = { key: 'fixtures', ends: ['.sql', '.csv'] };
export const SQL_ALONE: Kind = { key: 'before', ends: ['.sql'] };

/**
 * The files that globs stand for: glob by glob, the files of each in natural order, every file once. Throws a UserError
 * for a glob that no file matches, and for files of another sort.
 */
export async function expandGlobs(
  globs: readonly string[],
  tree: FileTree,
  { key, ends }: Kind = FIXTURES,
): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const glob of globs) for (const file of await matches(glob, tree, { key, ends })) files.add(file);
  return [...files];
}

async function matches(glob: string, tree: FileTree, { key, ends }: Kind): Promise<readonly string[]> {
  const { base, isGlob } = picomatch.scan(glob);
  const isMatch = picomatch(glob);
  const candidates = isGlob ? await tree.list(base) : [base];
  const found = isGlob
    ? candidates.filter((path) => isMatch(path))
    : (await tree.read(base))
      ? candidates
      : [];
  if (found.length === 0) {
    throw new UserError(`${key}: no file matches "${glob}". Correct the path, or leave it out.`);
  }
  const other = found.find((path) => !ends.some((end) => path.toLowerCase().endsWith(end)));
  if (other !== undefined)
    throw new UserError(
      `${key}: ${other} is ${ends.length > 1 ? 'neither' : 'no'} ${ends.join(' nor ')}${ends.length > 1 ? '' : ' file'}. Narrow "${glob}".`,
    );
  return found.toSorted(compareNatural);
}
