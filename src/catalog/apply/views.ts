import type { Catalog, ColumnUse, OperationOf } from '../../model.ts';
import { emptyRelation } from '../static.ts';
import { change, put } from './edit.ts';

export function createView(catalog: Catalog, operation: OperationOf<'create-view'>, isNew: boolean): Catalog {
  const { relation } = operation;
  const known = catalog.relations.get(relation);
  // One that is replaced no longer reads what it read.
  return known
    ? usedBy(withoutUsesBy(catalog, relation), operation)
    : usedBy(put(catalog, emptyRelation(relation, 'view', isNew)), operation);
}

function withoutUsesBy(catalog: Catalog, view: string): Catalog {
  const readers = [...catalog.relations].filter(([, { usedBy: uses }]) =>
    uses.some((use) => use.relation === view),
  );
  return readers.reduce(
    (state, [name]) =>
      change(state, name, (one) => ({ ...one, usedBy: one.usedBy.filter((use) => use.relation !== view) })),
    catalog,
  );
}

/** Each of the relations that a view reads, and which of its columns. */
export function usedBy(
  catalog: Catalog,
  { relation, reads, uses = [] }: OperationOf<'create-view' | 'create-table-as'>,
): Catalog {
  const columns = columnsByRelation(catalog, reads, uses);
  return reads.reduce(
    (state, read) =>
      change(state, read, (one) => ({
        ...one,
        usedBy: [
          ...one.usedBy.filter((use) => use.relation !== relation),
          { relation, columns: [...(columns.get(read) ?? [])] },
        ],
      })),
    catalog,
  );
}

function columnsByRelation(
  { relations }: Catalog,
  reads: readonly string[],
  uses: readonly ColumnUse[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map(reads.map((read) => [read, new Set<string>()]));
  for (const { among, column, isShared } of uses) {
    const columnsOf = (relation: string) =>
      (relations.get(relation)?.columns ?? [])
        .map(({ name }) => name)
        .filter((name) => column === '*' || name === column);
    const able = among.filter((relation) => columnsOf(relation).length > 0);
    for (const relation of isShared ? able : able.slice(0, 1))
      for (const name of columnsOf(relation)) found.get(relation)?.add(name);
  }
  return found;
}
