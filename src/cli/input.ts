import { resolve, type Config } from '../config/config.ts';
import { loadSettings } from '../config/load.ts';
import { UserError } from '../errors.ts';
import type { ReviewInput } from '../review.ts';
import { RULE_IDS } from '../rules/registry.ts';
import { changedFiles, mergeBase, resolveCommit } from '../tree/git-changes.ts';
import { gitTree } from '../tree/git-tree.ts';
import { namedPaths } from '../tree/named.ts';
import { emptyTree } from '../tree/tree.ts';
import { hostTree } from '../tree/work-tree.ts';
import type { Invocation } from './options.ts';

/** Flags over the configuration file over the defaults. Throws a UserError for a file that is missing or wrong. */
export async function readConfig(cwd: string, { config, settings }: Invocation): Promise<Config> {
  return resolve(await loadSettings(hostTree(cwd), config, RULE_IDS), settings);
}

type Sources = Pick<ReviewInput, 'changes' | 'head' | 'base' | 'baseTip' | 'named' | 'root' | 'here'>;

/** What to review: the files that were named, or what changed since the merge base. */
export async function readSources(cwd: string, { names, base }: Invocation): Promise<Sources> {
  if (names.length > 0) {
    const paths = await namedPaths(cwd, cwd, names);
    const of = (kind: 'file' | 'folder') =>
      paths.filter((path) => path.kind === kind).map(({ path }) => path);
    return {
      changes: [],
      head: hostTree(cwd),
      base: emptyTree,
      here: cwd,
      named: { files: of('file'), folders: of('folder') },
    };
  }
  if (base === undefined)
    throw new UserError(
      'Nothing to review: name migrations, or a branch to compare with, such as --base origin/main.',
    );
  const [changes, merged, tip] = await Promise.all([
    changedFiles(cwd, base),
    mergeBase(cwd, base),
    resolveCommit(cwd, base),
  ]);
  return { changes, head: hostTree(cwd), base: gitTree(cwd, merged), baseTip: gitTree(cwd, tip), root: cwd };
}
