import { above, folderOf, joinPath } from '../tree/paths.ts';
import { perFolder } from '../tree/per-folder.ts';
import type { FileTree } from '../tree/tree.ts';
import { pathFrom, type Values } from './fill.ts';
import { flatSettings } from './flat.ts';

export const WAYS = ['deploy', 'revert', 'verify'] as const;
export type Way = (typeof WAYS)[number];

/** Where a project of sqitch has its files, seen from the folder in which it is run. */
export interface SqitchLayout {
  readonly plan: string;
  readonly folders: Readonly<Record<Way, string>>;
  /** Those of changes that were reworked since. */
  readonly reworked: Readonly<Record<Way, string>>;
  readonly extension: string;
  /** psql's variables. */
  readonly values: Values;
}

const VARIABLES = /^(?:core|deploy|engine\.pg)\.variables\./;

/**
 * What `sqitch.conf` says (`sqitch-configuration`, 1.3): `engine.pg` comes before `core`. Undefined for another engine:
 * its scripts are not for Postgres.
 */
export function layoutOf(conf: string): SqitchLayout | undefined {
  const settings = flatSettings(conf.replace(/\s+[#;].*$/gm, ''));
  const get = (key: string): string | undefined =>
    settings.get(`engine.pg.${key}`) ?? settings.get(`core.${key}`);
  if ((settings.get('core.engine') ?? 'pg') !== 'pg') return undefined;
  const top = clean(get('top_dir') ?? '.');
  const reworked = get('reworked_dir');
  const folders = (prefix: string, parent: string): Record<Way, string> => ({
    deploy: clean(get(`${prefix}deploy_dir`) ?? joinPath(parent, 'deploy')),
    revert: clean(get(`${prefix}revert_dir`) ?? joinPath(parent, 'revert')),
    verify: clean(get(`${prefix}verify_dir`) ?? joinPath(parent, 'verify')),
  });
  return {
    plan: clean(get('plan_file') ?? joinPath(top, 'sqitch.plan')),
    folders: folders('', top),
    reworked:
      reworked === undefined ? { ...folders('', top), ...given(get) } : folders('reworked_', clean(reworked)),
    extension: get('extension') ?? 'sql',
    values: Object.fromEntries(
      [...settings].flatMap(([key, value]) =>
        VARIABLES.test(key) ? [[key.replace(VARIABLES, ''), value]] : [],
      ),
    ),
  };
}

function given(get: (key: string) => string | undefined): Partial<Record<Way, string>> {
  return Object.fromEntries(
    WAYS.flatMap((way) => {
      const folder = get(`reworked_${way}_dir`);
      return folder === undefined ? [] : [[way, clean(folder)]];
    }),
  );
}

function clean(path: string): string {
  return pathFrom('', path) ?? path;
}

/** The layout of the project that is run in a folder: `sqitch.conf` lies there, or at least a plan. */
export async function layoutIn(tree: FileTree, folder: string): Promise<SqitchLayout | undefined> {
  return (await configuredIn(tree, folder)) ?? plannedIn(tree, folder);
}

const configuredIn = perFolder(async (tree, folder): Promise<SqitchLayout | undefined> => {
  const conf = await tree.read(joinPath(folder, 'sqitch.conf'));
  const layout = conf && layoutOf(new TextDecoder().decode(conf));
  return layout && (await tree.read(joinPath(folder, layout.plan))) ? layout : undefined;
});

const plannedIn = perFolder(async (tree, folder): Promise<SqitchLayout | undefined> => {
  const layout = layoutOf('');
  if (!layout || !(await tree.read(joinPath(folder, layout.plan)))) return undefined;
  return (await tree.read(joinPath(folder, 'sqitch.conf'))) ? undefined : layout;
});

/** The folder of the project that a script or a plan belongs to; undefined for a file of none. */
export async function projectFolderOf(path: string, trees: readonly FileTree[]): Promise<string | undefined> {
  for (const look of [configuredIn, plannedIn])
    for (const at of [folderOf(path), ...above(folderOf(path))])
      for (const tree of trees) {
        const layout = await look(tree, at);
        if (layout && holds(layout, at, path)) return at;
      }
  return undefined;
}

function holds(layout: SqitchLayout, folder: string, path: string): boolean {
  const inside = [...Object.values(layout.folders), ...Object.values(layout.reworked)];
  return (
    path === joinPath(folder, layout.plan) ||
    inside.some((way) => path.startsWith(`${joinPath(folder, way)}/`))
  );
}

/** Every script of a project, as paths relative to its folder. */
export async function scriptsIn(
  tree: FileTree,
  folder: string,
  layout: SqitchLayout,
): Promise<readonly string[]> {
  const places = new Set([...Object.values(layout.folders), ...Object.values(layout.reworked)]);
  const found = await Promise.all([...places].map((place) => tree.list(joinPath(folder, place))));
  const below = found.flat().filter((path) => path.endsWith(`.${layout.extension}`));
  return [...new Set(below)].map((path) => (folder === '' ? path : path.slice(joinPath(folder, '').length)));
}
