import picomatch from 'picomatch';
import { sourcesOf } from '../command/settings.ts';
import { UserErrors } from '../errors.ts';
import type { FileTree } from '../tree/tree.ts';
import type { Settings } from './config.ts';

/** Whether a path is one of those; a folder stands for all that lies below it. */
export function covering(paths: readonly string[]): (path: string) => boolean {
  return picomatch(paths.flatMap(patterns));
}

function patterns(path: string): string[] {
  return picomatch.scan(path).isGlob ? [path] : [path, `${path}/**`];
}

/** The migrations of a tree that the paths stand for: `.sql` files, and what a command runs. */
export async function filesCovered(
  paths: readonly string[],
  tree: FileTree,
  sources: readonly string[] = [],
): Promise<readonly string[]> {
  const isMatch = covering(paths);
  const isSource = sources.length > 0 ? covering(sources) : () => false;
  const files = new Set<string>();
  for (const path of paths) for (const file of await filesNear(path, tree)) files.add(file);
  return [...files].filter((file) => (/\.sql$/i.test(file) || isSource(file)) && isMatch(file)).toSorted();
}

async function filesNear(path: string, tree: FileTree): Promise<readonly string[]> {
  const { base, isGlob } = picomatch.scan(path);
  if (isGlob) return tree.list(base);
  return (await tree.read(path)) ? [path] : tree.list(path);
}

/** Throws UserErrors with the line of each path in `overrides` and `ignore` that stands for no file. */
export async function refuseIdlePaths(
  { overrides = [], ignore = [], command = [] }: Settings,
  tree: FileTree,
): Promise<void> {
  const idle: string[] = [];
  for (const { paths, at } of [...overrides, ...ignore])
    for (const path of paths)
      if ((await filesCovered([path], tree, sourcesOf(command))).length === 0)
        idle.push(`${at.file}:${at.line}: no migration matches "${path}". Correct the path, or take it out.`);
  if (idle.length > 0) throw new UserErrors(idle);
}
