import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`;

export const setAccessMethod: Rule = {
  id: 'set-access-method',
  category: 'lock-heavy',
  severity: 'error',
  title: 'SET ACCESS METHOD',
  why: `The table is written anew in the other method's format under ACCESS EXCLUSIVE, and its indexes are built again: nobody can read or write it
meanwhile (15 and later; manual 18, ALTER TABLE, SET ACCESS METHOD). The examples have an access method named heap2.`,
  examples: [
    {
      kind: 'bad',
      title: 'Everybody waits for the whole rewrite',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders SET ACCESS METHOD heap2;`,
      since: 15,
    },
    {
      kind: 'good',
      title: 'It has that one already',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders SET ACCESS METHOD heap;`,
      since: 15,
    },
  ],
  check: onOperations(['set-access-method'], ({ relation, method = 'heap' }, step) => {
    const known = step.catalog.relations.get(relation);
    if (!isInUse(step, relation) || known?.kind === 'partitioned-table') return undefined;
    if (known && (known.accessMethod ?? 'heap') === method) return undefined;
    return {
      relation,
      message: `${relation} is written anew for access method ${method} while nobody can read or write it.`,
      instead:
        '-- a new table with that method, filled in batches beside the old one, and renamed into its place',
      claim: known
        ? { locks: [{ relation, mode: 'AccessExclusiveLock' }], rewrite: relation }
        : { unknown: 'Which access method it has is not known here.' },
    };
  }),
};
