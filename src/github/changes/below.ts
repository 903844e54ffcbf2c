import type { ChangedFile } from '../../model.ts';

/** The changes inside a folder, with paths relative to it. A file moved across its border came or went. */
export function below(folder: string, changes: readonly ChangedFile[]): readonly ChangedFile[] {
  if (folder === '') return changes;
  const inside = (path: string | undefined) =>
    path?.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
  return changes.flatMap(({ path, change, previousPath }): ChangedFile[] => {
    const [to, from] = [inside(path), inside(previousPath)];
    if (change !== 'renamed') return to === undefined ? [] : [{ path: to, change }];
    if (to === undefined) return from === undefined ? [] : [{ path: from, change: 'deleted' }];
    return from === undefined ? [{ path: to, change: 'added' }] : [{ path: to, change, previousPath: from }];
  });
}
