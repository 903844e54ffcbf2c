import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';

export const vacuumFull: Rule = {
  id: 'vacuum-full',
  category: 'lock-heavy',
  severity: 'error',
  title: 'VACUUM FULL',
  why: `It writes the whole table anew under ACCESS EXCLUSIVE, with as much disk again: nobody can read or write it meanwhile (manual 18,
VACUUM and 24.1.2). A plain VACUUM makes the space usable again without stopping anybody.`,
  examples: [
    {
      kind: 'bad',
      title: 'Everybody waits for the whole rewrite',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: 'VACUUM FULL orders;',
    },
    {
      kind: 'good',
      title: 'A plain VACUUM stops nobody',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: 'VACUUM orders;',
    },
  ],
  check: onOperations(['vacuum'], (operation, step) => {
    const { relation } = operation;
    if (!operation.full || (relation !== undefined && !isInUse(step, relation))) return undefined;
    return {
      relation,
      message: `${relation ?? 'Every table'} is written anew while nobody can read or write it.`,
      instead:
        '-- in a quiet hour, outside of migrations; or pg_repack, which copies the table beside running traffic\n-- where only dead rows are the matter:\nVACUUM ' +
        (relation ?? '') +
        ';',
      claim: relation ? { locks: [{ relation, mode: 'AccessExclusiveLock' }], rewrite: relation } : {},
    };
  }),
};
