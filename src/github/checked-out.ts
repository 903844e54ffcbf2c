import { tryGit } from '../tree/git.ts';
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
