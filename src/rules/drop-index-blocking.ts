import { inCaseOf, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import { replaceOutside } from './outside.ts';
import { userOf } from './drop-constraint-index.ts';
import type { Rule, Step } from './rule.ts';
import { outsideTransaction } from './tools.ts';

export const dropIndexBlocking: Rule = {
  id: 'drop-index-blocking',
  category: 'lock-heavy',
  severity: 'warning',
  title: 'DROP INDEX without CONCURRENTLY',
  why: `It takes ACCESS EXCLUSIVE on the index and on its table, and waits for every query on the table before it, with everybody else
behind it. With CONCURRENTLY reads and writes go on (manual 18, DROP INDEX). With a lock_timeout it is short: a notice.`,
  examples: [
    {
      kind: 'bad',
      title: 'Readers and writers queue behind it',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
CREATE INDEX orders_total_idx ON orders (total);`,
      up: 'DROP INDEX orders_total_idx;',
    },
    {
      kind: 'good',
      title: 'Nobody waits',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
CREATE INDEX orders_total_idx ON orders (total);`,
      up: 'DROP INDEX CONCURRENTLY orders_total_idx;',
    },
  ],
  check: onOperations(['drop-index'], ({ relation, concurrently, cascade }, step) => {
    if (concurrently || !isInUse(step, relation) || userOf(step.catalog, relation, cascade)) return undefined;
    const table = step.catalog.relations.get(relation)?.table ?? relation;
    const sql = concurrentSql(step);
    return {
      relation: table,
      message: `Dropping ${relation} locks ${table} against reads and writes, and waits for every query on it first.`,
      severity: step.lockTimeoutMs > 0 ? 'notice' : undefined,
      instead: sequence([outsideTransaction(step.migration), sql]),
      suggestion: step.operations.length === 1 ? replaceOutside(step, sql) : undefined,
      claim: { locks: [{ relation: table, mode: 'AccessExclusiveLock' }] },
    };
  }),
};

function concurrentSql(step: Step): string {
  return `${step.statement.sql.replace(/^drop\s+index\b/i, (head) => `${head} ${inCaseOf(head, 'CONCURRENTLY')}`)};`;
}
