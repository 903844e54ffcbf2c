import type { Catalog, OperationOf, Relation } from '../../model.ts';
import { schemaOf } from '../../sql/quote.ts';
import { chosenName } from '../names.ts';
import { EMPTY_CATALOG } from '../static.ts';
import { changeAll, without, type Change } from './edit.ts';

/**
 * Without these relations and all that cannot be without them: indexes, sequences, partitions, views, foreign keys.
 * What would need CASCADE goes as well, since the server would have refused it otherwise.
 */
export function dropRelations(catalog: Catalog, names: readonly string[]): Catalog {
  const gone = new Set<string>();
  const add = (name: string): void => {
    if (gone.has(name)) return;
    gone.add(name);
    const { kind, usedBy = [] } = catalog.relations.get(name) ?? {};
    for (const { relation } of usedBy) add(relation);
    if (kind === 'index' || kind === 'sequence') return;
    catalog.relations.forEach((one) => {
      if (one.table === name || one.partitionOf === name) add(one.name);
    });
  };
  for (const name of names) add(name);
  return changeAll(without(catalog, gone), withoutMentionOf(gone));
}

function withoutMentionOf(gone: ReadonlySet<string>): Change {
  return (relation) => {
    const { usedBy, indexes, constraints } = relation;
    const isNamed =
      usedBy.some((use) => gone.has(use.relation)) ||
      indexes.some((index) => gone.has(index.name)) ||
      constraints.some(({ references }) => references && gone.has(references.relation));
    if (!isNamed) return relation;
    return {
      ...relation,
      usedBy: usedBy.filter((use) => !gone.has(use.relation)),
      indexes: indexes.filter((index) => !gone.has(index.name)),
      constraints: constraints.filter(({ references }) => !references || !gone.has(references.relation)),
    };
  };
}

/**
 * Without a column, in its table and partitions, and without the indexes, constraints and sequence that need it; with
 * CASCADE without the views that read it.
 */
export function dropColumn(
  catalog: Catalog,
  relations: readonly string[],
  { column, cascade }: Pick<OperationOf<'drop-column'>, 'column' | 'cascade'>,
): Catalog {
  const needing = relations.flatMap((name) => {
    const table = catalog.relations.get(name);
    if (!table) return [];
    const views = cascade ? table.usedBy.filter(({ columns }) => columns.includes(column)) : [];
    return [...relationsNeeding(catalog, table, column), ...views.map(({ relation }) => relation)];
  });
  return changeAll(dropRelations(catalog, needing), (table) => {
    const refersToIt = (one: Relation['constraints'][number]) =>
      one.references &&
      relations.includes(one.references.relation) &&
      one.references.columns.includes(column);
    const kept = table.constraints.filter((one) => !refersToIt(one));
    if (!relations.includes(table.name))
      return kept.length === table.constraints.length ? table : { ...table, constraints: kept };
    return {
      ...table,
      columns: table.columns.filter((one) => one.name !== column),
      constraints: kept.filter((one) => !one.columns.includes(column)),
    };
  });
}

/** Indexes name their columns; a sequence is known by the name that the server gives it. */
function relationsNeeding(catalog: Catalog, table: Relation, column: string): string[] {
  const indexes = table.indexes.filter(({ keys, predicate = '', include = [] }) =>
    [...keys, ...include, predicate].some((text) => mentions(text, column)),
  );
  const sequence = `${schemaOf(table.name)}.${chosenName(EMPTY_CATALOG, table.name, [column], 'seq')}`;
  const owned = catalog.relations.get(sequence)?.table === table.name ? [sequence] : [];
  return [...indexes.map((index) => index.name), ...owned];
}

function mentions(text: string, column: string): boolean {
  return text === column || text.split(/[^\w$]+/).includes(column);
}
