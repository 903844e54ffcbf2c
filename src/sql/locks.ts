import type { Catalog, Operation, OperationOf } from '../model.ts';
import { ALTERATIONS } from './alterations.ts';
import { addColumnLocks, columnTypeLocks, dropNotNullLocks, setNotNullLocks } from './locks/columns.ts';
import { addConstraintLocks, renameConstraintLocks, validateLocks } from './locks/constraints.ts';
import { dropColumnLocks, dropConstraintLocks, dropIndexLocks, dropLocks } from './locks/drops.ts';
import { analyzeLocks, createIndexLocks, reindexLocks } from './locks/indexes.ts';
import { exclusive, on, strongest, type PredictedLock } from './locks/modes.ts';
import { alterDomainLocks, alterTypeLocks, dropObjectLocks, grantLocks } from './locks/objects.ts';
import { attachLocks, createTableLocks, detachLocks } from './locks/partitions.ts';
import { family, filledIndexesOf, indexesOf, reading, withBases } from './locks/reach.ts';
import { alterTableLocks, commentLocks, ownerLocks, schemaLocks, truncateLocks } from './locks/relations.ts';
import { lockTableLocks, queryLocks, selectLocks, writeLocks } from './locks/rows.ts';
import { predictRewrites } from './rewrites.ts';

export { BLOCKS, isAtLeast, LOCK_MODES, type PredictedLock } from './locks/modes.ts';

/**
 * Locks that an operation is known to take, its names qualified: on each relation the strongest, those it names first,
 * then those it reaches by foreign keys, partitions, indexes, sequences and views. Weaker ones than SHARE UPDATE
 * EXCLUSIVE on indexes are left out: they come with every use of the table. Measured for each form and version:
 * docs/locks.md.
 */
export function predictLocks(operation: Operation, catalog: Catalog, major: number): PredictedLock[] {
  return strongest(locksOf(operation, catalog, major));
}

/** Those of a whole statement. */
export function predictStatementLocks(
  operations: readonly Operation[],
  catalog: Catalog,
  major: number,
): PredictedLock[] {
  const each = operations.map((operation) => predictLocks(operation, catalog, major));
  return strongest(sharingOneMode(operations, each, catalog));
}

/**
 * The parts of an ALTER TABLE take the strongest mode that one of them needs, also where another goes down to children
 * (AlterTableGetLockLevel() in src/backend/commands/tablecmds.c).
 *
 * @param each the locks of each operation alone
 */
export function sharingOneMode(
  operations: readonly Operation[],
  each: readonly (readonly PredictedLock[])[],
  catalog: Catalog,
): readonly PredictedLock[] {
  const [first] = operations;
  if (operations.length < 2 || !operations.every(isAlteration) || !first || !('relation' in first))
    return each.flat();
  const { relation = '' } = first;
  const children = new Set(family(catalog, relation).slice(1));
  if (children.size === 0) return each.flat();
  const own = strongest(each.flat()).find((lock) => lock.relation === relation);
  return each.flatMap((locks) => {
    const alone = locks.find((lock) => lock.relation === relation);
    return locks.map((lock) =>
      own && lock.mode === alone?.mode && children.has(lock.relation) ? { ...lock, mode: own.mode } : lock,
    );
  });
}

function isAlteration({ kind }: Operation): boolean {
  return ALTERATIONS.has(kind) || kind === 'change-owner';
}

function locksOf(operation: Operation, catalog: Catalog, major: number): PredictedLock[] {
  switch (operation.kind) {
    case 'create-table':
      return createTableLocks(operation, catalog, major);
    case 'create-table-as':
      return queryLocks(operation, catalog);
    case 'create-view':
      return [
        ...exclusive(catalog.relations.has(operation.relation) ? operation.relation : undefined),
        ...on('AccessShareLock', ...operation.reads),
      ];
    case 'add-column':
      return addColumnLocks(operation, catalog);
    case 'alter-column-type':
      return columnTypeLocks(operation, catalog);
    case 'drop-column':
      return dropColumnLocks(operation, catalog);
    case 'set-default':
    case 'drop-default':
    case 'rename-column':
      return exclusive(...family(catalog, operation.relation, operation.only));
    case 'set-not-null':
      return setNotNullLocks(operation, catalog, major);
    case 'drop-not-null':
      return dropNotNullLocks(operation, catalog, major);
    case 'add-constraint':
      return addConstraintLocks(operation, catalog, major);
    case 'validate-constraint':
      return validateLocks(operation, catalog);
    case 'drop-constraint':
      return dropConstraintLocks(operation, catalog);
    case 'rename-constraint':
      return renameConstraintLocks(operation, catalog);
    case 'attach-partition':
      return attachLocks(operation, catalog, major);
    case 'detach-partition':
      return detachLocks(operation, catalog);
    case 'alter-table-other':
      return alterTableLocks(operation, catalog, major);
    case 'set-access-method':
    case 'set-tablespace':
      return storageLocks(operation, catalog);
    case 'set-options':
      return on(operation.lock, operation.relation);
    case 'rename-table':
      return renameLocks(operation, catalog);
    default:
      return otherLocks(operation, catalog, major);
  }
}

