import type { LockMode } from '../model.ts';
import { BLOCKS, isAtLeast, predictLocks } from '../sql/locks.ts';
import { briefly, sequence } from './advice.ts';
import { inBatches } from './batches.ts';
import { isInUse } from './define.ts';
import { withInner } from './inner-steps.ts';
import type { Draft, Rule, Step } from './rule.ts';
import { outsideTransaction } from './tools.ts';

export const ddlAndBackfillTogether: Rule = {
  id: 'ddl-and-backfill-together',
  category: 'transactions',
  severity: 'error',
  title: 'A schema change and a backfill of the same table in one transaction',
  why: `The lock of the schema change is kept until the transaction ends (manual 18, 13.3.1), so nobody can use the table while
the rows are rewritten one by one. What takes a moment alone becomes an outage together.`,
  examples: [
    {
      kind: 'bad',
      title: 'The column is added and filled in one go',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN total_cents bigint;
UPDATE orders SET total_cents = total * 100 WHERE total_cents IS NULL;`,
    },
    {
      kind: 'good',
      title: 'The column first, its values in a migration of their own',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN total_cents bigint;`,
    },
  ],
  check: {
    scope: 'statement',
    find: (step) => writtenTables(step).flatMap((relation) => together(step, relation)),
  },
};

function writtenTables(step: Step): string[] {
  return step.operations.flatMap((one) =>
    (one.kind === 'update' || one.kind === 'delete' || one.kind === 'merge') && isInUse(step, one.relation)
      ? [one.relation]
      : [],
  );
}

function together(step: Step, relation: string): Draft[] {
  const script = withInner(step.steps);
  const change = script.find(
    (other) =>
      other !== step && other.transaction === step.transaction && step.inBlock && locksOut(other, relation),
  );
  if (!change) return [];
  const earlier = script.indexOf(change) < script.indexOf(step);
  const line = change.statement.span.start.line;
  const use = locksOf(change, relation).some((mode) => BLOCKS[mode].reads) ? 'use' : 'write to';
  return [
    {
      relation,
      message: earlier
        ? `The lock that line ${line} takes on ${relation} is kept while this statement writes its rows: nobody else can ${use} the table until it is done.`
        : `The rows written here stay locked, and line ${line} of the same transaction then has to lock all of ${relation}.`,
      instead: apart(change, step, earlier),
      claim: { writes: relation, needsRows: relation },
    },
  ];
}

/** In the author's order: what has to be there first is there first. */
function apart(change: Step, write: Step, isChangeFirst: boolean): string {
  const schema = ['one migration: the schema change alone', briefly(`${change.statement.sql};`)] as const;
  const operation = write.operations.find((one) => one.kind === 'update' || one.kind === 'delete');
  const batches = operation && inBatches(write, operation);
  const rows = batches
    ? ([`another: the rows in batches, ${outsideTransaction(write.migration)}`, batches] as const)
    : ([
        'another: the rows, in batches where they are many, each committed by itself',
        `${write.statement.sql};`,
      ] as const);
  return isChangeFirst ? sequence(schema, rows) : sequence(rows, schema);
}

/** A schema change that keeps others from writing. */
function locksOut(step: Step, relation: string): boolean {
  return locksOf(step, relation).some((mode) => isAtLeast(mode, 'ShareLock'));
}

function locksOf(step: Step, relation: string): LockMode[] {
  return step.operations
    .filter(
      (one) =>
        !['update', 'delete', 'merge', 'insert', 'truncate', 'lock-table', 'drop-table'].includes(one.kind),
    )
    .flatMap((one) => predictLocks(one, step.catalog, step.major))
    .flatMap((lock) => (lock.relation === relation ? [lock.mode] : []));
}
