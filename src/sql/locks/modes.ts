import type { LockMode } from '../../model.ts';

export interface PredictedLock {
  readonly relation: string;
  readonly mode: LockMode;
}

/** From weakest to strongest, as the server compares them (src/include/storage/lockdefs.h). */
export const LOCK_MODES: readonly LockMode[] = [
  'AccessShareLock',
  'RowShareLock',
  'RowExclusiveLock',
  'ShareUpdateExclusiveLock',
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
];

/** Manual 18, 13.3.1, table 13.2: what waits behind each mode. Reads take ACCESS SHARE, writes ROW EXCLUSIVE. */
export const BLOCKS = {
  AccessShareLock: { reads: false, writes: false },
  RowShareLock: { reads: false, writes: false },
  RowExclusiveLock: { reads: false, writes: false },
  ShareUpdateExclusiveLock: { reads: false, writes: false },
  ShareLock: { reads: false, writes: true },
  ShareRowExclusiveLock: { reads: false, writes: true },
  ExclusiveLock: { reads: false, writes: true },
  AccessExclusiveLock: { reads: true, writes: true },
} satisfies Record<LockMode, { reads: boolean; writes: boolean }>;

export function isAtLeast(mode: LockMode, other: LockMode): boolean {
  return LOCK_MODES.indexOf(mode) >= LOCK_MODES.indexOf(other);
}

export function on(mode: LockMode, ...relations: readonly (string | undefined)[]): PredictedLock[] {
  return relations.flatMap((relation) => (relation ? [{ relation, mode }] : []));
}

export function exclusive(...relations: readonly (string | undefined)[]): PredictedLock[] {
  return on('AccessExclusiveLock', ...relations);
}

/** Each relation once, with the strongest of its locks, in the order in which they were first named. */
export function strongest(locks: readonly PredictedLock[]): PredictedLock[] {
  const found = new Map<string, LockMode>();
  for (const { relation, mode } of locks) {
    const known = found.get(relation);
    if (known === undefined || !isAtLeast(known, mode)) found.set(relation, mode);
  }
  return [...found].map(([relation, mode]) => ({ relation, mode }));
}
