import { quoteRelation } from '../sql/quote.ts';
import { briefly, constraintName, replaceStatement, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`;

export const addCheckValidating: Rule = {
  id: 'add-check-validating',
  category: 'lock-heavy',
  severity: 'error',
  title: 'ADD CHECK without NOT VALID',
  why: `Every row is checked under ACCESS EXCLUSIVE: nobody can read or write the table meanwhile. With NOT VALID the lock is
held for a moment, and VALIDATE CONSTRAINT later checks the rows beside running reads and writes (manual 18, ALTER TABLE,
Notes).`,
  examples: [
    {
      kind: 'bad',
      title: 'All rows are checked under the lock',
      base: BASE,
      up: 'ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0);',
    },
    {
      kind: 'good',
      title: 'NOT VALID now, VALIDATE in a later migration',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;`,
    },
  ],
  check: onOperations(['add-constraint'], ({ relation, constraint }, step) => {
    const { kind, notValid, enforced, expression } = constraint;
    if (kind !== 'check' || notValid || !enforced || !isInUse(step, relation)) return undefined;
    const name = constraintName(relation, constraint, 'check');
    return {
      relation,
      message: `Adding this CHECK reads all of ${relation} while nobody can read or write it.`,
      instead: sequence(
        [
          'this migration',
          briefly(
            `ALTER TABLE ${quoteRelation(relation)} ADD CONSTRAINT ${name} CHECK (${expression}) NOT VALID;`,
          ),
        ],
        [
          'next migration: reads and writes go on while it checks',
          `ALTER TABLE ${quoteRelation(relation)} VALIDATE CONSTRAINT ${name};`,
        ],
      ),
      suggestion:
        step.operations.length === 1 ? replaceStatement(step, `${step.statement.sql} NOT VALID`) : undefined,
      claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }], scan: relation },
    };
  }),
};
