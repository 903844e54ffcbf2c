import { above, baseName, folderOf, joinPath } from '../tree/paths.ts';
import type { FileTree } from '../tree/tree.ts';
import { pathFrom } from './fill.ts';
import { compareText } from './names.ts';

/** What a changelog in XML, YAML or JSON runs, as far as it is files of SQL. */
export interface Changelog {
  readonly file: string;
  /** From the root of the repository, in the order in which they run. */
  readonly scripts: readonly string[];
  /** Formatted SQL beside those, which nothing includes. */
  readonly strays: readonly string[];
}

/** One line of a changelog that brings in others. */
interface Inclusion {
  readonly path: string;
  readonly isFolder: boolean;
  readonly isRelative: boolean;
}

const NAME = /changelog[^/]*\.(?:xml|ya?ml|json)$|^(?:master|root)\.(?:xml|ya?ml|json)$/i;
const DEEPEST = 20;

/** The changelog of a folder that includes scripts; the one with the most of them where there are several. */
export async function changelogIn(tree: FileTree, folder: string): Promise<Changelog | undefined> {
  const names = (await tree.list(folder, 1)).filter((path) => NAME.test(baseName(path)));
  const read = await Promise.all(names.map(async (file) => ({ file, scripts: await scriptsOf(tree, file) })));
  const [found] = read
    .filter(({ scripts }) => scripts.length > 0)
    .toSorted((a, b) => b.scripts.length - a.scripts.length || compareText(a.file, b.file));
  return found && { ...found, strays: await straysBeside(tree, found.scripts) };
}

async function scriptsOf(tree: FileTree, file: string): Promise<readonly string[]> {
  const scripts: string[] = [];
  const visit = async (path: string, depth: number): Promise<void> => {
    if (path.endsWith('.sql')) scripts.push(path);
    if (!/\.(?:xml|ya?ml|json)$/.test(path) || depth > DEEPEST) return;
    const bytes = await tree.read(path);
    const inclusions = bytes ? await inclusionsIn(path, new TextDecoder().decode(bytes)) : [];
    for (const inclusion of inclusions)
      for (const found of await resolve(tree, path, inclusion)) await visit(found, depth + 1);
  };
  await visit(file, 0);
  return [...new Set(scripts)];
}

async function straysBeside(tree: FileTree, scripts: readonly string[]): Promise<readonly string[]> {
  const folders = [...new Set(scripts.map(folderOf))];
  const files = (await Promise.all(folders.map((folder) => tree.list(folder, 1)))).flat();
  const others = files.filter((path) => path.endsWith('.sql') && !scripts.includes(path));
  const read = await Promise.all(others.map(async (path) => ({ path, bytes: await tree.read(path) })));
  return read.flatMap(({ path, bytes }) =>
    /^\s*--\s*liquibase\s*formatted/i.test(new TextDecoder().decode(bytes)) ? [path] : [],
  );
}

async function inclusionsIn(path: string, text: string): Promise<readonly Inclusion[]> {
  if (path.endsWith('.xml')) return inXml(text.replace(/<!--[^]*?-->/g, ''));
  const { parse } = await import('yaml');
  try {
    return inYaml(parse(text, { logLevel: 'silent' }));
  } catch {
    return [];
  }
}

function inXml(text: string): readonly Inclusion[] {
  if (!/<databaseChangeLog\b/.test(text)) return [];
  return [...text.matchAll(/<include(All)?\s([^>]*)>/g)].map(([, all, attributes = '']) => {
    const attribute = (name: string): string | undefined =>
      new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
    return {
      path: attribute(all ? 'path' : 'file') ?? '',
      isFolder: all !== undefined,
      isRelative: attribute('relativeToChangelogFile') === 'true',
    };
  });
}

function inYaml(document: unknown): readonly Inclusion[] {
  const entries = field(document, 'databaseChangeLog');
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown): Inclusion[] => {
    const all = field(entry, 'includeAll');
    const path = field(all, 'path') ?? field(field(entry, 'include'), 'file');
    const isRelative = field(all ?? field(entry, 'include'), 'relativeToChangelogFile');
    if (typeof path !== 'string') return [];
    return [{ path, isFolder: all !== undefined, isRelative: String(isRelative) === 'true' }];
  });
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

/**
 * The files that an inclusion stands for. A path that is not relative is searched for on the class path: here, from the
 * folders above the changelog, the nearest first. `includeAll` takes every file below its folder by its path.
 */
async function resolve(
  tree: FileTree,
  changelog: string,
  { path, isFolder, isRelative }: Inclusion,
): Promise<readonly string[]> {
  const written = path.replace(/^(?:classpath\*?:)?\/*/, '');
  const own = folderOf(changelog);
  for (const from of isRelative ? [own] : [own, ...above(own)]) {
    const place = pathFrom(from, written);
    if (place === undefined) continue;
    if (isFolder) {
      const files = await tree.list(place);
      if (files.length > 0)
        return files
          .filter((file) => /\.(?:sql|xml|ya?ml|json)$/.test(file) && file !== changelog)
          .toSorted(compareText);
    } else if (await tree.read(place)) return [place];
  }
  return [];
}

/** Paths of scripts, seen from a folder; those that lie elsewhere are left out. */
export function below(folder: string, scripts: readonly string[]): readonly string[] {
  const start = folder === '' ? '' : joinPath(folder, '');
  return scripts.flatMap((path) => (path.startsWith(start) ? [path.slice(start.length)] : []));
}
