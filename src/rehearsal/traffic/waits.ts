import type { Blocked, Observation, Waited } from '../../model.ts';
import { BLOCKS } from '../../sql/locks.ts';
import type { Played, Sent } from './play.ts';
import type { Access } from './probe.ts';

/** By performance.now(). */
export interface Wait {
  readonly fromMs: number;
  readonly untilMs: number;
  /** What waited, where that is not the session as a whole. */
  readonly of?: unknown;
}

export interface RelationWait extends Wait {
  readonly relation: string;
  readonly access: Access;
}

/** Undefined where nobody waited. */
export function waitedIn(waits: readonly Wait[]): Waited | undefined {
  if (waits.length === 0) return undefined;
  return {
    longestMs: Math.max(...waits.map(lengthOf)),
    totalMs: waits.reduce((sum, wait) => sum + lengthOf(wait), 0),
    waits: waits.length,
    atOnce: mostAtOnce(waits),
  };
}

function lengthOf({ fromMs, untilMs }: Wait): number {
  return untilMs - fromMs;
}

function mostAtOnce(waits: readonly Wait[]): number {
  return Math.max(
    ...waits.map(({ fromMs }) => waits.filter((one) => one.fromMs <= fromMs && fromMs < one.untilMs).length),
  );
}

/** What of them falls into a time. */
export function inside(waits: readonly Wait[], { fromMs, untilMs }: Wait): readonly Wait[] {
  return waits
    .map((wait) => ({ fromMs: Math.max(wait.fromMs, fromMs), untilMs: Math.min(wait.untilMs, untilMs) }))
    .filter((wait) => lengthOf(wait) > 0);
}

/**
 * Each wait with the statement that it was for: the one that had taken a lock on the relation which keeps such sessions out, and
 * kept it longest meanwhile; else the one that was under way longest. Returns what each statement of the run made others wait.
 */
export function blockedBy(
  waits: readonly RelationWait[],
  { sent }: Pick<Played, 'sent'>,
  observed: readonly Observation[],
): ReadonlyMap<number, readonly Blocked[]> {
  const byStatement = new Map<number, RelationWait[]>();
  for (const wait of waits) {
    const at = statementOf(wait, sent, observed);
    if (at !== undefined) byStatement.set(at, [...(byStatement.get(at) ?? []), wait]);
  }
  return new Map([...byStatement].map(([at, all]) => [at, byRelation(all)]));
}

function statementOf(
  wait: RelationWait,
  sent: readonly Sent[],
  observed: readonly Observation[],
): number | undefined {
  const holders = sent.filter(({ at }) => isInTheWay(observed[at], wait));
  const holder = longestIn(wait, holders, ({ fromMs, releasedMs }) => ({ fromMs, untilMs: releasedMs }));
  return holder ?? longestIn(wait, sent, ({ fromMs, untilMs }) => ({ fromMs, untilMs }));
}

function isInTheWay(seen: Observation | undefined, { relation, access }: RelationWait): boolean {
  if (access === 'rows')
    return seen?.writes.some((one) => one.relation === relation && one.rows > 0) ?? false;
  const kept = access === 'reads' ? 'reads' : 'writes';
  return seen?.locks.some((lock) => lock.relation === relation && BLOCKS[lock.mode][kept]) ?? false;
}

/** Of two that were there as long, the earlier one. */
function longestIn(wait: Wait, sent: readonly Sent[], when: (one: Sent) => Wait): number | undefined {
  let best: { readonly at: number; readonly ms: number } | undefined;
  for (const one of sent) {
    const [part] = inside([wait], when(one));
    const ms = part ? lengthOf(part) : 0;
    if (ms > 0 && ms > (best?.ms ?? 0)) best = { at: one.at, ms };
  }
  return best?.at;
}

function byRelation(waits: readonly RelationWait[]): readonly Blocked[] {
  const relations = [...new Set(waits.map(({ relation }) => relation))].toSorted();
  return relations.map((relation) => {
    const here = waits.filter((wait) => wait.relation === relation);
    const reads = waitedIn(here.filter(({ access }) => access === 'reads'));
    const writes = waitedIn(here.filter(({ access }) => access !== 'reads'));
    const all = waitedIn(here);
    return {
      relation,
      ...(reads && { reads: reads.longestMs }),
      ...(writes && { writes: writes.longestMs }),
      ...(all && { totalMs: all.totalMs, atOnce: all.atOnce }),
    };
  });
}
