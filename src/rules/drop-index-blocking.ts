import { briefly, inCaseOf, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import { isRefused } from './drop-constraint-index.ts';
import { replaceOutside } from './outside.ts';
import type { Draft, Rule, Step } from './rule.ts';
import { outsideTransaction } from './tools.ts';

export const dropIndexBlocking: Rule = {
  id: 'drop-index-blocking',
  category: 'lock-heavy',
  severity: 'warning',
  title: 'DROP INDEX without CONCURRENTLY',
  why: `It takes ACCESS EXCLUSIVE on the index and on its table, and waits for every query on the table before it, with everybody else
behind it. With CONCURRENTLY reads and writes go on; an index of a partitioned
table cannot be dropped that way (manual 18, DROP INDEX). With a lock_timeout it is short: a notice.`,
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
      kind: 'bad',
      title: 'CONCURRENTLY is refused where the table is partitioned',
      base: `CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX events_id_idx ON events (id);`,
      up: 'DROP INDEX CONCURRENTLY events_id_idx;',
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
  check: onOperations(['drop-index'], (operation, step) => {
    const { relation, concurrently } = operation;
    const table = step.catalog.relations.get(relation)?.table ?? relation;
    const isPartitioned = step.catalog.relations.get(table)?.kind === 'partitioned-table';
    if (!isInUse(step, relation) || isRefused(step, operation)) return undefined;
    if (concurrently) return isPartitioned ? refusedDraft(step, relation, table) : undefined;
    return {
      relation: table,
      message: `Dropping ${relation} locks ${table}${isPartitioned ? ' and all of its partitions' : ''} against reads and writes, and waits for every query on it first.`,
      severity: step.lockTimeoutMs > 0 ? 'notice' : undefined,
      ...(isPartitioned ? shortAdvice(step) : concurrentAdvice(step)),
      claim: { locks: [{ relation: table, mode: 'AccessExclusiveLock' }] },
    };
  }),
};

function refusedDraft(step: Step, relation: string, table: string): Draft {
  return {
    relation: table,
    message: `CONCURRENTLY is refused for ${relation}, because ${table} is partitioned: the migration fails.`,
    severity: 'error',
    ...shortAdvice(step),
    claim: { fails: ['0A000', '25001'] },
  };
}

/** There is no way without the lock. */
function shortAdvice({ statement }: Step): Pick<Draft, 'instead'> {
  const sql = statement.sql.replace(/\bconcurrently\s+/i, '');
  return { instead: sequence(['alone in its transaction, for a moment', briefly(`${sql};`)]) };
}

function concurrentAdvice(step: Step): Pick<Draft, 'instead' | 'suggestion'> {
  const sql = concurrentSql(step);
  return {
    instead: sequence([outsideTransaction(step.migration), sql]),
    suggestion: step.operations.length === 1 ? replaceOutside(step, sql) : undefined,
  };
}

function concurrentSql(step: Step): string {
  return `${step.statement.sql.replace(/^drop\s+index\b/i, (head) => `${head} ${inCaseOf(head, 'CONCURRENTLY')}`)};`;
}
