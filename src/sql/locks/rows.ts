import type { Catalog, Operation, OperationOf } from '../../model.ts';
import { on, type PredictedLock } from './modes.ts';
import { family, foreignKeys, parentsOf, reading, withBases } from './reach.ts';

type Write = OperationOf<'insert' | 'update' | 'delete' | 'merge'> & { readonly only?: true };

/** Writing through a view writes the table behind it. */
export function writeLocks(operation: Write, catalog: Catalog): PredictedLock[] {
  const { relation, reads, only } = operation;
  const isView = catalog.relations.get(relation)?.kind === 'view';
  const targets = isView ? withBases(catalog, relation) : [relation];
  const descends = operation.kind !== 'insert';
  return [
    ...on(
      'RowExclusiveLock',
      ...targets.flatMap((target) => (descends ? family(catalog, target, only) : [target])),
    ),
    ...on(
      'AccessShareLock',
      ...reading(
        catalog,
        reads.filter((name) => name !== relation),
      ),
    ),
    ...on('RowShareLock', ...checkedParents(operation, catalog)),
  ];
}

/** Rows of a foreign key's parent are locked, while a row that refers to them is written. */
function checkedParents(operation: Write, catalog: Catalog): string[] {
  const { relation } = operation;
  if (operation.kind === 'insert') return parentsOf(catalog, relation);
  if (operation.kind !== 'update') return [];
  const keys = foreignKeys(catalog, relation);
  const touched = keys.filter((key) => key.columns.some((column) => operation.columns.includes(column)));
  return parentsOf(catalog, relation, (key) => touched.includes(key));
}

export function selectLocks(
  { reads, locksRows, locked }: OperationOf<'select'>,
  catalog: Catalog,
): PredictedLock[] {
  const rows = locksRows ? reading(catalog, locked ?? reads) : [];
  return [...on('RowShareLock', ...rows), ...on('AccessShareLock', ...reading(catalog, reads))];
}

export function lockTableLocks(
  { relation, mode, only }: OperationOf<'lock-table'>,
  catalog: Catalog,
): PredictedLock[] {
  const isView = catalog.relations.get(relation)?.kind === 'view';
  return on(mode, ...(isView ? withBases(catalog, relation) : family(catalog, relation, only)));
}

/** A materialised view, its indexes and what its query reads. */
export function queryLocks(
  operation: Extract<Operation, { readonly kind: 'create-table-as' }>,
  catalog: Catalog,
): PredictedLock[] {
  const { withData, reads } = operation;
  return on('AccessShareLock', ...(withData ? reading(catalog, reads) : reads));
}
