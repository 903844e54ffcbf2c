import { changedSince } from '../../../tree/git-changes.ts';
import { fields, git } from '../../../tree/git.ts';
import { kindOf, type Entry, type Listing } from './listing.ts';

/**
 * What is checked out, folders included, so that one that the base has too need not be looked into: the commit, and
 * over it what earlier steps of the job did to the files.
 */
export async function checkedOutListing(workspace: string): Promise<Listing> {
  const [committed, changed] = await Promise.all([
    git(workspace, ['ls-tree', '-r', '-t', '-z', '--full-tree', 'HEAD']),
    changedSince(workspace, 'HEAD'),
  ]);
  const listing = new Map(fields(committed).map(parse));
  for (const { path, change, previousPath } of changed) {
    if (previousPath !== undefined) listing.delete(previousPath);
    if (change === 'deleted') listing.delete(path);
    else listing.set(path, { id: `work tree ${path}`, kind: 'file' });
  }
  return changed.length === 0 ? listing : withoutFoldersOf(changed, listing);
}

/** `ls-tree` prints `<mode> <type> <id>\t<path>`. */
function parse(line: string): [string, Entry] {
  const tab = line.indexOf('\t');
  const [mode = '', , id = ''] = line.slice(0, tab).split(' ');
  return [line.slice(tab + 1), { id, kind: kindOf(mode) }];
}

/** A folder with a file that is not as it was committed is not the commit's folder any more. */
function withoutFoldersOf(
  changed: readonly { readonly path: string; readonly previousPath?: string }[],
  listing: Map<string, Entry>,
): Listing {
  for (const { path, previousPath = path } of changed)
    for (const one of [path, previousPath])
      for (let slash = one.lastIndexOf('/'); slash > 0; slash = one.lastIndexOf('/', slash - 1))
        listing.delete(one.slice(0, slash));
  return listing;
}
