import type { Catalog, Relation } from '../../model.ts';
import { bareName, schemaOf } from '../../sql/quote.ts';
import { changeAll, put, without, type Change } from './edit.ts';

/** Renames relations wherever they are named; a constraint has the name of its index. */
export function renameRelations(catalog: Catalog, names: Readonly<Record<string, string>>): Catalog {
  const renamed = changeAll(catalog, inRelation(new Map(Object.entries(names))));
  const moved = Object.keys(names).flatMap((name) => renamed.relations.get(name) ?? []);
  return moved.reduce(put, without(renamed, Object.keys(names)));
}

function inRelation(names: ReadonlyMap<string, string>): Change {
  const swap = (name: string) => names.get(name) ?? name;
  return (relation) => {
    if (!isNamedIn(relation, names)) return relation;
    return {
      ...relation,
      name: swap(relation.name),
      table: relation.table && swap(relation.table),
      partitionOf: relation.partitionOf && swap(relation.partitionOf),
      partOf: relation.partOf && swap(relation.partOf),
      usedBy: relation.usedBy.map((use) => ({ ...use, relation: swap(use.relation) })),
      indexes: relation.indexes.map((index) => ({ ...index, name: swap(index.name) })),
      constraints: relation.constraints.map((constraint) => renamedConstraint(constraint, swap)),
    };
  };
}

function isNamedIn(relation: Relation, names: ReadonlyMap<string, string>): boolean {
  const { name, table = '', partitionOf = '', partOf = '', usedBy, indexes, constraints } = relation;
  return (
    [name, table, partitionOf, partOf].some((one) => names.has(one)) ||
    usedBy.some((use) => names.has(use.relation)) ||
    indexes.some((index) => names.has(index.name)) ||
    constraints.some(
      ({ index = '', references }) => names.has(index) || names.has(references?.relation ?? ''),
    )
  );
}

function renamedConstraint(
  constraint: Relation['constraints'][number],
  swap: (name: string) => string,
): Relation['constraints'][number] {
  const { index, references } = constraint;
  return {
    ...constraint,
    name: index ? bareName(swap(index)) : constraint.name,
    index: index && swap(index),
    references: references && { ...references, relation: swap(references.relation) },
  };
}

/** ALTER TABLE … SET SCHEMA takes the table's indexes and sequences along. */
export function moveToSchema(catalog: Catalog, relation: string, schema: string): Catalog {
  const along = [...catalog.relations.values()].filter(
    (one) => one.name === relation || (one.table === relation && schemaOf(one.name) === schemaOf(relation)),
  );
  return renameRelations(
    catalog,
    Object.fromEntries(along.map(({ name }) => [name, `${schema}.${bareName(name)}`])),
  );
}

/** Renames a constraint, and the index that it has. */
export function renameConstraint(catalog: Catalog, relation: string, from: string, to: string): Catalog {
  const index = catalog.relations.get(relation)?.constraints.find((one) => one.name === from)?.index;
  const renamed = changeAll(catalog, (table) =>
    table.name === relation
      ? {
          ...table,
          constraints: table.constraints.map((one) => (one.name === from ? { ...one, name: to } : one)),
        }
      : table,
  );
  return index ? renameRelations(renamed, { [index]: `${schemaOf(index)}.${to}` }) : renamed;
}

/** Renames a column in its table and partitions, and in the foreign keys that refer to it. */
export function renameColumn(
  catalog: Catalog,
  relations: readonly string[],
  from: string,
  to: string,
): Catalog {
  const swap = (name: string) => (name === from ? to : name);
  return changeAll(catalog, (table) => {
    const own = relations.includes(table.name);
    const refers = table.constraints.some(
      ({ references }) => references && relations.includes(references.relation),
    );
    if (!own && !refers) return table;
    return {
      ...table,
      columns: own ? table.columns.map((one) => ({ ...one, name: swap(one.name) })) : table.columns,
      partitionKey: own ? table.partitionKey?.map(swap) : table.partitionKey,
      usedBy: own ? table.usedBy.map((use) => ({ ...use, columns: use.columns.map(swap) })) : table.usedBy,
      indexes: own
        ? table.indexes.map((index) => ({
            ...index,
            keys: index.keys.map(swap),
            include: index.include?.map(swap),
          }))
        : table.indexes,
      constraints: table.constraints.map((one) => ({
        ...one,
        columns: own ? one.columns.map(swap) : one.columns,
        references:
          one.references && relations.includes(one.references.relation)
            ? { ...one.references, columns: one.references.columns.map(swap) }
            : one.references,
      })),
    };
  });
}
