import type { Config } from './config/config.ts';
import type { Leftover, Server, ServerOptions } from './database/index.ts';
import { sourcesOf } from './command/settings.ts';
import { ignoresIn, placeholdersOf } from './config/policy.ts';
import type { Remote } from './cache/entries.ts';
import { UserError, UserErrors } from './errors.ts';
import { discoverNamed, type Named } from './migrations/discover-named.ts';
import { discover, type Discovery } from './migrations/discover.ts';
import type { ChangedFile, Review, Shard } from './model.ts';
import { withAdded } from './review/added.ts';
import { assemble } from './review/assemble.ts';
import { filesByProject } from './review/base-files.ts';
import { loadGrammar } from './review/load-grammar.ts';
import { programsIn, unreadPrograms } from './review/programs.ts';
import { parseProject } from './review/project.ts';
import { isElsewhere, leftToOthers, othersInShare, shareOf } from './review/share.ts';
import { reviewStatically } from './review/static.ts';
import { stopwatch, type Stopwatch } from './review/stopwatch.ts';
import { loadExpressions } from './sql/expressions.ts';
import type { FileTree } from './tree/tree.ts';

export interface ReviewInput {
  /** Every file that differs between the base and the head, of any kind. */
  readonly changes: readonly ChangedFile[];
  readonly head: FileTree;
  /** At the merge base; `emptyTree` when there is nothing to compare with. */
  readonly base: FileTree;
  /** The base branch as it is now, where that is known. */
  readonly baseTip?: FileTree;
  /** Where the head is checked out, on disk; absent where migrations are named. */
  readonly root?: string;
  /** The folder that named migrations belong to: where the project's own commands run. */
  readonly here?: string;
  /** The job has rights that whoever wrote the pull request has not. */
  readonly isUntrusted?: boolean;
  /** Migrations named by a person, instead of `changes`. */
  readonly named?: Named;
  readonly config: Config;
  /** Which share of the changed migrations is looked at; all when absent. */
  readonly shard?: Shard;
  /** Judges the SQL alone; no server is started. */
  readonly isStatic: boolean;
  /** Which throw-away Postgres `engine: auto` tries, in order. */
  readonly prefer: readonly ('container' | 'local')[];
  /** Keeps bases between runs, where the configuration does not forbid it. */
  readonly cache?: {
    /** In the user's cache folder by default. */
    readonly root?: string;
    /** A base that is made faster, in milliseconds, is not kept. */
    readonly worthMs?: number;
    readonly remote?: Remote;
  };
  /** What a reader has to know beside the findings, such as whose configuration held. */
  readonly notes?: readonly string[];
  readonly progress: (line: string) => void;
  /** Told of everything that is about to be started, so that another process can remove it. */
  readonly onLeftover?: (leftover: Leftover) => void;
  /** Told of what is gone, of what `onLeftover` was told. */
  readonly onRemoved?: (leftover: Leftover) => void;
  /** Told of a URL that holds a password, once it is known. */
  readonly onSecret?: (url: string) => void;
  /** Brings up the Postgres; `startServer` unless told. */
  readonly start?: (options: ServerOptions) => Promise<Server>;
}

/** The whole review, from changed files to data that every renderer understands. Bad input is a problem in it. */
export async function review(input: ReviewInput): Promise<Review> {
  const watch = stopwatch();
  try {
    const done = await attempt(input, watch);
    return input.named ? done : { ...done, findings: await withAdded(done.findings, input) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return failed(input.config, error, { notes: input.notes, timings: watch.timings });
  }
}

/** A review that could not be done, and why. */
export function failed(
  config: Config,
  error: UserError,
  { notes, timings = {} }: Partial<Pick<Review, 'notes' | 'timings'>> = {},
): Review {
  return assemble({
    reviewed: [],
    problems: (error instanceof UserErrors ? error.sentences : [error.message]).map((message) => ({
      message,
    })),
    notes,
    config,
    mode: 'rehearsal',
    timings,
  });
}

async function attempt(input: ReviewInput, watch: Stopwatch): Promise<Review> {
  const { config, notes } = input;
  const discovery = await watch.time('discover', () => discoverIn(input));
  const { problems: unread, ignored, unreviewed } = discovery;
  const ignores = await ignoresIn(config.ignore, input.head, sourcesOf(config.command));
  const { shard } = input;
  const said = { ignored, unreviewed, notes, config, ignores, ...(shard && { shard }) };
  const found = { ...said, problems: unread, timings: watch.timings };
  const programs = input.named ? [] : await programsIn(input);
  if (discovery.projects.length === 0 && programs.length === 0)
    return assemble({ ...found, reviewed: [], mode: 'nothing-changed' });
  await watch.time('parser', loadGrammar);
  const all = discovery.projects.map(parseProject);
  const parsed = shard ? shareOf(all, shard, programs.length) : all;
  const commands = shard ? othersInShare(programs, all, shard) : programs;
  const problems = [...unread, ...parsed.flatMap((project) => project.problems)];
  const files = await filesByProject(config, parsed, input.named ? input.head : input.base, input.head);
  if (input.isStatic) {
    const reviewed = await watch.time('rules', () => reviewStatically(parsed, files, config));
    const remarks = [...(notes ?? []), ...unreadPrograms(commands)];
    return assemble({ ...found, notes: remarks, problems, reviewed, mode: 'static' });
  }
  if (commands.length === 0 && parsed.every(isElsewhere))
    return assemble({ ...found, problems, reviewed: parsed.map(leftToOthers), mode: 'rehearsal' });
  const [{ reviewOnServer }] = await Promise.all([import('./review/server.ts'), loadExpressions()]);
  const done = await reviewOnServer(input, parsed, files, watch, commands);
  return assemble({ ...found, ...done, problems: [...problems, ...done.problems], mode: 'rehearsal' });
}

function discoverIn({ named, changes, head, base, baseTip, config }: ReviewInput): Promise<Discovery> {
  const settings = { ...config, valuesOf: placeholdersOf(config) };
  return named ? discoverNamed(named, head, settings) : discover({ changes, head, base, baseTip }, settings);
}
