import { isAtLeast } from '../sql/locks.ts';
import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';

const BASE = 'CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);';

export const lockTable: Rule = {
  id: 'lock-table',
  category: 'lock-heavy',
  severity: 'error',
  title: 'LOCK TABLE in SHARE mode or stronger',
  why: `The lock is kept until the transaction ends, whatever comes after it, and writers wait all that time; under ACCESS
EXCLUSIVE, which is what LOCK TABLE takes when no mode is named, readers too (manual 18, LOCK and 13.3.1).`,
  examples: [
    { kind: 'bad', title: 'Without a mode it is the strongest', base: BASE, up: 'LOCK TABLE orders;' },
    {
      kind: 'good',
      title: 'A mode that lets readers and writers go on',
      base: BASE,
      up: 'LOCK TABLE orders IN SHARE UPDATE EXCLUSIVE MODE;',
    },
  ],
  check: onOperations(['lock-table'], ({ relation, mode }, step) => {
    if (!isAtLeast(mode, 'ShareLock') || !isInUse(step, relation)) return undefined;
    return {
      relation,
      message: `${mode} on ${relation} is kept until the transaction ends.`,
      instead: `-- leave it out: each statement takes the lock that it needs, when it needs it, and with\nSET LOCAL lock_timeout = '5s';\n-- gives up instead of making others wait`,
      claim: { locks: [{ relation, mode }] },
    };
  }),
};
