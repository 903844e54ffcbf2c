import { replaceStatement } from './advice.ts';
import type { Draft, Rule, Step } from './rule.ts';
import { asSetting, insertBefore, queueingLock, settingBefore, settingFor } from './timeouts.ts';

export const lockTimeoutTooLong: Rule = {
  id: 'lock-timeout-too-long',
  category: 'transactions',
  severity: 'notice',
  title: 'A lock_timeout above the agreed limit',
  why: `For as long as a statement waits for its lock, every later query on the table waits behind it: the queue is served in order
(manual 18, 13.3), so the timeout is the outage that a migration may cause before it gives up (19.11, lock_timeout). The limit
is \`limits.lock-timeout\` of the configuration.`,
  examples: [
    {
      kind: 'bad',
      title: 'Everybody may wait for ten minutes',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      up: `SET lock_timeout = '10min';
ALTER TABLE orders ADD COLUMN note text;`,
    },
    {
      kind: 'bad',
      title: 'The project allows two seconds',
      config: 'limits:\n  lock-timeout: 2s\n',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;`,
    },
    {
      kind: 'good',
      title: 'For a moment only',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      up: `SET LOCAL lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;`,
    },
    {
      kind: 'good',
      title: 'A long wait for a lock that nobody queues behind',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      up: `SET LOCAL lock_timeout = '10min';
COMMENT ON TABLE orders IS 'What customers bought';`,
    },
  ],
  check: {
    scope: 'migration',
    find: ({ steps, options }) => {
      const limit = options.limits.lockTimeout;
      const step = steps.find((one) => one.lockTimeoutMs > limit && queueingLock(one));
      const lock = step && queueingLock(step);
      return step && lock ? [draft(step, lock, limit)] : [];
    },
  },
};

function draft(step: Step, { relation, mode }: { relation: string; mode: string }, limit: number): Draft {
  const set = settingBefore(step, 'lock_timeout');
  const place = set?.step ?? step;
  const { start, end } = place.statement.span;
  const setting = settingFor(step, 'lock_timeout', limit);
  const timeout = asSetting(step.lockTimeoutMs);
  return {
    relation,
    message: `${mode} on ${relation} is waited for up to ${timeout}, and everything else on the table waits behind it; the limit is ${asSetting(limit)}.`,
    instead: `${setting}\n${step.statement.sql};`,
    suggestion: set ? replaceStatement(place, setting) : insertBefore(step, setting),
    claim: step.observation
      ? { seen: `${mode} was requested on ${relation} with lock_timeout = ${timeout}.` }
      : {},
    place: { file: step.statement.file, line: start.line, endLine: end.line },
  };
}
