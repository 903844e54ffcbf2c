import { UserError } from '../errors.ts';
import type { ChangedFile, History, Problem, ToolName } from '../model.ts';
import type { FileTree } from '../tree/tree.ts';
import type { Folder } from './entries.ts';
import { outOfOrder, sameVersion } from './history.ts';
import { touchedPairs, type Pair } from './pairs.ts';
import { loadSource, type ChangedMigration, type MigrationSource } from './source.ts';
import type { Entry, Tool } from './tool.ts';

/** A folder of migrations that the pull request touches. */
export interface Project {
  readonly tool: ToolName;
  readonly folder: string;
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
  hasBaseline: boolean,
): Promise<{ readonly project?: Project; readonly problems: readonly Problem[] }> {
  const { tool, path: folder } = sides.head;
  const pairs = touchedPairs(sides.head.entries, sides.base.entries, pull.changes);
  const differences = await attempt(pairs, (pair) => difference(tool, pair, pull));
  const edits = differences.done.flatMap((edit) => edit ?? []);
  const applied = hasBaseline ? sides.base.entries : withoutEdited(sides.base.entries, edits);
  const base = await attempt(hasBaseline ? [] : applied, (entry) => loadSource(tool, entry, pull.base));
  const problems = [...differences.problems, ...base.problems];
  if (edits.length === 0 || base.problems.length > 0) return { problems };
  const changed = edits
    .toSorted((a, b) => tool.compare(entryOf(a.pair), entryOf(b.pair)))
    .map((edit) => ({ ...edit.migration, history: historyOf(sides, edit, applied) }));
  return { project: { tool: tool.name, folder, base: base.done, changed }, problems };
}

interface Edit {
  readonly pair: Pair;
  readonly migration: Omit<ChangedMigration, 'history'>;
  readonly edited: History['edited'];
}

/** Undefined where the texts and the names are what they were. */
async function difference(tool: Tool, pair: Pair, { head, base }: PullRequest): Promise<Edit | undefined> {
  const { now, former } = pair;
  if (!now) {
    return { pair, migration: { ...(await loadSource(tool, former, base)), change: 'deleted' }, edited: [] };
  }
  const source = await loadSource(tool, now, head);
  if (!former) return { pair, migration: { ...source, change: 'added' }, edited: [] };
  const before = await loadSource(tool, former, base);
  const edited = PARTS.filter((part) => source[part]?.text !== before[part]?.text);
  if (edited.length === 0 && now.version === former.version && now.name === former.name) return undefined;
  const migration: Edit['migration'] =
    now.up === former.up
      ? { ...source, change: 'modified' }
      : { ...source, change: 'renamed', previousPath: former.up };
  return { pair, migration, edited };
}

const PARTS = ['up', 'down', 'options'] as const;

/**
 * The base as far as it can be applied before what was edited is rehearsed: edited migrations at its end are taken
 * off. Others depend on what comes before them, so those stay, with their former text.
 */
function withoutEdited(base: readonly Entry[], edits: readonly Edit[]): readonly Entry[] {
  const rehearsed = new Set(edits.flatMap(({ pair }) => (pair.now && pair.former ? [pair.former] : [])));
  const last = base.findLastIndex((entry) => !rehearsed.has(entry));
  return base.slice(0, last + 1);
}

function historyOf({ head, base, tip }: Sides, { pair, edited }: Edit, applied: readonly Entry[]): History {
  const { now, former } = pair;
  const inBase = former !== undefined && applied.includes(former);
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
    else if (outcome.reason instanceof UserError) problems.push({ message: outcome.reason.message });
    else throw outcome.reason;
  }
  return { done, problems };
}
