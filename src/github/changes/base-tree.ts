import type { ChangedFile } from '../../model.ts';
import { type FileTree, inOnePiece, isBelow, openIn } from '../../tree/tree.ts';

/**
 * The base's files without its history, which a shallow checkout does not have: the pull request's own tree with its
 * changes undone. `fetch` reads a file at the base commit; it is asked once for each file that is read.
 */
export function withoutChanges(
  head: FileTree,
  changes: readonly ChangedFile[],
  fetch: (path: string) => Promise<Uint8Array | undefined>,
): FileTree {
  const onBase = new Set(changes.flatMap(pathOnBase));
  const onlyOnHead = new Set(changes.map((change) => change.path).filter((path) => !onBase.has(path)));
  const fetched = new Map<string, Promise<Uint8Array | undefined>>();
  // A link that did not change may lead to a file that did.
  const throughLink = async <T>(
    path: string,
    unchanged: () => Promise<T | undefined>,
    other: (real: string) => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    const real = await head.real?.(path);
    return real === undefined || real === path ? unchanged() : other(real);
  };
  const tree: Required<Pick<FileTree, 'list' | 'read' | 'open'>> = {
    async list(folder, depth) {
      const kept = (await head.list(folder, depth)).filter(
        (path) => !onlyOnHead.has(path) && !onBase.has(path),
      );
      return [...kept, ...[...onBase].filter((path) => isBelow(folder, path, depth))].toSorted();
    },
    async read(path) {
      if (onlyOnHead.has(path)) return undefined;
      if (!onBase.has(path)) return throughLink(path, () => head.read(path), tree.read);
      const content = fetched.get(path) ?? fetch(path);
      fetched.set(path, content);
      return content;
    },
    async open(path) {
      if (onlyOnHead.has(path)) return undefined;
      if (!onBase.has(path)) return throughLink(path, () => openIn(head, path), tree.open);
      const bytes = await tree.read(path);
      return bytes && inOnePiece(bytes);
    },
  };
  return tree;
}

function pathOnBase({ change, path, previousPath }: ChangedFile): string[] {
  return change === 'added' ? [] : [previousPath ?? path];
}
