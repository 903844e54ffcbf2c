import { UserError } from '../../errors.ts';
import type { ChangedFile } from '../../model.ts';
import { tryGit } from '../../tree/git.ts';
import { folderOf } from '../../tree/paths.ts';
import type { FileTree } from '../../tree/tree.ts';
import type { Commit } from './base-commit.ts';

/** The commit at HEAD; undefined where there is no repository or no git, as in a downloaded archive. */
export async function checkedOutCommit(workspace: string): Promise<Commit | undefined> {
  const ask = (...args: string[]) => tryGit(workspace, args).catch(() => undefined);
  const [head, commit] = await Promise.all([ask('rev-parse', 'HEAD'), ask('cat-file', 'commit', 'HEAD')]);
  if (head?.code !== 0 || commit?.code !== 0) return undefined;
  return { sha: head.stdout.toString().trim(), parents: parentsOf(commit.stdout.toString()) };
}

/** Read from the commit itself: `HEAD^1` is unknown to a shallow checkout, while the commit still names its parents. */
function parentsOf(commit: string): string[] {
  const header = commit.slice(0, commit.indexOf('\n\n'));
  return [...header.matchAll(/^parent (\w+)$/gm)].flatMap(([, sha]) => sha ?? []);
}

const REMEDY =
  'Check the pull request out before this step, with actions/checkout (under an event other than `pull_request`, name its commit as `ref`).';

/**
 * A job without a checkout, or one of the base branch alone, would show nothing to review and be green.
 * @throws UserError when a script that the pull request brings is not there
 */
export async function refuseAbsent(changes: readonly ChangedFile[], head: FileTree): Promise<void> {
  const scripts = changes.filter(({ change, path }) => change !== 'deleted' && path.endsWith('.sql'));
  const folders = new Set(scripts.map(({ path }) => folderOf(path)));
  const there = new Set((await Promise.all([...folders].map((folder) => head.list(folder, 1)))).flat());
  const absent = scripts.find(({ path }) => !there.has(path));
  if (absent)
    throw new UserError(
      `The pull request changes ${absent.path}, but that file is not checked out. ${REMEDY}`,
    );
}

/**
 * The same for git, to which the base branch alone looks like a pull request without changes.
 * @param earlier why git is asked at all
 */
export async function refuseWithout(commit: string, workspace: string, earlier: UserError): Promise<void> {
  const { code } = await tryGit(workspace, ['merge-base', '--is-ancestor', commit, 'HEAD']);
  if (code === 0) return;
  throw new UserError(
    `${earlier.message} And git does not know either: commit ${commit} of the pull request is not checked out with its history. ${REMEDY} It needs \`fetch-depth: 0\`.`,
  );
}
