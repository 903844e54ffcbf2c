import picomatch from 'picomatch';
import { UserError } from '../errors.ts';
import { compareNatural } from '../migrations/names.ts';
import { archiveFolders, isArchiveFolder } from '../fixtures/archive/folder.ts';
import { hasFile, type FileTree } from '../tree/tree.ts';

interface Kind {
  /** The setting that names them. */
  readonly key: string;
  readonly ends: readonly string[];
  /** Completes "it is". */
  readonly otherwise: string;
  /** Whether a folder that pg_dump wrote counts as one of them. */
  readonly takesFolders?: boolean;
}

const FIXTURES: Kind = {
  key: 'fixtures',
  ends: ['.sql', '.sql.gz', '.csv', '.csv.gz', '.dump', '.backup', '.pgdump', '.custom', '.tar'],
  otherwise: 'neither .sql nor .csv, nor an archive of pg_dump (.dump, .backup, .tar, or a folder)',
  takesFolders: true,
};
/** Files that a command reads: of any sort. */
export const ANY: Kind = { key: 'fixtures', ends: [''], otherwise: 'no file' };
export const SQL_ALONE: Kind = { key: 'before', ends: ['.sql'], otherwise: 'no .sql file' };

/**
 * The files that globs stand for: glob by glob, the files of each in natural order, every file once. Throws a UserError
 * for a glob that no file matches, and for files of another sort.
 */
export async function expandGlobs(
  globs: readonly string[],
  tree: FileTree,
  kind: Kind = FIXTURES,
): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const glob of globs) for (const file of await matches(glob, tree, kind)) files.add(file);
  return [...files];
}

async function matches(glob: string, tree: FileTree, kind: Kind): Promise<readonly string[]> {
  const { base, isGlob } = picomatch.scan(glob);
  const isMatch = picomatch(glob);
  const { key, ends } = kind;
  if (kind.takesFolders && !isGlob && (await isArchiveFolder(tree, base))) return [base];
  const listed = isGlob ? await tree.list(base) : (await hasFile(tree, base)) ? [base] : [];
  const folders = kind.takesFolders ? archiveFolders(listed) : [];
  const whole = folders.filter((folder) => isMatch(folder) || isMatch(`${folder}/toc.dat`));
  const files = listed.filter((path) => !folders.some((folder) => path.startsWith(`${folder}/`)));
  const found = [...(isGlob ? files.filter((path) => isMatch(path)) : files), ...whole];
  if (found.length === 0) {
    throw new UserError(`${key}: no file matches "${glob}". Correct the path, or leave it out.`);
  }
  const other = found.find(
    (path) => !whole.includes(path) && !ends.some((end) => path.toLowerCase().endsWith(end)),
  );
  if (other !== undefined) throw new UserError(`${key}: ${other} is ${kind.otherwise}. Narrow "${glob}".`);
  return found.toSorted(compareNatural);
}
