/** What lies at each path of a commit: its content's id, and whether that is a link's target. */
export interface Entry {
  readonly id: string;
  readonly kind: 'file' | 'link' | 'folder' | 'submodule';
}

/** Every path of a commit, folders included, from the repository's root on. */
export type Listing = ReadonlyMap<string, Entry>;

/** Git's modes of what a tree may hold; https://docs.github.com/rest/git/trees has the same. */
export function kindOf(mode: string): Entry['kind'] {
  switch (mode) {
    case '040000':
      return 'folder';
    case '120000':
      return 'link';
    case '160000':
      return 'submodule';
    default:
      return 'file';
  }
}

/** The part of a listing that lies in a folder. */
export function entriesBelow(listing: Listing, folder: string): Iterable<readonly [string, Entry]> {
  return [...listing].filter(([path]) => path.startsWith(`${folder}/`));
}
