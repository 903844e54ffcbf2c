import { UserError } from '../errors.ts';
import type { Change, History, SourceFile, ToolName } from '../model.ts';
import { decodeText } from '../tree/text.ts';
import type { FileTree } from '../tree/tree.ts';
import type { Entry, Section, Tool } from './tool.ts';

/** A migration as text, not yet parsed. */
export interface MigrationSource {
  readonly tool: ToolName;
  /** The forward file's path without its suffix, and its key where the file holds several. */
  readonly id: string;
  /** Tells it from the others of its file; absent where a file is one migration. */
  readonly key?: string;
  readonly version: string;
  readonly name: string;
  readonly up: SourceFile;
  readonly down?: SourceFile;
  /** Everything that the forward file holds, where that is more than `up`. */
  readonly whole?: string;
  /** Says how the scripts run, where the tool has such a file. */
  readonly options?: SourceFile;
}

export interface ChangedMigration extends MigrationSource {
  readonly change: Change;
  /** The forward file's path on the base branch; only for `renamed`. */
  readonly previousPath?: string;
  readonly history: History;
}

/**
 * Reads a migration's files, or all migrations of one file, in the order in which they are applied. Throws a UserError
 * for text that cannot be read, that the tool would refuse, or that was written for another tool.
 */
export async function loadSources(
  tool: Tool,
  entry: Entry,
  tree: FileTree,
): Promise<readonly MigrationSource[]> {
  const read = async (path: string | undefined): Promise<SourceFile | undefined> => {
    const bytes = path === undefined ? undefined : await tree.read(path);
    return path !== undefined && bytes ? decodeText(path, bytes) : undefined;
  };
  const [up, down, options] = await Promise.all([read(entry.up), read(entry.down), read(entry.options)]);
  if (!up) throw new UserError(`${entry.up}: no such file.`);
  refuseForeign(tool, up);
  const { version, name } = entry;
  const source = {
    tool: tool.name,
    id: entry.up.replace(/(?:[./]up|\/migration)?\.sql$/, ''),
    version,
    name,
    ...(options && { options }),
  };
  if (!tool.sections) return [{ ...source, up, ...(down && { down }) }];
  return sectionsOf(tool.sections, up).map((section) =>
    inOneFile({ ...source, ...(down && { down }) }, up, section),
  );
}

function sectionsOf(cut: NonNullable<Tool['sections']>, { path, text }: SourceFile): readonly Section[] {
  const sections = cut(text);
  if (!('message' in sections)) return sections;
  throw new UserError(`${path}:${sections.line}: ${sections.message}`);
}

function inOneFile(
  source: Omit<MigrationSource, 'up'>,
  { path, text }: SourceFile,
  { key, up, down }: Section,
): MigrationSource {
  return {
    ...source,
    ...(key !== undefined && { id: `${source.id}#${key}`, key }),
    up: { path, text: up },
    ...(down !== undefined && { down: { path, text: down } }),
    ...(up !== text && { whole: text }),
  };
}

function refuseForeign(tool: Tool, { path, text }: SourceFile): void {
  const other = tool.foreign?.(text);
  if (other === undefined) return;
  throw new UserError(
    `${path}: written for ${other}, with both ways in one file, which pgrehearse does not read yet. Put the way back into a file of its own, or leave the folder out with \`migrations:\` in pgrehearse.yml.`,
  );
}
