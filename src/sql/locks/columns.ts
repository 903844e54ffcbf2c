import type { Catalog, OperationOf } from '../../model.ts';
import { predictRewrites } from '../rewrites.ts';
import { foreignKeyLocks } from './constraints.ts';
import { exclusive, on, type PredictedLock } from './modes.ts';
import {
  family,
  filledIndexesOf,
  indexesUsing,
  isPartitioned,
  parentsOf,
  referencesTo,
  sequencesOf,
} from './reach.ts';

export function addColumnLocks(operation: OperationOf<'add-column'>, catalog: Catalog): PredictedLock[] {
  const { relation, only, column, ifNotExists } = operation;
  if (ifNotExists && hasColumn(catalog, relation, column.name)) return exclusive(relation);
  const rewritten = predictRewrites(operation, catalog);
  return [
    ...exclusive(...family(catalog, relation, only)),
    ...column.constraints.flatMap((constraint) => foreignKeyLocks(catalog, constraint)),
    ...exclusive(...rewritten.flatMap((table) => filledIndexesOf(catalog, table))),
  ];
}

/**
 * What depends on the column is made anew: its indexes, all of them where the table is rewritten, and foreign keys on
 * both sides (ATExecAlterColumnType() and ATPostAlterTypeCleanup() in src/backend/commands/tablecmds.c).
 */
export function columnTypeLocks(
  operation: OperationOf<'alter-column-type'>,
  catalog: Catalog,
): PredictedLock[] {
  const { relation, column, only } = operation;
  const tables = family(catalog, relation, only);
  const rewritten = predictRewrites(operation, catalog);
  return [
    ...exclusive(...tables),
    ...exclusive(...tables.flatMap((table) => indexesUsing(catalog, table, column))),
    ...exclusive(...rewritten.flatMap((table) => filledIndexesOf(catalog, table))),
    ...exclusive(
      ...tables.flatMap((table) => parentsOf(catalog, table, (key) => key.columns.includes(column))),
      ...tables.flatMap((table) =>
        referencesTo(catalog, table, (key) => key.references?.columns.includes(column) ?? false),
      ),
    ),
    ...identityLocks(catalog, relation, column),
  ];
}

/**
 * Where the column is NOT NULL already its partitions' are as well, and are left alone; from 18 on child tables' too
 * (ATPrepSetNotNull() and ATExecSetNotNull() in src/backend/commands/tablecmds.c).
 */
export function setNotNullLocks(
  { relation, column, only }: OperationOf<'set-not-null'>,
  catalog: Catalog,
  major: number,
): PredictedLock[] {
  const known = catalog.relations.get(relation)?.columns.find((one) => one.name === column);
  const isDone = known?.notNull && (major >= 18 || isPartitioned(catalog, relation));
  return exclusive(...family(catalog, relation, only || isDone));
}

/** From 18 on the others stay untouched where the column may be null already (ATExecDropNotNull(), tablecmds.c). */
export function dropNotNullLocks(
  { relation, column, only }: OperationOf<'drop-not-null'>,
  catalog: Catalog,
  major: number,
): PredictedLock[] {
  const known = catalog.relations.get(relation)?.columns.find((one) => one.name === column);
  const isDone = known?.notNull === false && major >= 18;
  return exclusive(...family(catalog, relation, only || isDone));
}

function hasColumn({ relations }: Catalog, relation: string, column: string): boolean {
  return relations.get(relation)?.columns.some((one) => one.name === column) ?? false;
}

/** The sequence of an identity column follows its type. */
function identityLocks(catalog: Catalog, relation: string, column: string): PredictedLock[] {
  const known = catalog.relations.get(relation)?.columns.find((one) => one.name === column);
  return known?.identity ? on('ShareRowExclusiveLock', ...sequencesOf(catalog, relation, column)) : [];
}
