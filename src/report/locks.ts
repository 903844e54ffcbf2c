import type { Lock, LockMode, Observation, Review } from '../model.ts';
import { BLOCKS, LOCK_MODES } from '../sql/locks.ts';

/** What other sessions can and cannot do while a lock is held: manual 18, table 13.2. */
export const EFFECTS = {
  AccessShareLock: 'reads and writes go on; only changes that need the table to themselves wait',
  RowShareLock: 'reads and writes go on; only changes that need the table to themselves wait',
  RowExclusiveLock: 'reads and writes of other rows go on; index builds and most schema changes wait',
  ShareUpdateExclusiveLock: 'reads and writes go on; other schema changes and vacuum wait',
  ShareLock: 'writes wait, reads go on',
  ShareRowExclusiveLock: 'writes wait, reads go on',
  ExclusiveLock: 'writes and SELECT … FOR UPDATE wait, plain reads go on',
  AccessExclusiveLock: 'reads and writes wait',
} satisfies Record<LockMode, string>;

const MOST_TOLD = 3;

/** A lock, and the statement that took it: an earlier one of the same transaction, or the one in question. */
export interface HeldLock extends Lock {
  readonly by: Observation;
}

/** The strongest lock that the statement took on a relation that existed before, or undefined. */
export function strongestLock(statement: Observation): Lock | undefined {
  return strongestOfEach(statement.locks).at(0);
}

/**
 * While the statement runs: the locks that make others wait, strongest first, one a relation, at most three; without
 * any the strongest of the rest. Of the relations that it locked itself, and of `relations`.
 */
export function tellingLocks(
  review: Review,
  statement: Observation,
  relations: readonly string[],
): readonly HeldLock[] {
  const about = new Set([...relations, ...statement.locks.map(({ relation }) => relation)]);
  const locks = strongestOfEach(locksHeld(review, statement).filter(({ relation }) => about.has(relation)));
  const blocking = locks.filter((lock) => BLOCKS[lock.mode].writes);
  return blocking.length > 0 ? blocking.slice(0, MOST_TOLD) : locks.slice(0, 1);
}

/** What its transaction holds once it is done: a lock is kept until the end (manual 18, 13.3). */
function locksHeld(review: Review, statement: Observation): readonly HeldLock[] {
  const run = review.migrations
    .flatMap(({ forward, rollback, again }) => [forward, rollback, again])
    .find(({ statements }) => statements.includes(statement));
  const upTo = run?.statements.slice(0, run.statements.indexOf(statement) + 1) ?? [statement];
  return upTo
    .filter(({ transaction }) => transaction === statement.transaction)
    .flatMap((by) => by.locks.map((lock) => ({ ...lock, by })));
}

/** On what existed before. An index is left out beside its table, unless its lock is the stronger one. */
function strongestOfEach<L extends Lock>(locks: readonly L[]): readonly L[] {
  const strongest = new Map<string, L>();
  for (const lock of locks.filter(({ isNew }) => !isNew).toSorted(strongestFirst))
    if (!strongest.has(lock.relation)) strongest.set(lock.relation, lock);
  return [...strongest.values()].filter(({ table, mode }) => {
    const onTable = table === undefined ? undefined : strongest.get(table);
    return onTable === undefined || strength(mode) > strength(onTable.mode);
  });
}

function strongestFirst(a: Lock, b: Lock): number {
  return strength(b.mode) - strength(a.mode) || b.heldMs - a.heldMs;
}

function strength(mode: LockMode): number {
  return LOCK_MODES.indexOf(mode);
}
