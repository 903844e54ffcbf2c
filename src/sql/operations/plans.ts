import type { LockMode } from '../../model.ts';
import { as, nameOf, type Node } from '../nodes.ts';
import { relationsIn } from '../references.ts';

/** Locks that reading a statement takes, without running it. */
export function locksOfQuery(query: Node | undefined): { relation: string; mode: LockMode }[] {
  const target =
    as(query, 'InsertStmt') ?? as(query, 'UpdateStmt') ?? as(query, 'DeleteStmt') ?? as(query, 'MergeStmt');
  const written = nameOf(target?.relation);
  return relationsIn(query)
    .concat(written || [])
    .map((relation) => ({
      relation,
      mode: relation === written ? 'RowExclusiveLock' : 'AccessShareLock',
    }));
}