/** Everything but ALTER TABLE. */
function otherLocks(operation: Operation, catalog: Catalog, major: number): PredictedLock[] {
  switch (operation.kind) {
    case 'drop-table':
    case 'drop-view':
      return dropLocks(catalog, [operation.relation]);
    case 'create-index':
      return createIndexLocks(operation, catalog);
    case 'drop-index':
      return dropIndexLocks(operation, catalog);
    case 'reindex':
      return reindexLocks(operation, catalog);
    case 'drop-object':
      return dropObjectLocks(operation, catalog);
    case 'change-owner':
      return ownerLocks(operation, catalog);
    case 'set-schema':
      return schemaLocks(operation, catalog);
    case 'truncate':
      return truncateLocks(operation, catalog);
    case 'comment':
      return commentLocks(operation);
    case 'alter-domain':
      return alterDomainLocks(operation, catalog);
    case 'alter-type':
      return alterTypeLocks(operation, catalog);
    case 'grant':
      return grantLocks(operation, major);
    case 'analyze':
      return analyzeLocks(operation, catalog, major);
    case 'refresh-materialized-view':
      return refreshLocks(operation, catalog);
    case 'cluster':
      return operation.relation
        ? exclusive(operation.relation, ...indexesOf(catalog, operation.relation))
        : [];
    default:
      return plainLocks(operation, catalog);
  }
}

/** Those that do not reach beyond what they name. */
function plainLocks(operation: Operation, catalog: Catalog): PredictedLock[] {
  switch (operation.kind) {
    case 'insert':
    case 'update':
    case 'delete':
    case 'merge':
      return writeLocks(operation, catalog);
    case 'select':
      return selectLocks(operation, catalog);
    case 'copy':
      return on(operation.from ? 'RowExclusiveLock' : 'AccessShareLock', operation.relation);
    case 'lock-table':
      return lockTableLocks(operation, catalog);
    case 'create-sequence':
      return on('AccessShareLock', operation.ownedBy);
    case 'alter-sequence':
      return [
        ...on('ShareRowExclusiveLock', operation.relation),
        ...on('AccessShareLock', operation.ownedBy),
      ];
    case 'create-trigger':
      return triggerLocks(operation, catalog);
    case 'create-statistics':
      return on('ShareUpdateExclusiveLock', operation.relation);
    case 'create-publication':
    case 'alter-publication':
      return on('ShareUpdateExclusiveLock', ...operation.tables);
    case 'create-policy':
    case 'alter-policy':
      return [...exclusive(operation.relation), ...on('AccessShareLock', ...operation.reads)];
    case 'create-rule':
      return [
        ...exclusive(operation.relation),
        ...on('RowExclusiveLock', ...operation.writes),
        ...on('AccessShareLock', ...operation.reads),
      ];
    case 'create-function':
      return on('AccessShareLock', ...(operation.reads ?? []));
    case 'vacuum':
      return vacuumLocks(operation, catalog);
    case 'other':
      return [...operation.relations];
    default:
      return 'relation' in operation ? exclusive(operation.relation) : [];
  }
}

/** ALTER INDEX takes other relations as well, and then locks them as ALTER TABLE does (RenameRelation(), tablecmds.c). */
function renameLocks(
  { relation, objectType }: OperationOf<'rename-table'>,
  { relations }: Catalog,
): PredictedLock[] {
  const isIndex = objectType === 'index' && (relations.get(relation)?.kind ?? 'index') === 'index';
  return on(isIndex ? 'ShareUpdateExclusiveLock' : 'AccessExclusiveLock', relation);
}

function storageLocks(
  operation: OperationOf<'set-access-method' | 'set-tablespace'>,
  catalog: Catalog,
): PredictedLock[] {
  const rewritten = operation.kind === 'set-access-method' ? predictRewrites(operation, catalog) : [];
  return exclusive(operation.relation, ...rewritten.flatMap((table) => filledIndexesOf(catalog, table)));
}

/** A row trigger of a partitioned table is made for each partition. */
function triggerLocks(
  { relation, forEachRow, constraintFrom }: OperationOf<'create-trigger'>,
  catalog: Catalog,
): PredictedLock[] {
  const isPartitioned = catalog.relations.get(relation)?.kind === 'partitioned-table';
  const tables = forEachRow && isPartitioned ? family(catalog, relation) : [relation];
  return [...on('ShareRowExclusiveLock', ...tables), ...on('AccessShareLock', constraintFrom)];
}

/** What the view's query reads is read again. */
function refreshLocks(
  { relation, concurrently, withData }: OperationOf<'refresh-materialized-view'>,
  catalog: Catalog,
): PredictedLock[] {
  const [, ...bases] = withBases(catalog, relation);
  return [
    ...(concurrently ? on('ExclusiveLock', relation) : exclusive(relation, ...indexesOf(catalog, relation))),
    ...on('AccessShareLock', ...(withData ? reading(catalog, bases) : [])),
  ];
}

function vacuumLocks({ relation, full }: OperationOf<'vacuum'>, catalog: Catalog): PredictedLock[] {
  if (relation === undefined) return [];
  if (!full) return on('ShareUpdateExclusiveLock', relation);
  return exclusive(relation, ...indexesOf(catalog, relation));
}
