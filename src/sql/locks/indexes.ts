import { attachable, indexFrom } from '../../catalog/apply/indexes.ts';
import { childrenOf, withDescendants } from '../../catalog/static.ts';
import type { Catalog, OperationOf } from '../../model.ts';
import { exclusive, on, type PredictedLock } from './modes.ts';
import { family, indexesOf } from './reach.ts';

/** Indexes of partitions that only become part of the new one are locked as their tables are (DefineIndex(), indexcmds.c). */
export function createIndexLocks(operation: OperationOf<'create-index'>, catalog: Catalog): PredictedLock[] {
  const { relation, concurrently, only } = operation;
  const tables = only ? [relation] : withDescendants(catalog, relation);
  const attached = only ? [] : attachedIndexes(catalog, relation, indexFrom(operation, catalog));
  return on(concurrently ? 'ShareUpdateExclusiveLock' : 'ShareLock', ...tables, ...attached);
}

function attachedIndexes(
  catalog: Catalog,
  relation: string,
  index: Parameters<typeof attachable>[2],
): string[] {
  return childrenOf(catalog, relation).flatMap((child) => {
    const own = attachable(catalog, child, index);
    return own ? [own.name] : attachedIndexes(catalog, child, index);
  });
}

export function reindexLocks(operation: OperationOf<'reindex'>, catalog: Catalog): PredictedLock[] {
  const { relation, target, concurrently } = operation;
  if (relation === undefined) return [];
  const isIndex = target === 'index';
  const table = isIndex ? catalog.relations.get(relation)?.table : relation;
  const indexes = isIndex ? [relation] : indexesOf(catalog, relation);
  if (concurrently) return on('ShareUpdateExclusiveLock', table, ...indexes);
  return [...on('ShareLock', table), ...exclusive(...indexes)];
}

/** Statistics of child tables are gathered through their parent (manual 18, ANALYZE); 18 analyses them as well. */
export function analyzeLocks(
  { relation }: OperationOf<'analyze'>,
  catalog: Catalog,
  major: number,
): PredictedLock[] {
  if (relation === undefined) return [];
  const partitions = withDescendants(catalog, relation);
  const others = family(catalog, relation);
  return [
    ...on('ShareUpdateExclusiveLock', ...partitions),
    ...on(major >= 18 ? 'ShareUpdateExclusiveLock' : 'AccessShareLock', ...others),
  ];
}
