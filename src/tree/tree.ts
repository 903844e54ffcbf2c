import { folderOf } from './paths.ts';

/**
 * The files of a repository at one moment: a work tree, a commit, or either with changes laid over it.
 * Paths are relative to the tree's root, with forward slashes and without a leading one; '' is the root.
 */
export interface FileTree {
  /**
   * Every file below a folder, sorted, at most `depth` levels down (1: the folder's own files). `.git` and
   * `node_modules` are left out. A folder that does not exist has no files.
   */
  list(folder: string, depth?: number): Promise<readonly string[]>;
  /** A file's bytes; undefined when there is no such file. Throws a UserError when it is there and cannot be read. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** As `read`, in a stream, for files that may be larger than memory; where it is absent, `read` has to do. */
  readonly open?: (path: string) => Promise<AsyncIterable<Uint8Array> | undefined>;
  /** The file that a path leads to through links, undefined when there is none; only where links are followed on disk. */
  readonly real?: (path: string) => Promise<string | undefined>;
}

/** A file's bytes, in a stream where the tree has one; undefined when there is no such file. */
export async function openIn(tree: FileTree, path: string): Promise<AsyncIterable<Uint8Array> | undefined> {
  if (tree.open) return tree.open(path);
  const bytes = await tree.read(path);
  return bytes && inOnePiece(bytes);
}

export async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes;
}

/** Whether there is such a file, without reading it. */
export async function hasFile(tree: FileTree, path: string): Promise<boolean> {
  return (await tree.list(folderOf(path), 1)).includes(path);
}

/** A tree with some files replaced, added, or (`undefined`) taken away. */
export function overlayTree(tree: FileTree, changes: ReadonlyMap<string, Uint8Array | undefined>): FileTree {
  return {
    async list(folder, depth) {
      const paths = new Set(await tree.list(folder, depth));
      for (const [path, bytes] of changes) {
        if (bytes === undefined) paths.delete(path);
        else if (isBelow(folder, path, depth)) paths.add(path);
      }
      return [...paths].toSorted();
    },
    async read(path) {
      return changes.has(path) ? changes.get(path) : tree.read(path);
    },
    async open(path) {
      const bytes = changes.get(path);
      if (bytes) return inOnePiece(bytes);
      return changes.has(path) ? undefined : openIn(tree, path);
    },
  };
}

/** A tree of nothing: for overlays, and for a base that does not exist yet. */
export const emptyTree: FileTree = {
  list: async () => [],
  read: async () => undefined,
};

/** Whether a path lies in a folder, at most `depth` levels down. */
export function isBelow(folder: string, path: string, depth = Infinity): boolean {
  if (folder !== '' && !path.startsWith(`${folder}/`)) return false;
  const inside = folder === '' ? path : path.slice(folder.length + 1);
  return inside.split('/').length <= depth;
}
