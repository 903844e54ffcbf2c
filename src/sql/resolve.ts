import type { Catalog, ColumnDefinition, ConstraintDefinition, Operation } from '../model.ts';

/** Turns names as written into qualified ones, the way the server would look them up. */
export type Resolve = (name: string) => string;

/** Looks a name up along the search path; what is nowhere would be created in its first schema. */
export function resolverFor(catalog: Catalog, searchPath: readonly string[]): Resolve {
  const first = searchPath[0] ?? 'public';
  return (name) => {
    if (name === '' || name.includes('.')) return name;
    const found = searchPath.find((schema) => catalog.relations.has(`${schema}.${name}`));
    return `${found ?? first}.${name}`;
  };
}

/** The same operation with every relation name qualified. New relations go to the first schema of the search path. */
export function resolveOperation(operation: Operation, resolve: Resolve, home: string): Operation {
  const own = isCreation(operation)
    ? (name: string) => (name.includes('.') ? name : `${home}.${name}`)
    : resolve;
  const resolved: Record<string, unknown> = { ...operation };
  for (const [key, value] of Object.entries(operation)) {
    if (key === 'relation' && typeof value === 'string') resolved[key] = own(value);
    else if (SINGLE.has(key) && typeof value === 'string') resolved[key] = resolve(value);
    else if (LISTS.has(key) && Array.isArray(value)) resolved[key] = value.map(String).map(resolve);
  }
  if (operation.kind === 'add-constraint')
    resolved.constraint = resolveConstraint(operation.constraint, resolve);
  if (operation.kind === 'add-column') resolved.column = resolveColumn(operation.column, resolve);
  if (operation.kind === 'create-table') {
    resolved.columns = operation.columns.map((column) => resolveColumn(column, resolve));
    resolved.constraints = operation.constraints.map((constraint) => resolveConstraint(constraint, resolve));
  }
  if (operation.kind === 'other')
    resolved.relations = operation.relations.map((lock) => ({ ...lock, relation: resolve(lock.relation) }));
  return resolved as unknown as Operation;
}

const SINGLE = new Set(['partition', 'partitionOf', 'ownedBy']);
const LISTS = new Set(['inherits', 'reads']);

function isCreation(operation: Operation): boolean {
  return ['create-table', 'create-table-as', 'create-view', 'create-sequence'].includes(operation.kind);
}

function resolveColumn(column: ColumnDefinition, resolve: Resolve): ColumnDefinition {
  return {
    ...column,
    constraints: column.constraints.map((constraint) => resolveConstraint(constraint, resolve)),
  };
}

function resolveConstraint(constraint: ConstraintDefinition, resolve: Resolve): ConstraintDefinition {
  if (!constraint.references) return constraint;
  return {
    ...constraint,
    references: { ...constraint.references, relation: resolve(constraint.references.relation) },
  };
}
