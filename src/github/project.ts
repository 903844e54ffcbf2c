import { realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { UserError } from '../errors.ts';
import { repositoryRoot } from '../tree/git-changes.ts';
import { folderTree } from '../tree/folder-tree.ts';
import { below } from './changes/below.ts';
import type { Comparison } from './changes/index.ts';

export interface Project {
  /** Where the repository is checked out. */
  readonly workspace: string;
  /** The project's folder in the repository, '' for its root. */
  readonly folder: string;
}

/**
 * Where the repository is: the workspace, or, where that is none, the one that `actions/checkout` made below it by its
 * `path`. A folder that the repository leads elsewhere is not the one that the workflow means.
 * @param folder the input `working-directory`
 */
export async function findProject(workspace: string, folder: string): Promise<Project> {
  const place = join(workspace, folder);
  const [top, real] = await Promise.all([realpath(workspace), realpath(place).catch(() => undefined)]);
  if (real === undefined) return { workspace, folder };
  if (real !== join(top, folder))
    throw new UserError(
      `The input \`working-directory\` names ${folder}, which is a link to ${real}, or spelled otherwise. Name the folder itself.`,
    );
  const root = (await rootOf(top)) ?? (await rootOf(real));
  if (root === undefined || !`${root}${sep}`.startsWith(`${top}${sep}`)) return { workspace, folder };
  return { workspace: root, folder: relative(root, real).split(sep).join('/') };
}

/** Undefined where git is missing, or will not look: whoever needs it says so. */
function rootOf(folder: string): Promise<string | undefined> {
  return repositoryRoot(folder).catch((error: unknown) => {
    if (error instanceof UserError) return undefined;
    throw error;
  });
}

/** The part of the comparison that is the project's, with paths relative to its folder. */
export function inFolder(
  folder: string,
  { changes, head, base, baseTip, submodules }: Comparison,
): Comparison {
  if (folder === '') return { changes, head, base, baseTip, submodules };
  return {
    changes: below(folder, changes),
    head: folderTree(head, folder),
    base: folderTree(base, folder),
    ...(baseTip && { baseTip: folderTree(baseTip, folder) }),
    submodules: submodules.flatMap((path) =>
      path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : [],
    ),
  };
}
