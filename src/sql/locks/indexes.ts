import { withDescendants } from '../../catalog/static.ts';
import type { Catalog, OperationOf } from '../../model.ts';
import { exclusive, on, type PredictedLock } from './modes.ts';
import { family, indexesOf } from './reach.ts';

export function createIndexLocks(
  { relation, concurrently, only }: OperationOf<'create-index'>,
  catalog: Catalog,
): PredictedLock[] {
  const tables = only ? [relation] : withDescendants(catalog, relation);
  return on(concurrently ? 'ShareUpdateExclusiveLock' : 'ShareLock', ...tables);
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
