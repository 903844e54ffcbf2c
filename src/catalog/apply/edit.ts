import type { Catalog, Column, Relation, TableConstraint } from '../../model.ts';
import { emptyRelation } from '../static.ts';

export type Change = (relation: Relation) => Relation;

export function put(catalog: Catalog, relation: Relation): Catalog {
  return { ...catalog, relations: new Map(catalog.relations).set(relation.name, relation) };
}

/** Changes a relation. One that nobody has described is there all the same, unless the catalogue is complete. */
export function change(catalog: Catalog, name: string, how: Change): Catalog {
  const relation = relationOf(catalog, name);
  return relation ? put(catalog, how(relation)) : catalog;
}

export function relationOf({ relations, complete }: Catalog, name: string): Relation | undefined {
  return relations.get(name) ?? (complete ? undefined : emptyRelation(name, 'table', false));
}

/** The same change in every relation. */
export function changeAll(catalog: Catalog, how: Change): Catalog {
  const relations = new Map<string, Relation>();
  for (const [name, relation] of catalog.relations) relations.set(name, how(relation));
  return { ...catalog, relations };
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
