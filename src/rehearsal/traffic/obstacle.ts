import type { Catalog, Observation, QueueProof } from '../../model.ts';
import { BLOCKS } from '../../sql/locks.ts';
import type { Locking } from './relations.ts';

/** Where a migration is held up: the lock that it asks for, and what conflicts with that. */
export interface Obstacle {
  readonly statement: Observation;
  readonly relation: string;
  readonly mode: NonNullable<QueueProof['mode']>;
  readonly holder: NonNullable<QueueProof['holder']>;
}

/**
 * The first lock for which a migration has to wait while others use the table; those that are asked for without lock_timeout come first,
 * then those that also keep readers out, and concurrent builds last. Undefined where it asks for none.
 *
 * @param base catalogue of before the run
 */
export function obstacleOf(run: readonly Locking[], base: Catalog | undefined): Obstacle | undefined {
  const found = run.flatMap((one) => obstaclesIn(one, base)).toSorted((a, b) => weight(a) - weight(b));
  return found[0];
}

function weight({ statement, mode, holder }: Obstacle): number {
  if (!BLOCKS[mode].writes) return 4;
  return (statement.lockTimeoutMs === 0 ? 0 : 2) + (holder === 'read' ? 0 : 1);
}

function obstaclesIn({ statement, source, locks }: Locking, base: Catalog | undefined): readonly Obstacle[] {
  const isConcurrent = source?.operations.some((one) => 'concurrently' in one && one.concurrently) ?? false;
  return locks.flatMap(({ relation, mode, isNew }): Obstacle[] => {
    const kind = base?.relations.get(relation)?.kind ?? '';
    const isTable = kind === 'table' || kind === 'partitioned-table';
    if (isNew || !(isTable || kind === 'materialized-view' || kind === 'view')) return [];
    if (BLOCKS[mode].reads) return [{ statement, relation, mode, holder: 'read' }];
    // A concurrent build asks for no such lock, and waits for who has written all the same (manual 18, CREATE INDEX).
    const waitsForWriters = BLOCKS[mode].writes || (isConcurrent && mode === 'ShareUpdateExclusiveLock');
    return isTable && waitsForWriters ? [{ statement, relation, mode, holder: 'write' }] : [];
  });
}
