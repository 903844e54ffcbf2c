import { openIn, type FileTree } from './tree.ts';

/** A tree that remembers which of its files were read, by the paths that were asked for and those they led to. */
export interface RecordedTree extends FileTree {
  readonly seen: ReadonlySet<string>;
}

export function recorded(tree: FileTree): RecordedTree {
  const seen = new Set<string>();
  const note = async (path: string): Promise<void> => {
    seen.add(path);
    const real = await tree.real?.(path);
    if (real !== undefined) seen.add(real);
  };
  return {
    ...tree,
    seen,
    async read(path) {
      await note(path);
      return tree.read(path);
    },
    async open(path) {
      await note(path);
      return openIn(tree, path);
    },
  };
}
