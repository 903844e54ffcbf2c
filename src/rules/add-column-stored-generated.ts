import { bareColumn, briefly, sequence } from './advice.ts';
import { quoteRelation } from '../sql/quote.ts';
import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';

export const addColumnStoredGenerated: Rule = {
  id: 'add-column-stored-generated',
  category: 'lock-heavy',
  severity: 'error',
  title: 'ADD COLUMN … GENERATED … STORED',
  why: `The value is computed and stored for every row: the table and its indexes are rewritten under ACCESS EXCLUSIVE (manual 18, ALTER
TABLE, Notes). A VIRTUAL column, the default from 18 on, is computed when it is read and costs nothing to add.`,
  examples: [
    {
      kind: 'bad',
      title: 'Every row is computed and stored',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: 'ALTER TABLE orders ADD COLUMN cents bigint GENERATED ALWAYS AS (total * 100) STORED;',
    },
    {
      kind: 'good',
      title: 'A view computes it when it is read',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: 'CREATE VIEW orders_in_cents AS SELECT id, (total * 100)::bigint AS cents FROM orders;',
    },
  ],
  check: onOperations(['add-column'], ({ relation, column }, step) => {
    if (column.generated !== 'stored' || !isInUse(step, relation)) return undefined;
    const table = quoteRelation(relation);
    return {
      relation,
      message: `Computing ${column.name} for every row rewrites ${relation} while nobody can read or write it.`,
      instead: sequence([
        step.major >= 18 ? 'this migration, or GENERATED ALWAYS AS (…) VIRTUAL' : 'this migration',
        briefly(`ALTER TABLE ${table} ADD COLUMN ${bareColumn(column)};`) +
          '\n-- then a trigger fills it for new rows, and batches fill the old ones',
      ]),
      claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }], rewrite: relation },
    };
  }),
};
