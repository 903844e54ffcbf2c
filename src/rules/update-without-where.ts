import { columnOf } from '../catalog/static.ts';
import { quoteRelation } from '../sql/quote.ts';
import { sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import { rowsWords } from './drop-table.ts';
import type { Rule } from './rule.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, status text);
INSERT INTO orders SELECT g, 'open' FROM generate_series(1, 1000) g;`;

export const updateWithoutWhere: Rule = {
  id: 'update-without-where',
  category: 'destructive',
  severity: 'warning',
  title: 'UPDATE of every row of an existing column',
  why: `Without a WHERE, or with one that is always true, it overwrites what every row holds, and no rollback script knows the old
values. Every row stays locked until the end, and the table grows by its own size (manual 18, 24.1.2).`,
  examples: [
    { kind: 'bad', title: 'No WHERE', base: BASE, up: "UPDATE orders SET status = 'closed';" },
    {
      kind: 'good',
      title: 'Only the rows that are meant',
      base: BASE,
      up: "UPDATE orders SET status = 'closed' WHERE id < 10;",
    },
  ],
  check: onOperations(['update'], ({ relation, where, columns }, step) => {
    if (where === 'condition' || !isInUse(step, relation)) return undefined;
    const before = step.steps[0]?.catalog;
    const old = columns.filter((column) => !before?.complete || columnOf(before, relation, column));
    if (old.length === 0) return undefined;
    const table = quoteRelation(relation);
    return {
      relation,
      message: `${old.join(', ')} of ${relation} ${old.length === 1 ? 'is' : 'are'} overwritten in ${rowsWords(step, relation)}.`,
      instead: sequence([
        'only the rows that are meant, in batches; repeat until it updates no row, committing each time',
        `${step.statement.sql.replace(/\s+where\b[^]*$/i, '')}\nWHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE false /* your condition */ LIMIT 5000));`,
      ]),
      claim: { writes: relation, needsRows: relation },
    };
  }),
};
