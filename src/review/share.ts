import type { Shard } from '../model.ts';
import type { ParsedProject } from './project.ts';
import type { ReviewedProject } from './reviewed.ts';

/** Whether what is number `at`, from 0, of `count` belongs to the share: neighbours stay together. */
export function isInShare(at: number, count: number, { index, of }: Shard): boolean {
  return Math.floor((at * of) / Math.max(count, of)) === index - 1;
}

/**
 * The projects as one runner of several rehearses them: its own share of their migrations, on what the others before
 * it leave. Every migration is in one share.
 *
 * @param others how many things beside migrations are shared as well, behind them
 */
export function shareOf(
  projects: readonly ParsedProject[],
  shard: Shard,
  others = 0,
): readonly ParsedProject[] {
  const count = projects.reduce((sum, { migrations }) => sum + migrations.length, 0) + others;
  let at = 0;
  return projects.map((project) => {
    const first = at;
    at += project.migrations.length;
    const isOwn = (index: number) => isInShare(first + index, count, shard);
    const migrations = project.migrations.filter((_, index) => isOwn(index));
    const begin = project.migrations.findIndex((_, index) => isOwn(index));
    return {
      ...project,
      migrations,
      earlier: migrations.length === 0 ? [] : project.migrations.slice(0, begin),
      shard,
    };
  });
}

/** The same for things that come behind all migrations. */
export function othersInShare<T>(
  others: readonly T[],
  projects: readonly ParsedProject[],
  shard: Shard,
): readonly T[] {
  const first = projects.reduce((sum, { migrations }) => sum + migrations.length, 0);
  return others.filter((_, at) => isInShare(first + at, first + others.length, shard));
}

/** Whether others rehearse all of it. */
export function isElsewhere({ shard, migrations, project }: ParsedProject): boolean {
  return shard !== undefined && migrations.length === 0 && project.changed.length > 0;
}

/** A project of which nothing is rehearsed here. */
export function leftToOthers(parsed: ParsedProject): ReviewedProject {
  return { parsed, contexts: [], rehearsals: [], fixtures: [], leftOut: [] };
}
