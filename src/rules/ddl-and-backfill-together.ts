import { BLOCKS, isAtLeast, predictStatementLocks, type PredictedLock } from '../sql/locks.ts';
import { briefly, sequence } from './advice.ts';
import { inBatches } from './batches.ts';
import { isInUse } from './define.ts';
import { withInner } from './inner-steps.ts';
import { perScript } from './per-script.ts';
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
  const change = step.inBlock
    ? changesIn(step)
        .get(keyOf(step, relation))
        ?.find((other) => other !== step)
    : undefined;
  if (!change) return [];
  const order = orderIn(step);
  const earlier = (order.get(change) ?? -1) < (order.get(step) ?? -1);
  const line = change.statement.span.start.line;
  const use = locksOf(change).some((lock) => lock.relation === relation && BLOCKS[lock.mode].reads)
    ? 'use'
    : 'write to';
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

/** By transaction and relation, the first schema changes that keep others from writing: a step and one that is another. */
const changesIn = perScript((steps) => {
  const changes = new Map<string, Step[]>();
  for (const step of withInner(steps))
    for (const { relation, mode } of locksOf(step)) {
      if (!isAtLeast(mode, 'ShareLock')) continue;
      const known = changes.get(keyOf(step, relation)) ?? [];
      if (known.length < 2 && !known.includes(step)) changes.set(keyOf(step, relation), [...known, step]);
    }
  return changes;
});

const orderIn = perScript((steps) => new Map(withInner(steps).map((step, at) => [step, at])));

function keyOf({ transaction }: Step, relation: string): string {
  return `${transaction} ${relation}`;
}

function locksOf(step: Step): readonly PredictedLock[] {
  const changes = step.operations.filter(
    (one) =>
      !['update', 'delete', 'merge', 'insert', 'truncate', 'lock-table', 'drop-table'].includes(one.kind),
  );
  return predictStatementLocks(changes, step.catalog, step.major);
}
