import { agreed, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';

export const addExclusionBlocking: Rule = {
  id: 'add-exclusion-blocking',
  category: 'lock-heavy',
  severity: 'error',
  title: 'ADD EXCLUDE',
  why: `The index behind an exclusion constraint is built under ACCESS EXCLUSIVE: nobody can read or write the table until it is done.
Unlike a unique constraint it cannot take over an index built concurrently (manual 18, ALTER TABLE, ADD
table_constraint_using_index).`,
  examples: [
    {
      kind: 'bad',
      title: 'The index is built under the lock',
      base: `CREATE TABLE bookings (id bigint PRIMARY KEY, during tsrange);
INSERT INTO bookings SELECT g, tsrange(timestamp '2024-01-01' + g * interval '1 day', timestamp '2024-01-02' + g * interval '1 day') FROM generate_series(1, 1000) g;`,
      up: 'ALTER TABLE bookings ADD CONSTRAINT bookings_apart EXCLUDE USING gist (during WITH &&);',
    },
    {
      kind: 'good',
      title: 'On a table of the same migration',
      up: `CREATE TABLE bookings (id bigint PRIMARY KEY, during tsrange);
ALTER TABLE bookings ADD CONSTRAINT bookings_apart EXCLUDE USING gist (during WITH &&);`,
    },
  ],
  check: onOperations(['add-constraint'], ({ relation, constraint }, step) => {
    if (constraint.kind !== 'exclusion' || !isInUse(step, relation)) return undefined;
    return {
      relation,
      message: `Building the index of ${constraint.name ?? 'the exclusion constraint'} locks ${relation} against reads and writes.`,
      instead: sequence([
        'there is no way without the lock: in a quiet hour, or on a new table, filled in batches and put into its place',
        agreed('add-exclusion-blocking', `${step.statement.sql};`, 'runs in a quiet hour'),
      ]),
      claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }], scan: relation },
    };
  }),
};
