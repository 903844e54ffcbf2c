import type { Index, Relation, TableConstraint } from '../model.ts';
import { childrenOf } from '../catalog/static.ts';
import { bareName, quoteName, quoteRelation, schemaOf } from '../sql/quote.ts';
import { briefly, columnList } from './advice.ts';
import { isLookup } from './lookup.ts';
import type { Step } from './rule.ts';
import { outsideTransaction } from './tools.ts';

export function indexOn(relation: string, columns: readonly string[], words = 'INDEX'): string {
  const name = quoteName(indexName(relation, columns));
  return `CREATE ${words} ${name} ON ${quoteRelation(relation)} (${columnList(columns)});`;
}

function indexName(relation: string, columns: readonly string[]): string {
  return `${bareName(relation)}_${columns.join('_')}_idx`;
}

/** Indexes for the foreign keys of a new table that none leads with once the statement is done. */
export function indexesFor(step: Step, relation: string): readonly string[] {
  const table = step.after.relations.get(relation);
  if (!table) return [];
  return unindexedKeys(table)
    .filter(({ references }) => !isLookup(step.after, references?.relation ?? ''))
    .map(({ columns }) => indexOn(relation, columns));
}

/** Foreign keys that no index leads with. */
export function unindexedKeys({
  constraints,
  indexes,
}: Pick<Relation, 'constraints' | 'indexes'>): readonly TableConstraint[] {
  return constraints.filter(
    ({ kind, columns }) =>
      kind === 'foreign-key' && columns.length > 0 && !indexes.some((index) => leadsWith(index, columns)),
  );
}

const FINDS_EQUALS = new Set(['btree', 'hash']);

/** In any order; a partial index serves only where it leaves out nothing but NULLs. */
export function leadsWith({ method, keys, predicate }: Index, columns: readonly string[]): boolean {
  const leading = new Set(keys.slice(0, columns.length));
  if (!FINDS_EQUALS.has(method) || !columns.every((column) => leading.has(column))) return false;
  if (predicate === undefined) return true;
  const bare = predicate.replace(/[()"]/g, '').trim().toLowerCase();
  return columns.some((column) => bare === `${column.toLowerCase()} is not null`);
}

type Part = readonly [where: string, sql: string];

/** What has to come before a foreign key on a table that is in use, where no index leads with its columns yet. */
export function indexFirst(
  step: Step,
  relation: string,
  columns: readonly string[],
  parent: string,
): readonly Part[] {
  const table = step.catalog.relations.get(relation);
  const isIndexed = table?.indexes.some((index) => leadsWith(index, columns)) ?? true;
  if (isIndexed || isLookup(step.catalog, parent)) return [];
  return indexWhileInUse(step, relation, columns);
}

/** An index while writes go on; a partitioned table gets it partition by partition. */
export function indexWhileInUse(step: Step, relation: string, columns: readonly string[]): readonly Part[] {
  const outside = outsideTransaction(step.migration);
  if (step.catalog.relations.get(relation)?.kind !== 'partitioned-table')
    return [[outside, indexOn(relation, columns, 'INDEX CONCURRENTLY')]];
  const [partition = `${relation}_partition`] = childrenOf(step.catalog, relation);
  const [parent, child] = [relation, partition].map((name) =>
    quoteRelation(`${schemaOf(name)}.${indexName(name, columns)}`),
  );
  return [
    [
      'an empty, invalid index on the parent',
      briefly(indexOn(relation, columns).replace(' ON ', ' ON ONLY ')),
    ],
    [`then for each partition, ${outside}`, indexOn(partition, columns, 'INDEX CONCURRENTLY')],
    [
      'and attached; with the last one the parent becomes valid',
      briefly(`ALTER INDEX ${parent} ATTACH PARTITION ${child};`),
    ],
  ];
}
