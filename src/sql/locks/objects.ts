import { withDescendants } from '../../catalog/static.ts';
import type { Catalog, OperationOf } from '../../model.ts';
import { bareName } from '../quote.ts';
import { dropLocks, dropSchemaLocks } from './drops.ts';
import { exclusive, on, type PredictedLock } from './modes.ts';

export function dropObjectLocks(operation: OperationOf<'drop-object'>, catalog: Catalog): PredictedLock[] {
  const { objectType, name, relation } = operation;
  switch (objectType) {
    case 'sequence':
      return dropLocks(catalog, [name]);
    case 'schema':
      return dropSchemaLocks(catalog, name);
    case 'type':
    case 'domain':
      return [...exclusive(...columnsOf(catalog, name)), ...dropLocks(catalog, typedTables(catalog, name))];
    case 'statistic ext':
      return on('ShareUpdateExclusiveLock', tableOfStatistics(catalog, name));
    case 'trigger':
      return exclusive(relation, ...clonesOf(catalog, relation ?? '', name));
    default:
      return exclusive(relation);
  }
}

/** A row trigger of a partitioned table goes from its partitions as well (RemoveTriggerById() in trigger.c). */
function clonesOf(catalog: Catalog, relation: string, trigger: string): string[] {
  const isKnown = catalog.relations.get(relation)?.triggers?.includes(trigger);
  return isKnown ? withDescendants(catalog, relation) : [];
}

/** Tables OF a composite type. */
function typedTables({ relations }: Catalog, type: string): string[] {
  return [...relations.values()]
    .filter((one) => one.ofType !== undefined && isSame(one.ofType, type))
    .map((one) => one.name);
}

/** Tables with a column of that type, or of an array of it. */
function columnsOf({ relations }: Catalog, type: string): string[] {
  return [...relations.values()]
    .filter(({ kind }) => kind !== 'view' && kind !== 'index' && kind !== 'sequence')
    .filter((one) => one.columns.some((column) => isSame(column.type.replace(/(\[\])+$/, ''), type)))
    .map((one) => one.name);
}

/** format_type() leaves out a schema that is in the search path. */
function isSame(one: string, other: string): boolean {
  if (one.includes('.') && other.includes('.')) return one === other;
  return bareName(one) === bareName(other);
}

function tableOfStatistics({ relations }: Catalog, name: string): string | undefined {
  return [...relations.values()].find((one) =>
    one.statistics?.some((statistics) => isSame(statistics.name, name)),
  )?.name;
}

/** Values that are there are checked: SHARE on each table that has such a column (src/backend/commands/typecmds.c). */
export function alterDomainLocks(operation: OperationOf<'alter-domain'>, catalog: Catalog): PredictedLock[] {
  const { name, action, definition } = operation;
  const checks =
    action === 'set-not-null' ||
    action === 'validate-constraint' ||
    (action === 'add-constraint' && !definition?.notValid);
  return checks ? on('ShareLock', ...columnsOf(catalog, name)) : [];
}

export function alterTypeLocks(
  { name, cascade }: OperationOf<'alter-type'>,
  catalog: Catalog,
): PredictedLock[] {
  return cascade ? exclusive(...typedTables(catalog, name)) : [];
}

/** From 18 on the object is locked while its privileges change (its release notes; objectaddress.c). */
export function grantLocks(
  { objectType, objects, allInSchema }: OperationOf<'grant'>,
  major: number,
): PredictedLock[] {
  const isRelation = (objectType === 'table' || objectType === 'sequence') && !allInSchema;
  return isRelation && major >= 18 ? on('AccessShareLock', ...objects) : [];
}
