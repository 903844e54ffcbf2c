import { UserError } from '../../../errors.ts';
import { joinPath } from '../../../tree/paths.ts';
import { ask, type GitHub } from '../../api/client.ts';
import { entriesBelow, kindOf, type Entry, type Listing } from './listing.ts';

/** A commit as GitHub knows it. */
export interface KnownCommit {
  readonly sha: string;
  readonly tree: string;
}

/** @throws GitHubError with status 404 or 422 when there is no such commit, or the token may not see it */
export async function findCommit({ octokit, owner, repo }: GitHub, ref: string): Promise<KnownCommit> {
  const { data } = await ask(`looking for the commit ${ref}`, 'contents: read', () =>
    octokit.rest.repos.getCommit({ owner, repo, ref, per_page: 1 }),
  );
  return { sha: data.sha, tree: data.commit.tree.sha };
}

/** The commit where two parted, and the first of the two. */
export async function findMergeBase(
  { octokit, owner, repo }: GitHub,
  ref: string,
  head: string,
): Promise<{ readonly base: KnownCommit; readonly tip: KnownCommit }> {
  const basehead = `${ref}...${head}`;
  const { data } = await ask(`looking for the merge base of ${basehead}`, 'contents: read', () =>
    octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 }),
  );
  const { merge_base_commit: base, base_commit: tip } = data;
  return {
    base: { sha: base.sha, tree: base.commit.tree.sha },
    tip: { sha: tip.sha, tree: tip.commit.tree.sha },
  };
}

/**
 * Every path of a tree. GitHub answers with up to 100,000 entries and 7 MB at once and says when it left some out
 * (https://docs.github.com/rest/git/trees#get-a-tree); the folders are then asked for one by one, as that page has it.
 * @param known the other side's listing: a folder with the same id is the same and is not asked for
 */
export async function listTree(github: GitHub, tree: string, known: Listing, folder = ''): Promise<Listing> {
  const whole = await readTree(github, tree, folder, true);
  if (!whole.truncated) return whole.entries;
  const own = await readTree(github, tree, folder, false);
  if (own.truncated)
    throw new UserError(
      `The folder \`${folder}\` has more files than GitHub lists, so it cannot be compared.`,
    );
  const found = new Map(own.entries);
  for (const [path, entry] of own.entries) {
    if (entry.kind !== 'folder') continue;
    const below =
      known.get(path)?.id === entry.id
        ? entriesBelow(known, path)
        : await listTree(github, entry.id, known, path);
    for (const [inside, what] of below) found.set(inside, what);
  }
  return found;
}

async function readTree(
  { octokit, owner, repo }: GitHub,
  tree: string,
  folder: string,
  isRecursive: boolean,
): Promise<{ readonly entries: ReadonlyMap<string, Entry>; readonly truncated: boolean }> {
  const { data } = await ask(`listing the files of the tree ${tree}`, 'contents: read', () =>
    octokit.rest.git.getTree({
      owner,
      repo,
      tree_sha: tree,
      // Any value of `recursive`, also 0 and false, asks for all that is below.
      ...(isRecursive && { recursive: '1' }),
    }),
  );
  const entries = data.tree.map(({ path, mode, sha }): [string, Entry] => [
    joinPath(folder, path),
    { id: sha, kind: kindOf(mode) },
  ]);
  return { entries: new Map(entries), truncated: data.truncated };
}
