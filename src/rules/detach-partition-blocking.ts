import { sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';
import { outsideTransaction } from './tools.ts';

const BASE = `CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
INSERT INTO events SELECT g, date '2024-01-01' + g % 300 FROM generate_series(1, 1000) g;`;

export const detachPartitionBlocking: Rule = {
  id: 'detach-partition-blocking',
  category: 'lock-heavy',
  severity: 'error',
  title: 'DETACH PARTITION without CONCURRENTLY',
  why: `It takes ACCESS EXCLUSIVE on the partition and on the parent, so every query on any partition waits behind it. With
CONCURRENTLY (14 and later) it takes SHARE UPDATE EXCLUSIVE on the parent and queries go on (manual 18, ALTER TABLE, DETACH
PARTITION). It is refused while there is a DEFAULT partition.`,
  examples: [
    {
      kind: 'bad',
      title: 'The whole table is locked',
      base: BASE,
      up: 'ALTER TABLE events DETACH PARTITION events_2024;',
    },
    {
      kind: 'good',
      title: 'Queries go on',
      base: BASE,
      up: 'ALTER TABLE events DETACH PARTITION events_2024 CONCURRENTLY;',
    },
  ],
  check: onOperations(['detach-partition'], ({ relation, concurrently }, step) => {
    if (concurrently || !isInUse(step, relation)) return undefined;
    return {
      relation,
      message: `It locks all of ${relation} against reads and writes, and waits for every query on it first.`,
      instead: sequence([outsideTransaction(step.migration), `${step.statement.sql} CONCURRENTLY;`]),
      claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }] },
    };
  }),
};
