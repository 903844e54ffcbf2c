import { createHash } from 'node:crypto';
import type { ChangedFile } from '../../model.ts';
import type { FileTree } from '../../tree/tree.ts';
import { compareText } from '../../migrations/names.ts';

/**
 * SHA-256 of what files of the change are: their paths, and their bytes or that they are gone. It stays the same through
 * a rebase, a merge of the base and whatever else leaves these files alone.
 */
export async function contentHash(files: readonly ChangedFile[], head: FileTree): Promise<string> {
  const paths = files.flatMap(({ path, previousPath }) => [
    path,
    ...(previousPath === undefined ? [] : [previousPath]),
  ]);
  const hash = createHash('sha256');
  for (const path of [...new Set(paths)].toSorted(compareText)) {
    const bytes = await head.read(path);
    hash.update(
      `${JSON.stringify(path)} ${bytes ? createHash('sha256').update(bytes).digest('hex') : 'gone'}\n`,
    );
  }
  return hash.digest('hex');
}

/** The changes that were read, on either side. */
export function changesRead(
  changes: readonly ChangedFile[],
  ...seen: readonly ReadonlySet<string>[]
): readonly ChangedFile[] {
  const isSeen = (path: string | undefined) => path !== undefined && seen.some((paths) => paths.has(path));
  return changes.filter(({ path, previousPath }) => isSeen(path) || isSeen(previousPath));
}
