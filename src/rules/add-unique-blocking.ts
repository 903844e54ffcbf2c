import { quoteRelation } from '../sql/quote.ts';
import { briefly, columnList, constraintName, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';
import { outsideTransaction } from './tools.ts';

const BASE = `CREATE TABLE customers (id bigint PRIMARY KEY, email text);
INSERT INTO customers SELECT g, g || '@example.org' FROM generate_series(1, 1000) g;`;

export const addUniqueBlocking: Rule = {
  id: 'add-unique-blocking',
  category: 'lock-heavy',
  severity: 'error',
  title: 'ADD UNIQUE without USING INDEX',
  why: `The index behind the constraint is built under ACCESS EXCLUSIVE: nobody can read or write the table until it is done.
A unique index built concurrently first becomes the constraint in a moment (manual 18, ALTER TABLE, ADD table_constraint_using_index).`,
  examples: [
    {
      kind: 'bad',
      title: 'The index is built under the lock',
      base: BASE,
      up: 'ALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE (email);',
    },
    {
      kind: 'good',
      title: 'An index that is there already becomes the constraint',
      base: `${BASE}
CREATE UNIQUE INDEX customers_email_key ON customers (email);`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE USING INDEX customers_email_key;`,
    },
  ],
  check: onOperations(['add-constraint'], ({ relation, constraint }, step) => {
    if (constraint.kind !== 'unique' || constraint.usingIndex || !isInUse(step, relation)) return undefined;
    const name = constraintName(relation, constraint, 'key');
    const table = quoteRelation(relation);
    return {
      relation,
      message: `Building the unique index of ${name} locks ${relation} against reads and writes.`,
      instead: sequence(
        [
          outsideTransaction(step.migration),
          `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${table} (${columnList(constraint.columns)});`,
        ],
        [
          'next migration',
          briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} UNIQUE USING INDEX ${name};`),
        ],
      ),
      claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }], scan: relation },
    };
  }),
};
