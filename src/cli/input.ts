import { readFile } from 'node:fs/promises';
import { resolve as resolvePath } from 'node:path';
import { resolve, type Config, type Settings } from '../config/config.ts';
import { UserError } from '../errors.ts';
import type { ReviewInput } from '../review.ts';
import { RULE_IDS } from '../rules/registry.ts';
import { changedFiles, mergeBase, resolveCommit } from '../tree/git-changes.ts';
import { gitTree } from '../tree/git-tree.ts';
import { namedPaths } from '../tree/named.ts';
import { decodeText } from '../tree/text.ts';
import { emptyTree } from '../tree/tree.ts';
import { hostTree, workTree } from '../tree/work-tree.ts';
import type { Invocation } from './options.ts';

const CONFIG_FILE = 'pgrehearse.yml';

/** Flags over the configuration file over the defaults. Throws a UserError for a file that is missing or wrong. */
export async function readConfig(cwd: string, { config, settings }: Invocation): Promise<Config> {
  const path = config ?? CONFIG_FILE;
  const bytes = await readIfThere(resolvePath(cwd, path));
  if (!bytes && config !== undefined) throw new UserError(`${path}: no such file, but --config names it.`);
  return resolve(bytes ? await parseConfig(path, bytes) : {}, settings);
}

/** The parsers of YAML and of the schema are loaded only where there is a file to read. */
async function parseConfig(path: string, bytes: Uint8Array): Promise<Settings> {
  const { parseFile } = await import('../config/file.ts');
  return parseFile(decodeText(path, bytes), RULE_IDS);
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new UserError(
      `${path}: cannot be read (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

type Sources = Pick<ReviewInput, 'changes' | 'head' | 'base' | 'baseTip' | 'named'>;

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
  return { changes, head: workTree(cwd), base: gitTree(cwd, merged), baseTip: gitTree(cwd, tip) };
}
