import type { ChangedFile } from '../model.ts';
import { fields, tryGit } from '../tree/git.ts';

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
