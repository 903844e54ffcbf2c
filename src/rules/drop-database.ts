import { quoteName } from '../sql/quote.ts';
import { onOperations } from './define.ts';
import type { Rule } from './rule.ts';

export const dropDatabase: Rule = {
  id: 'drop-database',
  category: 'destructive',
  severity: 'error',
  title: 'DROP DATABASE',
  why: `It removes the database with everything in it, at once: it runs outside of any transaction, and nothing undoes it but a
backup (manual 18, DROP DATABASE).`,
  examples: [
    {
      kind: 'bad',
      title: 'An old database, from a migration of another',
      up: 'DROP DATABASE IF EXISTS reports_2019;',
    },
    {
      kind: 'good',
      title: 'Taken out of use, and still there',
      up: "COMMENT ON SCHEMA public IS 'reports_2019 is not used any more: drop it by hand, after a backup';",
    },
  ],
  check: onOperations(['drop-database'], ({ name, force }) => {
    const forced = force ? ' FORCE also ends the sessions of those who use it.' : '';
    return {
      message: `The database ${name} is gone for good, and no transaction holds it back.${forced}`,
      instead: `-- not in a migration: by hand, after a backup, and first out of the way for a while:
-- ALTER DATABASE ${quoteName(name)} RENAME TO ${quoteName(`${name}_dropped`)};`,
    };
  }),
};
