import type { Lock } from '../model.ts';
import { duration } from '../report/units.ts';
import { BLOCKS } from '../sql/locks.ts';
import { briefly, sequence } from './advice.ts';
import {
  atRows,
  besides,
  between,
  beyondLimit,
  claimOf,
  estimateOf,
  inTime,
  severityOf,
  totalOf,
  type Total,
} from './at-scale.ts';
import type { RuleLimits } from './options.ts';
import type { Draft, Rule, Step } from './rule.ts';
import { isAwaited } from './timeouts.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`;

export const longLock: Rule = {
  id: 'long-lock',
  category: 'cost',
  severity: 'error',
  title: 'A lock that was held beyond the limit',
  why: `Whoever comes meanwhile waits, and with connections taken by those who wait, soon the whole application does (manual 18,
13.3.1). The time is that from the statement that takes the lock to the end of its transaction: as it was in this rehearsal,
and where the statistics file tells production's rows, as it will be with those (docs/estimates.md). The limits are \`limits.blocked-reads\` and \`limits.blocked-writes\`.`,
  examples: [
    {
      kind: 'bad',
      title: 'Readers wait while the transaction does something else',
      config: 'limits:\n  blocked-reads: 200ms\n',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
SELECT pg_sleep(0.3);`,
    },
    {
      kind: 'bad',
      title: 'Writers wait',
      config: 'limits:\n  blocked-writes: 200ms\n',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DISABLE TRIGGER USER;
SELECT pg_sleep(0.3);`,
    },
    {
      kind: 'good',
      title: 'The wait comes before the lock',
      config: 'limits:\n  blocked-reads: 200ms\n',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
SELECT pg_sleep(0.3);
ALTER TABLE orders ADD COLUMN note text;`,
    },
  ],
  check: {
    scope: 'migration',
    find: ({ steps, options: { limits } }) => {
      const measured = longLocks(steps, limits);
      const seen = new Set(measured.map(({ step, lock }) => keyOf(step, lock)));
      const estimated = longAtScale(steps, limits).filter(({ step, lock }) => !seen.has(keyOf(step, lock)));
      return [...measured.map((one) => draft(one, limits)), ...estimated.map(draftAtScale)];
    },
  },
};

interface LongLock {
  readonly step: Step;
  readonly lock: Lock;
  readonly ms: number;
  readonly kept: 'reads' | 'writes';
  readonly limit: number;
}

/** One for each relation and transaction: the first lock on it that was held too long. */
function longLocks(steps: readonly Step[], limits: RuleLimits): LongLock[] {
  const found = new Map<string, LongLock>();
  for (const step of steps)
    for (const lock of step.observation?.ok && step.statement.transactional ? step.observation.locks : []) {
      const long = !lock.isNew && isAwaited(step, lock) ? beyond(step, lock, limits) : undefined;
      const key = keyOf(step, lock);
      if (long && !found.has(key)) found.set(key, long);
    }
  return [...found.values()];
}

function keyOf({ transaction }: Step, { relation }: Lock): string {
  return `${transaction} ${relation}`;
}

interface LongAtScale {
  readonly step: Step;
  readonly lock: Lock;
  readonly total: Total;
  readonly certainty: 'surely' | 'likely' | 'maybe';
  readonly kept: 'reads' | 'writes';
  readonly limit: number;
}

/** One for each relation and transaction, by what its statements take with production's rows. */
function longAtScale(steps: readonly Step[], limits: RuleLimits): LongAtScale[] {
  const found = new Map<string, LongAtScale>();
  for (const step of steps)
    for (const lock of step.observation?.ok ? step.observation.locks : []) {
      const long = !lock.isNew && isAwaited(step, lock) ? beyondAtScale(step, lock, limits) : undefined;
      const key = keyOf(step, lock);
      if (long && !found.has(key)) found.set(key, long);
    }
  return [...found.values()];
}

function beyondAtScale(
  step: Step,
  lock: Lock,
  { blockedReads, blockedWrites }: RuleLimits,
): LongAtScale | undefined {
  const { reads, writes } = BLOCKS[lock.mode];
  const kept = reads ? 'reads' : 'writes';
  if (!writes || (!step.statement.transactional && !isHeldThroughout(step, lock))) return undefined;
  const total = totalOf(isLate(step) ? holding(step).slice(1) : holding(step), inTime);
  const limit = reads ? blockedReads : blockedWrites;
  const certainty = total && total.main.rows > 0 ? beyondLimit(total, limit) : undefined;
  return total && certainty && { step, lock, total, certainty, kept, limit };
}

/** The statements of its transaction during which the lock is held. */
function holding(step: Step): readonly Step[] {
  return step.steps
    .slice(step.steps.indexOf(step))
    .filter(({ transaction }) => transaction === step.transaction);
}

/** A statement outside of a transaction may let go of a lock on its way; VACUUM FULL does not. */
function isHeldThroughout({ observation }: Step, { heldMs }: Lock): boolean {
  return observation !== undefined && heldMs > observation.durationMs / 2;
}

function beyond(step: Step, lock: Lock, { blockedReads, blockedWrites }: RuleLimits): LongLock | undefined {
  const ms = lock.heldMs - (isLate(step) ? (step.observation?.durationMs ?? 0) : 0);
  const { reads, writes } = BLOCKS[lock.mode];
  if (reads && ms > blockedReads) return { step, lock, ms, kept: 'reads', limit: blockedReads };
  return writes && ms > blockedWrites ? { step, lock, ms, kept: 'writes', limit: blockedWrites } : undefined;
}

/** Code may take its locks at any moment while it runs: only what comes after it counts for certain. */
function isLate({ operations }: Step): boolean {
  return operations.some((one) => one.kind === 'run-block' || one.kind === 'call' || one.kind === 'select');
}

function draftAtScale({ step, lock, total, certainty, kept, limit }: LongAtScale): Draft {
  const { start, end } = step.statement.span;
  const { mode, relation } = lock;
  const is = certainty === 'surely' ? 'is' : 'may be';
  const wait = certainty === 'surely' ? 'wait' : 'may wait';
  return {
    relation,
    message: `${mode} on ${relation} ${is} held for ${between(total.low, total.high, duration)}${atRows(total)}: ${kept} ${wait} beyond the limit of ${duration(limit)}.${besides(total)}`,
    severity: severityOf(certainty, 'error'),
    instead: instead(step),
    estimate: estimateOf(total),
    claim: claimOf(total),
    place: { file: step.statement.file, line: start.line, endLine: end.line },
  };
}

function draft({ step, lock, ms, kept, limit }: LongLock, limits: RuleLimits): Draft {
  const { start, end } = step.statement.span;
  const { mode, relation } = lock;
  const there = beyondAtScale(step, lock, limits)?.total;
  const expected = there ? ` It takes ${between(there.low, there.high, duration)}${atRows(there)}.` : '';
  return {
    relation,
    message: `${mode} on ${relation} is held for ${duration(ms)} in this rehearsal: ${kept} wait beyond the limit of ${duration(limit)}.${expected}`,
    ...(there && { estimate: estimateOf(there) }),
    instead: instead(step),
    claim: { seen: `Seen in the run: ${mode} on ${relation} was held for ${duration(ms)}.` },
    place: { file: step.statement.file, line: start.line, endLine: end.line },
  };
}

function instead(step: Step): string {
  const rest = step.steps
    .slice(step.steps.indexOf(step) + 1)
    .filter(
      ({ transaction, operations }) => transaction === step.transaction && !operations.every(isSetting),
    );
  if (rest.length === 0)
    return '-- it is this statement itself that takes so long: see what else is found about it, or run it when nobody\n-- uses the table, with a statement_timeout that ends it in time';
  return sequence(
    ['this migration', briefly(`${step.statement.sql};`)],
    ['the next one, when the lock is gone', rest.map(({ statement }) => `${statement.sql};`).join('\n')],
  );
}

function isSetting({ kind }: Step['operations'][number]): boolean {
  return kind === 'set' || kind === 'reset' || kind === 'transaction';
}
