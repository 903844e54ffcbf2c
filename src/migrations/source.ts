import { UserError, UserErrors } from '../errors.ts';
import type { Change, History, SourceFile, ToolName } from '../model.ts';
import { decodeAs } from '../tree/text.ts';
import type { FileTree } from '../tree/tree.ts';
import type { Values, ValuesOf } from './fill.ts';
import { fillGiven } from './given.ts';
import type { Entry, Section, Tool } from './tool.ts';
import { toolOf } from './tools.ts';

/** A migration as text, not yet parsed. */
export interface MigrationSource {
  readonly tool: ToolName;
  /** The tool as the project configures it; absent where it does not. */
  readonly adapter?: Tool;
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
  /** Fails where the way forward did not do its work, where the tool has such a file. */
  readonly verifyFile?: SourceFile;
}

export interface ChangedMigration extends MigrationSource {
  readonly change: Change;
  /** The forward file's path on the base branch; only for `renamed`. */
  readonly previousPath?: string;
  readonly history: History;
  /** As a migration has it. */
  readonly outside?: string;
}

/**
 * Reads a migration's files, or all migrations of one file, in the order in which they are applied. Throws a UserError
 * for text that cannot be read, that the tool would refuse, that was written for another tool, or that lacks a value.
 */
export async function loadSources(
  tool: Tool,
  entry: Entry,
  tree: FileTree,
  valuesOf: ValuesOf,
  root: string,
): Promise<readonly MigrationSource[]> {
  const options = await readText(entry.options, tree);
  const encoding = tool.encoding?.(options?.text);
  const [up, down, verify] = await Promise.all(
    [entry.up, entry.down, entry.verify].map((path) => readText(path, tree, encoding)),
  );
  if (!up) throw new UserError(`${entry.up}: no such file.`);
  refuseForeign(tool, up);
  const { version, name } = entry;
  const source = {
    tool: tool.name,
    ...(tool !== toolOf(tool.name) && { adapter: tool }),
    id: entry.up.replace(/(?:[./]up|\/migration)?\.sql$/, ''),
    version,
    name,
    ...(down && { down }),
    ...(options && { options }),
    ...(verify && { verifyFile: verify }),
  };
  const sources = tool.sections
    ? sectionsOf(tool.sections, up, valuesOf(up.path)).map((section) => inOneFile(source, up, section))
    : [{ ...source, up }];
  return Promise.all(sources.map((one) => withValues({ tool, tree, valuesOf, root }, one)));
}

async function readText(
  path: string | undefined,
  tree: FileTree,
  encoding?: string,
): Promise<SourceFile | undefined> {
  const bytes = path === undefined ? undefined : await tree.read(path);
  return path !== undefined && bytes ? decodeAs(path, bytes, encoding) : undefined;
}

interface Filling {
  readonly tool: Tool;
  readonly tree: FileTree;
  readonly valuesOf: ValuesOf;
  readonly root: string;
}

async function withValues(
  { tool, tree, valuesOf, root }: Filling,
  source: MigrationSource,
): Promise<MigrationSource> {
  const fill = async (file: SourceFile): Promise<SourceFile> => {
    const { path, text } = file;
    const outcome = await (tool.fill ?? fillGiven)({
      path,
      root,
      text,
      whole: path === source.up.path ? (source.whole ?? text) : text,
      ...(source.options && { options: source.options.text }),
      values: valuesOf(path),
      read: async (other) => (await readText(other, tree))?.text,
    });
    if (!('spots' in outcome))
      throw new UserErrors(outcome.map(({ line, message }) => `${path}:${line}: ${message}`));
    return outcome.spots.length > 0 ? { ...file, filled: outcome } : file;
  };
  const [up, down, verify] = await Promise.all([
    fill(source.up),
    source.down && fill(source.down),
    source.verifyFile && fill(source.verifyFile),
  ]);
  return { ...source, up, ...(down && { down }), ...(verify && { verifyFile: verify }) };
}

function sectionsOf(
  cut: NonNullable<Tool['sections']>,
  { path, text }: SourceFile,
  values: Values,
): readonly Section[] {
  const sections = cut(text, values);
  if (!('message' in sections)) return sections;
  throw new UserError(`${path}:${sections.line}: ${sections.message}`);
}

function inOneFile(
  source: Omit<MigrationSource, 'up'>,
  file: SourceFile,
  { key, up, down }: Section,
): MigrationSource {
  const { path, text } = file;
  return {
    ...source,
    ...(key !== undefined && { id: `${source.id}#${key}`, key }),
    up: { ...file, text: up },
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
