import type { Lock } from '../model.ts';
import { bareName, schemaOf } from '../sql/quote.ts';
import { perScript } from './per-script.ts';
import type { Step } from './rule.ts';

/** Shared by the steps of a transaction: only the first of them are held when the step begins. */
interface Held {
  readonly locks: readonly Lock[];
  readonly count: number;
}

const heldBefore = perScript((steps) => {
  const byTransaction = new Map<number, Lock[]>();
  const known = new Map<Step, Held>();
  for (const step of steps) {
    const locks = byTransaction.get(step.transaction) ?? [];
    known.set(step, { locks, count: locks.length });
    for (const lock of locksOf(step)) locks.push(lock);
    byTransaction.set(step.transaction, renames(step) ? locks.map((lock) => renamed(lock, step)) : locks);
  }
  return known;
});

/**
 * Locks that the transaction holds once the statement is done: its own and those of the statements before it, by the
 * names that their relations have by then.
 */
export function locksHeld(step: Step): readonly Lock[] {
  const { locks, count } = heldBefore(step).get(step) ?? { locks: [], count: 0 };
  return [...locks.slice(0, count), ...locksOf(step)];
}

function locksOf({ observation }: Step): readonly Lock[] {
  return observation?.locks ?? [];
}

function renames({ operations }: Step): boolean {
  return operations.some(({ kind }) => kind === 'rename-table' || kind === 'set-schema');
}

function renamed(lock: Lock, { operations }: Step): Lock {
  return operations.reduce((now, one) => {
    if (one.kind === 'rename-table' && one.relation === now.relation)
      return { ...now, relation: `${schemaOf(now.relation)}.${one.to}` };
    if (one.kind === 'set-schema' && one.relation === now.relation)
      return { ...now, relation: `${one.schema}.${bareName(now.relation)}` };
    return now;
  }, lock);
}
