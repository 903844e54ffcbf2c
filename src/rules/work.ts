import type { Lock } from '../model.ts';
import { predictLocks } from '../sql/locks.ts';
import { locksHeld } from './evidence.ts';
import type { Step } from './rule.ts';
import { isAwaited, type Queueing } from './timeouts.ts';

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
  return earlierOf(step).flatMap((one) =>
    one.operations.flatMap((operation) => predictLocks(operation, one.catalog)),
  );
}

/** Statements before it in its transaction. */
export function earlierOf(step: Step): readonly Step[] {
  return step.steps.slice(0, step.steps.indexOf(step)).filter((one) => one.transaction === step.transaction);
}

/** The statement that took a lock, under whatever name its relation had. */
export function takerOf(step: Step, { relation, mode }: Queueing): Step | undefined {
  const takers = earlierOf(step).filter((one) => locksOf(one).some((lock) => lock.mode === mode));
  return takers.find((one) => locksOf(one).some((lock) => lock.relation === relation)) ?? takers[0];
}

function locksOf(step: Step): readonly Queueing[] {
  return (
    step.observation?.locks ?? step.operations.flatMap((operation) => predictLocks(operation, step.catalog))
  );
}
