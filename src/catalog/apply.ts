import type { Catalog, CatalogFunction, Operation, OperationOf } from '../model.ts';
import { addConstraint, dropConstraint } from './apply/constraints.ts';
import { alterDomain, createDomain, dropDomain } from './apply/domains.ts';
import { dropColumn, dropRelations } from './apply/drop.ts';
import { change, changeColumn, changeConstraint, put, type Change } from './apply/edit.ts';
import { rowSecurity, withName, withoutName } from './apply/names.ts';
import { setAccessMethod, setOptions, setTablespace } from './apply/storage.ts';
import { createIndex } from './apply/indexes.ts';
import { attachPartition, detachPartition } from './apply/partitions.ts';
import { moveToSchema, renameColumn, renameConstraint, renameRelations } from './apply/rename.ts';
import { addColumn, createTable, defaultFrom } from './apply/tables.ts';
import { createView, usedBy } from './apply/views.ts';
import { schemaOf } from '../sql/quote.ts';
import { emptyRelation, withDescendants } from './static.ts';

/**
 * The catalogue after an operation that succeeded, without a server. Names in `operation` are qualified. What only a
 * server can tell is left out: the columns of views, of CREATE TABLE AS and of LIKE.
 *
 * @param isNew whether a relation that it creates counts as the review's own
 */
export function applyOperation(catalog: Catalog, operation: Operation, isNew = true): Catalog {
  switch (operation.kind) {
    case 'create-table':
      return createTable(catalog, operation, isNew);
    case 'create-table-as':
      return createTableAs(catalog, operation, isNew);
    case 'create-view':
      return createView(catalog, operation, isNew);
    case 'create-sequence':
      return put(catalog, {
        ...emptyRelation(operation.relation, 'sequence', isNew),
        table: operation.ownedBy,
      });
    case 'create-index':
      return createIndex(catalog, operation, isNew);
    case 'add-column':
      return addColumn(catalog, operation, isNew);
    case 'add-constraint':
      return addConstraint(catalog, operation.relation, operation.constraint, isNew);
    case 'create-enum':
      return { ...catalog, enums: new Map([...catalog.enums, [operation.name, operation.values]]) };
    case 'add-enum-value':
      return addEnumValue(catalog, operation);
    case 'create-domain':
      return createDomain(catalog, operation);
    case 'alter-domain':
      return alterDomain(catalog, operation);
    case 'create-function':
      return createFunction(catalog, operation);
    case 'alter-function':
      return alterFunction(catalog, operation);
    case 'create-policy':
      return change(catalog, operation.relation, withName('policies', operation.name));
    case 'create-trigger':
      return change(catalog, operation.relation, withName('triggers', operation.name));
    case 'drop-table':
    case 'drop-view':
    case 'drop-index':
      return dropRelations(catalog, [operation.relation]);
    case 'drop-object':
      return dropObject(catalog, operation);
    default:
      return applyAlteration(catalog, operation);
  }
}

/** Operations on what is there. */
function applyAlteration(catalog: Catalog, operation: Operation): Catalog {
  switch (operation.kind) {
    case 'drop-column':
      return dropColumn(catalog, withDescendants(catalog, operation.relation), operation);
    case 'drop-constraint':
      return dropConstraint(catalog, operation.relation, operation.constraint);
    case 'rename-table':
      return renameRelations(catalog, {
        [operation.relation]: `${schemaOf(operation.relation)}.${operation.to}`,
      });
    case 'rename-column':
      return renameColumn(
        catalog,
        withDescendants(catalog, operation.relation),
        operation.column,
        operation.to,
      );
    case 'rename-constraint':
      return renameConstraint(catalog, operation.relation, operation.constraint, operation.to);
    case 'rename-object':
      return renameObject(catalog, operation);
    case 'alter-table-other':
      return change(catalog, operation.relation, rowSecurity(operation.subtype));
    case 'set-schema':
      return moveToSchema(catalog, operation.relation, operation.schema);
    case 'attach-partition':
      return attachPartition(catalog, operation);
    case 'detach-partition':
      return detachPartition(catalog, operation);
    case 'set-options':
      return change(catalog, operation.relation, setOptions(operation));
    case 'set-access-method':
      return change(catalog, operation.relation, setAccessMethod(operation));
    case 'set-tablespace':
      return change(catalog, operation.relation, setTablespace(operation));
    default:
      return changeEverywhere(catalog, operation);
  }
}

/** ALTER TABLE of one column or constraint, which goes down to the partitions. */
function changeEverywhere(catalog: Catalog, operation: Operation): Catalog {
  const how = changeOf(operation);
  if (!how || !('relation' in operation) || operation.relation === undefined) return catalog;
  return withDescendants(catalog, operation.relation).reduce(
    (state, name) => change(state, name, how),
    catalog,
  );
}

