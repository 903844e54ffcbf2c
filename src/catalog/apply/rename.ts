import type { Catalog, Relation } from '../../model.ts';
import { bareName, schemaOf } from '../../sql/quote.ts';
import { changeAll, type Change } from './edit.ts';

/** Renames relations wherever they are named; a constraint has the name of its index. */
export function renameRelations(catalog: Catalog, names: Readonly<Record<string, string>>): Catalog {
  const swap = (name: string) => names[name] ?? name;
  const renamed = changeAll(catalog, inRelation(swap));
  return { ...renamed, relations: new Map([...renamed.relations.values()].map((one) => [one.name, one])) };
}

function inRelation(swap: (name: string) => string): Change {
  return (relation) => ({
    ...relation,
    name: swap(relation.name),
    table: relation.table && swap(relation.table),
    partitionOf: relation.partitionOf && swap(relation.partitionOf),
    usedBy: relation.usedBy.map((use) => ({ ...use, relation: swap(use.relation) })),
    indexes: relation.indexes.map((index) => ({ ...index, name: swap(index.name) })),
    constraints: relation.constraints.map((constraint) => renamedConstraint(constraint, swap)),
  });
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
    return {
      ...table,
      columns: own ? table.columns.map((one) => ({ ...one, name: swap(one.name) })) : table.columns,
      partitionKey: own ? table.partitionKey?.map(swap) : table.partitionKey,
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
