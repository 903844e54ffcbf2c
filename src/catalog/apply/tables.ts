import type {
  Catalog,
  Column,
  ColumnDefinition,
  ConstraintDefinition,
  OperationOf,
  Relation,
} from '../../model.ts';
import { bareName, schemaOf } from '../../sql/quote.ts';
import { chosenName } from '../names.ts';
import { emptyRelation, withDescendants } from '../static.ts';
import { addConstraint, attachKey, inherited } from './constraints.ts';
import { change, put } from './edit.ts';
import { inheritIndex } from './indexes.ts';
import { ownMethod, ownTablespace } from './storage.ts';

export function createTable(
  catalog: Catalog,
  operation: OperationOf<'create-table'>,
  isNew: boolean,
): Catalog {
  const { relation, columns, partitionOf, persistence } = operation;
  if (operation.ifNotExists && catalog.relations.has(relation)) return catalog;
  const kind = operation.foreign ? 'foreign-table' : operation.partitioned ? 'partitioned-table' : 'table';
  const parents = [...operation.inherits, ...(partitionOf ? [partitionOf] : [])].flatMap(
    (parent) => catalog.relations.get(parent) ?? [],
  );
  const bare: Relation = {
    ...emptyRelation(relation, kind, isNew),
    partitionOf,
    persistence,
    columns: mergedColumns(parents, columns),
    ...(operation.inherits.length > 0 && { inherits: operation.inherits }),
    ...(operation.isDefault && { isDefault: true }),
    ofType: operation.ofType,
    partitionKey: operation.partitionBy?.columns,
    accessMethod: ownMethod(operation.method),
    tablespace: ownTablespace(operation.tablespace),
    options: operation.options,
  };
  const withSequences = columns.reduce(
    (state, column) => addSequence(state, relation, column, isNew),
    put(catalog, bare),
  );
  const constraints = [...operation.constraints, ...columns.flatMap((column) => column.constraints)];
  const inherited = parents.flatMap((parent) => inheritedConstraints(parent, partitionOf === parent.name));
  const whole = [...inherited, ...constraints.toSorted(keysFirst)].reduce(
    (state, constraint) => addConstraint(state, relation, constraint, isNew),
    withSequences,
  );
  const parent = partitionOf ? catalog.relations.get(partitionOf) : undefined;
  if (!parent) return whole;
  const attached = parent.constraints.reduce((state, one) => attachKey(state, one, relation), whole);
  return inheritIndexes(attached, parent, relation, isNew);
}

/** REFERENCES the table itself needs its primary key. */
function keysFirst(a: ConstraintDefinition, b: ConstraintDefinition): number {
  return Number(b.kind === 'primary-key') - Number(a.kind === 'primary-key');
}

/** Columns of the same name are one (manual 18, CREATE TABLE, INHERITS). */
function mergedColumns(parents: readonly Relation[], own: readonly ColumnDefinition[]): Column[] {
  const all = [...parents.flatMap((parent) => parent.columns), ...own.map(columnFrom)];
  return [...new Map(all.map((column) => [column.name, column])).values()];
}

/**
 * A child table inherits CHECK constraints only; a partition has its parent's keys and foreign keys as well. What is not
 * valid in the parent is in its new, empty child, but for foreign keys (measured on 14 and 18).
 */
function inheritedConstraints({ constraints }: Relation, isPartition: boolean): ConstraintDefinition[] {
  return constraints
    .filter(({ kind }) => isPartition || kind === 'check')
    .map((one) => ({ ...inherited(one), notValid: one.kind === 'foreign-key' && !one.validated }));
}

function inheritIndexes(catalog: Catalog, parent: Relation, relation: string, isNew: boolean): Catalog {
  const backing = parent.constraints.map((constraint) => constraint.index);
  return parent.indexes
    .filter((index) => !backing.includes(index.name))
    .reduce((state, index) => inheritIndex(state, relation, index, isNew), catalog);
}

/** A serial or identity column has a sequence of its own. */
function addSequence(
  catalog: Catalog,
  relation: string,
  { name, serial, identity }: ColumnDefinition,
  isNew: boolean,
): Catalog {
  if (!serial && !identity) return catalog;
  const sequence = `${schemaOf(relation)}.${chosenName(catalog, relation, [name], 'seq')}`;
  return put(catalog, { ...emptyRelation(sequence, 'sequence', isNew), table: relation, ownerColumn: name });
}

/**
 * A default of NULL is none, and the server does not keep it, except where the type's length or precision makes a
 * conversion of it (AddRelationNewConstraints() in src/backend/catalog/heap.c).
 */
export function defaultFrom(expression: string | undefined, type: string): string | undefined {
  return expression && /^null$/i.test(expression) && !type.includes('(') ? undefined : expression;
}

function columnFrom(definition: ColumnDefinition): Column {
  const { name, type, notNull, generated, identity, collation } = definition;
  const text = definition.serial ? 'nextval()' : defaultFrom(definition.default?.text, type);
  return {
    name,
    type,
    notNull,
    default: text,
    generated,
    identity,
    collation: collation && bareName(collation),
  };
}

/** Adds a column to a table and its partitions. */
export function addColumn(
  catalog: Catalog,
  { relation, column }: OperationOf<'add-column'>,
  isNew: boolean,
): Catalog {
  if (catalog.relations.get(relation)?.columns.some((one) => one.name === column.name)) return catalog;
  const wider = withDescendants(catalog, relation).reduce(
    (state, name) =>
      change(state, name, (table) => ({ ...table, columns: [...table.columns, columnFrom(column)] })),
    catalog,
  );
  return column.constraints.reduce(
    (state, constraint) => addConstraint(state, relation, constraint, isNew),
    addSequence(wider, relation, column, isNew),
  );
}
