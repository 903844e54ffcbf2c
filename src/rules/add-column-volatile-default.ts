import { quoteName, quoteRelation } from '../sql/quote.ts';
import { backfill, bareColumn, briefly, provenNotNull, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';
import { volatileFunction } from '../sql/volatility.ts';

export const addColumnVolatileDefault: Rule = {
  id: 'add-column-volatile-default',
  category: 'lock-heavy',
  severity: 'error',
  title: 'ADD COLUMN with a volatile default',
  why: `A constant or stable default (a literal, now()) is kept in the catalogue and costs nothing. A volatile one, such as
random() or gen_random_uuid(), has to be computed for every row: the table and its indexes are rewritten under ACCESS
EXCLUSIVE, so nobody can even read it (manual 18, ALTER TABLE, Notes; 5.7.1).`,
  examples: [
    {
      kind: 'bad',
      title: 'Every row gets a value of its own',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY);
INSERT INTO orders SELECT generate_series(1, 1000);`,
      up: 'ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();',
    },
    {
      kind: 'good',
      title: 'now() is stable: one value for all, no rewrite',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY);
INSERT INTO orders SELECT generate_series(1, 1000);`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN created_at timestamptz DEFAULT now();`,
    },
  ],
  check: onOperations(['add-column'], ({ relation, column }, step) => {
    const volatile = column.default && volatileFunction(column.default.functions, step.catalog);
    if (!volatile || !column.default || !isInUse(step, relation)) return undefined;
    const table = quoteRelation(relation);
    const name = quoteName(column.name);
    return {
      relation,
      message: `The default of ${column.name} calls ${volatile}(), which is volatile: adding the column rewrites ${relation} while nobody can read or write it.`,
      instead: sequence(
        [
          'this migration: existing rows stay NULL, new ones get the default',
          briefly(
            `ALTER TABLE ${table} ADD COLUMN ${bareColumn(column)};\nALTER TABLE ${table} ALTER COLUMN ${name} SET DEFAULT ${column.default.text};`,
          ),
        ],
        [
          'then, outside a transaction',
          backfill(relation, `${name} = ${column.default.text}`, `${name} IS NULL`),
        ],
        ...(column.notNull ? provenNotNull(relation, column.name, step.major) : []),
      ),
      claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }], rewrite: relation },
    };
  }),
};
