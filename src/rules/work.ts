import type { Lock } from '../model.ts';
import { locksHeld } from './held-locks.ts';
import { perScript, placeOf, transactionsOf } from './per-script.ts';
import type { Step } from './rule.ts';
import { isAwaited, predictedLocks, type Queueing } from './timeouts.ts';

/** A table this small is read or written in a moment; what matters is a table that grows. */
export const SMALL = 100;

/** Locks that others wait for and that the transaction holds already when the statement begins, by its relations' names then. */
export function keptLocks(step: Step): readonly Queueing[] {
  const locks = step.observation ? observedBefore(step) : predictedBefore(step);
  return locks.filter((lock) => isAwaited(step, lock));
}

function observedBefore(step: Step): readonly Lock[] {
  const held = locksHeld(step);
  const own = step.observation?.locks.length ?? 0;
  return held.slice(0, held.length - own).filter((lock) => !lock.isNew);
}

function predictedBefore(step: Step): readonly Queueing[] {
  const place = placeOf(step);
  const taken = [...(firstTaken(step).get(step.transaction)?.values() ?? [])];
  return taken.filter(({ at }) => at < place).map(({ lock }) => lock);
}

interface Taken {
  readonly at: number;
  readonly lock: Queueing;
}

/** The locks of each transaction, each where it is taken first: many statements take the same few. */
const firstTaken = perScript((steps) => {
  const byTransaction = new Map<number, Map<string, Taken>>();
  steps.forEach((step, at) => {
    const taken = byTransaction.get(step.transaction) ?? new Map<string, Taken>();
    byTransaction.set(step.transaction, taken);
    for (const lock of predictedLocks(step)) {
      const key = `${lock.mode} ${lock.relation}`;
      if (!taken.has(key)) taken.set(key, { at, lock });
    }
  });
  return byTransaction;
});

/** The statement that took a lock, under whatever name its relation had. */
export function takerOf(step: Step, { relation, mode }: Queueing): Step | undefined {
  let first: Step | undefined;
  for (const one of transactionsOf(step).get(step.transaction) ?? []) {
    if (one === step) break;
    const locks = locksOf(one);
    if (!locks.some((lock) => lock.mode === mode)) continue;
    if (locks.some((lock) => lock.relation === relation)) return one;
    first ??= one;
  }
  return first;
}

function locksOf(step: Step): readonly Queueing[] {
  return step.observation?.locks ?? predictedLocks(step);
}
