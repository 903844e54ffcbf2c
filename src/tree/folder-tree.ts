import { joinPath } from './paths.ts';
import { openIn, type FileTree } from './tree.ts';

/** The files of a tree below one of its folders, with paths relative to it. */
export function folderTree(tree: FileTree, top: string): FileTree {
  const real = tree.real;
  return {
    async list(folder, depth) {
      const paths = await tree.list(folder === '' ? top : joinPath(top, folder), depth);
      return paths.map((path) => path.slice(top.length + 1));
    },
    read: (path) => tree.read(joinPath(top, path)),
    open: (path) => openIn(tree, joinPath(top, path)),
    ...(real && { real: async (path: string) => inside(top, await real(joinPath(top, path))) }),
  };
}

function inside(top: string, path: string | undefined): string | undefined {
  return path?.startsWith(`${top}/`) ? path.slice(top.length + 1) : undefined;
}
