import { UserError } from '../../errors.ts';
import { tryGit } from '../../tree/git.ts';
import type { Base } from '../trigger.ts';

/**
 * Compared with itself, nothing ever changed. A branch that holds no more than the default one is really the same.
 * @param from the commit that the base came to
 * @throws UserError where nobody can have meant that
 */
export async function refuseSame(workspace: string, { at, name }: Base, from: string): Promise<void> {
  if (at === 'parted' && !name.includes('the input')) return;
  const { stdout } = await tryGit(workspace, ['rev-parse', 'HEAD']);
  if (stdout.toString().trim() !== from) return;
  throw new UserError(
    `There is nothing to compare: all that is checked out is part of ${name}. Check out what is to be reviewed, or name another commit as the input \`base\`.`,
  );
}
