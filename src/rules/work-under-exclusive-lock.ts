import type { Operation } from '../model.ts';
import { count } from '../numbers.ts';
import { isAtLeast } from '../sql/locks.ts';
import { briefly, sequence } from './advice.ts';
import { isInUse } from './define.ts';
import type { Claim, Draft, Rule, Step } from './rule.ts';
import { through } from './through.ts';
import type { Queueing } from './timeouts.ts';
import { keptLocks, SMALL, takerOf } from './work.ts';

/** Rows written out in the file grow with nothing; this many take a moment all the same. */
const MANY_LITERALS = 10_000;

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE events (id bigint PRIMARY KEY, at date);
INSERT INTO events SELECT g, '2026-01-01' FROM generate_series(1, 1000) g;
CREATE TABLE old_events (id bigint PRIMARY KEY, at date);`;

export const workUnderExclusiveLock: Rule = {
  id: 'work-under-exclusive-lock',
  category: 'transactions',
  severity: 'error',
  title:
    'Slow work of any kind while an earlier statement of the transaction locks a table against everybody',
  why: `ACCESS EXCLUSIVE is kept until the transaction ends, also while later statements scan, write or wait for something that has
nothing to do with the table (manual 18, 13.3.1). What the first statement needs for a moment is then an outage for as long as
the whole transaction takes.`,
  examples: [
    {
      kind: 'bad',
      title: 'Rows of other tables are copied meanwhile',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
INSERT INTO old_events SELECT * FROM events;`,
    },
    {
      kind: 'bad',
      title: 'The transaction sleeps on it',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
SELECT pg_sleep(0.1);`,
    },
    {
      kind: 'good',
      title: 'The lock comes last, and the end of the transaction right after it',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
INSERT INTO old_events SELECT * FROM events;
ALTER TABLE orders ADD COLUMN note text;`,
    },
    {
      kind: 'good',
      title: 'A few rows, by their key',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
UPDATE events SET at = '2026-01-02' WHERE id = 5;`,
    },
  ],
  check: {
    scope: 'residue',
    find: (step, named) => {
      const work = workOf(step);
      if (!work) return [];
      const lock = keptLocks(step).find((one) => isAtLeast(one.mode, 'AccessExclusiveLock'));
      const taker = lock && takerOf(step, lock);
      if (!lock || !taker || isExplicit(taker) || named.some((one) => isSaid(one, lock))) return [];
      return [draft(step, taker, lock, work)];
    },
  },
};

/** lock-table says it of LOCK TABLE itself. */
function isExplicit({ operations }: Step): boolean {
  return operations.some((one) => one.kind === 'lock-table');
}

/** About the same table, or about work that has to go under another lock of its own: its remedy takes it out of here. */
function isSaid({ relation, claim = {} }: Draft, lock: Queueing): boolean {
  const { scan, rewrite, writes, locks = [] } = claim;
  if (rewrite !== undefined) return true;
  if (relation === lock.relation && (scan ?? writes) !== undefined) return true;
  return scan !== undefined && locks.some(({ mode }) => isAtLeast(mode, 'ShareLock'));
}

interface Work {
  /** `reads 1,000 rows of public.events` */
  readonly words: string;
  readonly claim: Claim;
}

function workOf(step: Step): Work | undefined {
  const { observation } = step;
  if (sleeps(step.operations))
    return { words: 'waits', claim: { seen: 'Seen in the run: it waited while the lock was held.' } };
  const scan = observation?.scans.find(({ tuples }) => tuples >= SMALL);
  const written = observation?.writes.find(({ rows }) => rows >= leastRows(step.operations));
  if (written)
    return seen('writes', 'written to', written.relation, written.rows, { writes: written.relation });
  if (scan) return seen('reads', 'read from', scan.relation, scan.tuples, { scan: scan.relation });
  return foreseen(step);
}

function seen(verb: string, done: string, relation: string, rows: number, claim: Claim): Work {
  const words = `${count(rows)} rows`;
  return {
    words: `${verb} ${words} of ${relation}`,
    claim: { ...claim, seen: `Seen in the run: ${words} ${done} ${relation} while the lock was held.` },
  };
}

function leastRows(operations: readonly Operation[]): number {
  const isLiteral = operations.every((one) => one.kind === 'insert' && one.reads.length === 0);
  return isLiteral ? MANY_LITERALS : SMALL;
}

/** Work that grows with a table in use, whatever rows there are here. */
function foreseen(step: Step): Work | undefined {
  for (const one of step.operations) {
    if (!('relation' in one) || one.relation === undefined || !isInUse(step, one.relation)) continue;
    const { relation } = one;
    if ((one.kind === 'update' || one.kind === 'delete') && one.where !== 'condition')
      return { words: `writes every row of ${relation}`, claim: { writes: relation, needsRows: relation } };
    if (one.kind === 'validate-constraint')
      return { words: `reads every row of ${relation}`, claim: { scan: relation, needsRows: relation } };
  }
  return undefined;
}

function sleeps(operations: readonly Operation[]): boolean {
  return operations.some((one) =>
    one.kind === 'select'
      ? one.functions.some((name) => /^(pg_catalog\.)?pg_sleep/.test(name))
      : one.kind === 'run-block' && /\bpg_sleep/i.test(one.body),
  );
}

function draft(step: Step, taker: Step, { relation, mode }: Queueing, { words, claim }: Work): Draft {
  const line = taker.statement.span.start.line;
  return {
    relation,
    message: `This statement ${words}${through(step)} while ${mode} on ${relation}, taken on line ${line}, is kept: nobody can use ${relation} until the transaction ends.`,
    instead: sequence(
      ['this migration', briefly(`${taker.statement.sql};`)],
      ['the next one, when the lock is gone', `${step.statement.sql};`],
    ),
    claim: step.observation || claim.seen === undefined ? claim : {},
  };
}
