import { list } from '../numbers.ts';
import type { Addition } from './additions.ts';
import { onAdditions } from './design.ts';
import { newKeys } from './foreign-keys.ts';
import type { Rule } from './rule.ts';

const CONFIG = `rules:
  copied-column: notice`;
const BASE = 'CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, name text NOT NULL);';

export const copiedColumn: Rule = {
  id: 'copied-column',
  category: 'schema-design',
  severity: 'off',
  title: 'A column that the table referred to has already',
  why: `It depends on the foreign key and not on the row’s own key, which is not third normal form: the two are the same until the first
UPDATE that forgets one of them. A join reads it where it belongs (manual 18, 2.6). A copy on purpose, as of a price, is another matter.`,
  examples: [
    {
      kind: 'bad',
      title: 'The customer’s address twice',
      config: CONFIG,
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id),
  email text NOT NULL
);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);`,
    },
    {
      kind: 'good',
      title: 'Read from the customer; a name of its own is another thing',
      config: CONFIG,
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id),
  name text NOT NULL
);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);`,
    },
  ],
  check: onAdditions((addition) => {
    const copies = copiesIn(addition);
    const [first] = copies;
    if (!first) return undefined;
    const words = copies.map(({ name, parent }) => `${name} from ${parent}`);
    return {
      step: first.step,
      message: `${addition.relation} repeats ${list(words)}, to which it refers.`,
      seen: 'After the run both have it, of the same type.',
    };
  }),
};

function copiesIn(addition: Addition) {
  const { table, columns, end } = addition;
  const keys = new Set(
    table.constraints
      .filter(({ kind }) => kind === 'primary-key' || kind === 'foreign-key')
      .flatMap((key) => key.columns),
  );
  const parents = new Set(newKeys(addition).map(({ parent }) => parent));
  return columns
    .filter(({ name, step }) => {
      const isRequired = step.options.conventions.requiredColumns.some((one) => one.name === name);
      return !keys.has(name) && !isRequired && !ORDINARY.test(name);
    })
    .flatMap(({ name, column, step }) => {
      const parent = [...parents].find((one) => {
        const twin = end.relations.get(one)?.columns.find((other) => other.name === name);
        return one !== table.name && twin?.type === column.type;
      });
      return parent === undefined ? [] : [{ name, parent, step }];
    });
}

/** What any two tables may have, each about itself. */
const ORDINARY =
  /(^|_)(id|uuid|at|on|by|name|title|label|code|slug|key|type|kind|status|state|description|notes?|comments?|position|rank|sort|order|version|active|enabled|deleted|archived|metadata|meta|data|extra|settings|tags|tenant|count)$/;
