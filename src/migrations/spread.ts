import { above, folderOf, joinPath } from '../tree/paths.ts';
import { perFolder } from '../tree/per-folder.ts';
import type { FileTree } from '../tree/tree.ts';
import { overriddenIn } from './overrides.ts';
import { flyway } from './flyway.ts';
import { nestedIn } from './flyway-locations.ts';
import { liquibase } from './liquibase.ts';
import { below, changelogIn } from './liquibase-changelog.ts';
import { layoutIn, scriptsIn } from './sqitch-layout.ts';
import { plain } from './plain.ts';
import { sqitch } from './sqitch.ts';
import { versionedIn } from './temporal.ts';
import type { Tool } from './tool.ts';

/** Migrations that lie in several folders below the one from which their tool sees them. */
export interface Spread {
  readonly tool: Tool;
  /** Seen from that folder. */
  readonly paths: readonly string[];
}

/** The spread migrations of a folder; undefined where it is an ordinary one. */
export const spreadIn = perFolder(lookUp);

async function lookUp(tree: FileTree, folder: string): Promise<Spread | undefined> {
  const layout = await layoutIn(tree, folder);
  if (layout) return { tool: sqitch, paths: await scriptsIn(tree, folder, layout) };
  const changelog = await changelogIn(tree, folder);
  if (changelog)
    return { tool: liquibase, paths: below(folder, [...changelog.scripts, ...changelog.strays]) };
  const nested = await nestedIn(tree, folder);
  if (nested) return { tool: flyway, paths: nested };
  const paths = (await versionedIn(tree, folder))?.paths ?? (await overriddenIn(tree, folder));
  return paths && { tool: plain, paths };
}

/** The folder from which the tool of spread migrations sees a file; undefined for a file of none. */
export async function spreadFolderOf(path: string, trees: readonly FileTree[]): Promise<string | undefined> {
  for (const at of [folderOf(path), ...above(folderOf(path))])
    for (const tree of trees) {
      const spread = await spreadIn(tree, at);
      if (spread?.paths.some((own) => joinPath(at, own) === path)) return at;
    }
  return undefined;
}
