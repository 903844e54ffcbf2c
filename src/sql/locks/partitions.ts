import { withDescendants } from '../../catalog/static.ts';
import type { Catalog, OperationOf } from '../../model.ts';
import { foreignKeyLocks } from './constraints.ts';
import { exclusive, on, type PredictedLock } from './modes.ts';
import { defaultPartition, foreignKeys, indexesOf, referencesTo } from './reach.ts';

export function createTableLocks(
  operation: OperationOf<'create-table'>,
  catalog: Catalog,
  major: number,
): PredictedLock[] {
  const { relation, ifNotExists, inherits, like = [], partitionOf } = operation;
  if (ifNotExists && catalog.relations.has(relation)) return [];
  const constraints = [
    ...operation.constraints,
    ...operation.columns.flatMap((column) => column.constraints),
  ];
  return [
    ...exclusive(partitionOf),
    ...on('ShareUpdateExclusiveLock', ...inherits),
    ...on('AccessShareLock', ...like),
    ...constraints.flatMap((constraint) => foreignKeyLocks(catalog, constraint)),
    ...(partitionOf ? newPartitionLocks(catalog, partitionOf, major) : []),
  ];
}

/**
 * A new partition narrows the default one, gets an index for each of its parent's, and both sides of its parent's
 * foreign keys (DefineRelation() and CloneForeignKeyConstraints() in src/backend/commands/tablecmds.c). Foreign keys
 * that refer to the parent have triggers on the other side to be copied from 15 on.
 */
function newPartitionLocks(catalog: Catalog, parent: string, major: number): PredictedLock[] {
  return [
    ...exclusive(defaultPartition(catalog, parent)),
    ...on('ShareUpdateExclusiveLock', ...indexesOf(catalog, parent)),
    ...foreignKeys(catalog, parent).flatMap((key) => foreignKeyLocks(catalog, key)),
    ...on(major >= 15 ? 'ShareRowExclusiveLock' : 'AccessShareLock', ...referencesTo(catalog, parent)),
  ];
}

/** Of a table; of an index it is the parent's index that waits, and no row. */
export function attachLocks(
  { relation, partition }: OperationOf<'attach-partition'>,
  catalog: Catalog,
  major: number,
): PredictedLock[] {
  const [parent, child] = [catalog.relations.get(relation), catalog.relations.get(partition)];
  const locks = [
    ...on('ShareUpdateExclusiveLock', relation),
    ...exclusive(...withDescendants(catalog, partition)),
  ];
  if (parent?.kind === 'index') return [...locks, ...on('AccessShareLock', parent.table, child?.table)];
  return [...locks, ...newPartitionLocks(catalog, relation, major)];
}

/**
 * With CONCURRENTLY the parent is spared, and the partition is locked at the end, when nobody sees it through the parent
 * any more (manual 18, ALTER TABLE, DETACH PARTITION).
 */
export function detachLocks(
  { relation, partition, concurrently }: OperationOf<'detach-partition'>,
  catalog: Catalog,
): PredictedLock[] {
  const attached = indexesOf(catalog, partition).filter((name) => catalog.relations.get(name)?.partOf);
  return [
    ...(concurrently ? on('ShareUpdateExclusiveLock', relation) : exclusive(relation)),
    ...exclusive(...withDescendants(catalog, partition), defaultPartition(catalog, relation)),
    ...exclusive(...attached),
    ...foreignKeys(catalog, relation).flatMap((key) => foreignKeyLocks(catalog, key)),
    ...exclusive(...referencesTo(catalog, relation)),
  ];
}
