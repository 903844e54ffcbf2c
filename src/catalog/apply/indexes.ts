import type { Catalog, Index, OperationOf } from '../../model.ts';
import { schemaOf } from '../../sql/quote.ts';
import { chosenName } from '../names.ts';
import { childrenOf, emptyRelation } from '../static.ts';
import { change, put } from './edit.ts';

export function createIndex(
  catalog: Catalog,
  operation: OperationOf<'create-index'>,
  isNew: boolean,
): Catalog {
  const { relation, method, unique, keys, predicate } = operation;
  const name = `${schemaOf(relation)}.${operation.name ?? chosenName(catalog, relation, wordsOf(keys), 'idx')}`;
  if (operation.ifNotExists && catalog.relations.has(name)) return catalog;
  const index: Index = { name, method, unique, primary: false, valid: true, keys, predicate };
  const created = putIndex(catalog, relation, index, isNew);
  if (operation.only) return created;
  return childrenOf(catalog, relation).reduce(
    (state, child) => createIndex(state, { ...operation, relation: child, name: undefined }, isNew),
    created,
  );
}

/** An index is a relation of its own, and part of its table. */
export function putIndex(catalog: Catalog, table: string, index: Index, isNew: boolean): Catalog {
  const withIndex = put(catalog, { ...emptyRelation(index.name, 'index', isNew), table });
  return change(withIndex, table, (one) => ({ ...one, indexes: [...one.indexes, index] }));
}

/** What stands for each key in the index's name: its column, its function, or `expr` (FigureIndexColname()). */
function wordsOf(keys: readonly string[]): string[] {
  const words: string[] = [];
  for (const key of keys) {
    const word = /^"?([\w$]+)"?$/.exec(key)?.[1] ?? /^(?:\w+\.)?(\w+)\s*\(/.exec(key)?.[1] ?? 'expr';
    const same = words.filter((one) => one === word).length;
    words.push(same === 0 ? word : `${word}${same}`);
  }
  return words;
}
