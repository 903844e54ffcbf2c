import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';

export const cluster: Rule = {
  id: 'cluster',
  category: 'lock-heavy',
  severity: 'error',
  title: 'CLUSTER',
  why: `It writes the whole table anew in the order of an index under ACCESS EXCLUSIVE, with as much disk again: nobody can read or write it
meanwhile (manual 18, CLUSTER).`,
  examples: [
    {
      kind: 'bad',
      title: 'Everybody waits for the whole rewrite',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: 'CLUSTER orders USING orders_pkey;',
    },
    {
      kind: 'good',
      title: 'Only remembered for later',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders CLUSTER ON orders_pkey;`,
    },
  ],
  check: onOperations(['cluster'], ({ relation }, step) => {
    if (relation !== undefined && !isInUse(step, relation)) return undefined;
    return {
      relation,
      message: `${relation ?? 'Every clustered table'} is written anew while nobody can read or write it.`,
      instead:
        '-- in a quiet hour, outside of migrations; or pg_repack, which copies the table beside running traffic',
      claim: relation ? { locks: [{ relation, mode: 'AccessExclusiveLock' }], rewrite: relation } : {},
    };
  }),
};
