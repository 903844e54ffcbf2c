import type { ChangedFile } from '../../../model.ts';
import type { Entry, Listing } from './listing.ts';

/**
 * What git would call the changes from one commit to another, without their contents. A file is renamed where one that
 * went away had the very same content; one that was edited too went and came. Submodules are no files.
 */
export function differences(base: Listing, head: Listing): readonly ChangedFile[] {
  const came = [...head].filter(([path, entry]) => isFile(entry) && !isFile(base.get(path)));
  const went = new Map<string, string[]>();
  for (const [path, entry] of base)
    if (isFile(entry) && !isFile(head.get(path)))
      went.set(contentOf(entry), [...(went.get(contentOf(entry)) ?? []), path]);
  const changes: ChangedFile[] = came.map(([path, entry]) => {
    const previousPath = went.get(contentOf(entry))?.shift();
    return previousPath === undefined ? { path, change: 'added' } : { path, change: 'renamed', previousPath };
  });
  for (const path of [...went.values()].flat()) changes.push({ path, change: 'deleted' });
  for (const [path, entry] of head) {
    const before = base.get(path);
    if (isFile(entry) && isFile(before) && contentOf(entry) !== contentOf(before))
      changes.push({ path, change: 'modified' });
  }
  return changes.toSorted((left, right) => (left.path < right.path ? -1 : 1));
}

/** Submodules at another commit than before, new ones and those that went. */
export function movedSubmodules(base: Listing, head: Listing): readonly string[] {
  const paths = [...base, ...head].flatMap(([path, { kind }]) => (kind === 'submodule' ? [path] : []));
  return [...new Set(paths)].filter((path) => base.get(path)?.id !== head.get(path)?.id).toSorted();
}

function isFile(entry: Entry | undefined): entry is Entry {
  return entry?.kind === 'file' || entry?.kind === 'link';
}

function contentOf({ kind, id }: Entry): string {
  return `${kind} ${id}`;
}
