import { UserError } from '../errors.ts';
import type { Change, History, SourceFile, ToolName } from '../model.ts';
import { decodeText } from '../tree/text.ts';
import type { FileTree } from '../tree/tree.ts';
import type { Entry, Tool } from './tool.ts';

/** A migration as text, not yet parsed. */
export interface MigrationSource {
  readonly tool: ToolName;
  /** The forward file's path without its suffix. */
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly up: SourceFile;
  readonly down?: SourceFile;
  /** Says how the scripts run, where the tool has such a file. */
  readonly options?: SourceFile;
}

export interface ChangedMigration extends MigrationSource {
  readonly change: Change;
  /** The forward file's path on the base branch; only for `renamed`. */
  readonly previousPath?: string;
  readonly history: History;
}

/** Reads a migration's files. Throws a UserError for text that cannot be read or was written for another tool. */
export async function loadSource(tool: Tool, entry: Entry, tree: FileTree): Promise<MigrationSource> {
  const read = async (path: string | undefined): Promise<SourceFile | undefined> => {
    const bytes = path === undefined ? undefined : await tree.read(path);
    return path !== undefined && bytes ? decodeText(path, bytes) : undefined;
  };
  const [up, down, options] = await Promise.all([read(entry.up), read(entry.down), read(entry.options)]);
  if (!up) throw new UserError(`${entry.up}: no such file.`);
  refuseForeign(tool, up);
  return {
    tool: tool.name,
    id: entry.up.replace(/(?:[./]up)?\.sql$/, ''),
    version: entry.version,
    name: entry.name,
    up,
    ...(down && { down }),
    ...(options && { options }),
  };
}

function refuseForeign(tool: Tool, { path, text }: SourceFile): void {
  const other = tool.foreign?.(text);
  if (other === undefined) return;
  throw new UserError(
    `${path}: written for ${other}, with both ways in one file, which pgrehearse does not read yet. Put the way back into a file of its own, or leave the folder out with \`migrations:\` in pgrehearse.yml.`,
  );
}
