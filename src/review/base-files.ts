import { UserError } from '../errors.ts';
import { isArchiveFolder } from '../fixtures/archive/folder.ts';
import type { Config } from '../config/config.ts';
import { ANY, expandGlobs, SQL_ALONE } from '../config/fixtures.ts';
import { parseStatistics } from '../fixtures/statistics/parse.ts';
import type { StatisticsFile } from '../fixtures/statistics/schema.ts';
import type { SeedSettings } from '../command/seed.ts';
import type { DataFile, Seed } from '../rehearsal/base.ts';
import { readQueries, type TrafficScript } from '../rehearsal/traffic/queries.ts';
import { decodeText } from '../tree/text.ts';
import { hasFile, openIn, type FileTree } from '../tree/tree.ts';
import { dumpNear, seedsOf } from './found-files.ts';
import type { ParsedProject } from './project.ts';
import type { BaseFiles, FilesOf } from './server.ts';

type FileSettings = Pick<Config, 'before' | 'baseline' | 'fixtures' | 'seeds' | 'statistics' | 'traffic'>;

/**
 * The files that make the base beside its migrations. They belong to the base branch's schema, so its version of a
 * file comes first; one that only the head has is taken from there. Throws a UserError for what is not there.
 */
export async function baseFiles(
  { before, baseline, fixtures, seeds, statistics, traffic }: FileSettings,
  base: FileTree,
  head: FileTree,
): Promise<BaseFiles> {
  const tree = firstOf(base, head);
  const paths = await expandGlobs(fixtures.map(withoutDot), tree);
  const first = await expandGlobs(before.map(withoutDot), tree, SQL_ALONE);
  return {
    before: await Promise.all(first.map((path) => dataFile(path, tree))),
    baseline: baseline === undefined ? undefined : await dataFile(withoutDot(baseline), tree),
    fixtures: await Promise.all(paths.map((path) => dataFile(path, tree))),
    seeds: await Promise.all(seeds.map((seed) => withSources(seed, tree))),
    ...(statistics !== undefined && { statistics: await statisticsIn(withoutDot(statistics), tree) }),
    ...(traffic.queries !== undefined && { queries: await queriesIn(traffic.queries, tree) }),
  };
}

async function withSources(seed: SeedSettings, tree: FileTree): Promise<Seed> {
  if (!seed.files) return { settings: seed };
  const paths = await expandGlobs(seed.files.map(withoutDot), tree, ANY);
  return { settings: seed, sources: await Promise.all(paths.map((path) => dataFile(path, tree))) };
}

async function statisticsIn(path: string, tree: FileTree): Promise<StatisticsFile> {
  const bytes = await tree.read(path);
  if (!bytes) throw new UserError(`${path}: no such file, but the configuration names it as the statistics.`);
  return parseStatistics(path, new TextDecoder().decode(bytes));
}

async function queriesIn(path: string, tree: FileTree): Promise<readonly TrafficScript[]> {
  const bytes = await tree.read(path);
  if (!bytes)
    throw new UserError(`${path}: no such file, but the configuration names it as \`traffic.queries\`.`);
  return readQueries(decodeText(path, bytes));
}

/** Those of every project: its database's own settings, else the common ones. */
export async function filesByProject(
  config: FileSettings,
  projects: readonly ParsedProject[],
  base: FileTree,
  head: FileTree,
): Promise<FilesOf> {
  const common = await baseFiles(config, base, head);
  const own = new Map<ParsedProject, BaseFiles>();
  for (const parsed of projects) own.set(parsed, await filesFor(parsed.project, config, common, base, head));
  return (project) => (project && own.get(project)) ?? common;
}

async function filesFor(
  project: ParsedProject['project'],
  config: FileSettings,
  common: BaseFiles,
  base: FileTree,
  head: FileTree,
): Promise<BaseFiles> {
  const { database, folder } = project;
  const files = database ? await baseFiles({ ...config, ...database }, base, head) : common;
  const hasOwn = database?.fixtures !== undefined || files.fixtures.length + files.seeds.length > 0;
  const tree = firstOf(base, head);
  const seeds = hasOwn ? [] : await seedsOf(project, tree);
  const dump = files.baseline ? undefined : await dumpNear(folder, base);
  return {
    ...files,
    ...(seeds.length > 0 && {
      found: { fixtures: await Promise.all(seeds.map((path) => dataFile(path, tree))) },
    }),
    ...(dump !== undefined && { dump }),
  };
}

function firstOf(first: FileTree, second: FileTree): FileTree {
  return {
    list: async (folder, depth) => [
      ...new Set([...(await first.list(folder, depth)), ...(await second.list(folder, depth))]),
    ],
    read: async (path) => (await first.read(path)) ?? second.read(path),
    open: async (path) => (await openIn(first, path)) ?? openIn(second, path),
  };
}

/** What is named, to be read when it is loaded. A folder may be an archive of pg_dump, file by file. */
export async function dataFile(path: string, tree: FileTree): Promise<DataFile> {
  if (await isArchiveFolder(tree, path)) {
    const files = await tree.list(path, 1);
    return { ...streamed(path, tree), parts: files.map((file) => streamed(file, tree)) };
  }
  if (await hasFile(tree, path)) return streamed(path, tree);
  throw missing(path);
}

function streamed(path: string, tree: FileTree): DataFile {
  return {
    path,
    async *open() {
      const bytes = await openIn(tree, path);
      if (!bytes) throw missing(path);
      yield* bytes;
    },
  };
}

function missing(path: string): UserError {
  return new UserError(`${path}: no such file, but the configuration names it.`);
}

function withoutDot(path: string): string {
  return path.replace(/^\.\//, '');
}
