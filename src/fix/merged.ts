import { basename, dirname, resolve } from 'node:path';
import { mergeBase, repositoryRoot, resolveCommit } from '../tree/git-changes.ts';
import { tryGit } from '../tree/git.ts';
import { UserError } from '../errors.ts';
import type { WhyNot } from './fix.ts';

/** Where merged migrations are looked for when nobody names the base branch. */
const USUAL = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master', 'HEAD'];

interface Base {
  readonly name: string;
  readonly commits: readonly string[];
}

/**
 * Tells which files are merged already: databases have run them, so they stay as they are. `base` is the branch that
 * somebody named; outside of a repository nothing is merged.
 */
export function unlessMerged(cwd: string, base: string | undefined): WhyNot {
  const known = new Map<string, Promise<Base | undefined>>();
  return async (file) => {
    const place = resolve(cwd, file);
    const folder = dirname(place);
    const found = known.get(folder) ?? baseOf(folder, base);
    known.set(folder, found);
    const { name, commits = [] } = (await found) ?? {};
    for (const commit of commits) {
      const { code } = await tryGit(folder, ['cat-file', '-e', `${commit}:./${basename(place)}`]);
      if (code === 0)
        return `it is merged already (${name} has it), and databases that ran it do not run it again. Write a new migration, or name another branch with --base.`;
    }
    return undefined;
  };
}

async function baseOf(folder: string, named: string | undefined): Promise<Base | undefined> {
  if ((await repositoryRoot(folder)) === undefined) return undefined;
  if (named !== undefined) return { name: named, commits: [await mergeBase(folder, named)] };
  for (const name of USUAL) {
    const tip = await commitOf(folder, name);
    if (tip !== undefined) return { name, commits: [tip] };
  }
  return undefined;
}

async function commitOf(folder: string, ref: string): Promise<string | undefined> {
  try {
    return await resolveCommit(folder, ref);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
