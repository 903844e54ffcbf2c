import { quoteRelation } from '../sql/quote.ts';
import { briefly, columnList, constraintName, replaceStatement, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import { indexFirst } from './key-index.ts';
import type { Rule } from './rule.ts';

const BASE = `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO customers SELECT generate_series(1, 50);
INSERT INTO orders SELECT g, 1 + g % 50 FROM generate_series(1, 1000) g;`;

export const addForeignKeyValidating: Rule = {
  id: 'add-foreign-key-validating',
  category: 'lock-heavy',
  severity: 'error',
  title: 'ADD FOREIGN KEY without NOT VALID',
  why: `It takes SHARE ROW EXCLUSIVE on both tables and keeps it while every row is checked: reads go on, writes to either
table wait. With NOT VALID the lock is held for a moment, and VALIDATE CONSTRAINT later checks the rows beside running
writes (manual 18, ALTER TABLE, Notes).`,
  examples: [
    {
      kind: 'bad',
      title: 'All rows are checked under the lock',
      base: BASE,
      up: 'ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id);',
    },
    {
      kind: 'good',
      title: 'NOT VALID now, VALIDATE in a later migration',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;`,
    },
  ],
  check: onOperations(['add-constraint'], ({ relation, constraint }, step) => {
    const { kind, notValid, enforced, references, columns } = constraint;
    if (kind !== 'foreign-key' || notValid || !enforced || !references || !isInUse(step, relation))
      return undefined;
    const name = constraintName(relation, constraint, 'fkey');
    const parent = references.relation;
    const target = references.columns.length > 0 ? ` (${columnList(references.columns)})` : '';
    const key = `FOREIGN KEY (${columnList(columns)}) REFERENCES ${quoteRelation(parent)}${target}`;
    const onDelete =
      constraint.onDelete && constraint.onDelete !== 'no action'
        ? ` ON DELETE ${constraint.onDelete.toUpperCase()}`
        : '';
    return {
      relation,
      message: `Adding the foreign key to ${parent} makes writers of ${relation} and of ${parent} wait while every row is checked.`,
      instead: sequence(
        ...indexFirst(step, relation, columns, parent),
        [
          'this migration',
          briefly(
            `ALTER TABLE ${quoteRelation(relation)} ADD CONSTRAINT ${name} ${key}${onDelete} NOT VALID;`,
          ),
        ],
        [
          'next migration: writes go on while it checks',
          `ALTER TABLE ${quoteRelation(relation)} VALIDATE CONSTRAINT ${name};`,
        ],
      ),
      suggestion:
        step.operations.length === 1 ? replaceStatement(step, `${step.statement.sql} NOT VALID`) : undefined,
      claim: {
        locks: [
          { relation, mode: 'ShareRowExclusiveLock' },
          { relation: parent, mode: 'ShareRowExclusiveLock' },
        ],
        scan: relation,
      },
    };
  }),
};
