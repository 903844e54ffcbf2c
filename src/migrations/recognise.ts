import type { ToolName } from '../model.ts';
import { baseName, folderOf, joinPath } from '../tree/paths.ts';
import type { FileTree } from '../tree/tree.ts';
import { flyway } from './flyway.ts';
import { withSettings } from './indexed.ts';
import { nearestTool, type Marked } from './markers.ts';
import { compareNatural } from './names.ts';
import { isForReading } from './plain.ts';
import { spreadFolderOf, spreadIn } from './spread.ts';
import { projectFolderOf } from './sqitch-layout.ts';
import type { Tool } from './tool.ts';
import { tools } from './tools.ts';

/** Names the tool that a folder belongs to, by the paths in it; undefined for a folder of no migrations. */
export type Recognise = (folder: string, paths: readonly string[]) => Promise<Marked | undefined>;

/**
 * Tells tools apart by the files of the folder and, where several could read those, by the nearest marker in the
 * repository. `forced` leaves one tool only; folders that are configured hold migrations whatever they look like.
 */
export function recogniser(
  tree: FileTree,
  forced: ToolName | undefined,
  isConfigured: (folder: string) => boolean,
): Recognise {
  const nearest = nearestTool(tree);
  return async (folder, paths) => {
    const spread = await spreadIn(tree, folder);
    if (spread && (!forced || forced === spread.tool.name)) return known(spread.tool);
    const able = await withConfigured(ableTools(paths), folder, paths, tree);
    if (forced) return known(able.find(({ name }) => name === forced));
    const signed = await bySignature(able, folder, paths, tree);
    if (signed) return known(signed);
    const found = await nearest(able, folder);
    if (found && isBelieved(found, folder, paths, isConfigured(folder))) return found;
    return known(mostFitting(able, folder, paths) ?? (isConfigured(folder) ? able.at(-1) : undefined));
  };
}

/** A tool may be told to name its files otherwise than it does by itself. */
async function withConfigured(
  able: readonly Tool[],
  folder: string,
  paths: readonly string[],
  tree: FileTree,
): Promise<readonly Tool[]> {
  if (able.includes(flyway)) return able;
  const own = await withSettings(flyway, folder, tree);
  return own !== flyway && countOf(own, paths) > 0 ? [own, ...able] : able;
}

/** A marker near by says nothing of numbered scripts that are there to be read; nor of a configured folder's database. */
function isBelieved(
  { tool, notPostgres }: Marked,
  folder: string,
  paths: readonly string[],
  isConfigured: boolean,
): boolean {
  if (isConfigured) return notPostgres === undefined;
  return !isForReading(folder) || tool.ownFolder !== undefined || tool.guess(folder, paths);
}

function known(tool: Tool | undefined): Marked | undefined {
  return tool && { tool };
}

/** By the text of its newest file, for tools that mark their files. */
async function bySignature(
  able: readonly Tool[],
  folder: string,
  paths: readonly string[],
  tree: FileTree,
): Promise<Tool | undefined> {
  const marked = able.filter(({ signature }) => signature !== undefined);
  for (const path of marked.length > 0 ? paths.toSorted(compareNatural).toReversed() : []) {
    const bytes = path.endsWith('.sql') ? await tree.read(joinPath(folder, path)) : undefined;
    if (!bytes) continue;
    const text = new TextDecoder().decode(bytes);
    return marked.find(({ signature, parse }) => parse(path) && signature?.test(text));
  }
  return undefined;
}

/** The tool that reads most of the files; `plain` reads nearly every name, so it comes last. */
function mostFitting(able: readonly Tool[], folder: string, paths: readonly string[]): Tool | undefined {
  const guessed = able.filter((tool) => tool.guess(folder, paths));
  const known = guessed.filter(({ name }) => name !== 'plain');
  return known.toSorted((a, b) => countOf(b, paths) - countOf(a, paths))[0] ?? guessed[0];
}

function countOf(tool: Tool, paths: readonly string[]): number {
  return paths.filter((path) => tool.parse(path)?.role === 'up').length;
}

/** Tools that could read files with these paths. */
export function ableTools(paths: readonly string[]): readonly Tool[] {
  return tools.filter((tool) => countOf(tool, paths) > 0);
}

/** The folder of migrations that a tool's list lies in, where the file is one; undefined for any other. */
export function indexedFolderOf(path: string): string | undefined {
  for (const { index, sum } of tools)
    for (const file of [index?.file, sum?.file])
      if (file !== undefined && `/${path}`.endsWith(`/${file}`))
        return path.slice(0, -file.length).replace(/\/$/, '');
  return undefined;
}

/** The folder of migrations that a file would belong to. */
export function migrationsFolderOf(path: string): string {
  return isInOwnFolder(path) ? folderOf(folderOf(path)) : folderOf(path);
}

/** The same, where migrations may lie in several folders: then the one from which their tool sees them. */
export async function placeOf(path: string, trees: readonly FileTree[]): Promise<string> {
  return (
    (await projectFolderOf(path, trees)) ?? (await spreadFolderOf(path, trees)) ?? migrationsFolderOf(path)
  );
}

/** Whether some tool could read the file as a part of a migration. */
export function mayBePart(path: string): boolean {
  return (
    /\.(?:sql(?:\.conf)?|ddl|psql|pgsql)$/.test(path) ||
    isInOwnFolder(path) ||
    baseName(path) === 'sqitch.plan'
  );
}

/** Whether it has a name of files that lie in a folder of one migration. */
export function isInOwnFolder(path: string): boolean {
  return tools.some(({ ownFolder }) => ownFolder?.includes(baseName(path)));
}

/** What may be parts of migrations in a folder, as paths relative to it. */
export async function pathsIn(
  tree: FileTree,
  folder: string,
  mayHold: (path: string) => boolean,
): Promise<readonly string[]> {
  const spread = await spreadIn(tree, folder);
  if (spread) return spread.paths.filter((path) => mayHold(joinPath(folder, path)));
  const paths = (await tree.list(folder, 2)).filter(
    (path) => mayBePart(path) && migrationsFolderOf(path) === folder && mayHold(path),
  );
  return paths.map((path) => (folder === '' ? path : path.slice(joinPath(folder, '').length)));
}