function changeOf(operation: Operation): Change | undefined {
  switch (operation.kind) {
    case 'alter-column-type':
      return changeColumn(operation.column, (column) => ({ ...column, type: operation.type }));
    case 'set-default':
      return changeColumn(operation.column, (column) => ({
        ...column,
        default: defaultFrom(operation.expression, column.type),
      }));
    case 'drop-default':
      return changeColumn(operation.column, (column) => ({ ...column, default: undefined }));
    case 'set-not-null':
      return changeColumn(operation.column, (column) => ({ ...column, notNull: true }));
    case 'drop-not-null':
      return changeColumn(operation.column, (column) => ({ ...column, notNull: false }));
    case 'validate-constraint':
      return changeConstraint(operation.constraint, (constraint) => ({ ...constraint, validated: true }));
    default:
      return undefined;
  }
}

function createTableAs(catalog: Catalog, operation: OperationOf<'create-table-as'>, isNew: boolean): Catalog {
  const kind = operation.materialized ? 'materialized-view' : 'table';
  const created = put(catalog, emptyRelation(operation.relation, kind, isNew));
  return operation.materialized ? usedBy(created, operation) : created;
}

function addEnumValue(catalog: Catalog, { name, value }: OperationOf<'add-enum-value'>): Catalog {
  const values = catalog.enums.get(name);
  if (!values || values.includes(value)) return catalog;
  return { ...catalog, enums: new Map([...catalog.enums, [name, [...values, value]]]) };
}

const VOLATILITIES: readonly CatalogFunction['volatility'][] = ['immutable', 'stable', 'volatile'];

/** Beside another function of its name it may be an overload: the more volatile one counts. */
function createFunction(catalog: Catalog, operation: OperationOf<'create-function'>): Catalog {
  const { name, volatility, language, body, replace, settings } = operation;
  const known = catalog.functions.get(name);
  if (known && !replace && VOLATILITIES.indexOf(known.volatility) > VOLATILITIES.indexOf(volatility))
    return { ...catalog, functions: new Map([...catalog.functions, [name, { ...known, overloaded: true }]]) };
  return {
    ...catalog,
    functions: new Map([
      ...catalog.functions,
      [
        name,
        {
          name,
          volatility,
          language,
          body,
          ...(settings['search_path'] !== undefined && { searchPath: settings['search_path'] }),
          ...(operation.securityDefiner && { securityDefiner: true }),
          ...(known && !replace && { overloaded: true }),
        },
      ],
    ]),
  };
}

function alterFunction(catalog: Catalog, operation: OperationOf<'alter-function'>): Catalog {
  const known = catalog.functions.get(operation.name);
  if (!known) return catalog;
  const { securityDefiner, volatility, settings, resets } = operation;
  const isReset = resets.includes('search_path') || resets.includes('all');
  const changed: CatalogFunction = {
    ...known,
    securityDefiner: securityDefiner ?? known.securityDefiner,
    volatility: volatility ?? known.volatility,
    searchPath: settings['search_path'] ?? (isReset ? undefined : known.searchPath),
  };
  return { ...catalog, functions: new Map([...catalog.functions, [known.name, changed]]) };
}

function dropObject(catalog: Catalog, { objectType, name, relation }: OperationOf<'drop-object'>): Catalog {
  switch (objectType) {
    case 'policy':
      return change(catalog, relation ?? '', withoutName('policies', name));
    case 'trigger':
      return change(catalog, relation ?? '', withoutName('triggers', name));
    case 'sequence':
      return dropRelations(catalog, [name]);
    case 'domain':
      return dropDomain(catalog, name);
    case 'type':
      return { ...catalog, enums: renamedKeys(catalog.enums, name, undefined) };
    case 'function':
    case 'procedure':
    case 'routine':
      return { ...catalog, functions: renamedKeys(catalog.functions, name, undefined) };
    case 'schema':
      return dropSchema(catalog, name);
    default:
      return catalog;
  }
}

function dropSchema(catalog: Catalog, schema: string): Catalog {
  const inside = (name: string) => schemaOf(name) === schema;
  return {
    ...dropRelations(catalog, [...catalog.relations.keys()].filter(inside)),
    enums: new Map([...catalog.enums].filter(([name]) => !inside(name))),
    functions: new Map([...catalog.functions].filter(([name]) => !inside(name))),
  };
}

function renameObject(catalog: Catalog, { objectType, name, to }: OperationOf<'rename-object'>): Catalog {
  const renamed = `${schemaOf(name)}.${to}`;
  if (objectType === 'type') return { ...catalog, enums: renamedKeys(catalog.enums, name, renamed) };
  return catalog;
}

/** The entries with one under another key, or without it. */
function renamedKeys<T>(
  entries: ReadonlyMap<string, T>,
  from: string,
  to: string | undefined,
): Map<string, T> {
  return new Map(
    [...entries].flatMap(([name, value]): [string, T][] => {
      if (name !== from) return [[name, value]];
      return to === undefined ? [] : [[to, value]];
    }),
  );
}
