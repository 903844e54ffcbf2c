import { quoteName, quoteRelation } from '../sql/quote.ts';
import { briefly } from './advice.ts';
import { onOperations } from './define.ts';
import type { Rule } from './rule.ts';

const BASE = 'CREATE TABLE orders (id bigint PRIMARY KEY);';

export const addColumnJson: Rule = {
  id: 'add-column-json',
  category: 'lock-heavy',
  severity: 'warning',
  title: 'ADD COLUMN of type json',
  why: `json has no equality operator: SELECT DISTINCT, GROUP BY and UNION over the table’s columns, which ran before, fail with
SQLSTATE 42883 once it is there. jsonb has one, and can be indexed (manual 18, 8.14).`,
  examples: [
    {
      kind: 'bad',
      title: 'SELECT DISTINCT * fails from now on',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN extra json;`,
    },
    {
      kind: 'good',
      title: 'jsonb can be compared',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN extra jsonb;`,
    },
  ],
  check: onOperations(['add-column'], ({ relation, column }, step) => {
    if (column.type !== 'json') return undefined;
    const added = step.after.relations
      .get(relation)
      ?.columns.some((one) => one.name === column.name && one.type === 'json');
    return {
      relation,
      message: `SELECT DISTINCT and GROUP BY over ${column.name} of ${relation} fail: json cannot be compared.`,
      instead: briefly(`ALTER TABLE ${quoteRelation(relation)} ADD COLUMN ${quoteName(column.name)} jsonb;`),
      claim: step.observation?.ok && added ? { seen: 'The column is of type json after the run.' } : {},
    };
  }),
};
