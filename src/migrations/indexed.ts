import type { Problem } from '../model.ts';
import { above, joinPath } from '../tree/paths.ts';
import type { FileTree } from '../tree/tree.ts';
import { readFolder, type Folder } from './entries.ts';
import type { Tool } from './tool.ts';

/** The migrations of a folder on one side, as its tool reads them there: by their names, or by an index of them. */
export async function readIndexed(
  tool: Tool,
  folder: string,
  paths: readonly string[],
  tree: FileTree,
): Promise<Folder> {
  const configured = await withSettings(tool, folder, tree);
  const settled = (await configured.arrange?.(folder, tree)) ?? configured;
  const { index } = settled;
  const file = index && joinPath(folder, index.file);
  const bytes = file === undefined ? undefined : await tree.read(file);
  if (!index || file === undefined || !bytes) return readFolder(settled, folder, paths);
  const own = index.read(new TextDecoder().decode(bytes), paths);
  if (!('message' in own)) return readFolder(own, folder, paths);
  const read = readFolder(settled, folder, paths);
  const problem: Problem = { file, line: own.line, message: own.message };
  return { ...read, fatal: [problem] };
}

/** The tool as the nearest file of its own configuration has it. */
export async function withSettings(tool: Tool, folder: string, tree: FileTree): Promise<Tool> {
  const { settings } = tool;
  for (const at of settings ? [folder, ...(settings.isHere ? [] : above(folder))] : [])
    for (const name of settings?.files ?? []) {
      const file = joinPath(at, name);
      const bytes = await tree.read(file);
      const own = bytes && (await settings?.read(new TextDecoder().decode(bytes), file));
      if (own) return own;
    }
  return tool;
}

/** The folder, with the problem that its files are not as its tool's list of hashes has them. */
export async function withSum(folder: Folder, paths: readonly string[], tree: FileTree): Promise<Folder> {
  const { sum } = folder.tool;
  const bytes = sum && (await tree.read(joinPath(folder.path, sum.file)));
  if (!sum || !bytes) return folder;
  const read = async (path: string) => ({
    path,
    bytes: (await tree.read(joinPath(folder.path, path))) ?? new Uint8Array(),
  });
  const files = await Promise.all(paths.filter((path) => /^[^/]+\.sql$/.test(path)).map(read));
  const mismatch = await sum.check(new TextDecoder().decode(bytes), files);
  if (!mismatch) return folder;
  const problem: Problem = { file: joinPath(folder.path, mismatch.path), line: 1, message: mismatch.message };
  return { ...folder, fatal: [...(folder.fatal ?? []), problem] };
}
