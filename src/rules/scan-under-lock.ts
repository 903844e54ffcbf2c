import { count } from '../numbers.ts';
import { isInUse, keepsWaiting } from './define.ts';
import { locksHeld } from './held-locks.ts';
import type { Draft, Rule, Step } from './rule.ts';
import { through } from './through.ts';
import { SMALL } from './work.ts';

export const scanUnderLock: Rule = {
  id: 'scan-under-lock',
  category: 'cost',
  severity: 'error',
  title: 'A full scan under a lock that blocks writes, which no other rule named',
  why: `The run showed a whole table being read while its transaction held a lock that makes writers wait (manual 18, 13.3.1). The
wait grows with the table.`,
  examples: [
    {
      kind: 'bad',
      title: 'Writers are locked out, then the table is read from end to end',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DISABLE TRIGGER USER;
DO $$ BEGIN
  PERFORM sum(total) FROM orders;
END $$;`,
    },
    {
      kind: 'good',
      title: 'Read before the lock is taken',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: `SET LOCAL lock_timeout = '5s';
DO $$ BEGIN
  PERFORM sum(total) FROM orders;
END $$;
ALTER TABLE orders ADD COLUMN note text;`,
    },
  ],
  check: {
    scope: 'residue',
    find: (step, named) => (step.observation?.scans ?? []).flatMap((scan) => underLock(step, scan, named)),
  },
};

function underLock(
  step: Step,
  { relation, tuples }: { readonly relation: string; readonly tuples: number },
  named: readonly Draft[],
): Draft[] {
  if (tuples < SMALL || !isInUse(step, relation) || isExplained(step, named)) return [];
  const lock = locksHeld(step).find(
    (one) => !one.isNew && isTable(step, one.relation) && keepsWaiting(step, one),
  );
  if (!lock) return [];
  return [
    {
      relation,
      message: `All of ${relation} is read${through(step)} while ${lock.mode} on ${lock.relation} keeps others waiting.`,
      claim: {
        scan: relation,
        seen: `Seen in the run: ${count(tuples)} rows of ${relation} read under ${lock.mode} on ${lock.relation}.`,
      },
    },
  ];
}

/** A finding already says that the statement reads, rewrites or writes rows: what it reads on the way is part of that. */
function isExplained({ observation }: Step, named: readonly Draft[]): boolean {
  return named.some(
    ({ claim }) =>
      claim?.scan !== undefined ||
      (claim?.rewrite !== undefined && observation?.rewrites.length !== 0) ||
      (claim?.writes !== undefined && observation?.rowsWritten !== 0),
  );
}

function isTable({ catalog }: Step, relation: string): boolean {
  return !['index', 'sequence'].includes(catalog.relations.get(relation)?.kind ?? 'index');
}
