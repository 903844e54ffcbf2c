import { count, list } from '../numbers.ts';
import type { Catalog } from '../model.ts';
import { onAdditions } from './design.ts';
import { newKeys } from './foreign-keys.ts';
import { knownRows } from './made-up.ts';
import type { MadeUp, Rule } from './rule.ts';

export const foreignKeyCascade: Rule = {
  id: 'foreign-key-cascade',
  category: 'schema-design',
  severity: 'notice',
  title: 'ON DELETE CASCADE that a large table is part of',
  why: `One DELETE then also deletes every row that refers to what it deletes, one by one, in the same transaction and with all of
their locks, and nothing in the statement says so (manual 18, 5.5.5). RESTRICT, and deleting in batches, keeps it in sight.`,
  examples: [
    {
      kind: 'bad',
      title: 'Clearing up customers clears up their orders',
      base: `CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers SELECT generate_series(1, 1000);`,
      up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id) ON DELETE CASCADE
);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);`,
    },
    {
      kind: 'good',
      title: 'It is refused; and the parts of what is new go with it',
      base: `CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers SELECT generate_series(1, 1000);`,
      up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id) ON DELETE RESTRICT
);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);
CREATE TABLE order_lines (
  order_id bigint NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  line integer NOT NULL,
  PRIMARY KEY (order_id, line)
);`,
    },
  ],
  check: onAdditions((addition) => {
    const { relation, end } = addition;
    const madeUp = addition.steps[0]?.madeUp;
    const rowsOf = (name: string) => rowsKnown(end, name, madeUp);
    const isLarge = (name: string) => rowsOf(name) >= LARGE;
    const cascading = newKeys(addition).filter(
      ({ definition, parent }) => definition.onDelete === 'cascade' && (isLarge(parent) || isLarge(relation)),
    );
    const [first] = cascading;
    if (!first) return undefined;
    const parents = [...new Set(cascading.map(({ parent }) => parent))];
    const large = [...parents, relation].filter(isLarge);
    const held = large.map((name) => `${count(rowsOf(name))} in ${name}`);
    const where = large.some((name) => madeUp?.has(name)) ? 'production' : 'the rehearsal';
    return {
      step: first.step,
      message: `A DELETE from ${list(parents)} also deletes what refers to it in ${relation}, without saying so.`,
      seen: `Rows in ${where}: ${list(held)}.`,
    };
  }),
};

/** Where nobody knows, it is taken for small: most tables are, and the remark is a mild one. */
const LARGE = 1000;

function rowsKnown(catalog: Catalog, relation: string, madeUp: MadeUp | undefined): number {
  const rows = knownRows(catalog, relation, madeUp);
  return typeof rows === 'number' ? rows : 0;
}
