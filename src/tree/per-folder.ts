import type { FileTree } from './tree.ts';

/** Looks at each folder of a tree once, however often it is asked: what lies in a tree does not change. */
export function perFolder<Found>(
  look: (tree: FileTree, folder: string) => Promise<Found>,
): (tree: FileTree, folder: string) => Promise<Found> {
  const known = new WeakMap<FileTree, Map<string, Promise<Found>>>();
  return (tree, folder) => {
    const ofTree = known.get(tree) ?? new Map<string, Promise<Found>>();
    known.set(tree, ofTree);
    const found = ofTree.get(folder) ?? look(tree, folder);
    ofTree.set(folder, found);
    return found;
  };
}
