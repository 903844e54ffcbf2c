import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';

const BASE = `CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_rest PARTITION OF events DEFAULT;
INSERT INTO events SELECT g, date '2024-01-01' + g % 300 FROM generate_series(1, 1000) g;`;

export const attachPartitionScansDefault: Rule = {
  id: 'attach-partition-scans-default',
  category: 'lock-heavy',
  severity: 'error',
  title: 'A new partition that makes the server read the DEFAULT partition',
  why: `Rows that belong to the new partition may lie in the default one, so all of it is read under ACCESS EXCLUSIVE, unless a CHECK
on it proves that there are none (manual 18, ALTER TABLE, ATTACH PARTITION and CREATE TABLE, PARTITION OF).`,
  examples: [
    {
      kind: 'bad',
      title: 'The default partition is read',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE events_2026 (id bigint, day date NOT NULL);
ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');`,
    },
    {
      kind: 'good',
      title: 'A CHECK on the default partition proves it',
      base: `${BASE}
ALTER TABLE events_rest ADD CONSTRAINT events_rest_old CHECK (day < '2026-01-01');`,
      up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE events_2026 (id bigint, day date NOT NULL);
ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');`,
    },
  ],
  check: onOperations(['attach-partition', 'create-table'], (operation, step) => {
    const parent = operation.kind === 'attach-partition' ? operation.relation : operation.partitionOf;
    if (parent === undefined || !step.observation?.ok) return [];
    const siblings = [...step.catalog.relations.values()].filter(
      (one) => one.partitionOf === parent && isInUse(step, one.name),
    );
    const read = siblings.filter((one) => step.observation?.scans.some((scan) => scan.relation === one.name));
    return read.map(({ name }) => ({
      relation: name,
      message: `All of the default partition ${name} is read while nobody can read or write it.`,
      instead: `-- first, beside running traffic: a CHECK on ${name} that excludes the new bounds, NOT VALID and then VALIDATE`,
      claim: { locks: [{ relation: name, mode: 'AccessExclusiveLock' as const }], scan: name },
    }));
  }),
};
