import { UserError } from '../errors.ts';
import type { ChangedFile } from '../model.ts';
import { changedFiles, mergeBase, resolveCommit } from '../tree/git-changes.ts';
import { gitTree } from '../tree/git-tree.ts';
import { joinPath } from '../tree/paths.ts';
import type { FileTree } from '../tree/tree.ts';
import { workTree } from '../tree/work-tree.ts';
import { baseCommit, type Commit } from './base-commit.ts';
import { withoutChanges } from './base-tree.ts';
import { below } from './below.ts';
import type { GitHub } from './client.ts';
import { readContent } from './contents.ts';
import { checkedOutCommit, refuseAbsent, refuseWithout } from './checked-out.ts';
import { listPullFiles, MOST_FILES } from './pull-files.ts';
import type { PullRequest, Trigger } from './trigger.ts';

/** What there is to review: trees and paths are relative to the project's folder. */
export interface Comparison {
  readonly changes: readonly ChangedFile[];
  readonly head: FileTree;
  readonly base: FileTree;
  /** The base branch's newest state, where it is known and may differ from `base`. */
  readonly baseTip?: FileTree;
}

export interface Project {
  /** Where the repository is checked out. */
  readonly workspace: string;
  /** The project's folder in the repository, '' for its root. */
  readonly folder: string;
}

/**
 * The changes since the base: from GitHub for a pull request, from git's history for any other event, or when GitHub
 * does not tell.
 * @param github undefined without a token
 * @throws UserError when neither knows: a review of nothing must not pass
 */
export async function readChanges(
  project: Project,
  trigger: Trigger,
  github: GitHub | undefined,
  progress: (line: string) => void,
): Promise<Comparison> {
  const comparison = await compare(project, trigger, github, progress);
  const { changes, head } = comparison;
  progress(`${changes.length} ${changes.length === 1 ? 'file differs' : 'files differ'} from the base.`);
  await refuseAbsent(changes, head);
  return comparison;
}

async function compare(
  project: Project,
  trigger: Trigger,
  github: GitHub | undefined,
  progress: (line: string) => void,
): Promise<Comparison> {
  if (trigger.kind === 'commits') return fromGit(project, trigger.base);
  const checkedOut = await checkedOutCommit(project.workspace);
  try {
    if (github) return await fromGitHub(project, trigger, github, checkedOut);
    throw new UserError('There is no `token` to ask GitHub for the changed files.');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    progress(`${error.message} Taking the changed files from git instead.`);
    await refuseWithout(trigger.headSha, project.workspace, error);
    return fromGit(project, checkedOut?.parents[1] === trigger.headSha ? 'HEAD^1' : trigger.baseSha, error);
  }
}

async function fromGitHub(
  project: Project,
  pull: PullRequest,
  github: GitHub,
  checkedOut: Commit | undefined,
): Promise<Comparison> {
  const files = await listPullFiles(github, pull.number);
  if (files.length >= MOST_FILES)
    throw new UserError(`GitHub lists ${MOST_FILES} changed files of a pull request at most.`);
  const changes = below(project.folder, files);
  const commit = await baseCommit(github, pull, checkedOut);
  const head = workTree(joinPath(project.workspace, project.folder));
  const base = withoutChanges(head, changes, (path) =>
    readContent(github, joinPath(project.folder, path), commit),
  );
  return { changes, head, base };
}

/** @param earlier why GitHub could not be asked */
async function fromGit(project: Project, ref: string, earlier?: UserError): Promise<Comparison> {
  const root = joinPath(project.workspace, project.folder);
  try {
    return {
      changes: await changedFiles(root, ref),
      head: workTree(root),
      base: gitTree(root, await mergeBase(root, ref)),
      baseTip: gitTree(root, await resolveCommit(root, ref)),
    };
  } catch (error) {
    if (!(error instanceof UserError && earlier)) throw error;
    throw new UserError(`${earlier.message} And git does not know either: ${error.message}`);
  }
}
