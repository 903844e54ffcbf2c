import type { Catalog, Index, Relation } from '../../src/model.ts';

/** What both can know: not the server's own spelling of expressions, nor the columns of a view and those that others read of it. */
export function comparable({ relations, enums, functions }: Catalog): unknown {
  const known = {
    relations: sorted([...relations.values()].map(comparableRelation)),
    enums: Object.fromEntries(enums),
    functions: sorted([...functions.values()]),
  };
  // Without the fields that are undefined, so that a failure shows only what differs.
  return JSON.parse(JSON.stringify(known));
}

function comparableRelation(relation: Relation) {
  const { name, kind, partitionOf, table, persistence, partitionKey, partOf, tablespace, options } = relation;
  const columns = kind.endsWith('view') ? [] : relation.columns;
  // From 18 on the server keeps NOT NULL as constraints as well (its release notes).
  const constraints = relation.constraints.filter((constraint) => constraint.kind !== 'not-null');
  return {
    name,
    kind,
    partitionOf,
    table,
    persistence,
    partitionKey,
    partOf,
    tablespace,
    options: options && Object.fromEntries(Object.entries(options)),
    columns: columns.map((one) => ({ ...one, default: one.default !== undefined })),
    constraints: sorted(constraints.map((one) => ({ ...one, expression: one.expression !== undefined }))),
    indexes: sorted(relation.indexes.map(comparableIndex)),
    usedBy: relation.usedBy
      .map((use) => ({ ...use, columns: columns.length === 0 ? [] : use.columns.toSorted() }))
      .toSorted((a, b) => (a.relation < b.relation ? -1 : 1)),
  };
}

function comparableIndex(index: Index): Index {
  const keys = index.keys.map((key) => (key.includes('(') ? 'expression' : key));
  return { ...index, keys, predicate: index.predicate && 'expression' };
}

function sorted<T extends { readonly name: string }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
