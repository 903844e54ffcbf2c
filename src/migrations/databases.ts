import picomatch from 'picomatch';
import type { Problem } from '../model.ts';
import { folderOf } from '../tree/paths.ts';
import type { FileTree } from '../tree/tree.ts';
import { compareText } from './names.ts';
import type { Part, Project } from './project.ts';
import { isInOwnFolder, mayBePart, placeOf } from './recognise.ts';
import type { Database } from './scope.ts';
import type { MigrationSource } from './source.ts';
import { toolOf } from './tools.ts';

/** A folder that was looked into. */
export interface FoundFolder extends Part {
  /** Absent where nothing changed, or where its base cannot be read. */
  readonly project?: Project;
  /** What is merged, in order; absent where it cannot be read. */
  readonly base?: readonly MigrationSource[];
  readonly problems: readonly Problem[];
}

export interface Joined {
  readonly projects: readonly Project[];
  readonly problems: readonly Problem[];
}

/**
 * One project for each database: of folders that build one together, what they all have merged comes first, then what
 * changed, folder by folder in the configuration's order. `look` looks into those that the change does not touch.
 * `which`: whether those after the last that changes come first too, as they do where they are merged.
 */
export async function joinDatabases(
  found: readonly FoundFolder[],
  databases: readonly Database[],
  trees: readonly FileTree[],
  look: (folder: string) => Promise<FoundFolder | undefined>,
  which: 'all' | 'up-to-the-last-changed' = 'all',
): Promise<Joined> {
  const projects: Project[] = [];
  const problems: Problem[] = found.flatMap((one) => one.problems);
  const taken = new Set<string>();
  for (const database of databases) {
    const touched = found.filter((one) => !taken.has(one.folder) && isOf(one, database));
    for (const { folder } of touched) taken.add(folder);
    problems.push(...(await idlePatterns(database, trees)));
    if (!touched.some(({ project }) => project)) continue;
    const every = await foldersOf(database, trees);
    const last = every.findLastIndex((folder) => touched.some((one) => one.project && one.folder === folder));
    const folders = which === 'all' ? every : every.slice(0, last + 1);
    const looked = await Promise.all(
      folders.map(async (folder) => touched.find((one) => one.folder === folder) ?? look(folder)),
    );
    const parts = looked.filter((one) => one !== undefined);
    problems.push(...parts.filter((one) => !touched.includes(one)).flatMap((one) => one.problems));
    const joined = join(database, parts);
    if (joined) projects.push(joined);
  }
  const alone = found.flatMap(({ folder, project }) => (project && !taken.has(folder) ? [project] : []));
  return { projects: [...projects, ...alone].toSorted((a, b) => compareText(a.folder, b.folder)), problems };
}

/** The first that names the folder. */
export function databaseOf(part: Part, databases: readonly Database[]): Database | undefined {
  return databases.find((database) => isOf(part, database));
}

function isOf({ tool, folder }: Part, { migrations }: Database): boolean {
  const isNamed = picomatch([...migrations]);
  return isNamed(folder) || (toolOf(tool).ownFolder !== undefined && isNamed(folderOf(folder)));
}

/** Undefined where the base of one cannot be read, on which the others may stand. */
function join(database: Database, found: readonly FoundFolder[]): Project | undefined {
  const first = found.find(({ project }) => project)?.project;
  const bases = found.map(({ project, base }) => project?.base ?? base);
  if (!first || bases.includes(undefined)) return undefined;
  const parts = found.map(({ tool, folder }) => ({ tool, folder }));
  return {
    tool: first.tool,
    folder: first.folder,
    ...(parts.length > 1 && { parts }),
    database,
    base: bases.flatMap((base) => base ?? []),
    changed: found.flatMap(({ project }) => project?.changed ?? []),
  };
}

/** Patterns that name nothing: a setting that does nothing would be worse than none. */
async function idlePatterns(
  { migrations }: Database,
  trees: readonly FileTree[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const pattern of migrations)
    if ((await foldersOf({ migrations: [pattern] }, trees)).length === 0)
      problems.push({
        message: `databases: no migrations lie in "${pattern}". Correct the path, or leave it out.`,
      });
  return problems;
}

/** Every folder of migrations that the configuration names for a database, on either side, in its order. */
async function foldersOf({ migrations }: Database, trees: readonly FileTree[]): Promise<readonly string[]> {
  const folders = new Set<string>();
  for (const pattern of migrations) {
    const isNamed = picomatch(pattern);
    const listed = await Promise.all(trees.map((tree) => tree.list(picomatch.scan(pattern).base)));
    const parts = listed.flat().filter(mayBePart);
    const placed = await Promise.all(
      parts.map(async (path) => ({ path, folder: await placeOf(path, trees) })),
    );
    const places = placed
      .filter(({ path, folder }) => isNamed(folder) || (isInOwnFolder(path) && isNamed(folderOf(folder))))
      .map(({ folder }) => folder);
    for (const folder of [...new Set(places)].toSorted(compareText)) folders.add(folder);
  }
  return [...folders];
}
