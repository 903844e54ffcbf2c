import type { MigrationRehearsal, Observation } from '../model.ts';
import { briefly, sequence } from './advice.ts';
import { placeOf } from './migration-fails.ts';
import type { Draft, Rule, Step } from './rule.ts';

const BASE = `CREATE TABLE customers (id bigint PRIMARY KEY, email text);
INSERT INTO customers VALUES (1, 'a@example.org'), (2, 'a@example.org');`;

export const notRetryable: Rule = {
  id: 'not-retryable',
  category: 'transactions',
  severity: 'warning',
  title: 'It stopped half-way, and cannot be run again',
  why: `What was committed before the failure stays. The tool has not noted the migration as applied and begins it anew at the next
deployment, where what is there already makes it fail before it gets to the cause; somebody has to clean up by hand, in
production. It was run again on what the failed run had left behind.`,
  examples: [
    {
      kind: 'bad',
      title: 'The column is there when it is run again',
      base: BASE,
      up: `BEGIN;
SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN verified boolean;
COMMIT;
CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (email);`,
    },
    {
      kind: 'good',
      title: 'Each step may be repeated',
      base: BASE.replace("(2, 'a@", "(2, 'b@"),
      up: `BEGIN;
SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN IF NOT EXISTS verified boolean;
COMMIT;
DROP INDEX CONCURRENTLY IF EXISTS customers_email_key;
CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (email);`,
    },
  ],
  check: {
    scope: 'migration',
    find: ({ rehearsal, steps }) => {
      const failed = rehearsal && failedIn(rehearsal.forward);
      const again = rehearsal?.retry && failedIn(rehearsal.retry);
      if (!failed || !again || again.at >= failed.at) return [];
      return [draft(steps, failed, again)];
    },
  },
};

interface Failure {
  readonly at: number;
  readonly statement: Observation;
}

/** A later one, or the same, is the cause of the first failure once more, or what invalid-index-left tells. */
function failedIn({ statements }: MigrationRehearsal['forward']): Failure | undefined {
  const at = statements.findIndex(({ ok }) => !ok);
  const statement = statements[at];
  return statement && { at, statement };
}

function draft(steps: readonly Step[], failed: Failure, again: Failure): Draft {
  const { statement } = again;
  const { code = '', message = '' } = statement.error ?? {};
  return {
    message: `What is committed before line ${failed.statement.line} fails makes this statement fail when the migration is run again: ${message.replace(/\.$/, '')}.`,
    relation: statement.error?.relation,
    instead: instead(steps, again.at),
    claim: { seen: `Seen when it was run again, SQLSTATE ${code}.` },
    place: placeOf(statement),
  };
}

/** What is committed together goes into a migration of its own, so that it is never run twice. */
function instead(steps: readonly Step[], at: number): string {
  const own = steps.filter(
    ({ transaction, operations }) =>
      transaction === steps[at]?.transaction &&
      !operations.every(({ kind }) => ['set', 'reset', 'transaction'].includes(kind)),
  );
  return sequence(
    [
      'a migration of its own, which is done when a later one fails',
      briefly(own.map(({ statement }) => `${statement.sql};`).join('\n')),
    ],
    [
      'the next one',
      '-- what follows, when its cause of failure is mended; or IF EXISTS and IF NOT EXISTS in both',
    ],
  );
}
