import { replaceStatement } from './advice.ts';
import { seenToQueue } from './queue-proof.ts';
import type { Draft, Rule, Step } from './rule.ts';
import {
  firstUnguarded,
  insertBefore,
  settingBefore,
  settingFor,
  settingsOf,
  type Queueing,
  type Setting,
} from './timeouts.ts';

const BASE = 'CREATE TABLE orders (id bigint PRIMARY KEY);';

export const lockTimeoutNotInEffect: Rule = {
  id: 'lock-timeout-not-in-effect',
  category: 'transactions',
  severity: 'warning',
  title: 'A lock_timeout that is set, and not in effect where it is needed',
  why: `SET counts from the next statement on, SET LOCAL only until its transaction ends, and outside of a transaction not at all: the
server answers with a warning that few tools show (manual 18, SET). Zero switches the timeout off (19.11), and whoever reads
the file thinks that it is guarded.`,
  examples: [
    {
      kind: 'bad',
      title: 'Set after the statement that needs it',
      base: BASE,
      up: `ALTER TABLE orders ADD COLUMN note text;
SET lock_timeout = '5s';`,
    },
    {
      kind: 'bad',
      title: 'SET LOCAL after the transaction was ended',
      base: BASE,
      up: `BEGIN;
SET LOCAL lock_timeout = '5s';
COMMIT;
ALTER TABLE orders ADD COLUMN note text;`,
    },
    {
      kind: 'bad',
      title: 'SET LOCAL outside of a transaction',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
VACUUM orders;`,
    },
    {
      kind: 'bad',
      title: 'Switched off',
      base: BASE,
      up: `SET lock_timeout = 0;
ALTER TABLE orders ADD COLUMN note text;`,
    },
    {
      kind: 'good',
      title: 'Set before, and reset when the lock is there',
      base: BASE,
      up: `SET lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
RESET lock_timeout;`,
    },
  ],
  check: {
    scope: 'migration',
    find: ({ steps, rehearsal }) => {
      const found = firstUnguarded(steps);
      const cause = found && whyNotInEffect(found.step);
      return found && cause ? [draft(found.step, found.lock, cause, seenToQueue(rehearsal))] : [];
    },
  },
};

interface Cause {
  readonly words: string;
  /** Without effect from the beginning, so that the setting itself is what has to be edited. */
  readonly idle?: Setting;
}

/** Why a timeout that the file sets does not hold at this statement, which has none; undefined where it sets none. */
export function whyNotInEffect(step: Step): Cause | undefined {
  const before = settingBefore(step, 'lock_timeout');
  if (before) return whyGone(before, step);
  const later = settingsOf(step.steps.slice(step.steps.indexOf(step) + 1), 'lock_timeout').find(
    ({ ms }) => ms > 0,
  );
  return later && { words: `line ${lineOf(later.step)} sets it only afterwards` };
}

function whyGone(setting: Setting, step: Step): Cause {
  const line = lineOf(setting.step);
  if (setting.operation.kind === 'reset') return { words: `line ${line} resets it` };
  if (setting.ms === 0) return { words: `line ${line} switches it off` };
  if (setting.operation.local && !setting.step.inBlock)
    return { words: `SET LOCAL on line ${line} has no effect outside of a transaction`, idle: setting };
  if (setting.step.transaction !== step.transaction)
    return { words: `what line ${line} sets ended with its transaction` };
  return { words: `what line ${line} sets does not hold any more` };
}

function draft(step: Step, { relation, mode }: Queueing, { words, idle }: Cause, seen: string): Draft {
  const setting = settingFor(step, 'lock_timeout', 5000);
  const { start, end } = (idle?.step ?? step).statement.span;
  const where = idle ? `Line ${lineOf(step)}` : 'It';
  return {
    relation,
    message: `${where} asks for ${mode} on ${relation} without a lock_timeout, because ${words}: if it has to wait, everything else on the table waits behind it.`,
    instead: `${setting}\n${step.statement.sql};`,
    suggestion: idle ? withoutLocal(idle.step) : insertBefore(step, setting),
    claim: step.observation
      ? { seen: `${mode} was requested on ${relation} with lock_timeout = 0: ${words}.${seen}` }
      : {},
    place: { file: step.statement.file, line: start.line, endLine: end.line },
  };
}

function withoutLocal(step: Step): Draft['suggestion'] {
  const { sql } = step.statement;
  const edited = sql.replace(/^(set)\s+local\b/i, '$1');
  return edited === sql ? undefined : replaceStatement(step, edited);
}

function lineOf({ statement }: Step): number {
  return statement.span.start.line;
}
