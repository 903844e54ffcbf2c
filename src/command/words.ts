import type { Statement } from '../model.ts';

/** Words of a line of a program, in lower case. */
export interface Words {
  /** As they stand. */
  readonly whole: ReadonlySet<string>;
  /** What they are put together of: `addColumn` and `add_column` of `add` and `column`. */
  readonly parts: ReadonlySet<string>;
}

export function wordsIn(line: string): Words {
  const words = line.split(/[^\w$]+/).filter((word) => word !== '');
  const parts = words.flatMap((word) => word.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []);
  return {
    // Django's filters: placed_at__lt.
    whole: new Set(words.flatMap((word) => [word, ...word.split('__')]).map((word) => word.toLowerCase())),
    parts: new Set(parts.map((part) => part.toLowerCase())),
  };
}

/** Names of relations, columns and so on, each with the parts that a model may be called by. */
export function namesIn({ operations }: Statement): string[][] {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') names.add(value.toLowerCase());
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) visit(one);
  };
  visit(operations.map((operation) => ({ ...operation, kind: undefined })));
  return [...names]
    .map((name) => name.replace(/^.*\./, ''))
    .filter((name) => /^[a-z_][\w$]*$/.test(name) && !COMMON.has(name))
    .map(variants);
}

/** Words of operations that are no names. */
const COMMON = new Set(
  'true false btree hash text integer bigint boolean uuid timestamptz numeric permanent none'.split(' '),
);

/**
 * `shop_order` and `orders` are also the model `Order`, and `customer_id` the field `customer`. Where a library makes a
 * name, as `index_orders_on_customer_id`, a program has its parts.
 */
function variants(name: string): string[] {
  const bare = name.replaceAll('_', '');
  const others = [bare, name.replace(/_id$/, ''), name.replace(/^[^_]+_/, ''), name.replace(/e?s$/, '')];
  const parts = name.split('_');
  const long = parts.length > 2 ? parts.filter((part) => part.length > 4 && part !== 'index') : [];
  return [...new Set([name, ...others, name.replace(/s$/, ''), ...long])].filter((one) => one.length > 1);
}

/** Words of SQL that say what is done, each with what libraries call it. */
const DEEDS: readonly (readonly string[])[] = [
  ['create', 'add'],
  ['drop', 'delete', 'remove', 'del', 'destroy'],
  ['update'],
  ['insert', 'seed'],
  ['rename'],
];

/** And to what, or how. */
const VERBS: readonly (readonly string[])[] = [
  ...DEEDS,
  ['alter', 'change', 'modify'],
  ['truncate'],
  ['table', 'model'],
  ['column', 'columns', 'field'],
  ['index'],
  ['unique'],
  ['primary'],
  ['references', 'reference', 'foreign'],
  ['constraint', 'check'],
  ['concurrently'],
  ['default'],
  ['null', 'nullable'],
  ['type', 'enum'],
  ['schema'],
  ['view'],
  ['sequence'],
  ['function', 'procedure'],
  ['trigger'],
  ['extension'],
  ['validate'],
];

const SQL_WORDS = new Set([...VERBS.map(([verb = '']) => verb), 'add', 'delete']);

/** What a statement does, in the words of SQL outside of its names and values. */
export function verbsIn(sql: string): readonly (readonly string[])[] {
  const said = new Set(
    sql
      .replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, ' ')
      .toLowerCase()
      .match(/[a-z]+/g),
  );
  const verbs = VERBS.filter((same) => same.some((one) => said.has(one) && SQL_WORDS.has(one)));
  // Every ALTER TABLE says so, and few of the calls for those that add, drop or rename.
  const isTold = verbs.some((same) => DEEDS.includes(same));
  return isTold ? verbs.filter(([verb]) => verb !== 'alter') : verbs;
}

/** Whether words say that something is done, and that it is something else. */
export function doesOtherwise(words: Words | undefined, verbs: readonly (readonly string[])[]): boolean {
  const sought = new Set(verbs.flat());
  return DEEDS.some(
    (same) => !same.some((one) => sought.has(one)) && same.some((one) => words?.parts.has(one)),
  );
}
