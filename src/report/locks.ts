import type { Lock, LockMode, Observation } from '../model.ts';

interface LockWords {
  /** From 1, the weakest, in the order of manual 18, 13.3.1. */
  readonly strength: number;
  readonly blocks: 'reads and writes' | 'writes' | 'neither';
  /** What other sessions can and cannot do meanwhile: manual 18, table 13.2. */
  readonly effect: string;
}

export const LOCKS = {
  AccessShareLock: {
    strength: 1,
    blocks: 'neither',
    effect: 'reads and writes go on; only changes that need the table to themselves wait',
  },
  RowShareLock: {
    strength: 2,
    blocks: 'neither',
    effect: 'reads and writes go on; only changes that need the table to themselves wait',
  },
  RowExclusiveLock: {
    strength: 3,
    blocks: 'neither',
    effect: 'reads and writes of other rows go on; index builds and most schema changes wait',
  },
  ShareUpdateExclusiveLock: {
    strength: 4,
    blocks: 'neither',
    effect: 'reads and writes go on; other schema changes and vacuum wait',
  },
  ShareLock: { strength: 5, blocks: 'writes', effect: 'writes wait, reads go on' },
  ShareRowExclusiveLock: { strength: 6, blocks: 'writes', effect: 'writes wait, reads go on' },
  ExclusiveLock: {
    strength: 7,
    blocks: 'writes',
    effect: 'writes and SELECT … FOR UPDATE wait, plain reads go on',
  },
  AccessExclusiveLock: { strength: 8, blocks: 'reads and writes', effect: 'reads and writes wait' },
} satisfies Record<LockMode, LockWords>;

/** The strongest lock on a relation that existed before, or undefined. */
export function strongestLock(statement: Observation): Lock | undefined {
  return existing(statement).at(0);
}

/** The locks that make other sessions wait, strongest first, one a relation; where there is none, the strongest of the rest. */
export function tellingLocks(statement: Observation): readonly Lock[] {
  const locks = existing(statement);
  const blocking = locks.filter((lock) => LOCKS[lock.mode].blocks !== 'neither');
  return blocking.length > 0 ? firstOfEach(blocking) : locks.slice(0, 1);
}

function existing(statement: Observation): readonly Lock[] {
  return statement.locks
    .filter((lock) => !lock.isNew)
    .toSorted((a, b) => LOCKS[b.mode].strength - LOCKS[a.mode].strength || b.heldMs - a.heldMs);
}

function firstOfEach(locks: readonly Lock[]): readonly Lock[] {
  return locks.filter(
    (lock, index) => locks.findIndex((other) => other.relation === lock.relation) === index,
  );
}
