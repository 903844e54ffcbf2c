import type { MigrationRehearsal, Observation } from '../model.ts';
import { interrupted, ownMigration } from './interrupted.ts';
import { placeOf } from './migration-fails.ts';
import type { Draft, Rule, Step } from './rule.ts';

const BASE = `CREATE TABLE customers (id bigint PRIMARY KEY, email text);
INSERT INTO customers VALUES (1, 'a@example.org'), (2, 'a@example.org');`;

export const notRetryable: Rule = {
  id: 'not-retryable',
  category: 'transactions',
  severity: 'warning',
  title: 'Stopped half-way, it cannot be run again',
  why: `What was committed before a failure, a timeout or a lost connection stays. The tool has not noted the migration as applied and
begins it anew at the next deployment, where what is there already makes it fail, or is done twice; somebody has to clean up by
hand, in production. It was run again on what the first run had left behind: where it failed, or where its session was ended between two
of its transactions.`,
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
      kind: 'bad',
      title: 'Nothing fails, until it is interrupted',
      base: BASE.replace("(2, 'a@", "(2, 'b@"),
      up: `BEGIN;
SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN verified boolean;
COMMIT;
DROP INDEX CONCURRENTLY IF EXISTS customers_email_key;
CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (email);`,
      config: 'interruption: true',
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
      config: 'interruption: true',
    },
  ],
  check: {
    scope: 'migration',
    find: ({ rehearsal, steps }) =>
      rehearsal ? [...stopped(rehearsal, steps), ...interrupted(rehearsal, steps)] : [],
  },
};

/** Where the forward run failed by itself. */
function stopped({ forward, retry }: MigrationRehearsal, steps: readonly Step[]): readonly Draft[] {
  const failed = failedIn(forward);
  const again = retry && failedIn(retry);
  return !failed || !again || again.at >= failed.at ? [] : [draft(steps, failed, again)];
}

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
    instead: ownMigration(steps, again.at),
    claim: { seen: `Seen when it was run again, SQLSTATE ${code}.` },
    place: placeOf(statement),
  };
}
