import { UserError } from '../errors.ts';
import type { ChangedFile } from '../model.ts';
import { changedFiles, mergeBase, resolveCommit } from '../tree/git-changes.ts';
import { gitTree } from '../tree/git-tree.ts';
import { joinPath } from '../tree/paths.ts';
import type { FileTree } from '../tree/tree.ts';
import { workTree } from '../tree/work-tree.ts';
import { baseCommit, type Commit } from './base-commit.ts';
import { withoutChanges } from './base-tree.ts';
import type { GitHub } from './client.ts';
import { readContent } from './contents.ts';
import { checkedOutCommit } from './checked-out.ts';
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
  const { changes, ...trees } = await compare(project, trigger, github, progress);
  progress(`${changes.length} ${changes.length === 1 ? 'file differs' : 'files differ'} from the base.`);
  return { changes, ...trees };
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
