import type { Lock, LockMode, Observation } from '../model.ts';
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

/** The strongest lock on a relation that existed before, or undefined. */
export function strongestLock(statement: Observation): Lock | undefined {
  return existing(statement).at(0);
}

/** The locks that make others wait, strongest first, one a relation, at most three; without any the strongest of the rest. */
export function tellingLocks(statement: Observation): readonly Lock[] {
  const locks = existing(statement);
  const blocking = locks.filter((lock) => BLOCKS[lock.mode].writes);
  return blocking.length > 0 ? firstOfEach(blocking).slice(0, MOST_TOLD) : locks.slice(0, 1);
}

function existing(statement: Observation): readonly Lock[] {
  return statement.locks
    .filter((lock) => !lock.isNew)
    .toSorted((a, b) => LOCK_MODES.indexOf(b.mode) - LOCK_MODES.indexOf(a.mode) || b.heldMs - a.heldMs);
}

function firstOfEach(locks: readonly Lock[]): readonly Lock[] {
  return locks.filter(
    (lock, index) => locks.findIndex((other) => other.relation === lock.relation) === index,
  );
}
