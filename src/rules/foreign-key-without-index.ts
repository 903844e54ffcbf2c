import { list } from '../numbers.ts';
import { bareName, quoteName, quoteRelation } from '../sql/quote.ts';
import type { Addition } from './additions.ts';
import { bareColumn, briefly, columnList, sequence } from './advice.ts';
import { onAdditions } from './design.ts';
import { newKeys, type NewKey } from './foreign-keys.ts';
import { indexOn, indexWhileInUse, unindexedKeys } from './key-index.ts';
import { isLookup } from './lookup.ts';
import { createdWell } from './new-table-advice.ts';
import type { Rule } from './rule.ts';

export const foreignKeyWithoutIndex: Rule = {
  id: 'foreign-key-without-index',
  category: 'schema-design',
  severity: 'warning',
  title: 'A new foreign key that no index leads with',
  why: `Postgres makes no index for the referring side. Each DELETE of a parent row, and each UPDATE of its key, then reads the whole
child table to see whether anything refers to it, and so does every join from the parent (manual 18, 5.5.5).`,
  examples: [
    {
      kind: 'bad',
      title: 'Every deleted customer reads all orders',
      base: 'CREATE TABLE customers (id bigint PRIMARY KEY);',
      up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id)
);`,
    },
    {
      kind: 'bad',
      title: 'A new column of a table that is there',
      base: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY);`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN customer_id bigint REFERENCES customers (id);`,
    },
    {
      kind: 'good',
      title: 'A later statement makes the index; the key’s own leads with the other; a code is not deleted',
      base: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE countries (code text PRIMARY KEY, name text NOT NULL);`,
      up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE notes (
  order_id bigint NOT NULL REFERENCES orders (id),
  line integer NOT NULL,
  customer_id bigint REFERENCES customers (id),
  country text NOT NULL REFERENCES countries (code),
  PRIMARY KEY (order_id, line)
);
CREATE INDEX notes_customer_id_idx ON notes (customer_id) WHERE customer_id IS NOT NULL;`,
    },
  ],
  check: onAdditions((addition) => {
    const bare = new Set(unindexedKeys(addition.table).map(({ columns }) => columns.join()));
    const keys = newKeys(addition).filter(
      ({ constraint, parent }) => bare.has(constraint.columns.join()) && !isLookup(addition.end, parent),
    );
    const [first] = keys;
    if (!first) return undefined;
    const { relation } = addition;
    const names = list(keys.map(({ constraint }) => constraint.columns.join(', ')));
    return {
      step: first.step,
      message: `No index of ${relation} leads with ${names}: each DELETE from ${list([...new Set(keys.map(({ parent }) => parent))])} will read all of it.`,
      instead: instead(addition, first, keys),
      seen: `After the run ${relation} has ${indexesOf(addition)}.`,
    };
  }),
};

function indexesOf({ table: { indexes } }: Addition): string {
  if (indexes.length === 0) return 'no index';
  return `no others than ${list(indexes.map(({ name, keys }) => `${bareName(name)} (${keys.join(', ')})`))}`;
}

function instead(addition: Addition, { step }: NewKey, keys: readonly NewKey[]): string | undefined {
  const { relation, created } = addition;
  if (created && step === created.step) return createdWell(addition);
  if (created) return keys.map(({ constraint }) => indexOn(relation, constraint.columns)).join('\n');
  return sequence(...keys.flatMap((key) => inSteps(addition, key)));
}

/** The table is in use: the column, the index while writes go on, and only then the constraint. */
function inSteps(
  { relation, columns, table }: Addition,
  key: NewKey,
): readonly (readonly [string, string])[] {
  const { constraint, step } = key;
  const added = columns.filter((column) => constraint.columns.includes(column.name));
  const adding = added.map(
    ({ definition }) => `ALTER TABLE ${quoteRelation(relation)} ADD COLUMN ${bareColumn(definition)};`,
  );
  return [
    ...(adding.length > 0 ? [['this migration', briefly(adding.join('\n'))] as const] : []),
    ...indexWhileInUse(step, relation, constraint.columns),
    // Before 18 a partitioned table takes no foreign key NOT VALID.
    ...(table.kind === 'partitioned-table' ? [] : constraining(relation, key)),
  ];
}

function constraining(relation: string, { constraint, definition, parent }: NewKey) {
  const table = quoteRelation(relation);
  const name = quoteName(constraint.name);
  const { onDelete = 'no action' } = definition;
  const action = onDelete === 'no action' ? '' : ` ON DELETE ${onDelete.toUpperCase()}`;
  const target = `${quoteRelation(parent)} (${columnList(constraint.references?.columns ?? [])})`;
  const key = `FOREIGN KEY (${columnList(constraint.columns)}) REFERENCES ${target}${action}`;
  return [
    ['next migration', briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${key} NOT VALID;`)],
    [
      'migration after that: writes go on while it checks',
      `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`,
    ],
  ] as const;
}
