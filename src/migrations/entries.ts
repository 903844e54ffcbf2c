import { groupBy } from '../groups.ts';
import type { Problem } from '../model.ts';
import { joinPath } from '../tree/paths.ts';
import type { Entry, Part, Tool } from './tool.ts';

export interface Folder {
  readonly tool: Tool;
  readonly path: string;
  /** In the order in which the tool applies them. */
  readonly entries: readonly Entry[];
  /** Files that look like migrations and are none for the tool; each names its file. */
  readonly problems: readonly Problem[];
  /** Why the tool would run nothing at all, whichever of its files changed. */
  readonly fatal?: readonly Problem[];
}

type NamedPart = Part & { readonly path: string };

/** The migrations of a folder. `paths` are relative to it. */
export function readFolder(tool: Tool, folder: string, paths: readonly string[]): Folder {
  const parts = paths.flatMap((path): NamedPart[] => {
    const part = tool.parse(path);
    return part ? [{ ...part, path: joinPath(folder, path) }] : [];
  });
  const ups = parts.filter(({ role }) => role === 'up');
  const versions = groupBy(parts, ({ version }) => version);
  const all = ups.map((up) => entryOf(up, versions.get(up.version) ?? [])).toSorted(tool.compare);
  const entries = tool.select?.(all) ?? all;
  const taken = new Set(all.flatMap(({ up, down, options }) => [up, down, options]));
  const orphans = parts.filter(({ role, path }) => role === 'down' && !taken.has(path));
  const strays = paths.filter((path) => !tool.parse(path) && looksMeant(tool, path));
  return {
    tool,
    path: folder,
    entries,
    problems: [
      ...orphans.map((part) => orphan(part, ups)),
      ...strays.map((path) => misnamed(tool, joinPath(folder, path))),
    ],
  };
}

/** A way back belongs to the script of its version; only where several claim the version, the name decides. */
function entryOf(up: NamedPart, same: readonly NamedPart[]): Entry {
  const alone = same.every((other) => other === up || other.role !== 'up');
  const named = same.filter(({ name }) => name === up.name);
  const down = named.find(isDown) ?? (alone ? same.find(isDown) : undefined);
  const options = named.find(({ role }) => role === 'options');
  const verify = named.find(({ role }) => role === 'verify');
  return {
    version: up.version,
    name: up.name,
    up: up.path,
    ...(down && { down: down.path }),
    ...(options && { options: options.path }),
    ...(verify && { verify: verify.path }),
  };
}

function isDown({ role }: NamedPart): boolean {
  return role === 'down';
}

function orphan({ path, version }: NamedPart, ups: readonly NamedPart[]): Problem {
  const other = ups.find((up) => up.version === version);
  return {
    file: path,
    message: other
      ? `${path}: version ${version} already has a way back or belongs to ${other.path}. Remove or rename one of them.`
      : `${path}: rolls back version ${version}, and no file of that version goes forward. Add it, or remove this one.`,
  };
}

/** Only names that were meant to be migrations: seeds and notes may lie beside them. */
function looksMeant(tool: Tool, path: string): boolean {
  if (tool.isMeant) return tool.isMeant(path);
  if (tool.ownFolder) return /^[^/]+\/(up|down)\.sql$/.test(path);
  return /^\d[^/]*\.sql$|^[^/]+\.(up|down)\.sql$/i.test(path);
}

/** Every file that the folder accounts for: of its migrations, and those with a problem. */
export function filesOf({ entries, problems }: Folder): readonly string[] {
  const files = entries.flatMap(({ up, down, options, verify }) => [up, down, options, verify]);
  return [...files, ...problems.map(({ file }) => file)].filter((file) => file !== undefined);
}

/** For a file that the tool does not take for a migration, though somebody does. */
export function misnamed(tool: Tool, path: string): Problem {
  return {
    file: path,
    message:
      tool.unlisted === undefined
        ? `${path}: ${tool.name} passes over a file of this name. Name it ${tool.pattern}.`
        : `${path}: ${tool.unlisted}.`,
  };
}
