import type { Lock } from '../model.ts';
import { duration } from '../report/units.ts';
import { BLOCKS } from '../sql/locks.ts';
import { briefly, sequence } from './advice.ts';
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
13.3.1). The time is that of this rehearsal, from the statement that takes the lock to the end of its transaction; with
production's rows it is longer. The limits are \`limits.blocked-reads\` and \`limits.blocked-writes\`.`,
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
    find: ({ steps, options: { limits } }) => longLocks(steps, limits).map(draft),
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
      const key = `${step.transaction} ${lock.relation}`;
      if (long && !found.has(key)) found.set(key, long);
    }
  return [...found.values()];
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

function draft({ step, lock, ms, kept, limit }: LongLock): Draft {
  const { start, end } = step.statement.span;
  const { mode, relation } = lock;
  return {
    relation,
    message: `${mode} on ${relation} is held for ${duration(ms)} in this rehearsal: ${kept} wait beyond the limit of ${duration(limit)}.`,
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
