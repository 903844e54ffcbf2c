import { backfill, briefly, provenNotNull, sequence } from './advice.ts';
import { quoteLiteral, quoteName, quoteRelation } from '../sql/quote.ts';
import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';

export const addColumnIdentity: Rule = {
  id: 'add-column-identity',
  category: 'lock-heavy',
  severity: 'error',
  title: 'ADD COLUMN with serial or GENERATED AS IDENTITY',
  why: `Every row gets the next number of a sequence, so the table and its indexes are rewritten under ACCESS EXCLUSIVE: nobody can read
or write it meanwhile (manual 18, ALTER TABLE, Notes).`,
  examples: [
    {
      kind: 'bad',
      title: 'Every row is numbered',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: 'ALTER TABLE orders ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY;',
    },
    {
      kind: 'good',
      title: 'A plain column, numbered later',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN number bigint;`,
    },
  ],
  check: onOperations(['add-column'], ({ relation, column }, step) => {
    if (!(column.identity || column.serial) || !isInUse(step, relation)) return undefined;
    const [table, name] = [quoteRelation(relation), quoteName(column.name)];
    const numbers = quoteRelation(`${relation}_${column.name}_seq`);
    const next = `nextval(${quoteLiteral(numbers)})`;
    return {
      relation,
      message: `Numbering every row in ${column.name} rewrites ${relation} while nobody can read or write it.`,
      instead: sequence(
        [
          'this migration: new rows get a number',
          briefly(
            `CREATE SEQUENCE ${numbers};\nALTER TABLE ${table} ADD COLUMN ${name} ${column.type};\nALTER TABLE ${table} ALTER COLUMN ${name} SET DEFAULT ${next};\nALTER SEQUENCE ${numbers} OWNED BY ${table}.${name};`,
          ),
        ],
        ['then, outside a transaction', backfill(relation, `${name} = ${next}`, `${name} IS NULL`)],
        ...provenNotNull(relation, column.name, step.major),
      ),
      claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }], rewrite: relation },
    };
  }),
};
