import type {
  Catalog,
  Column,
  ColumnDefinition,
  ConstraintDefinition,
  Index,
  Operation,
  OperationOf,
  Relation,
  TableConstraint,
} from '../model.ts';
import { emptyRelation } from './static.ts';

type Change = (relation: Relation) => Relation;

/** The catalogue after an operation that succeeded, without a server. Names in `operation` are qualified. */
export function applyOperation(catalog: Catalog, operation: Operation, isNew = true): Catalog {
  switch (operation.kind) {
    case 'create-table':
      return createTable(catalog, operation, isNew);
    case 'create-table-as':
      return put(
        catalog,
        emptyRelation(operation.relation, operation.materialized ? 'materialized-view' : 'table', isNew),
      );
    case 'create-view':
      return createView(catalog, operation, isNew);
    case 'create-sequence':
      return put(catalog, {
        ...emptyRelation(operation.relation, 'sequence', isNew),
        table: operation.ownedBy,
      });
    case 'create-index':
      return createIndex(catalog, operation, isNew);
    case 'drop-table':
    case 'drop-view':
      return dropRelation(catalog, operation.relation);
    case 'drop-index':
      return dropIndex(catalog, operation.relation);
    case 'rename-table':
      return renameRelation(catalog, operation.relation, `${schemaOf(operation.relation)}.${operation.to}`);
    case 'set-schema':
      return renameRelation(catalog, operation.relation, `${operation.schema}.${nameIn(operation.relation)}`);
    case 'create-enum':
      return { ...catalog, enums: new Map([...catalog.enums, [operation.name, operation.values]]) };
    case 'create-function':
      return { ...catalog, functions: new Map([...catalog.functions, [operation.name, operation]]) };
    case 'attach-partition':
      return change(catalog, operation.partition, (child) => ({ ...child, partitionOf: operation.relation }));
    case 'detach-partition':
      return change(catalog, operation.partition, (child) => ({ ...child, partitionOf: undefined }));
    default:
      return 'relation' in operation && operation.relation
        ? change(catalog, operation.relation, changeOf(operation))
        : catalog;
  }
}

/** What an operation changes within one relation. */
function changeOf(operation: Operation): Change {
  switch (operation.kind) {
    case 'add-column':
      return addColumn(operation);
    case 'drop-column':
      return dropColumn(operation.column);
    case 'alter-column-type':
      return changeColumn(operation.column, (column) => ({ ...column, type: operation.type }));
    case 'set-default':
      return changeColumn(operation.column, (column) => ({ ...column, default: operation.expression }));
    case 'drop-default':
      return changeColumn(operation.column, (column) => ({ ...column, default: undefined }));
    case 'set-not-null':
      return changeColumn(operation.column, (column) => ({ ...column, notNull: true }));
    case 'drop-not-null':
      return changeColumn(operation.column, (column) => ({ ...column, notNull: false }));
    case 'add-constraint':
      return addConstraint(operation.constraint);
    case 'validate-constraint':
      return changeConstraint(operation.constraint, (constraint) => ({ ...constraint, validated: true }));
    case 'drop-constraint':
      return dropConstraint(operation.constraint);
    case 'rename-column':
      return renameColumn(operation.column, operation.to);
    case 'rename-constraint':
      return changeConstraint(operation.constraint, (constraint) => ({ ...constraint, name: operation.to }));
    default:
      return (relation) => relation;
  }
}

const schemaOf = (relation: string): string => relation.slice(0, relation.indexOf('.'));
const nameIn = (relation: string): string => relation.slice(relation.indexOf('.') + 1);

function put(catalog: Catalog, relation: Relation): Catalog {
  return { ...catalog, relations: new Map([...catalog.relations, [relation.name, relation]]) };
}

function change(catalog: Catalog, name: string, how: Change): Catalog {
  const relation =
    catalog.relations.get(name) ?? (catalog.complete ? undefined : emptyRelation(name, 'table', false));
  return relation ? put(catalog, how(relation)) : catalog;
}

function createTable(catalog: Catalog, operation: OperationOf<'create-table'>, isNew: boolean): Catalog {
  if (operation.ifNotExists && catalog.relations.has(operation.relation)) return catalog;
  const kind = operation.foreign ? 'foreign-table' : operation.partitioned ? 'partitioned-table' : 'table';
  const parent = operation.partitionOf ? catalog.relations.get(operation.partitionOf) : undefined;
  const bare: Relation = {
    ...emptyRelation(operation.relation, kind, isNew),
    partitionOf: operation.partitionOf,
    persistence: operation.persistence,
    columns: [...(parent?.columns ?? []), ...operation.columns.map(columnFrom)],
  };
  const constraints = [
    ...operation.columns.flatMap((column) => column.constraints),
    ...operation.constraints,
  ];
  return put(
    catalog,
    constraints.reduce<Relation>((table, constraint) => addConstraint(constraint)(table), bare),
  );
}

function createView(catalog: Catalog, operation: OperationOf<'create-view'>, isNew: boolean): Catalog {
  const created = put(catalog, emptyRelation(operation.relation, 'view', isNew));
  return operation.reads.reduce(
    (state, read) =>
      change(state, read, (relation) => ({
        ...relation,
        usedBy: [...relation.usedBy, { relation: operation.relation, columns: [] }],
      })),
    created,
  );
}

