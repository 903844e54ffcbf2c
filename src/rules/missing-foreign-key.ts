import type { Relation } from '../model.ts';
import { list } from '../numbers.ts';
import { schemaOf } from '../sql/quote.ts';
import type { AddedColumn, Addition } from './additions.ts';
import { onAdditions } from './design.ts';
import { comparableType } from './foreign-keys.ts';
import { isCopy } from './new-table.ts';
import type { Rule } from './rule.ts';

export const missingForeignKey: Rule = {
  id: 'missing-foreign-key',
  category: 'schema-design',
  severity: 'notice',
  title: 'A new column named after a table, and no foreign key to it',
  why: `Without the constraint nothing keeps the column from naming a row that is not there, or not there any more, and nobody reads from
the schema that the two belong together (manual 18, 5.5.5). On a new table it costs nothing to add.`,
  examples: [
    {
      kind: 'bad',
      title: 'customer_id may name anybody',
      base: 'CREATE TABLE customers (id bigint PRIMARY KEY);',
      up: `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL
);`,
    },
    {
      kind: 'good',
      title: 'A later statement adds it; and the owner may be of several kinds',
      base: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE owners (id bigint PRIMARY KEY);`,
      up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL,
  owner_id bigint NOT NULL,
  owner_type text NOT NULL
);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers (id);`,
    },
  ],
  check: onAdditions((addition) => {
    const { relation, created } = addition;
    if (addition.table.persistence === 'unlogged' || (created && isCopy(created))) return undefined;
    const loose = addition.columns.flatMap((column) => {
      const parent = namedTable(addition, column);
      return parent ? [{ column, parent: parent.name }] : [];
    });
    const [first] = loose;
    if (!first) return undefined;
    const words = loose.map(({ column, parent }) => `${column.name} to ${parent}`);
    return {
      step: first.column.step,
      message: `${relation} has no foreign key from ${list(words)}.`,
      seen: `After the run there is ${loose.length === 1 ? 'a table of that name, and no such constraint' : 'a table of each name, and no such constraints'}.`,
    };
  }),
};

/** The table whose key such a column holds, if it is of that key's type. Not one that is told by another column. */
function namedTable({ relation, table, end }: Addition, { name, column }: AddedColumn): Relation | undefined {
  const word = /^(\w+?)(?:_id|Id)$/.exec(name)?.[1];
  if (word === undefined || column.generated || column.identity) return undefined;
  if (table.columns.some((other) => POLYMORPHIC.some((suffix) => other.name === `${word}${suffix}`)))
    return undefined;
  const { constraints } = table;
  if (constraints.some(({ kind, columns }) => kind === 'foreign-key' && columns.includes(name)))
    return undefined;
  return variantsOf(word)
    .flatMap((variant) => end.relations.get(`${schemaOf(relation)}.${variant}`) ?? [])
    .find((parent) => parent.name !== relation && isKeyedBy(parent, column.type));
}

const POLYMORPHIC = ['_type', 'Type', '_kind', '_table', '_class'];

function variantsOf(word: string): readonly string[] {
  const plural = word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
  const names = [word, plural, `${word}es`];
  return [...names, ...names.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`)];
}

function isKeyedBy({ kind, columns, constraints }: Relation, type: string): boolean {
  if (kind !== 'table' && kind !== 'partitioned-table') return false;
  const key = constraints.find((one) => one.kind === 'primary-key')?.columns ?? [];
  const own = columns.find(({ name }) => name === key[0])?.type ?? '';
  return (
    key.length === 1 && comparableType(own) !== undefined && comparableType(own) === comparableType(type)
  );
}
