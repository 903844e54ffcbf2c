import { UserError, UserErrors } from '../errors.ts';
import type { ChangedFile, History, Problem, ToolName } from '../model.ts';
import { joinPath } from '../tree/paths.ts';
import type { FileTree } from '../tree/tree.ts';
import type { FoundFolder } from './databases.ts';
import type { Folder } from './entries.ts';
import type { ValuesOf } from './fill.ts';
import { outOfOrder, sameVersion } from './history.ts';
import type { Database } from './scope.ts';
import { touchedPairs, type Pair } from './pairs.ts';
import { loadSources, type ChangedMigration, type MigrationSource } from './source.ts';
import type { Entry, Tool } from './tool.ts';

/** One of the folders of a project, and whose layout it has. */
export interface Part {
  readonly tool: ToolName;
  readonly folder: string;
}

/** A folder of migrations that the pull request touches; or several, where they build one database. */
export interface Project extends Part {
  /** All of its folders, in the order in which they are applied; absent where there is one. */
  readonly parts?: readonly Part[];
  /** What the configuration says of its database. */
  readonly database?: Database;
  /** What has to be applied first, in order; empty where a baseline stands for it. */
  readonly base: readonly MigrationSource[];
  /** In the order in which the tool applies them. Deleted ones hold their former text. */
  readonly changed: readonly ChangedMigration[];
}

export interface PullRequest {
  readonly changes: readonly ChangedFile[];
  readonly head: FileTree;
  /** At the merge base. */
  readonly base: FileTree;
  /** The base branch as it is now; absent when that is not known. */
  readonly baseTip?: FileTree;
}

/** One folder of migrations on every side; `tip` is empty when it is not known. */
export interface Sides {
  readonly head: Folder;
  readonly base: Folder;
  readonly tip: Folder;
}

/** What changed in one folder: no project where nothing did that a tool looks at (a file's mode, the folder's place). */
export async function projectOf(
  sides: Sides,
  pull: PullRequest,
  { hasBaseline, valuesOf }: { readonly hasBaseline: boolean; readonly valuesOf: ValuesOf },
): Promise<FoundFolder> {
  const { tool, path: folder } = sides.head;
  const part: Part = { tool: tool.name, folder };
  // What a list that cannot be read leaves out is told as its problem.
  const list = sides.head.fatal ? undefined : tool.index && joinPath(folder, tool.index.file);
  const pairs = touchedPairs(sides.head.entries, sides.base.entries, pull.changes, {
    list,
    byVersion: tool.pairsByVersion,
  });
  const differences = await attempt(pairs, (pair) => differencesIn(tool, pair, pull, valuesOf, folder));
  const edits = differences.done.flat();
  const base = await attempt(hasBaseline ? [] : sides.base.entries, (entry) =>
    loadSources(tool, entry, pull.base, valuesOf, folder),
  );
  const applied = withoutEdited(base.done.flat(), edits);
  const problems = [...differences.problems, ...base.problems];
  if (base.problems.length > 0) return { ...part, problems };
  if (edits.length === 0) return { ...part, base: applied, problems };
  const isApplied = (former: MigrationSource): boolean =>
    hasBaseline || applied.some((one) => isSame(one, former));
  const changed = edits
    .toSorted((a, b) => tool.compare(entryOf(a.pair), entryOf(b.pair)))
    .map((edit) => ({ ...edit.migration, history: historyOf(sides, edit, isApplied) }));
  return { ...part, project: { ...part, base: applied, changed }, base: applied, problems };
}

interface Edit {
  readonly pair: Pair;
  /** What it was; absent when it is new, be it in a file that was there. */
  readonly former?: MigrationSource;
  readonly migration: Omit<ChangedMigration, 'history'>;
  readonly edited: History['edited'];
}

