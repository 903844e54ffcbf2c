import { briefly, columnList, constraintName, sequence } from './advice.ts';
import { quoteRelation } from '../sql/quote.ts';
import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';
import { outsideTransaction } from './tools.ts';

export const addPrimaryKeyBlocking: Rule = {
  id: 'add-primary-key-blocking',
  category: 'lock-heavy',
  severity: 'error',
  title: 'ADD PRIMARY KEY without USING INDEX',
  why: `The index behind it is built under ACCESS EXCLUSIVE, and columns that may be NULL are read once more: nobody can read or write the
table until it is done. A unique index built concurrently first becomes the key in a moment (manual 18, ALTER TABLE, ADD
table_constraint_using_index).`,
  examples: [
    {
      kind: 'bad',
      title: 'The index is built under the lock',
      base: `CREATE TABLE orders (id bigint NOT NULL, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: 'ALTER TABLE orders ADD PRIMARY KEY (id);',
    },
    {
      kind: 'good',
      title: 'An index that is there already becomes the key',
      base: `CREATE TABLE orders (id bigint NOT NULL, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
CREATE UNIQUE INDEX orders_pkey ON orders (id);`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_pkey;`,
    },
  ],
  check: onOperations(['add-constraint'], ({ relation, constraint }, step) => {
    if (constraint.kind !== 'primary-key' || constraint.usingIndex || !isInUse(step, relation))
      return undefined;
    const table = quoteRelation(relation);
    const name = constraintName(relation, { ...constraint, columns: [] }, 'pkey');
    return {
      relation,
      message: `Building the index of the primary key locks ${relation} against reads and writes.`,
      instead: sequence(
        [
          outsideTransaction(step.migration),
          `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${table} (${columnList(constraint.columns)});`,
        ],
        [
          'next migration',
          briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} PRIMARY KEY USING INDEX ${name};`),
        ],
      ),
      claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }], scan: relation },
    };
  }),
};
