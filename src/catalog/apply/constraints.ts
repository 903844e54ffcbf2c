import type { Catalog, ConstraintDefinition, Index, Relation, TableConstraint } from '../../model.ts';
import { bareName, schemaOf } from '../../sql/quote.ts';
import { chosenName } from '../names.ts';
import { childrenOf } from '../static.ts';
import { change, changeAll, changeColumn, relationOf, type Change, without } from './edit.ts';
import { putIndex } from './indexes.ts';
import { renameRelations } from './rename.ts';

const SUFFIX: Readonly<Record<TableConstraint['kind'], string>> = {
  'primary-key': 'pkey',
  unique: 'key',
  check: 'check',
  'foreign-key': 'fkey',
  exclusion: 'excl',
  'not-null': 'not_null',
};

/** Adds a constraint to a table and its partitions, with the index that it brings. */
export function addConstraint(
  catalog: Catalog,
  relation: string,
  definition: ConstraintDefinition,
  isNew: boolean,
): Catalog {
  const table = relationOf(catalog, relation);
  if (!table) return catalog;
  const constraint = constraintFrom(catalog, table, definition);
  const added = change(catalog, relation, withConstraint(constraint));
  const whole = indexFor(added, table, constraint, definition, isNew);
  const own = { ...definition, name: definition.kind === 'check' ? constraint.name : undefined };
  return childrenOf(catalog, relation).reduce(
    (state, child) => attachKey(addConstraint(state, child, own, isNew), constraint, child),
    whole,
  );
}

/** A parent's constraint as its child gets it: keys are named anew. */
export function inherited(constraint: TableConstraint): ConstraintDefinition {
  const { name, kind, columns, validated, expression, references } = constraint;
  return {
    name: kind === 'check' || kind === 'foreign-key' ? name : undefined,
    kind,
    columns,
    notValid: !validated,
    enforced: true,
    expression,
    references,
  };
}

/** A key of a partition has an index that is part of the parent's. */
export function attachKey(catalog: Catalog, parent: TableConstraint, partition: string): Catalog {
  const own = catalog.relations
    .get(partition)
    ?.constraints.find(
      ({ kind, columns }) => kind === parent.kind && columns.join() === parent.columns.join(),
    );
  return own?.index && parent.index
    ? change(catalog, own.index, (one) => ({ ...one, partOf: parent.index }))
    : catalog;
}

function withConstraint(constraint: TableConstraint): Change {
  return (relation) => {
    const added = { ...relation, constraints: [...relation.constraints, constraint] };
    if (constraint.kind !== 'primary-key' && constraint.kind !== 'not-null') return added;
    return constraint.columns.reduce<Relation>(
      (table, name) => changeColumn(name, (column) => ({ ...column, notNull: true }))(table),
      added,
    );
  };
}

function constraintFrom(
  catalog: Catalog,
  table: Relation,
  definition: ConstraintDefinition,
): TableConstraint {
  const { kind, expression, references, usingIndex } = definition;
  const known = table.indexes.find((index) => bareName(index.name) === usingIndex);
  const columns = known?.keys ?? constrained(definition, table);
  const name =
    definition.name ??
    usingIndex ??
    nameFor(catalog, table.name, kind, [...columns, ...(definition.include ?? [])]);
  return {
    name,
    kind,
    columns,
    validated: !definition.notValid && definition.enforced,
    expression,
    references: references && withKey(catalog, references),
    index: BRINGS_INDEX.has(kind) ? `${schemaOf(table.name)}.${name}` : undefined,
  };
}

const BRINGS_INDEX: ReadonlySet<string> = new Set(['primary-key', 'unique', 'exclusion']);

/** A CHECK may name what is no column of the table: a key of its composite type, its own row. */
function constrained({ kind, columns }: ConstraintDefinition, table: Relation): readonly string[] {
  if (kind !== 'check') return columns;
  return columns.filter((name) => table.columns.some((column) => column.name === name));
}

/** A CHECK of several columns is named after none of them (ChooseConstraintName() in src/backend/catalog/pg_constraint.c). */
function nameFor(
  catalog: Catalog,
  relation: string,
  kind: TableConstraint['kind'],
  columns: readonly string[],
): string {
  const isUnnamed = kind === 'primary-key' || (kind === 'check' && columns.length > 1);
  return chosenName(catalog, relation, isUnnamed ? [] : columns, SUFFIX[kind]);
}

/** REFERENCES without columns means the parent's primary key. */
function withKey(
  catalog: Catalog,
  { relation, columns }: NonNullable<TableConstraint['references']>,
): TableConstraint['references'] {
  if (columns.length > 0) return { relation, columns };
  const key = catalog.relations.get(relation)?.constraints.find((one) => one.kind === 'primary-key');
  return { relation, columns: key?.columns ?? [] };
}

function indexFor(
  catalog: Catalog,
  { name: table }: Relation,
  { kind, index, columns }: TableConstraint,
  { usingIndex, method = 'btree', include, nullsNotDistinct }: ConstraintDefinition,
  isNew: boolean,
): Catalog {
  if (index === undefined) return catalog;
  const primary = kind === 'primary-key';
  if (usingIndex === undefined) {
    const unique = kind !== 'exclusion';
    const made: Index = {
      name: index,
      method,
      unique,
      primary,
      valid: true,
      keys: columns,
      include,
      ...(nullsNotDistinct && { nullsNotDistinct }),
    };
    return putIndex(catalog, table, made, isNew);
  }
  const renamed = renameRelations(catalog, { [`${schemaOf(table)}.${usingIndex}`]: index });
  return change(renamed, table, (one) => ({
    ...one,
    indexes: one.indexes.map((old) => (old.name === index ? { ...old, primary } : old)),
  }));
}

/** Drops a constraint with its index, and with the foreign keys that need it: the server asks for CASCADE there. */
export function dropConstraint(catalog: Catalog, relation: string, name: string): Catalog {
  const gone = catalog.relations.get(relation)?.constraints.find((one) => one.name === name);
  if (!gone) return catalog;
  const bare = change(without(catalog, gone.index ? [gone.index] : []), relation, (table) => ({
    ...table,
    constraints: table.constraints.filter((one) => one !== gone),
    indexes: table.indexes.filter((index) => index.name !== gone.index),
  }));
  return gone.index ? changeAll(bare, withoutKeysTo(relation, gone.columns)) : bare;
}

/** Without the foreign keys that refer to exactly these columns. */
function withoutKeysTo(relation: string, columns: readonly string[]): Change {
  const key = columns.toSorted().join();
  return (table) => {
    const kept = table.constraints.filter(
      ({ references }) => references?.relation !== relation || references.columns.toSorted().join() !== key,
    );
    return kept.length === table.constraints.length ? table : { ...table, constraints: kept };
  };
}
