import type { LockMode, Suggestion } from '../model.ts';
import { predictLocks } from '../sql/locks.ts';
import { isInUse, keepsWaiting } from './define.ts';
import type { Draft, Rule, Step } from './rule.ts';

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
    find: ({ steps }) => {
      const found = steps
        .map((step) => ({ step, lock: queueingLock(step) }))
        .find(({ step, lock }) => lock && step.lockTimeoutMs === 0);
      return found?.lock ? [draft(found.step, found.lock)] : [];
    },
  },
};

interface Queueing {
  readonly relation: string;
  readonly mode: LockMode;
}

/** The first lock on a table in use that makes reads or writes wait. */
function queueingLock(step: Step): Queueing | undefined {
  const locks: readonly Queueing[] = step.observation?.ok
    ? step.observation.locks.filter((lock) => !lock.isNew)
    : step.operations.flatMap((operation) => predictLocks(operation, step.catalog));
  return locks.find(
    (lock) => keepsWaiting(step, lock) && isTable(step, lock.relation) && isInUse(step, lock.relation),
  );
}

function isTable(step: Step, relation: string): boolean {
  const kind = step.catalog.relations.get(relation)?.kind;
  return kind === undefined ? !step.catalog.complete : !['index', 'sequence'].includes(kind);
}

function draft(step: Step, { relation, mode }: Queueing): Draft {
  const setting = isWrapped(step) ? "SET LOCAL lock_timeout = '5s';" : "SET lock_timeout = '5s';";
  const { start, end } = step.statement.span;
  return {
    relation,
    message: `It asks for ${mode} on ${relation} without a lock_timeout: if it has to wait, everything else on the table waits behind it.`,
    instead: `${setting}\n${step.statement.sql};`,
    suggestion: insertBefore(step, setting),
    claim: step.observation ? { seen: `${mode} was requested on ${relation} with lock_timeout = 0.` } : {},
    place: { file: step.statement.file, line: start.line, endLine: end.line },
  };
}

/** One query with two statements is a transaction, even where one with a single statement is none. */
function isWrapped(step: Step): boolean {
  return step.inBlock || step.migration.up.transaction === 'batch';
}

function insertBefore(step: Step, setting: string): Suggestion {
  const { line } = step.statement.span.start;
  const text = (step.migration.up.file.text.split('\n')[line - 1] ?? '').replace(/\r$/, '');
  return { startLine: line, endLine: line, sql: `${setting}\n${text}` };
}
