import type { Catalog, OperationOf } from '../../model.ts';
import { predictRewrites } from '../rewrites.ts';
import { alterConstraintLocks } from './constraints.ts';
import { exclusive, on, type PredictedLock } from './modes.ts';
import {
  family,
  filledIndexesOf,
  foreignKeys,
  indexesOf,
  isPartitioned,
  referencesTo,
  sequencesOf,
} from './reach.ts';
import { bareName } from '../quote.ts';

/** Sub-commands that go down to partitions and child tables (ATPrepCmd() in src/backend/commands/tablecmds.c). */
const TO_CHILDREN = new Set([
  'AT_SetStatistics',
  'AT_SetStorage',
  'AT_SetCompression',
  'AT_DropExpression',
  'AT_SetExpression',
]);

/** The rest of ALTER TABLE. */
export function alterTableLocks(
  operation: OperationOf<'alter-table-other'>,
  catalog: Catalog,
  major: number,
): PredictedLock[] {
  const { relation, subtype, lock, only } = operation;
  if (subtype === 'AT_AlterConstraint') return alterConstraintLocks(operation, catalog);
  const descends =
    TO_CHILDREN.has(subtype) ||
    switchesClones(operation, catalog) ||
    // From 17 on partitions share their parent's identity column (its release notes).
    (/^AT_(Add|Set|Drop)Identity$/.test(subtype) && major >= 17 && isPartitioned(catalog, relation));
  const tables = descends ? family(catalog, relation, only) : [relation];
  return [
    ...on(lock, ...tables),
    ...besides(operation, catalog),
    ...rewriteLocks(predictRewrites(operation, catalog), subtype, catalog, major),
  ];
}

/**
 * A row trigger of a partitioned table has a clone on each partition (EnableDisableTrigger() in
 * src/backend/commands/trigger.c). Our catalogue does not know those that are for each statement, which have none.
 */
function switchesClones(
  { relation, subtype, name }: OperationOf<'alter-table-other'>,
  catalog: Catalog,
): boolean {
  if (!/^AT_(Enable|Disable).*Trig/.test(subtype) || !isPartitioned(catalog, relation)) return false;
  const triggers = catalog.relations.get(relation)?.triggers ?? [];
  if (name !== undefined) return triggers.includes(name);
  const ofKeys = [...foreignKeys(catalog, relation), ...referencesTo(catalog, relation)];
  return triggers.length > 0 || (subtype.endsWith('All') && ofKeys.length > 0);
}

/** What a sub-command names or owns. */
function besides(operation: OperationOf<'alter-table-other'>, catalog: Catalog): PredictedLock[] {
  const { relation, subtype, name, parent } = operation;
  const index = indexesOf(catalog, relation).find((one) => bareName(one) === name);
  switch (subtype) {
    case 'AT_ClusterOn':
      return on('ShareUpdateExclusiveLock', index);
    case 'AT_ReplicaIdentity':
      return on('ShareLock', index);
    case 'AT_AddInherit':
      // Its own children are looked through for the parent, which would be a circle.
      return [
        ...on('ShareUpdateExclusiveLock', parent),
        ...on('AccessShareLock', ...family(catalog, relation)),
      ];
    case 'AT_DropInherit':
      return on('AccessShareLock', parent);
    case 'AT_SetIdentity':
      return on('ShareRowExclusiveLock', ...sequencesOf(catalog, relation, name));
    case 'AT_DropIdentity':
      return exclusive(...sequencesOf(catalog, relation, name));
    default:
      return [];
  }
}

/** SET LOGGED and SET UNLOGGED take the table's sequences along from 15 on (its release notes). */
function rewriteLocks(
  rewritten: readonly string[],
  subtype: string,
  catalog: Catalog,
  major: number,
): PredictedLock[] {
  const indexes = rewritten.flatMap((table) => filledIndexesOf(catalog, table));
  const isLogging = /^AT_Set(Un)?Logged$/.test(subtype) && major >= 15;
  return exclusive(
    ...indexes,
    ...(isLogging ? rewritten.flatMap((table) => sequencesOf(catalog, table)) : []),
  );
}

/** Whoever owns a table owns its indexes and sequences. */
export function ownerLocks({ relation }: OperationOf<'change-owner'>, catalog: Catalog): PredictedLock[] {
  if (relation === undefined) return [];
  return exclusive(relation, ...indexesOf(catalog, relation), ...sequencesOf(catalog, relation));
}

export function schemaLocks({ relation }: OperationOf<'set-schema'>, catalog: Catalog): PredictedLock[] {
  return exclusive(relation, ...sequencesOf(catalog, relation));
}

/** TRUNCATE … CASCADE goes on to the tables that refer to these, and to those that refer to them. */
export function truncateLocks(
  { relation, only, cascade, restartIdentity }: OperationOf<'truncate'>,
  catalog: Catalog,
): PredictedLock[] {
  const found = new Set(family(catalog, relation, only));
  if (cascade)
    for (const name of found)
      for (const one of catalog.relations.values())
        if (one.constraints.some((key) => key.references?.relation === name))
          for (const member of family(catalog, one.name)) found.add(member);
  const tables = [...found];
  return exclusive(
    ...tables,
    ...tables.flatMap((table) => filledIndexesOf(catalog, table)),
    ...(restartIdentity ? tables.flatMap((table) => sequencesOf(catalog, table)) : []),
  );
}

/** Things behind a table, such as its triggers, are only looked up through it (src/backend/catalog/objectaddress.c). */
export function commentLocks({ objectType, relation }: OperationOf<'comment'>): PredictedLock[] {
  const isBehind = /^(constraint|trigger|policy|rule)$/.test(objectType);
  return on(isBehind ? 'AccessShareLock' : 'ShareUpdateExclusiveLock', relation);
}
