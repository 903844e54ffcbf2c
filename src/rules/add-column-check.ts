import { bareColumn, briefly, constraintName, sequence } from './advice.ts';
import { quoteRelation } from '../sql/quote.ts';
import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';

export const addColumnCheck: Rule = {
  id: 'add-column-check',
  category: 'lock-heavy',
  severity: 'error',
  title: 'ADD COLUMN with an inline CHECK',
  why: `Every row is checked against it under ACCESS EXCLUSIVE, although all of them hold the same value: nobody can read or write the
table meanwhile (manual 18, ALTER TABLE, Notes). The same CHECK added NOT VALID, and validated later, does not.`,
  examples: [
    {
      kind: 'bad',
      title: 'Every row is checked',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: 'ALTER TABLE orders ADD COLUMN discount numeric CHECK (discount >= 0);',
    },
    {
      kind: 'good',
      title: 'The CHECK comes NOT VALID',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN discount numeric;
ALTER TABLE orders ADD CONSTRAINT orders_discount_check CHECK (discount >= 0) NOT VALID;`,
    },
  ],
  check: onOperations(['add-column'], ({ relation, column }, step) => {
    const check = column.constraints.find((constraint) => constraint.kind === 'check');
    if (!check || !isInUse(step, relation)) return undefined;
    const table = quoteRelation(relation);
    const name = constraintName(relation, check, 'check');
    const value = column.default ? ` DEFAULT ${column.default.text}` : '';
    return {
      relation,
      message: `The CHECK of the new column ${column.name} reads all of ${relation} while nobody can read or write it.`,
      instead: sequence(
        [
          'this migration',
          briefly(
            `ALTER TABLE ${table} ADD COLUMN ${bareColumn(column)}${value};\nALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${check.expression}) NOT VALID;`,
          ),
        ],
        [
          'next migration: reads and writes go on while it checks',
          `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`,
        ],
      ),
      claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }], scan: relation },
    };
  }),
};
