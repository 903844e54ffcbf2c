import { groupBy } from '../groups.ts';
import { UserError } from '../errors.ts';
import { folderOf, joinPath } from '../tree/paths.ts';
import type { FileTree } from '../tree/tree.ts';
import { databaseOf, joinDatabases, type FoundFolder } from './databases.ts';
import type { Discovery } from './discover.ts';
import { filesOf, misnamed, readFolder, type Folder } from './entries.ts';
import { noValues } from './fill.ts';
import { readIndexed } from './indexed.ts';
import { sameVersion } from './history.ts';
import { plain } from './plain.ts';
import type { Project } from './project.ts';
import { isInOwnFolder, mayBePart, pathsIn, placeOf, recogniser } from './recognise.ts';
import { scopeOf, type WhereMigrationsAre } from './scope.ts';
import { spreadIn } from './spread.ts';
import { loadSources, type ChangedMigration } from './source.ts';
import { standAlone } from './stand-alone.ts';
import type { Entry, Tool } from './tool.ts';
import { toolOf } from './tools.ts';

/** What a person named: files, and folders that stand for every migration in them. */
export interface Named {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** Files of those folders that come first, as merged ones do; none unless told. */
  readonly isMerged?: (file: string) => Promise<boolean>;
}

/**
 * The named migrations, as if a pull request added them. In a folder of migrations, those that sort before the first
 * of them come first; a file of no such folder stands alone. Throws a UserError for what holds no migration.
 */
export async function discoverNamed(
  named: Named,
  tree: FileTree,
  settings: WhereMigrationsAre,
): Promise<Discovery> {
  const files = new Set(named.files);
  const look = lookIn(tree, files, settings);
  for (const folder of named.folders)
    for (const file of await filesIn(folder, tree, look))
      if (!(await named.isMerged?.(file))) files.add(file);
  for (const file of files) refuseOther(file);
  const places = await Promise.all([...files].map((file) => placeOf(file, [tree])));
  const folders = await Promise.all([...new Set(places)].map(look));
  const known = folders.filter((folder) => folder !== undefined);
  const covered = new Set(known.flatMap(filesOf));
  const strangers = [...files].filter((file) => !covered.has(file));
  const found = await Promise.all(known.map((folder) => foundIn(folder, files, tree, settings)));
  const { projects } = await joinDatabases(
    found,
    settings.databases ?? [],
    [tree],
    async (place) => {
      const folder = await look(place);
      return folder && foundIn(folder, files, tree, settings);
    },
    'up-to-the-last-changed',
  );
  const stranger = await projectOfStrangers(strangers, tree, settings);
  return {
    projects: [...projects, ...(stranger.changed.length > 0 ? [stranger] : [])],
    problems: known.flatMap(({ problems, fatal = [] }) => [
      ...problems.filter(({ file }) => files.has(file ?? '')),
      ...fatal,
    ]),
    ignored: [],
    unreviewed: [],
  };
}

/** Reads a folder as its tool does; undefined where no tool is known. Fixtures count only where they are named. */
function lookIn(
  tree: FileTree,
  files: ReadonlySet<string>,
  settings: WhereMigrationsAre,
): (folder: string) => Promise<Folder | undefined> {
  const { isData } = scopeOf(settings);
  const recognise = recogniser(tree, settings.tool, () => false);
  return async (folder) => {
    const paths = await pathsIn(tree, folder, (path) => files.has(path) || !isData(path));
    const found = await recognise(folder, paths);
    return found && found.notPostgres === undefined
      ? readIndexed(found.tool, folder, paths, tree)
      : undefined;
  };
}

/** What goes forward in a folder of one migration's own. */
const SCRIPTS = ['up.sql', 'migration.sql'];

/** A named folder is one migration, a folder of migrations, or a folder of one such folder for each database. */
async function filesIn(
  folder: string,
  tree: FileTree,
  look: (folder: string) => Promise<Folder | undefined>,
): Promise<readonly string[]> {
  const paths = (await tree.list(folder, 3)).filter(
    (path) => isInOwnFolder(path) || folderOf(path) === folder,
  );
  const single = SCRIPTS.map((script) => joinPath(folder, script)).find((path) => paths.includes(path));
  if (single !== undefined) return [single];
  const isProject = (await spreadIn(tree, folder)) !== undefined;
  const scripts = isProject ? [] : paths.filter(mayBePart);
  const folders = new Set(
    isProject ? [folder] : await Promise.all(scripts.map((path) => placeOf(path, [tree]))),
  );
  const read = await Promise.all(
    [...folders].map(
      async (place) =>
        (await look(place)) ?? readFolder(plain, place, await pathsIn(tree, place, () => true)),
    ),
  );
  const files = read.flatMap(({ entries }) => entries.map(({ up }) => up));
  if (files.length === 0)
    throw new UserError(`${folder || '.'}: holds no migrations. Name .sql files, or their folder.`);
  return files;
}

function refuseOther(file: string): void {
  if (!mayBePart(file))
    throw new UserError(`${file}: is no .sql file. Name migrations, or the folder of them.`);
}

async function foundIn(
  { tool, path: folder, entries }: Folder,
  files: ReadonlySet<string>,
  tree: FileTree,
  settings: WhereMigrationsAre,
): Promise<FoundFolder> {
  const part = { tool: tool.name, folder };
  const isNamed = ({ up, down = '', options = '', verify = '' }: Entry): boolean =>
    [up, down, options, verify].some((path) => files.has(path));
  const { baseline = settings.baseline } = databaseOf(part, settings.databases ?? []) ?? {};
  const named = entries.findIndex(isNamed);
  const before = baseline === undefined ? entries.slice(0, named < 0 ? entries.length : named) : [];
  const valuesOf = settings.valuesOf ?? noValues;
  const base = (
    await Promise.all(before.map((entry) => loadSources(tool, entry, tree, valuesOf, folder)))
  ).flat();
  const versions = groupBy(entries, ({ version }) => version);
  const changed = await Promise.all(
    entries
      .filter(isNamed)
      .map((entry) =>
        asAdded(tool, entry, sameVersion(entry, versions.get(entry.version) ?? []), tree, settings, folder),
      ),
  );
  if (changed.length === 0) return { ...part, base, problems: [] };
  return { ...part, base, problems: [], project: { ...part, base, changed: changed.flat() } };
}

async function projectOfStrangers(
  files: readonly string[],
  tree: FileTree,
  settings: WhereMigrationsAre,
): Promise<Project> {
  const { tool } = settings;
  for (const file of files) {
    if (tool && tool !== 'plain') throw new UserError(misnamed(toolOf(tool), file).message);
  }
  const entries = await Promise.all(files.map((file) => standAlone(file, tree)));
  const each = [...new Map(entries.map((entry) => [entry.up, entry])).values()];
  const changed = await Promise.all(
    each.map((entry) => asAdded(plain, entry, [], tree, settings, folderOf(entry.up))),
  );
  return { tool: 'plain', folder: folderOf(files[0] ?? ''), base: [], changed: changed.flat() };
}

async function asAdded(
  tool: Tool,
  entry: Entry,
  same: readonly string[],
  tree: FileTree,
  { valuesOf = noValues }: WhereMigrationsAre,
  folder: string,
): Promise<readonly ChangedMigration[]> {
  const sources = await loadSources(tool, entry, tree, valuesOf, folder);
  const history = { sameVersion: same, edited: [], inBase: false };
  return sources.map((source) => ({ ...source, change: 'added', history }));
}