/** What changed in one file, or pair of files: each migration of it for itself. */
async function differencesIn(
  tool: Tool,
  pair: Pair,
  { head, base }: PullRequest,
  valuesOf: ValuesOf,
  folder: string,
): Promise<readonly Edit[]> {
  const [now, former] = await Promise.all([
    pair.now ? loadSources(tool, pair.now, head, valuesOf, folder) : [],
    pair.former ? loadSources(tool, pair.former, base, valuesOf, folder) : [],
  ]);
  const before = (source: MigrationSource): MigrationSource | undefined =>
    former.find(({ key }) => key === source.key);
  const gone = former.filter(({ key }) => !now.some((source) => source.key === key));
  return [
    ...now.flatMap((source) => difference(tool, pair, source, before(source)) ?? []),
    ...gone.map((source): Edit => {
      return { pair, former: source, migration: { ...source, change: 'deleted' }, edited: [] };
    }),
  ];
}

/** Undefined where the texts and the names are what they were. */
function difference(
  tool: Tool,
  pair: Pair,
  source: MigrationSource,
  former: MigrationSource | undefined,
): Edit | undefined {
  const isInOldFile = pair.former !== undefined && !tool.recordsSections;
  if (!former && !isInOldFile) return { pair, migration: { ...source, change: 'added' }, edited: [] };
  const edited = former ? PARTS.filter((part) => textOf(source, part) !== textOf(former, part)) : UP_ONLY;
  if (edited.length === 0 && source.version === former?.version && source.name === former.name)
    return undefined;
  // What it ran before stays: the new text is run on top of that.
  if (tool.repeats?.({ version: source.version, text: source.up.text }))
    return { pair, migration: { ...source, change: 'added' }, edited: [] };
  const previousPath = pair.former?.up ?? source.up.path;
  const migration: Edit['migration'] =
    source.up.path === previousPath
      ? { ...source, change: 'modified' }
      : { ...source, change: 'renamed', previousPath };
  return { pair, ...(former && { former }), migration, edited };
}

/** Of one section, what surrounds it in the file does not count. */
function textOf(source: MigrationSource, part: (typeof PARTS)[number]): string | undefined {
  const text = source[part]?.text;
  return source.whole === undefined ? text : text?.trim();
}

const PARTS = ['up', 'down', 'options'] as const;
const UP_ONLY = ['up'] as const;

/**
 * The base as far as it can be applied before what was edited is rehearsed: edited migrations at its end are taken
 * off. Others depend on what comes before them, so those stay, with their former text.
 */
function withoutEdited(base: readonly MigrationSource[], edits: readonly Edit[]): readonly MigrationSource[] {
  const rehearsed = edits.flatMap(({ former, migration }) =>
    former && migration.change !== 'deleted' ? [former] : [],
  );
  const last = base.findLastIndex((source) => !rehearsed.some((former) => isSame(former, source)));
  return base.slice(0, last + 1);
}

function isSame(a: MigrationSource, b: MigrationSource): boolean {
  return a.up.path === b.up.path && a.key === b.key;
}

function historyOf(
  { head, base, tip }: Sides,
  { pair: { now, former }, former: source, edited }: Edit,
  isApplied: (former: MigrationSource) => boolean,
): History {
  const inBase = source !== undefined && isApplied(source);
  if (!now) return { sameVersion: [], edited, inBase };
  const others = [...base.entries, ...tip.entries].filter(({ up }) => up !== former?.up);
  const late = now.version === former?.version ? undefined : outOfOrder(head.tool, now, others);
  return {
    sameVersion: sameVersion(now, head.entries, newIn(tip, base)),
    ...(late && { outOfOrder: late }),
    edited,
    inBase,
  };
}

function newIn(tip: Folder, base: Folder): readonly Entry[] {
  const known = new Set(base.entries.map(({ up }) => up));
  return tip.entries.filter(({ up }) => !known.has(up));
}

function entryOf({ now, former }: Pair): Entry {
  return now ?? former;
}

/** Does every one that can be done; what a user can mend becomes a problem. */
async function attempt<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<{ readonly done: readonly Result[]; readonly problems: readonly Problem[] }> {
  const done: Result[] = [];
  const problems: Problem[] = [];
  for (const outcome of await Promise.allSettled(items.map(work))) {
    if (outcome.status === 'fulfilled') done.push(outcome.value);
    else if (outcome.reason instanceof UserErrors)
      problems.push(...outcome.reason.sentences.map((message) => ({ message })));
    else if (outcome.reason instanceof UserError) problems.push({ message: outcome.reason.message });
    else throw outcome.reason;
  }
  return { done, problems };
}
