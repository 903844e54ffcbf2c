import picomatch from 'picomatch';
import { UserError } from '../errors.ts';
import type { Config } from '../config/config.ts';
import type { DataFile } from '../rehearsal/base.ts';
import type { FileTree } from '../tree/tree.ts';
import type { BaseFiles } from './server.ts';

/**
 * The files that make the base beside its migrations. They belong to the base branch's schema, so its version of a
 * file comes first; one that only the head has is taken from there. Throws a UserError for what is not there.
 */
export async function baseFiles(
  config: Pick<Config, 'baseline' | 'fixtures'>,
  base: FileTree,
  head: FileTree,
): Promise<BaseFiles> {
  const either = async (path: string): Promise<Uint8Array | undefined> =>
    (await base.read(path)) ?? head.read(path);
  return {
    baseline: config.baseline === undefined ? undefined : await dataFile(config.baseline, either),
    fixtures: await Promise.all(
      (await fixturePaths(config.fixtures, base, head)).map((path) => dataFile(path, either)),
    ),
  };
}

async function dataFile(
  path: string,
  read: (path: string) => Promise<Uint8Array | undefined>,
): Promise<DataFile> {
  const bytes = await read(path);
  if (!bytes) throw new UserError(`${path}: no such file, but the configuration names it as the baseline.`);
  return {
    path,
    async *open() {
      yield bytes;
    },
  };
}

async function fixturePaths(
  globs: readonly string[],
  base: FileTree,
  head: FileTree,
): Promise<readonly string[]> {
  if (globs.length === 0) return [];
  const paths = [...new Set([...(await base.list('')), ...(await head.list(''))])].toSorted();
  return globs.flatMap((glob) => {
    const matches = picomatch(glob.replace(/^\.\//, ''));
    const found = paths.filter((path) => matches(path) && /\.(sql|csv)$/i.test(path));
    if (found.length === 0) throw new UserError(`fixtures: no .sql or .csv file matches ${glob}.`);
    return found;
  });
}
