import type { Catalog, Relation } from '../model.ts';
import { linkedTo } from './linked.ts';

/** Nothing is known: any relation that is named exists, holds many rows and is in use. */
export const UNKNOWN_CATALOG: Catalog = {
  relations: new Map(),
  enums: new Map(),
  domains: new Map(),
  functions: new Map(),
  complete: false,
};

/** An empty database. */
export const EMPTY_CATALOG: Catalog = { ...UNKNOWN_CATALOG, complete: true };

export function emptyRelation(name: string, kind: Relation['kind'], isNew: boolean): Relation {
  return {
    name,
    kind,
    columns: [],
    constraints: [],
    indexes: [],
    usedBy: [],
    persistence: 'permanent',
    isNew,
    rows: isNew ? 0 : 'unknown',
  };
}

export function columnOf(
  catalog: Catalog,
  relation: string,
  column: string,
): Relation['columns'][number] | undefined {
  return catalog.relations.get(relation)?.columns.find((one) => one.name === column);
}

/** Nobody else can hold or want a lock there. */
export function isNewRelation(catalog: Catalog, relation: string): boolean {
  return catalog.relations.get(relation)?.isNew ?? false;
}

/** Its partitions, one level down. Plain tables, which are most, have none. */
export function childrenOf(catalog: Catalog, relation: string): string[] {
  if (catalog.relations.get(relation)?.kind === 'table') return [];
  return linkedTo(catalog, 'heir', relation)
    .filter(({ partitionOf }) => partitionOf === relation)
    .map(({ name }) => name);
}

/** Its partitions, their partitions and so on. */
export function partitionsOf(catalog: Catalog, relation: string): string[] {
  return childrenOf(catalog, relation).flatMap((child) => [child, ...partitionsOf(catalog, child)]);
}

/** The relation and all of its partitions. */
export function withDescendants(catalog: Catalog, relation: string): string[] {
  return [relation, ...partitionsOf(catalog, relation)];
}
