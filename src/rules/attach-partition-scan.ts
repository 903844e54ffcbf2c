import { bareName, quoteName, quoteRelation } from '../sql/quote.ts';
import { briefly, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Claim, Rule, Step } from './rule.ts';

const BASE = `CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_2024 (id bigint, day date NOT NULL);
INSERT INTO events_2024 SELECT g, date '2024-01-01' + g % 300 FROM generate_series(1, 1000) g;`;

export const attachPartitionScan: Rule = {
  id: 'attach-partition-scan',
  category: 'lock-heavy',
  severity: 'error',
  title: 'ATTACH PARTITION without a CHECK that proves the bounds',
  why: `Every row of the new partition is read under ACCESS EXCLUSIVE, to be sure that it lies within the bounds. A CHECK validated
beforehand proves it, and then nothing is read (manual 18, ALTER TABLE, ATTACH PARTITION and 5.12.2.2).`,
  examples: [
    {
      kind: 'bad',
      title: 'Every row is read',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE events ATTACH PARTITION events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');`,
    },
    {
      kind: 'good',
      title: 'A CHECK proves the bounds',
      base: `${BASE}
ALTER TABLE events_2024 ADD CONSTRAINT events_2024_bounds CHECK (day >= '2024-01-01' AND day < '2025-01-01');`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE events ATTACH PARTITION events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');`,
    },
  ],
  check: onOperations(['attach-partition'], ({ relation, partition, isDefault, isIndex }, step) => {
    if (isDefault || isIndex || !isInUse(step, partition) || isSeenProven(step, partition)) return undefined;
    const table = quoteRelation(partition);
    const name = quoteName(`${bareName(partition)}_bounds`);
    return {
      relation: partition,
      message: `Attaching ${partition} to ${relation} reads all of its rows while nobody can read or write it.`,
      instead: sequence(
        [
          'first migration, with the bounds as a condition on the partition key',
          briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (true /* the bounds */) NOT VALID;`),
        ],
        [
          'next migration: reads and writes go on while it checks',
          `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`,
        ],
        [
          'migration after that: the CHECK proves the bounds',
          briefly(
            `${step.statement.sql};\n-- pgrehearse: ignore drop-constraint -- the bounds say the same\nALTER TABLE ${table} DROP CONSTRAINT ${name};`,
          ),
        ],
      ),
      claim: claimOf(step, partition),
    };
  }),
};

/** Whether a CHECK implies the bounds is for the server to say. */
function isSeenProven({ observation }: Step, partition: string): boolean {
  return observation?.ok === true && !observation.scans.some((scan) => scan.relation === partition);
}

function claimOf(step: Step, partition: string): Claim {
  const checks = step.catalog.relations
    .get(partition)
    ?.constraints.filter(({ kind, validated }) => kind === 'check' && validated);
  if (!step.observation && checks && checks.length > 0)
    return { unknown: 'Whether its CHECK proves the bounds can only be seen in a run.' };
  return { locks: [{ relation: partition, mode: 'AccessExclusiveLock' }], scan: partition };
}
