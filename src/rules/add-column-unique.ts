import { bareColumn, briefly, constraintName, sequence } from './advice.ts';
import { quoteName, quoteRelation } from '../sql/quote.ts';
import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';
import { outsideTransaction } from './tools.ts';

export const addColumnUnique: Rule = {
  id: 'add-column-unique',
  category: 'lock-heavy',
  severity: 'error',
  title: 'ADD COLUMN with an inline UNIQUE or PRIMARY KEY',
  why: `The index behind it is built under ACCESS EXCLUSIVE: nobody can read or write the table until it is done (manual 18, ALTER TABLE,
Notes). Add the column first, and build its unique index concurrently.`,
  examples: [
    {
      kind: 'bad',
      title: 'The index is built under the lock',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: 'ALTER TABLE orders ADD COLUMN reference text UNIQUE;',
    },
    {
      kind: 'good',
      title: 'The column alone',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN reference text;`,
    },
  ],
  check: onOperations(['add-column'], ({ relation, column }, step) => {
    const key = column.constraints.find(({ kind }) => kind === 'unique' || kind === 'primary-key');
    if (!key || !isInUse(step, relation)) return undefined;
    const table = quoteRelation(relation);
    const name = constraintName(relation, key, 'key');
    const word = key.kind === 'unique' ? 'UNIQUE' : 'PRIMARY KEY';
    return {
      relation,
      message: `Building the index of the new column ${column.name} locks ${relation} against reads and writes.`,
      instead: sequence(
        ['this migration', briefly(`ALTER TABLE ${table} ADD COLUMN ${bareColumn(column)};`)],
        [
          `then, ${outsideTransaction(step.migration)}`,
          `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${table} (${quoteName(column.name)});`,
        ],
        [
          'next migration',
          briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${word} USING INDEX ${name};`),
        ],
      ),
      claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }], scan: relation },
    };
  }),
};
