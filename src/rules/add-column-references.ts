import { bareColumn, briefly, columnList, constraintName, sequence } from './advice.ts';
import { quoteName, quoteRelation } from '../sql/quote.ts';
import { isInUse, onOperations } from './define.ts';
import { indexFirst } from './key-index.ts';
import type { Rule } from './rule.ts';

export const addColumnReferences: Rule = {
  id: 'add-column-references',
  category: 'lock-heavy',
  severity: 'warning',
  title: 'ADD COLUMN with an inline REFERENCES',
  why: `Beside ACCESS EXCLUSIVE on the table it takes SHARE ROW EXCLUSIVE on the referenced one, so writers of both wait, and with a
default every row is checked (manual 18, ALTER TABLE). With a lock_timeout and no default it is short: a notice.`,
  examples: [
    {
      kind: 'bad',
      title: 'The parent is locked as well',
      base: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: 'ALTER TABLE orders ADD COLUMN customer_id bigint REFERENCES customers (id);',
    },
    {
      kind: 'good',
      title: 'The column first',
      base: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN customer_id bigint;`,
    },
  ],
  check: onOperations(['add-column'], ({ relation, column }, step) => {
    const key = column.constraints.find((constraint) => constraint.kind === 'foreign-key');
    if (!key?.references || !isInUse(step, relation)) return undefined;
    const [table, parent] = [quoteRelation(relation), key.references.relation];
    const name = constraintName(relation, key, 'fkey');
    const target = key.references.columns.length > 0 ? ` (${columnList(key.references.columns)})` : '';
    const isShort = step.lockTimeoutMs > 0 && !column.default;
    return {
      relation,
      message: `The foreign key of the new column ${column.name} also makes writers of ${parent} wait.`,
      severity: isShort ? 'notice' : undefined,
      instead: sequence(
        ['this migration', briefly(`ALTER TABLE ${table} ADD COLUMN ${bareColumn(column)};`)],
        ...indexFirst(step, relation, [column.name], parent),
        [
          'next migration',
          briefly(
            `ALTER TABLE ${table} ADD CONSTRAINT ${name} FOREIGN KEY (${quoteName(column.name)}) REFERENCES ${quoteRelation(parent)}${target} NOT VALID;`,
          ),
        ],
        [
          'migration after that: writes go on while it checks',
          `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`,
        ],
      ),
      claim: {
        ...(column.default && { scan: relation }),
        locks: [
          { relation, mode: 'AccessExclusiveLock' },
          ...(isInUse(step, parent) ? [{ relation: parent, mode: 'ShareRowExclusiveLock' } as const] : []),
        ],
      },
    };
  }),
};
