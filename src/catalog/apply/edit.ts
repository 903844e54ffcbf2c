import type { Catalog, Column, Relation, TableConstraint } from '../../model.ts';
import { emptyRelation } from '../static.ts';
import { Overlay } from './overlay.ts';

export type Change = (relation: Relation) => Relation;

export function put(catalog: Catalog, relation: Relation): Catalog {
  return { ...catalog, relations: Overlay.over(catalog.relations, [[relation.name, relation]]) };
}

/** Without these relations, and with nothing else changed. */
export function without(catalog: Catalog, names: Iterable<string>): Catalog {
  const gone = [...names].map((name) => [name, undefined] as const);
  return { ...catalog, relations: Overlay.over(catalog.relations, gone) };
}

/** Changes a relation. One that nobody has described is there all the same, unless the catalogue is complete. */
export function change(catalog: Catalog, name: string, how: Change): Catalog {
  const relation = relationOf(catalog, name);
  return relation ? put(catalog, how(relation)) : catalog;
}

export function relationOf({ relations, complete }: Catalog, name: string): Relation | undefined {
  return relations.get(name) ?? (complete ? undefined : emptyRelation(name, 'table', false));
}

/** The same change in every relation; one that it does not concern had best be given back as it is. */
export function changeAll(catalog: Catalog, how: Change): Catalog {
  const changed: [string, Relation][] = [];
  catalog.relations.forEach((relation, name) => {
    const now = how(relation);
    if (now !== relation) changed.push([name, now]);
  });
  if (changed.length === 0) return catalog;
  return { ...catalog, relations: Overlay.over(catalog.relations, changed) };
}

export function changeColumn(name: string, how: (column: Column) => Column): Change {
  return (relation) => ({
    ...relation,
    columns: relation.columns.map((column) => (column.name === name ? how(column) : column)),
  });
}

export function changeConstraint(
  name: string,
  how: (constraint: TableConstraint) => TableConstraint,
): Change {
  return (relation) => ({
    ...relation,
    constraints: relation.constraints.map((constraint) =>
      constraint.name === name ? how(constraint) : constraint,
    ),
  });
}
