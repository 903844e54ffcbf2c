import { whyNotInEffect } from './lock-timeout-not-in-effect.ts';
import { seenToQueue } from './queue-proof.ts';
import type { Draft, Rule, Step } from './rule.ts';
import { firstUnguarded, insertBefore, settingFor, type Queueing } from './timeouts.ts';

export const missingLockTimeout: Rule = {
  id: 'missing-lock-timeout',
  category: 'transactions',
  severity: 'warning',
  title: 'A lock that others queue behind, without a lock_timeout',
  why: `A statement that waits for a strong lock, behind a long report for instance, makes every later query on the table wait
behind itself: the queue is served in order. With lock_timeout it gives up after a moment and can be tried again (manual
18, 19.11, lock_timeout; 13.3).`,
  examples: [
    {
      kind: 'bad',
      title: 'It waits for ever, and everybody behind it',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      up: 'ALTER TABLE orders ADD COLUMN note text;',
    },
    {
      kind: 'good',
      title: 'It gives up after five seconds',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;`,
    },
  ],
  check: {
    scope: 'migration',
    find: ({ steps, rehearsal }) => {
      const found = firstUnguarded(steps);
      return found && !whyNotInEffect(found.step)
        ? [draft(found.step, found.lock, seenToQueue(rehearsal))]
        : [];
    },
  },
};

function draft(step: Step, { relation, mode }: Queueing, seen: string): Draft {
  const setting = settingFor(step, 'lock_timeout', 5000);
  const { start, end } = step.statement.span;
  return {
    relation,
    message: `It asks for ${mode} on ${relation} without a lock_timeout: if it has to wait, everything else on the table waits behind it.`,
    instead: `${setting}\n${step.statement.sql};`,
    suggestion: insertBefore(step, setting),
    claim: step.observation
      ? { seen: `${mode} was requested on ${relation} with lock_timeout = 0.${seen}` }
      : {},
    place: { file: step.statement.file, line: start.line, endLine: end.line, sql: step.statement.sql },
  };
}
