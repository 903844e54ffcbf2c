import { UserError } from '../../errors.ts';
import type { FileTree } from '../../tree/tree.ts';
import { workTree } from '../../tree/work-tree.ts';
import { withoutChanges } from './base-tree.ts';
import type { Comparison } from './index.ts';
import { checkedOutCommit } from './checked-out.ts';
import { GitHubError, type GitHub } from '../api/client.ts';
import { readContent } from './contents.ts';
import { refuseSame } from './same.ts';
import { findCommit, findMergeBase, listTree, type KnownCommit } from './trees/at-github.ts';
import { checkedOutListing } from './trees/checked-out.ts';
import { differences, movedSubmodules } from './trees/differences.ts';
import type { Listing } from './trees/listing.ts';
import type { Base } from '../trigger.ts';

/**
 * The changes by what GitHub's trees say of the base, file by file: a shallow checkout knows the same of its own commit.
 * @param earlier why git does not know
 * @throws UserError
 */
export async function fromTrees(
  workspace: string,
  base: Base,
  github: GitHub,
  earlier?: UserError,
): Promise<Comparison> {
  const { from, tip } = await commitsOf(workspace, base, github, earlier);
  await refuseSame(workspace, base, from.sha);
  const listing = await checkedOutListing(workspace);
  const head = workTree(workspace);
  const old = await listTree(github, from.tree, listing);
  const changes = differences(old, listing);
  const at = (commit: KnownCommit, its: Listing): FileTree =>
    withoutChanges(head, differences(its, listing), (path) => readContent(github, path, commit.sha));
  const baseTree = at(from, old);
  return {
    changes,
    head,
    base: baseTree,
    baseTip: tip.sha === from.sha ? baseTree : at(tip, await listTree(github, tip.tree, listing)),
    submodules: movedSubmodules(old, listing),
  };
}

async function commitsOf(
  workspace: string,
  base: Base,
  github: GitHub,
  earlier: UserError | undefined,
): Promise<{ readonly from: KnownCommit; readonly tip: KnownCommit }> {
  const ref = base.ref.replace(/^(?:refs\/heads\/|(?:refs\/remotes\/)?origin\/)/, '');
  try {
    if (base.at === 'itself') {
      const commit = await findCommit(github, ref);
      return { from: commit, tip: commit };
    }
    const checkedOut = await checkedOutCommit(workspace);
    if (!checkedOut) throw earlier ?? new UserError(`${workspace} is no git repository.`);
    const { base: from, tip } = await findMergeBase(github, ref, checkedOut.sha);
    return { from, tip };
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 404 || error.status === 422))
      throw new UserError(gone(base, error));
    throw error;
  }
}

function gone({ name, ref }: Base, { message }: GitHubError): string {
  return `There is nothing to compare with: ${name} (${ref}) is not there any more, as after a forced push, or may not be read. Nothing was reviewed. Name a branch, tag or commit as the input \`base\`, or check out with \`fetch-depth: 0\`. ${message}`;
}
