import type { Operation } from '../model.ts';
import { count } from '../numbers.ts';
import { BLOCKS } from '../sql/locks.ts';
import { locksHeld } from './held-locks.ts';
import type { Draft, Rule, Step } from './rule.ts';
import { insertBefore, isAwaited, queueingLock, settingFor } from './timeouts.ts';
import { SMALL } from './work.ts';

const ADVISED_MS = 60_000;

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`;

export const missingStatementTimeout: Rule = {
  id: 'missing-statement-timeout',
  category: 'transactions',
  severity: 'notice',
  title: 'A scan or rewrite that keeps others waiting, without a statement_timeout',
  why: `lock_timeout ends the wait for a lock, not the work under it. Where that work grows with the table, statement_timeout is what
ends it, and the wait of everybody else, before it is an outage (manual 18, 19.11, statement_timeout). A scan that nobody waits
for, such as VALIDATE CONSTRAINT or a concurrent build, needs none.`,
  examples: [
    {
      kind: 'bad',
      title: 'The rewrite takes as long as it takes',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN total TYPE bigint;`,
    },
    {
      kind: 'bad',
      title: 'So does the build of an index',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
CREATE INDEX orders_total_idx ON orders (total);`,
    },
    {
      kind: 'good',
      title: 'It gives up after a minute',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '1min';
ALTER TABLE orders ALTER COLUMN total TYPE bigint;`,
    },
    {
      kind: 'good',
      title: 'Reads and writes go on meanwhile',
      base: `${BASE}
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;`,
      up: 'ALTER TABLE orders VALIDATE CONSTRAINT orders_total_positive;',
    },
  ],
  check: {
    scope: 'migration',
    find: ({ steps }) => {
      for (const step of steps) {
        const work = step.statementTimeoutMs === 0 ? longWork(step) : undefined;
        if (work) return [draft(step, work)];
      }
      return [];
    },
  },
};

interface Work {
  readonly relation: string;
  readonly blocked: 'use' | 'write to';
  /** What was measured; absent where nothing was run. */
  readonly seen?: string;
}

/** Work that grows with a table, under a lock that others wait for. */
function longWork(step: Step): Work | undefined {
  const { observation } = step;
  if (!observation) return foreseen(step);
  const lock = locksHeld(step).find((one) => !one.isNew && isAwaited(step, one));
  const scan = observation.scans.find(({ tuples }) => tuples >= SMALL);
  const rewritten = observation.rewrites[0];
  if (!lock || !observation.ok || (!scan && rewritten === undefined)) return undefined;
  const seen = rewritten
    ? `${rewritten} was rewritten`
    : `${count(scan?.tuples ?? 0)} rows of ${scan?.relation} were read`;
  return {
    relation: lock.relation,
    blocked: BLOCKS[lock.mode].reads ? 'use' : 'write to',
    seen: `${seen} under ${lock.mode} on ${lock.relation}, with statement_timeout = 0.`,
  };
}

/** Without a run only what reads the whole table whatever it looks like. */
function foreseen(step: Step): Work | undefined {
  const lock = step.operations.some(readsAll) ? queueingLock(step) : undefined;
  return lock && { relation: lock.relation, blocked: BLOCKS[lock.mode].reads ? 'use' : 'write to' };
}

function readsAll(operation: Operation): boolean {
  switch (operation.kind) {
    case 'create-index':
      return !operation.concurrently && !operation.only;
    case 'vacuum':
      return operation.full;
    case 'cluster':
      return true;
    case 'refresh-materialized-view':
      return !operation.concurrently && operation.withData;
    case 'add-constraint':
      return !operation.constraint.notValid && operation.constraint.usingIndex === undefined;
    default:
      return false;
  }
}

function draft(step: Step, { relation, blocked, seen }: Work): Draft {
  const { start, end } = step.statement.span;
  const setting = settingFor(step, 'statement_timeout', ADVISED_MS);
  return {
    relation,
    message: `Nobody can ${blocked} ${relation} while this statement works through its rows, and no statement_timeout ends it.`,
    suggestion: insertBefore(step, setting),
    claim: seen === undefined ? {} : { seen },
    place: { file: step.statement.file, line: start.line, endLine: end.line },
  };
}
