import { withDescendants } from '../../catalog/static.ts';
import type { Catalog, ConstraintDefinition, OperationOf } from '../../model.ts';
import { bareName } from '../quote.ts';
import { exclusive, on, type PredictedLock } from './modes.ts';
import { family, indexesOf, isPartitioned, parentsOf } from './reach.ts';

/** A foreign key puts triggers on its parent: SHARE ROW EXCLUSIVE there as well (manual 18, ALTER TABLE). */
export function foreignKeyLocks(
  catalog: Catalog,
  { references }: Pick<ConstraintDefinition, 'references'>,
): PredictedLock[] {
  return references ? on('ShareRowExclusiveLock', ...withDescendants(catalog, references.relation)) : [];
}

export function addConstraintLocks(
  { relation, constraint, only }: OperationOf<'add-constraint'>,
  catalog: Catalog,
  major: number,
): PredictedLock[] {
  const tables = family(catalog, relation, only);
  switch (constraint.kind) {
    case 'foreign-key':
      return [...on('ShareRowExclusiveLock', ...tables), ...foreignKeyLocks(catalog, constraint)];
    case 'check':
      // From 18 on it looks at the children of NO INHERIT as well before it leaves them alone.
      return exclusive(...(constraint.noInherit && major < 18 ? [relation] : tables));
    case 'not-null':
      return exclusive(...tables);
    default:
      return keyLocks(catalog, relation, constraint, major);
  }
}

/**
 * A key of a partitioned table is built on each partition as an index is. A primary key makes its columns NOT NULL in
 * children too, and before 18 leaves partitions alone where all of them are so already; 18 looks at every key's
 * children (measured on 14 to 18). An index that becomes a key under another name is renamed.
 */
function keyLocks(
  catalog: Catalog,
  relation: string,
  { usingIndex, kind, name: wanted, columns }: ConstraintDefinition,
  major: number,
): PredictedLock[] {
  const isRenamed = wanted !== undefined && wanted !== usingIndex;
  const index = indexesOf(catalog, relation).find((name) => isRenamed && bareName(name) === usingIndex);
  const partitions = withDescendants(catalog, relation);
  const nullable = catalog.relations.get(relation)?.columns.filter(({ notNull }) => !notNull) ?? [];
  const isNotNull = isPartitioned(catalog, relation) && !nullable.some(({ name }) => columns.includes(name));
  const reachesChildren = major >= 18 || (kind === 'primary-key' && !isNotNull);
  return [
    ...exclusive(relation, ...(reachesChildren ? family(catalog, relation) : [])),
    ...on('ShareLock', ...partitions),
    ...on('ShareUpdateExclusiveLock', index),
  ];
}

/** A foreign key that is not valid yet is checked against its parent, whose rows stay where they are. */
export function validateLocks(
  { relation, constraint, only }: OperationOf<'validate-constraint'>,
  catalog: Catalog,
): PredictedLock[] {
  const known = catalog.relations.get(relation)?.constraints.find((one) => one.name === constraint);
  const isDone = known?.validated ?? false;
  const tables = isDone ? [relation] : family(catalog, relation, only);
  return [
    ...on('ShareUpdateExclusiveLock', ...tables),
    ...(isDone ? [] : on('RowShareLock', ...parentsOf(catalog, relation, (key) => key.name === constraint))),
  ];
}

/** Triggers of the parent only come and go where enforcement changes. */
export function alterConstraintLocks(
  { relation, name, value }: OperationOf<'alter-table-other'>,
  catalog: Catalog,
): PredictedLock[] {
  const parents = parentsOf(catalog, relation, (key) => key.name === name);
  return exclusive(...withDescendants(catalog, relation), ...(value === 'enforcement' ? parents : []));
}

/** A CHECK has the same name in the children; a key's index takes its new name along. */
export function renameConstraintLocks(
  { relation, constraint, only }: OperationOf<'rename-constraint'>,
  catalog: Catalog,
): PredictedLock[] {
  const known = catalog.relations.get(relation)?.constraints.find((one) => one.name === constraint);
  const tables = known?.kind === 'check' ? family(catalog, relation, only) : [relation];
  return [...exclusive(...tables), ...on('ShareUpdateExclusiveLock', known?.index)];
}
