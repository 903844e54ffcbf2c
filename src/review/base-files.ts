import { UserError } from '../errors.ts';
import type { Config } from '../config/config.ts';
import { expandGlobs } from '../config/fixtures.ts';
import type { DataFile } from '../rehearsal/base.ts';
import type { FileTree } from '../tree/tree.ts';
import type { BaseFiles } from './server.ts';

/**
 * The files that make the base beside its migrations. They belong to the base branch's schema, so its version of a
 * file comes first; one that only the head has is taken from there. Throws a UserError for what is not there.
 */
export async function baseFiles(
  { baseline, fixtures }: Pick<Config, 'baseline' | 'fixtures'>,
  base: FileTree,
  head: FileTree,
): Promise<BaseFiles> {
  const tree = firstOf(base, head);
  const paths = await expandGlobs(fixtures.map(withoutDot), tree);
  return {
    baseline: baseline === undefined ? undefined : await dataFile(withoutDot(baseline), tree),
    fixtures: await Promise.all(paths.map((path) => dataFile(path, tree))),
  };
}

function firstOf(first: FileTree, second: FileTree): FileTree {
  return {
    list: async (folder, depth) => [
      ...new Set([...(await first.list(folder, depth)), ...(await second.list(folder, depth))]),
    ],
    read: async (path) => (await first.read(path)) ?? second.read(path),
  };
}

async function dataFile(path: string, tree: FileTree): Promise<DataFile> {
  const bytes = await tree.read(path);
  if (!bytes) throw new UserError(`${path}: no such file, but the configuration names it as the baseline.`);
  return {
    path,
    async *open() {
      yield bytes;
    },
  };
}

function withoutDot(path: string): string {
  return path.replace(/^\.\//, '');
}
