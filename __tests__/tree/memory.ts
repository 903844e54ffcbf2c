import { emptyTree, overlayTree, type FileTree } from '../../src/tree/tree.ts';

/** A tree from paths to texts. */
export function memoryTree(files: Readonly<Record<string, string>>): FileTree {
  const encoder = new TextEncoder();
  return overlayTree(
    emptyTree,
    new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)])),
  );
}