function createIndex(catalog: Catalog, operation: OperationOf<'create-index'>, isNew: boolean): Catalog {
  const schema = schemaOf(operation.relation);
  const bare = operation.name ?? `${nameIn(operation.relation)}_${operation.keys.join('_')}_idx`;
  const name = bare.includes('.') ? bare : `${schema}.${bare}`;
  const index: Index = {
    name,
    method: operation.method,
    unique: operation.unique,
    primary: false,
    valid: true,
    keys: operation.keys,
    predicate: operation.predicate,
  };
  const withIndex = put(catalog, { ...emptyRelation(name, 'index', isNew), table: operation.relation });
  return change(withIndex, operation.relation, (table) => ({ ...table, indexes: [...table.indexes, index] }));
}

function dropRelation(catalog: Catalog, name: string): Catalog {
  const relations = new Map(catalog.relations);
  for (const index of relations.get(name)?.indexes ?? []) relations.delete(index.name);
  relations.delete(name);
  return { ...catalog, relations };
}

function dropIndex(catalog: Catalog, name: string): Catalog {
  const table = catalog.relations.get(name)?.table;
  const without = dropRelation(catalog, name);
  if (!table) return without;
  return change(without, table, (relation) => ({
    ...relation,
    indexes: relation.indexes.filter((index) => index.name !== name),
  }));
}

function renameRelation(catalog: Catalog, from: string, to: string): Catalog {
  const relation = catalog.relations.get(from);
  if (!relation) return catalog;
  const relations = new Map(catalog.relations);
  relations.delete(from);
  return put({ ...catalog, relations }, { ...relation, name: to });
}

export function columnFrom(definition: ColumnDefinition): Column {
  return {
    name: definition.name,
    type: definition.type,
    notNull: definition.notNull,
    default: definition.default?.text,
    generated: definition.generated,
    identity: definition.identity,
    collation: definition.collation,
  };
}

function addColumn(operation: OperationOf<'add-column'>): Change {
  return (relation) => {
    if (relation.columns.some((column) => column.name === operation.column.name)) return relation;
    const wider = { ...relation, columns: [...relation.columns, columnFrom(operation.column)] };
    return operation.column.constraints.reduce<Relation>(
      (table, constraint) => addConstraint(constraint)(table),
      wider,
    );
  };
}

function dropColumn(name: string): Change {
  return (relation) => ({
    ...relation,
    columns: relation.columns.filter((column) => column.name !== name),
    constraints: relation.constraints.filter((constraint) => !constraint.columns.includes(name)),
    indexes: relation.indexes.filter((index) => !index.keys.includes(name)),
  });
}

function changeColumn(name: string, how: (column: Column) => Column): Change {
  return (relation) => ({
    ...relation,
    columns: relation.columns.map((column) => (column.name === name ? how(column) : column)),
  });
}

function changeConstraint(name: string, how: (constraint: TableConstraint) => TableConstraint): Change {
  return (relation) => ({
    ...relation,
    constraints: relation.constraints.map((constraint) =>
      constraint.name === name ? how(constraint) : constraint,
    ),
  });
}

function addConstraint(definition: ConstraintDefinition): Change {
  return (relation) => {
    const constraint = constraintFrom(definition, relation);
    const added = { ...relation, constraints: [...relation.constraints, constraint] };
    return definition.kind === 'primary-key'
      ? definition.columns.reduce<Relation>(
          (table, name) => changeColumn(name, (column) => ({ ...column, notNull: true }))(table),
          added,
        )
      : added;
  };
}

const SUFFIX: Readonly<Record<TableConstraint['kind'], string>> = {
  'primary-key': 'pkey',
  unique: 'key',
  check: 'check',
  'foreign-key': 'fkey',
  exclusion: 'excl',
  'not-null': 'not_null',
};

/** A constraint without a name gets the server's: `orders_customer_id_fkey` (ChooseConstraintName()). */
function constraintFrom(definition: ConstraintDefinition, relation: Relation): TableConstraint {
  const columns = definition.kind === 'primary-key' ? [] : definition.columns;
  return {
    name: definition.name ?? [nameIn(relation.name), ...columns, SUFFIX[definition.kind]].join('_'),
    kind: definition.kind,
    columns: definition.columns,
    validated: !definition.notValid,
    expression: definition.expression,
    references: definition.references,
  };
}

function dropConstraint(name: string): Change {
  return (relation) => ({
    ...relation,
    constraints: relation.constraints.filter((constraint) => constraint.name !== name),
    indexes: relation.indexes.filter((index) => nameIn(index.name) !== name),
  });
}

function renameColumn(from: string, to: string): Change {
  const swap = (name: string) => (name === from ? to : name);
  return (relation) => ({
    ...relation,
    columns: relation.columns.map((column) => ({ ...column, name: swap(column.name) })),
    constraints: relation.constraints.map((constraint) => ({
      ...constraint,
      columns: constraint.columns.map(swap),
    })),
    indexes: relation.indexes.map((index) => ({ ...index, keys: index.keys.map(swap) })),
  });
}
