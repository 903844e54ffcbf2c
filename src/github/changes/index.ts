import { UserError } from '../../errors.ts';
import type { ChangedFile } from '../../model.ts';
import type { FileTree } from '../../tree/tree.ts';
import { workTree } from '../../tree/work-tree.ts';
import { baseCommit, type Commit } from './base-commit.ts';
import { withoutChanges } from './base-tree.ts';
import { checkedOutCommit, refuseWithout } from './checked-out.ts';
import type { GitHub } from '../api/client.ts';
import { fromHistory } from './compare-git.ts';
import { fromTrees } from './compare-trees.ts';
import { readContent } from './contents.ts';
import { isWhole, listPullFiles } from './pull-files.ts';
import { changedSubmodules } from './submodules.ts';
import type { Base, PullRequest, Trigger } from '../trigger.ts';

/** What there is to review: trees and paths are relative to the repository. */
export interface Comparison {
  readonly changes: readonly ChangedFile[];
  readonly head: FileTree;
  readonly base: FileTree;
  /** The base branch's newest state, where it is known and may differ from `base`. */
  readonly baseTip?: FileTree;
  /** Submodules that are at another commit than before: what changed inside of them is in no list. */
  readonly submodules: readonly string[];
}

/**
 * The changes since the base. A pull request's are listed by GitHub; all others are found by git where it has the
 * history, and by GitHub's trees where it has not. No way needs more than a shallow checkout and a token that reads.
 * @param github undefined without a token
 * @throws UserError when none of them knows: a review of nothing must not pass
 */
export async function readChanges(
  workspace: string,
  trigger: Trigger,
  github: GitHub | undefined,
  progress: (line: string) => void,
): Promise<Comparison> {
  const comparison = await compare(workspace, trigger, github, progress);
  const { length } = comparison.changes;
  progress(`${length} ${length === 1 ? 'file differs' : 'files differ'} from the base.`);
  return comparison;
}

async function compare(
  workspace: string,
  trigger: Trigger,
  github: GitHub | undefined,
  progress: (line: string) => void,
): Promise<Comparison> {
  switch (trigger.kind) {
    case 'incomparable':
      throw new UserError(trigger.why);
    case 'commits':
      return compareCommits(workspace, trigger.base, github, progress);
    default:
      return trigger.base
        ? compareCommits(workspace, trigger.base, github, progress)
        : comparePull(workspace, trigger, github, progress);
  }
}

async function compareCommits(
  workspace: string,
  base: Base,
  github: GitHub | undefined,
  progress: (line: string) => void,
): Promise<Comparison> {
  progress(`Comparing with ${base.name}.`);
  try {
    return await fromHistory(workspace, base, github !== undefined);
  } catch (error) {
    if (!(error instanceof UserError) || !github) throw error;
    return fromTrees(workspace, base, github, error);
  }
}

async function comparePull(
  workspace: string,
  pull: PullRequest,
  github: GitHub | undefined,
  progress: (line: string) => void,
): Promise<Comparison> {
  const checkedOut = await checkedOutCommit(workspace);
  try {
    if (github) return await fromGitHub(workspace, pull, github, checkedOut);
    throw new UserError('There is no `token` to ask GitHub for the changed files.');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    progress(`${error.message} Taking the changed files from git instead.`);
    return pullFromGit(workspace, pull, github, checkedOut, error);
  }
}

/** From git's history, or where there is none from the trees, which need `contents: read` alone. */
async function pullFromGit(
  workspace: string,
  pull: PullRequest,
  github: GitHub | undefined,
  checkedOut: Commit | undefined,
  earlier: UserError,
): Promise<Comparison> {
  const isMerged = checkedOut?.parents[1] === pull.headSha;
  try {
    await refuseWithout(pull.headSha, workspace, earlier);
    const ref = isMerged ? 'HEAD^1' : pull.baseSha;
    return await fromHistory(workspace, { ref, at: 'parted', name: 'the base branch' }, false);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const isThere = isMerged || checkedOut?.sha === pull.headSha;
    const found = github && isThere ? await pullFromTrees(workspace, pull, github, checkedOut) : undefined;
    if (found) return found;
    if (error.message.startsWith(earlier.message)) throw error;
    throw new UserError(`${earlier.message} And git does not know either: ${error.message}`);
  }
}

async function pullFromTrees(
  workspace: string,
  pull: PullRequest,
  github: GitHub,
  checkedOut: Commit | undefined,
): Promise<Comparison | undefined> {
  try {
    const ref = await baseCommit(github, pull, checkedOut);
    return await fromTrees(workspace, { ref, at: 'itself', name: 'the base branch' }, github);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

async function fromGitHub(
  workspace: string,
  pull: PullRequest,
  github: GitHub,
  checkedOut: Commit | undefined,
): Promise<Comparison> {
  const changes = await listPullFiles(github, pull.number);
  const commit = await baseCommit(github, pull, checkedOut);
  if (!isWhole(changes)) {
    const base = { ref: commit, at: 'itself', name: 'the base branch' } as const;
    return fromTrees(workspace, base, github);
  }
  const head = workTree(workspace);
  const base = withoutChanges(head, changes, (path) => readContent(github, path, commit));
  return { changes, head, base, submodules: await changedSubmodules(workspace, changes) };
}
