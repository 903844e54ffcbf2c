import { linkedTo } from '../../catalog/linked.ts';
import { withDescendants } from '../../catalog/static.ts';
import type { Catalog, Index, Relation } from '../../model.ts';

/** What is connected with a relation: by inheritance, foreign keys, indexes, sequences, views. */

/** The relation, its partitions and its child tables, and theirs, unless the statement says ONLY. */
export function family(catalog: Catalog, relation: string, only?: boolean): string[] {
  if (only) return [relation];
  const found = new Set([relation]);
  for (const name of found) for (const child of heirsOf(catalog, name)) found.add(child);
  return [...found];
}

/** One level down. */
export function heirsOf(catalog: Catalog, relation: string): string[] {
  return linkedTo(catalog, 'heir', relation).map(({ name }) => name);
}

export function indexesOf({ relations }: Catalog, table: string): string[] {
  const { indexes } = relations.get(table) ?? { indexes: [] };
  return indexes.map((index) => index.name);
}

/** A partitioned table has no files, and so have its indexes. */
export function filledIndexesOf(catalog: Catalog, table: string): string[] {
  return isPartitioned(catalog, table) ? [] : indexesOf(catalog, table);
}

export function isPartitioned({ relations }: Catalog, table: string): boolean {
  return relations.get(table)?.kind === 'partitioned-table';
}

export function indexesUsing({ relations }: Catalog, table: string, column: string): string[] {
  const { indexes } = relations.get(table) ?? { indexes: [] };
  return indexes.filter((index) => usesColumn(index, column)).map((index) => index.name);
}

function usesColumn({ keys, include = [], predicate = '' }: Index, column: string): boolean {
  return [...keys, ...include, predicate].some(
    (text) => text === column || text.split(/[^\w$]+/).includes(column),
  );
}

/** The index and those of the partitions that are attached to it. */
export function withAttached(catalog: Catalog, index: string): string[] {
  const parts = linkedTo(catalog, 'part', index);
  return [index, ...parts.flatMap((one) => withAttached(catalog, one.name))];
}

export function sequencesOf(catalog: Catalog, table: string, column?: string): string[] {
  return linkedTo(catalog, 'sequence', table)
    .filter((one) => column === undefined || one.ownerColumn === column)
    .map((one) => one.name);
}

type Constraint = Relation['constraints'][number];

export function foreignKeys({ relations }: Catalog, table: string): Constraint[] {
  return relations.get(table)?.constraints.filter((one) => one.kind === 'foreign-key') ?? [];
}

/** The tables that foreign keys of a table refer to, with their partitions, without itself. */
export function parentsOf(
  catalog: Catalog,
  table: string,
  isMeant: (constraint: Constraint) => boolean = () => true,
): string[] {
  const parents = foreignKeys(catalog, table)
    .filter(isMeant)
    .flatMap((key) => (key.references ? withDescendants(catalog, key.references.relation) : []));
  return [...new Set(parents)].filter((parent) => parent !== table);
}

/** Tables with a foreign key to it. */
export function referencesTo(
  catalog: Catalog,
  table: string,
  isMeant: (constraint: Constraint) => boolean = () => true,
): string[] {
  return [...catalog.relations.values()]
    .filter(
      (one) =>
        one.name !== table &&
        one.constraints.some((key) => key.references?.relation === table && isMeant(key)),
    )
    .map((one) => one.name);
}

export function defaultPartition({ relations }: Catalog, parent: string | undefined): string | undefined {
  if (parent === undefined) return undefined;
  return [...relations.values()].find((one) => one.partitionOf === parent && one.isDefault)?.name;
}

/** What a view reads, and what the views among that read; itself first. */
export function withBases({ relations }: Catalog, relation: string): string[] {
  const found = new Set([relation]);
  for (const name of found) {
    if (relations.get(name)?.kind !== 'view' && name !== relation) continue;
    for (const one of relations.values())
      if (one.usedBy.some((use) => use.relation === name)) found.add(one.name);
  }
  return [...found];
}

/** Everything that a query touches when it reads these: tables behind views, partitions, child tables. */
export function reading(catalog: Catalog, relations: readonly string[]): string[] {
  const found = relations.flatMap((name) =>
    catalog.relations.get(name)?.kind === 'view' ? withBases(catalog, name) : [name],
  );
  return [...new Set(found.flatMap((name) => family(catalog, name)))];
}
