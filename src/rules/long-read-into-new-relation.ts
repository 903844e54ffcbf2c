import type { OperationOf } from '../model.ts';
import { count } from '../numbers.ts';
import { sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Rule, Step } from './rule.ts';
import { keptLocks } from './work.ts';

/** Rows read from here on are called many: below, it is over in a moment. */
const MANY = 10_000;

const BASE = `CREATE TABLE events (id bigint PRIMARY KEY, at date);
INSERT INTO events SELECT g, '2026-01-01' FROM generate_series(1, 20000) g;
CREATE TABLE kinds (id bigint PRIMARY KEY);
INSERT INTO kinds SELECT generate_series(1, 20);`;

export const longReadIntoNewRelation: Rule = {
  id: 'long-read-into-new-relation',
  category: 'lock-heavy',
  severity: 'warning',
  title: 'A new table or materialised view filled from a large table',
  why: `While it reads, VACUUM can remove no row version of the whole database that died since it began (manual 18, 24.1), every
schema change of the table that is read waits for it, and all later queries on that table behind it (13.3.1). A deployment
waits as long.`,
  examples: [
    {
      kind: 'bad',
      title: 'A copy of a large table',
      base: BASE,
      up: 'CREATE TABLE old_events AS SELECT * FROM events;',
    },
    {
      kind: 'bad',
      title: 'A materialised view over it',
      base: BASE,
      up: 'CREATE MATERIALIZED VIEW days AS SELECT at, count(*) FROM events GROUP BY at;',
    },
    {
      kind: 'good',
      title: 'The structure now, the rows later',
      base: BASE,
      up: 'CREATE MATERIALIZED VIEW days AS SELECT at, count(*) FROM events GROUP BY at WITH NO DATA;',
    },
    {
      kind: 'good',
      title: 'A small table',
      base: BASE,
      up: 'CREATE TABLE old_kinds AS SELECT * FROM kinds;',
    },
  ],
  check: onOperations(['create-table-as'], (made, step) => {
    const scan = step.observation?.scans.find(
      ({ relation, tuples }) => tuples >= MANY && isInUse(step, relation),
    );
    // Under a lock that others wait for, that lock is the worse of the two, and other rules say so.
    if (!made.withData || !scan || keptLocks(step).length > 0) return undefined;
    const rows = `${count(scan.tuples)} rows`;
    return {
      relation: scan.relation,
      message: `${rows} of ${scan.relation} are read into ${made.relation} in one statement: nothing can be vacuumed, and nothing can change ${scan.relation}, until it is done.`,
      instead: instead(made, step),
      claim: { seen: `Seen in the run: ${rows} of ${scan.relation} were read.` },
    };
  }),
};

function instead({ materialized }: OperationOf<'create-table-as'>, { statement }: Step): string {
  const sql = statement.sql.replace(/\s+with\s+data\s*$/i, '');
  if (!/^create\b/i.test(sql))
    return `-- CREATE TABLE … AS … WITH NO DATA, then its rows range by range /* of a key */\n${sql};`;
  return sequence(
    ['this migration: the structure alone', `${sql}\nWITH NO DATA;`],
    materialized
      ? [
          'later, at a quiet time, from a job',
          '-- REFRESH MATERIALIZED VIEW, which nobody waits for while it is empty',
        ]
      : [
          'then its rows',
          '-- INSERT INTO … SELECT …, for one range of a key after the other, committing each time',
        ],
  );
}
