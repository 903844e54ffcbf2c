import { groupBy } from '../groups.ts';
import { discover, type Discovery } from '../migrations/discover.ts';
import { programsAt } from '../migrations/programs-in.ts';
import type { Part } from '../migrations/project.ts';
import { compareText } from '../migrations/names.ts';
import type { FileTool } from '../model.ts';
import { folderOf } from '../tree/paths.ts';
import { emptyTree, type FileTree } from '../tree/tree.ts';
import { postgresIn, type NamedPostgres } from './postgres.ts';

/** Migrations that are programs, and whose. */
export interface FoundPrograms {
  /** As `command` names it. */
  readonly preset: string;
  readonly title: string;
  readonly folder: string;
  readonly count: number;
}

/** What a repository has that a configuration speaks of. */
export interface Found {
  /** Folders of SQL, one for each that its tool looks at. */
  readonly folders: readonly Part[];
  readonly programs: readonly FoundPrograms[];
  /** What lies there and cannot be reviewed, a sentence each. */
  readonly others: readonly string[];
  readonly postgres: readonly NamedPostgres[];
  /** The settings `tool` and `migrations` find the same folders; without them they are found by their layout. */
  readonly settings?: { readonly tool: FileTool; readonly migrations: readonly string[] };
}

/** @param paths of the repository's own files */
export async function find(tree: FileTree, paths: readonly string[]): Promise<Found> {
  const seen = await look(tree, paths, { migrations: [] });
  const folders = foldersOf(seen);
  return {
    folders,
    programs: await programsIn(tree, paths),
    others: seen.unreviewed.filter(({ kind }) => kind === 'other-database').map(({ message }) => message),
    postgres: await postgresIn(tree, paths),
    ...(await settingsFor(tree, paths, folders)),
  };
}

interface Where {
  readonly migrations: readonly string[];
  readonly tool?: FileTool;
}

/** As if all of it were new. */
function look(tree: FileTree, paths: readonly string[], where: Where): Promise<Discovery> {
  const changes = paths.map((path) => ({ path, change: 'added' as const }));
  return discover({ changes, head: tree, base: emptyTree }, { ...where, fixtures: [] });
}

function foldersOf({ projects }: Discovery): readonly Part[] {
  return projects
    .flatMap(({ parts, tool, folder }) => parts ?? [{ tool, folder }])
    .map(({ tool, folder }) => ({ tool, folder }))
    .toSorted((a, b) => compareText(a.folder, b.folder));
}

async function programsIn(tree: FileTree, paths: readonly string[]): Promise<readonly FoundPrograms[]> {
  const programs = (await programsAt(paths, tree)).filter(({ other }) => other === undefined);
  const places = groupBy(programs, ({ preset, path }) => JSON.stringify([preset.name, folderOf(path)]));
  return [...places.values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const { name, title } = first.preset;
    return [{ preset: name, title, folder: folderOf(first.path), count: 1 + rest.length }];
  });
}

/** Only where they change nothing: what a layout says by itself need not be written down. */
async function settingsFor(
  tree: FileTree,
  paths: readonly string[],
  folders: readonly Part[],
): Promise<Pick<Found, 'settings'>> {
  const [first] = folders;
  if (!first || first.tool === 'command' || folders.some(({ tool }) => tool !== first.tool)) return {};
  const settings = { tool: first.tool, migrations: folders.map(({ folder }) => folder) };
  if (settings.migrations.includes('')) return {};
  const again = foldersOf(await look(tree, paths, settings));
  return JSON.stringify(again) === JSON.stringify(folders) ? { settings } : {};
}
