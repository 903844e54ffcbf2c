import type { Config } from '../../config/config.ts';
import { UserError } from '../../errors.ts';
import { discover } from '../../migrations/discover.ts';
import type { ChangedFile } from '../../model.ts';
import { list } from '../../numbers.ts';
import { name } from '../../report/inert.ts';
import { covering } from '../../config/globs.ts';
import { fields, tryGit } from '../../tree/git.ts';
import { emptyTree, type FileTree } from '../../tree/tree.ts';

/** Submodules of what is checked out that a list of changes names: to it they are files. */
export async function changedSubmodules(
  workspace: string,
  changes: readonly ChangedFile[],
): Promise<readonly string[]> {
  const submodules = await submodulesAt(workspace, 'HEAD');
  return changes.map(({ path }) => path).filter((path) => submodules.has(path));
}

/** Submodules that are at another commit than in an earlier commit of the repository. */
export async function submodulesSince(workspace: string, commit: string): Promise<readonly string[]> {
  const [before, now] = await Promise.all([submodulesAt(workspace, commit), submodulesAt(workspace, 'HEAD')]);
  return [...now].flatMap(([path, id]) => (before.get(path) === id ? [] : [path]));
}

/** Their commits by path; none without git. */
async function submodulesAt(workspace: string, commit: string): Promise<ReadonlyMap<string, string>> {
  const listed = await tryGit(workspace, ['ls-tree', '-r', '-z', '--full-tree', commit]).catch(
    () => undefined,
  );
  if (listed?.code !== 0) return new Map();
  const lines = fields(listed.stdout).flatMap((line) => {
    const [, id, path] = /^160000 commit (\w+)\t([^]*)$/.exec(line) ?? [];
    return id !== undefined && path !== undefined ? [[path, id] as const] : [];
  });
  return new Map(lines);
}

/**
 * A word on submodules at another commit than before: which of their files changed, nobody can tell here.
 * @throws UserError where they hold migrations, which nobody would have looked at
 */
export async function submoduleNotes(
  { submodules, head }: { readonly submodules: readonly string[]; readonly head: FileTree },
  config: Config,
): Promise<readonly string[]> {
  if (submodules.length === 0) return [];
  for (const path of submodules)
    if (covering(config.migrations)(path) || (await holdsMigrations(path, head, config)))
      throw new UserError(
        `${name(path)} is a submodule with migrations, and is moved to another commit: what changed in it cannot be told, so it was not reviewed. Keep migrations in the repository itself, or review them in the submodule's.`,
      );
  const is = submodules.length === 1 ? 'is a submodule' : 'are submodules';
  return [
    `${list(submodules.map(name))} ${is} at another commit now: what changed in there was not looked at.`,
  ];
}

/** Where the submodule is checked out. */
async function holdsMigrations(path: string, head: FileTree, config: Config): Promise<boolean> {
  const files = await head.list(path);
  const changes = files.map((file): ChangedFile => ({ path: file, change: 'added' }));
  const { projects } = await discover({ changes, head, base: emptyTree }, config);
  return projects.length > 0;
}
