import { folderOf } from '../tree/paths.ts';
import type { FileTree } from '../tree/tree.ts';
import type { Marker, Tool } from './tool.ts';

/** How far below the root markers are looked for; a work tree may be somebody's home. */
const DEPTH = 4;

/** A tool that a marker tells. */
export interface Marked {
  readonly tool: Tool;
  /** The folder itself says that it is for another database: by this file of the tool's. */
  readonly notPostgres?: string;
}

/** Finds, among tools that could all read a folder, the one whose marker lies nearest to it; undefined without any. */
export type NearestTool = (able: readonly Tool[], folder: string) => Promise<Marked | undefined>;

export function nearestTool(tree: FileTree): NearestTool {
  let top: Promise<readonly string[]> | undefined;
  return async (able, folder) => {
    top ??= tree.list('', DEPTH);
    const paths = isAbsolute(folder)
      ? await tree.list(folderOf(folder), 1)
      : [...(await top), ...(await besideAncestors(tree, folder))];
    let best: { readonly tool: Tool; readonly steps: number } | undefined;
    for (const tool of able) {
      const { steps, denied } = await stepsToMarker(tool, folder, paths, tree);
      if (denied !== undefined) return { tool, notPostgres: denied };
      if (steps < (best?.steps ?? Infinity)) best = { tool, steps };
    }
    return best && { tool: best.tool };
  };
}

/** Markers that lie too deep for the search from the top, but in the folder or on the way from there to it. */
async function besideAncestors(tree: FileTree, folder: string): Promise<readonly string[]> {
  const deep: string[] = [];
  for (let at = folder; at.split('/').length > DEPTH - 2; at = folderOf(at)) deep.push(at);
  return (await Promise.all(deep.map((place) => tree.list(place, 2)))).flat();
}

async function stepsToMarker(
  tool: Tool,
  folder: string,
  paths: readonly string[],
  tree: FileTree,
): Promise<{ readonly steps: number; readonly denied?: string }> {
  const places = tool.markers
    .flatMap((marker) => paths.flatMap((path) => placeOf(marker, path)))
    .map((place) => ({ ...place, steps: stepsBetween(folder, place.folder) }))
    .filter(({ marker, steps }) => steps <= (marker.within ?? Infinity))
    .filter((place) => lies(folder, place.folder) || !hasOwnMigrations(place.folder, paths))
    .toSorted((a, b) => a.steps - b.steps);
  for (const { marker, path, steps } of places) {
    if (!marker.content || marker.content.test(await textOf(tree, path))) return { steps };
    if (marker.decides) return { steps: Infinity, ...(steps === 0 && { denied: path }) };
  }
  return { steps: Infinity };
}

function lies(inside: string, folder: string): boolean {
  return folder === '' || inside === folder || inside.startsWith(`${folder}/`);
}

/** A project with migrations of its own says nothing of those beside it. */
function hasOwnMigrations(folder: string, paths: readonly string[]): boolean {
  return paths.some(
    (path) => path.startsWith(`${folder}/`) && /migrat[^/]*\/.*\.sql$/i.test(path.slice(folder.length)),
  );
}

interface Place {
  readonly marker: Marker;
  readonly path: string;
  readonly folder: string;
}

function placeOf(marker: Marker, path: string): Place[] {
  const marked = marker.file.endsWith('/') ? folderOf(path) : path;
  const name = marker.file.replace(/\/$/, '');
  if (!`/${marked}`.endsWith(`/${name}`)) return [];
  return [{ marker, path, folder: marked.slice(0, -name.length).replace(/\/$/, '') }];
}

async function textOf(tree: FileTree, path: string): Promise<string> {
  return new TextDecoder().decode((await tree.read(path)) ?? new Uint8Array());
}

/** Steps up and down the tree from one folder to another. */
function stepsBetween(from: string, to: string): number {
  const a = from === '' ? [] : from.split('/');
  const b = to === '' ? [] : to.split('/');
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common += 1;
  return a.length + b.length - 2 * common;
}

function isAbsolute(folder: string): boolean {
  return /^(\/|[A-Za-z]:)/.test(folder);
}
