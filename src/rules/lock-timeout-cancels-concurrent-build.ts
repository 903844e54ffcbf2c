import { sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Draft, Rule, Step } from './rule.ts';
import { asSetting, insertBefore, settingBefore, type TimeoutName } from './timeouts.ts';
import { outsideTransaction } from './tools.ts';

/** Elsewhere in the database a report, a dump or a batch job that is open for half a minute is an ordinary thing. */
const SHORT_LOCK_TIMEOUT = 30_000;
/** It counts for the whole build, which reads the table twice and waits three times. */
const SHORT_STATEMENT_TIMEOUT = 15 * 60_000;

export const lockTimeoutCancelsConcurrentBuild: Rule = {
  id: 'lock-timeout-cancels-concurrent-build',
  category: 'lock-heavy',
  severity: 'warning',
  title: 'A short lock_timeout or statement_timeout during a concurrent build',
  why: `A concurrent build waits for every older transaction of the database to end, also for those that never touch the table (manual
18, CREATE INDEX, "Building Indexes Concurrently"). That wait is one for a lock: lock_timeout cancels it with SQLSTATE 55P03,
statement_timeout with 57014, and an INVALID index stays that every write has to maintain. Nobody waits behind the
build meanwhile, so that it needs no timeout.`,
  examples: [
    {
      kind: 'bad',
      title: 'Any transaction that is open for five seconds cancels it',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO orders SELECT g, g % 50 FROM generate_series(1, 1000) g;`,
      up: `SET lock_timeout = '5s';
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);`,
    },
    {
      kind: 'bad',
      title: 'A build that takes longer than a minute is cancelled',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO orders SELECT g, g % 50 FROM generate_series(1, 1000) g;`,
      up: `SET statement_timeout = '1min';
REINDEX INDEX CONCURRENTLY orders_pkey;`,
    },
    {
      kind: 'good',
      title: 'The timeout is for the statement that others queue behind',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO orders SELECT g, g % 50 FROM generate_series(1, 1000) g;`,
      up: `SET lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);`,
    },
  ],
  check: onOperations(['create-index', 'reindex'], (build, step) => {
    const { relation } = build;
    if (!build.concurrently || step.inBlock || (relation && !isInUse(step, relation))) return undefined;
    const short = shortTimeouts(step);
    return short.length > 0 ? draft(step, relation, short) : undefined;
  }),
};

interface Timeout {
  readonly name: TimeoutName;
  readonly ms: number;
}

function isShort(ms: number, limit: number): boolean {
  return ms > 0 && ms < limit;
}

function shortTimeouts({ lockTimeoutMs, statementTimeoutMs }: Step): Timeout[] {
  return [
    ...(isShort(lockTimeoutMs, SHORT_LOCK_TIMEOUT)
      ? [{ name: 'lock_timeout', ms: lockTimeoutMs } as const]
      : []),
    ...(isShort(statementTimeoutMs, SHORT_STATEMENT_TIMEOUT)
      ? [{ name: 'statement_timeout', ms: statementTimeoutMs } as const]
      : []),
  ];
}

function draft(step: Step, relation: string | undefined, short: readonly Timeout[]): Draft {
  const off = short.map(({ name }) => `SET ${name} = 0;`).join('\n');
  const words = short.map(({ name, ms }) => `${name} is ${asSetting(ms)}`).join(', ');
  const isOwn = short.every(({ name }) => settingBefore(step, name) !== undefined);
  return {
    relation,
    message: `${words} here: ${short.map(whatCancels).join(', or ')}, and an INVALID index is left behind.`,
    instead: sequence([outsideTransaction(step.migration), `${step.statement.sql};`]),
    suggestion: isOwn ? insertBefore(step, off) : undefined,
    claim: step.observation ? { seen: `In force when the build began: ${words}.` } : {},
  };
}

function whatCancels({ name, ms }: Timeout): string {
  return name === 'lock_timeout'
    ? `any transaction of the database that stays open for ${asSetting(ms)} meanwhile cancels the build`
    : `the build is cancelled when it takes longer than ${asSetting(ms)}`;
}
