import { UserError } from '../../errors.ts';
import { changedSince, mergeBase, resolveCommit } from '../../tree/git-changes.ts';
import { gitTree } from '../../tree/git-tree.ts';
import { tryGit } from '../../tree/git.ts';
import { workTree } from '../../tree/work-tree.ts';
import type { Comparison } from './index.ts';
import { refuseSame } from './same.ts';
import { submodulesSince } from './submodules.ts';
import type { Base } from '../trigger.ts';

/**
 * The changes by git's own history.
 * @param hasOther whether GitHub can be asked as well; a shallow clone may not hold the commit where both parted, and
 * is then not asked
 * @throws UserError when the history does not reach that far
 */
export async function fromHistory(workspace: string, base: Base, hasOther: boolean): Promise<Comparison> {
  const tip = await resolve(workspace, base.ref);
  if (base.at === 'parted' && hasOther && (await isShallow(workspace)))
    throw new UserError('This clone is shallow.');
  const from = base.at === 'itself' ? tip : await mergeBase(workspace, tip);
  await refuseSame(workspace, base, from);
  return {
    changes: await changedSince(workspace, from),
    head: workTree(workspace),
    base: gitTree(workspace, from),
    baseTip: gitTree(workspace, tip),
    submodules: await submodulesSince(workspace, from),
  };
}

/** The remote's branch comes first: one of the same name in the checkout may be an old one. */
async function resolve(workspace: string, ref: string): Promise<string> {
  const remote = await tryGit(workspace, [
    'rev-parse',
    '--verify',
    '--quiet',
    `refs/remotes/origin/${ref}^{commit}`,
  ]);
  return remote.code === 0 ? remote.stdout.toString().trim() : resolveCommit(workspace, ref);
}

async function isShallow(workspace: string): Promise<boolean> {
  const { stdout } = await tryGit(workspace, ['rev-parse', '--is-shallow-repository']);
  return stdout.toString().trim() === 'true';
}
