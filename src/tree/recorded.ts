import type { FileTree } from './tree.ts';

/** A tree that remembers which of its files were read, by the paths that were asked for and those they led to. */
export interface RecordedTree extends FileTree {
  readonly seen: ReadonlySet<string>;
}

export function recorded(tree: FileTree): RecordedTree {
  const seen = new Set<string>();
  return {
    ...tree,
    seen,
    async read(path) {
      seen.add(path);
      const real = await tree.real?.(path);
      if (real !== undefined) seen.add(real);
      return tree.read(path);
    },
  };
}
