import { quoteRelation } from '../sql/quote.ts';
import { sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import { rowsWords } from './drop-table.ts';
import type { Rule } from './rule.ts';

export const deleteWithoutWhere: Rule = {
  id: 'delete-without-where',
  category: 'destructive',
  severity: 'error',
  title: 'DELETE of every row',
  why: `Without a WHERE, or with one that is always true, it deletes the whole table. No rollback script brings the rows back, every
row stays locked until the end, and foreign keys may take other tables' rows along.`,
  examples: [
    {
      kind: 'bad',
      title: 'No WHERE',
      base: `CREATE TABLE sessions (id bigint PRIMARY KEY);
INSERT INTO sessions SELECT generate_series(1, 1000);`,
      up: 'DELETE FROM sessions;',
    },
    {
      kind: 'good',
      title: 'Only the rows that are meant',
      base: `CREATE TABLE sessions (id bigint PRIMARY KEY, expired boolean);
INSERT INTO sessions SELECT g, g % 100 = 0 FROM generate_series(1, 1000) g;`,
      up: 'DELETE FROM sessions WHERE expired;',
    },
  ],
  check: onOperations(['delete'], ({ relation, where }, step) => {
    if (where === 'condition' || !isInUse(step, relation)) return undefined;
    const table = quoteRelation(relation);
    return {
      relation,
      message: `${relation} loses ${rowsWords(step, relation)}.`,
      instead: sequence([
        'only the rows that are meant, in batches; repeat until it deletes no row, committing each time',
        `DELETE FROM ${table}\nWHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE false /* your condition */ LIMIT 5000));`,
      ]),
      claim: { writes: relation, needsRows: relation },
    };
  }),
};
