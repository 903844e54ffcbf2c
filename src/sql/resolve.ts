import type { Catalog, ColumnDefinition, ConstraintDefinition, Operation, OperationOf } from '../model.ts';

/** Turns a name as written into a qualified one. */
type Resolve = (name: string) => string;

/**
 * The same operation with its names qualified, the way the server looks them up: what exists is found along the search
 * path, what is new goes to the path's first schema (manual 18, 5.10.3).
 */
export function resolveOperation(
  operation: Operation,
  catalog: Catalog,
  searchPath: readonly string[],
): Operation {
  const place = creator(searchPath);
  const find = finder(catalog.relations, searchPath);
  const own = CREATES_RELATION.has(operation.kind) ? place : find;
  const resolved: Record<string, unknown> = { ...operation };
  for (const [key, value] of Object.entries(operation)) {
    if (key === 'relation' && typeof value === 'string') resolved[key] = own(value);
    else if (SINGLE.has(key) && typeof value === 'string') resolved[key] = find(value);
    else if (LISTS.has(key) && Array.isArray(value)) resolved[key] = value.map(String).map(find);
  }
  return { ...resolved, ...resolvedParts(operation, catalog, find, searchPath) } as unknown as Operation;
}

const SINGLE = new Set(['partition', 'partitionOf', 'ownedBy', 'parent', 'constraintFrom']);
const LISTS = new Set(['inherits', 'reads', 'writes', 'like', 'locked', 'tables']);
const CREATES_RELATION = new Set<Operation['kind']>([
  'create-table',
  'create-table-as',
  'create-view',
  'create-sequence',
]);

/** Names that stand deeper, and those of things that are no relations. */
function resolvedParts(
  operation: Operation,
  catalog: Catalog,
  find: Resolve,
  searchPath: readonly string[],
): Partial<Record<string, unknown>> | undefined {
  switch (operation.kind) {
    case 'add-constraint':
      return { constraint: resolveConstraint(operation.constraint, find) };
    case 'add-column':
      return { column: resolveColumn(operation.column, find) };
    case 'create-table':
      return {
        columns: operation.columns.map((column) => resolveColumn(column, find)),
        constraints: operation.constraints.map((constraint) => resolveConstraint(constraint, find)),
      };
    case 'create-view':
    case 'create-table-as':
      return (
        operation.uses && {
          uses: operation.uses.map((use) => ({ ...use, among: use.among.map(find) })),
        }
      );
    case 'create-enum':
    case 'create-function':
    case 'create-domain':
      return { name: creator(searchPath)(operation.name) };
    case 'alter-domain':
      return { name: finder(catalog.domains, searchPath)(operation.name) };
    case 'alter-function':
      return { name: finder(catalog.functions, searchPath)(operation.name) };
    case 'grant':
      return { objects: operation.objects.map(grantedOn(operation, catalog, searchPath)) };
    case 'add-enum-value':
      return { name: finder(catalog.enums, searchPath)(operation.name) };
    case 'drop-object':
    case 'rename-object': {
      const known = namesOf(operation.objectType, catalog);
      return known && { name: finder(known, searchPath)(operation.name) };
    }
    case 'other':
      return { relations: operation.relations.map((lock) => ({ ...lock, relation: find(lock.relation) })) };
    default:
      return undefined;
  }
}

/** What is known of such objects; undefined for those whose names are left as they are. */
function namesOf(objectType: string, catalog: Catalog): ReadonlyMap<string, unknown> | undefined {
  if (objectType === 'sequence') return catalog.relations;
  if (objectType === 'domain') return catalog.domains;
  if (objectType === 'type') return catalog.enums;
  return ['function', 'procedure', 'routine'].includes(objectType) ? catalog.functions : undefined;
}

/** Of tables and functions; everything else is named without a schema, or is not in the catalogue. */
function grantedOn(
  { objectType, allInSchema }: OperationOf<'grant'>,
  catalog: Catalog,
  searchPath: readonly string[],
): Resolve {
  const known = objectType === 'table' ? catalog.relations : namesOf(objectType, catalog);
  return known && !allInSchema ? finder(known, searchPath) : (name) => name;
}

function creator(searchPath: readonly string[]): Resolve {
  return (name) => (name === '' || name.includes('.') ? name : `${searchPath[0] ?? 'public'}.${name}`);
}

function finder(known: ReadonlyMap<string, unknown>, searchPath: readonly string[]): Resolve {
  const create = creator(searchPath);
  return (name) => {
    const found = name.includes('.')
      ? undefined
      : searchPath.find((schema) => known.has(`${schema}.${name}`));
    return found === undefined ? create(name) : `${found}.${name}`;
  };
}

function resolveColumn(column: ColumnDefinition, find: Resolve): ColumnDefinition {
  return {
    ...column,
    constraints: column.constraints.map((constraint) => resolveConstraint(constraint, find)),
  };
}

function resolveConstraint(constraint: ConstraintDefinition, find: Resolve): ConstraintDefinition {
  if (!constraint.references) return constraint;
  return {
    ...constraint,
    references: { ...constraint.references, relation: find(constraint.references.relation) },
  };
}
