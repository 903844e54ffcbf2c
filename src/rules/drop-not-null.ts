import { columnOf } from '../catalog/static.ts';
import { agreed, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';

const BASE = 'CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, phone text);';

export const dropNotNull: Rule = {
  id: 'drop-not-null',
  category: 'lock-heavy',
  severity: 'warning',
  title: 'DROP NOT NULL',
  why: `Code that reads the column has never met a NULL there. From now on it may, and NULL compares with nothing: rows fall out of
joins, sums and NOT IN lists without an error (manual 18, 9.2).`,
  examples: [
    {
      kind: 'bad',
      title: 'Readers may meet NULL',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ALTER COLUMN email DROP NOT NULL;`,
    },
    {
      kind: 'good',
      title: 'The column may be NULL already',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ALTER COLUMN phone DROP NOT NULL;`,
    },
  ],
  check: onOperations(['drop-not-null'], ({ relation, column }, step) => {
    const known = columnOf(step.catalog, relation, column);
    if (!isInUse(step, relation) || known?.notNull === false) return undefined;
    const after = columnOf(step.after, relation, column);
    return {
      relation,
      message: `Readers of ${relation}.${column} may meet NULL from now on.`,
      instead: sequence([
        'once every reader copes with NULL',
        agreed('drop-not-null', `${step.statement.sql};`, 'all readers cope with NULL'),
      ]),
      claim: step.observation?.ok && after ? { seen: 'The column may be NULL after the run.' } : {},
    };
  }),
};
