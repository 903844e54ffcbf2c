import type { Catalog, CreateIndex, Index, OperationOf } from '../../model.ts';
import { bareName, schemaOf } from '../../sql/quote.ts';
import { chosenName } from '../names.ts';
import { childrenOf, columnOf, emptyRelation } from '../static.ts';
import { change, put } from './edit.ts';

export function createIndex(
  catalog: Catalog,
  operation: OperationOf<'create-index'>,
  isNew: boolean,
): Catalog {
  const { relation } = operation;
  const name = `${schemaOf(relation)}.${operation.name ?? nameFor(catalog, relation, operation)}`;
  if (operation.ifNotExists && catalog.relations.has(name)) return catalog;
  const children = childrenOf(catalog, relation);
  const index = { ...indexFrom(operation, catalog), name, valid: !operation.only || children.length === 0 };
  const created = putIndex(catalog, relation, index, isNew);
  if (operation.only) return created;
  return children.reduce((state, child) => inheritIndex(state, child, index, isNew), created);
}

/** What an index is, whatever it is called. */
type Shape = Omit<Index, 'name' | 'valid'>;

export function indexFrom(operation: CreateIndex, catalog: Catalog): Shape {
  const { method, unique, keys, predicate, include, nullsNotDistinct } = operation;
  return {
    method,
    unique,
    primary: false,
    keys,
    predicate,
    include,
    keyOptions: keyOptions(operation, catalog),
    ...(nullsNotDistinct && { nullsNotDistinct }),
  };
}

/**
 * The index of a partition, and of its partitions, that belongs to one of the parent: an equal one that is there and
 * belongs to no other, or a new one (manual 18, CREATE INDEX, "When CREATE INDEX is invoked on a partitioned table").
 */
export function inheritIndex(catalog: Catalog, relation: string, parent: Index, isNew: boolean): Catalog {
  const own = attachable(catalog, relation, parent);
  if (own) return change(catalog, own.name, (one) => ({ ...one, partOf: parent.name }));
  const name = `${schemaOf(relation)}.${nameFor(catalog, relation, parent)}`;
  const index = { ...parent, name, valid: true };
  const created = change(putIndex(catalog, relation, index, isNew), name, (one) => ({
    ...one,
    partOf: parent.name,
  }));
  return childrenOf(catalog, relation).reduce(
    (state, child) => inheritIndex(state, child, index, isNew),
    created,
  );
}

/** The partition's index that becomes part of such a one of its parent, instead of another being built. */
export function attachable(catalog: Catalog, partition: string, parent: Shape): Index | undefined {
  return catalog.relations
    .get(partition)
    ?.indexes.find((one) => isEqual(one, parent) && catalog.relations.get(one.name)?.partOf === undefined);
}

function isEqual(one: Shape, other: Shape): boolean {
  return shapeOf(one) === shapeOf(other);
}

function shapeOf({ method, unique, keys, include, keyOptions, predicate, nullsNotDistinct }: Shape): string {
  return JSON.stringify([method, unique, keys, include, keyOptions, predicate, nullsNotDistinct ?? false]);
}

/** ALTER INDEX … ATTACH PARTITION: with the last partition's index the parent's becomes valid. */
export function attachIndex(catalog: Catalog, parent: string, part: string): Catalog {
  const attached = change(catalog, part, (one) => ({ ...one, partOf: parent }));
  const table = catalog.relations.get(parent)?.table ?? '';
  const parts = [...attached.relations.values()].filter((one) => one.partOf === parent);
  if (parts.length < childrenOf(attached, table).length) return attached;
  return change(attached, table, (one) => ({
    ...one,
    indexes: one.indexes.map((index) => (index.name === parent ? { ...index, valid: true } : index)),
  }));
}

/** An index is a relation of its own, and part of its table. */
export function putIndex(catalog: Catalog, table: string, index: Index, isNew: boolean): Catalog {
  const withIndex = put(catalog, { ...emptyRelation(index.name, 'index', isNew), table });
  return change(withIndex, table, (one) => ({ ...one, indexes: [...one.indexes, index] }));
}

function nameFor(
  catalog: Catalog,
  relation: string,
  { keys, include = [] }: Pick<Index, 'keys' | 'include'>,
): string {
  const columns = new Set(catalog.relations.get(relation)?.columns.map((column) => column.name));
  return chosenName(catalog, relation, wordsOf([...keys, ...include], columns), 'idx');
}

/** What stands for each key in the index's name: its column, its function, or `expr` (FigureIndexColname()). */
function wordsOf(keys: readonly string[], columns: ReadonlySet<string>): string[] {
  const words: string[] = [];
  for (const key of keys) {
    const word = columns.has(key) ? key : wordOf(key);
    const same = words.filter((one) => one === word).length;
    words.push(same === 0 ? word : `${word}${same}`);
  }
  return words;
}

function wordOf(key: string): string {
  return /^"?([\w$]+)"?$/.exec(key)?.[1] ?? /^(?:\w+\.)?(\w+)\s*\(/.exec(key)?.[1] ?? 'expr';
}

/** As the server would tell them, except that an operator class is taken not to be the default one when it is named. */
function keyOptions({ relation, keys, elements = [] }: CreateIndex, catalog: Catalog): Index['keyOptions'] {
  const words = elements.map(({ collation, operatorClass, descending, nulls }, at) => {
    const own = columnOf(catalog, relation, keys[at] ?? '')?.collation;
    const name = collation && bareName(collation);
    return [
      ...(name && name !== own && !(own === undefined && name === 'default') ? [`COLLATE ${name}`] : []),
      ...(operatorClass ? [bareName(operatorClass)] : []),
      ...(descending ? ['DESC'] : []),
      ...(nulls && (nulls === 'first') !== descending ? [`NULLS ${nulls.toUpperCase()}`] : []),
    ].join(' ');
  });
  return words.some((one) => one !== '') ? words : undefined;
}
