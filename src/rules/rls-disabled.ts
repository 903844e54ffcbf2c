import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, tenant text);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON orders USING (tenant = current_user);`;

export const rlsDisabled: Rule = {
  id: 'rls-disabled',
  category: 'security',
  severity: 'warning',
  title: 'Row level security switched off',
  why: `From then on every role with a grant on the table sees and changes every row of it, whatever its policies say (manual 18, 5.9).`,
  examples: [
    {
      kind: 'bad',
      title: 'Every tenant sees everybody’s orders',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DISABLE ROW LEVEL SECURITY;`,
    },
    {
      kind: 'good',
      title: 'Another policy instead',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
CREATE POLICY support ON orders FOR SELECT USING (current_user = 'support');`,
    },
  ],
  check: onOperations(['alter-table-other'], ({ relation, subtype }, step) => {
    if (subtype !== 'AT_DisableRowSecurity' || !isInUse(step, relation)) return undefined;
    return {
      relation,
      message: `The policies of ${relation} do not hold any more: whoever may read it reads every row.`,
      instead: `-- a policy that allows what is missing, instead of none:\n-- CREATE POLICY … ON ${relation} …;`,
      claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }] },
    };
  }),
};
