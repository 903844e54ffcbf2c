import type { Catalog, Index, Relation, TableConstraint } from '../model.ts';
import { bareName, quoteName, quoteRelation } from '../sql/quote.ts';
import type { Addition } from './additions.ts';
import { briefly, columnList } from './advice.ts';
import { isInUse } from './define.ts';
import type { Step } from './rule.ts';

/** A statement as the author should have it, with what else it then needs: a timeout where others may wait for it. */
export function rewritten(step: Step, sql: string): string {
  const relations = step.operations.flatMap((one) => {
    if (one.kind === 'create-table')
      return [...one.constraints, ...one.columns.flatMap(({ constraints }) => constraints)].map(
        ({ references }) => references?.relation,
      );
    return 'relation' in one ? [one.relation] : [];
  });
  const isWaitedFor = relations.some((relation) => relation !== undefined && isInUse(step, relation));
  return isWaitedFor ? briefly(`${sql};`) : `${sql};`;
}

/**
 * The statement that makes a new table, with indexes behind it for the foreign keys that none leads with yet.
 *
 * @param key columns of a primary key or unique constraint that the statement has now and did not have before
 */
export function withIndexes(
  { table }: Addition,
  step: Step,
  sql: string,
  key: readonly string[] = [],
): string {
  const { constraints, indexes: known } = step.after.relations.get(table.name) ?? table;
  const brought = { name: '', method: 'btree', unique: true, primary: true, valid: true, keys: key };
  const indexes = unindexedKeys({ constraints, indexes: [...known, brought] }).map(({ columns }) =>
    indexOn(table.name, columns),
  );
  return [rewritten(step, sql), ...indexes].join('\n');
}

export function indexOn(relation: string, columns: readonly string[], words = 'INDEX'): string {
  const name = quoteName(`${bareName(relation)}_${columns.join('_')}_idx`);
  return `CREATE ${words} ${name} ON ${quoteRelation(relation)} (${columnList(columns)});`;
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
function leadsWith({ method, keys, predicate }: Index, columns: readonly string[]): boolean {
  const leading = new Set(keys.slice(0, columns.length));
  if (!FINDS_EQUALS.has(method) || !columns.every((column) => leading.has(column))) return false;
  if (predicate === undefined) return true;
  const bare = predicate.replace(/[()"]/g, '').trim().toLowerCase();
  return columns.some((column) => bare === `${column.toLowerCase()} is not null`);
}

const CODE =
  /(^|_)(code|iso\d?|name|slug|key|status|type|kind|value|symbol|currency|country|locale|language|unit)$/;
const WORDS = /^(text|citext|character)/;

/** A table of few, fixed rows, such as countries or states: its key is a smallint or a code, and it refers to nothing. */
export function isLookup({ relations }: Catalog, relation: string): boolean {
  const table = relations.get(relation);
  const [name, ...others] = table?.constraints.find(({ kind }) => kind === 'primary-key')?.columns ?? [];
  if (!table || others.length > 0 || table.columns.length > 4) return false;
  if (table.constraints.some(({ kind }) => kind === 'foreign-key')) return false;
  const type = table.columns.find((column) => column.name === name)?.type ?? '';
  if (type === 'smallint') return table.columns.some((column) => WORDS.test(column.type));
  return WORDS.test(type) && CODE.test(name ?? '');
}
