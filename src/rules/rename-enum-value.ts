import { onOperations } from './define.ts';
import type { Rule } from './rule.ts';

export const renameEnumValue: Rule = {
  id: 'rename-enum-value',
  category: 'breaking',
  severity: 'error',
  title: 'ALTER TYPE … RENAME VALUE',
  why: `Code that runs while the migration is deployed still sends the old value, and every statement with it fails with SQLSTATE
22P02 the moment this commits; code that reads meets a value that it does not know.`,
  examples: [
    {
      kind: 'bad',
      title: 'The running application still says shipped',
      base: `CREATE TYPE order_status AS ENUM ('open', 'shipped');
CREATE TABLE orders (id bigint PRIMARY KEY, status order_status);`,
      up: `ALTER TYPE order_status RENAME VALUE 'shipped' TO 'sent';`,
    },
    {
      kind: 'good',
      title: 'A new value beside the old one',
      base: `CREATE TYPE order_status AS ENUM ('open', 'shipped');
CREATE TABLE orders (id bigint PRIMARY KEY, status order_status);`,
      up: `ALTER TYPE order_status ADD VALUE 'sent';`,
    },
  ],
  check: onOperations(['rename-object'], ({ objectType, name, to }, step) => {
    if (objectType !== 'enum value') return undefined;
    const [type, value] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.') + 1)];
    const isOld = step.steps[0]?.catalog.enums.has(type.includes('.') ? type : `public.${type}`);
    if (step.catalog.complete && !isOld) return undefined;
    return {
      message: `Statements that send '${value}' for ${type} fail as soon as it is called '${to}'.`,
      instead: `-- first release: a new value, which the application understands and writes\nALTER TYPE ${type} ADD VALUE '${to}';\n\n-- then, in batches, the rows that hold the old one; the old value stays in the type`,
      claim: step.observation?.ok ? { seen: 'It was renamed in the run.' } : {},
    };
  }),
};
