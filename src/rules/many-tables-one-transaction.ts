import type { LockMode } from '../model.ts';
import { briefly, sequence } from './advice.ts';
import { transactionsOf } from './per-script.ts';
import type { Draft, Rule, Step } from './rule.ts';
import { isAwaited, predictedLocks, type Queueing } from './timeouts.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE customers (id bigint PRIMARY KEY);`;

export const manyTablesOneTransaction: Rule = {
  id: 'many-tables-one-transaction',
  category: 'transactions',
  severity: 'warning',
  title: 'Several existing tables locked in one transaction',
  why: `The first lock is kept while the second is waited for. A transaction of the application that uses the same tables the other
way round then waits for the first and holds the second: a deadlock, which the server ends after deadlock_timeout by
cancelling one of the two, not always the migration (manual 18, 13.3.4). With lock_timeout it is over soon, and a notice.`,
  examples: [
    {
      kind: 'bad',
      title: 'One column each',
      base: BASE,
      up: `ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE customers ADD COLUMN note text;`,
    },
    {
      kind: 'good',
      title: 'Two changes of one table',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders ADD COLUMN source text;`,
    },
    {
      kind: 'good',
      title: 'A transaction for each table',
      base: BASE,
      up: `BEGIN;
SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;
COMMIT;
BEGIN;
SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN IF NOT EXISTS note text;
COMMIT;`,
    },
  ],
  check: {
    scope: 'migration',
    find: (context) => [...transactionsOf(context).values()].flatMap(judged),
  },
};

/** A table that a statement is about, and that others wait for from then on. */
interface Target {
  readonly step: Step;
  readonly table: string;
  readonly mode: LockMode;
}

function judged(steps: readonly Step[]): Draft[] {
  const targets = firstOfEach(steps.flatMap(targetsOf));
  const [first, second] = targets;
  return first && second ? [draft(first, second, targets)] : [];
}

function firstOfEach(targets: readonly Target[]): Target[] {
  return [...new Map(targets.toReversed().map((target) => [target.table, target])).values()].toReversed();
}

/** The other end of a foreign key belongs to its statement: it makes one target, not two. */
function targetsOf(step: Step): Target[] {
  const locked = locksOf(step)
    .filter((lock) => isAwaited(step, lock))
    .map(({ relation, mode }) => ({ step, table: rootOf(step, relation), mode }));
  const named = new Set(
    step.operations.flatMap((one) =>
      'relation' in one && one.relation ? [tableOf(step, one.relation)] : [],
    ),
  );
  const own = locked.filter(({ table }) => named.has(table));
  return own.length > 0 || isCode(step) ? firstOfEach(own.length > 0 ? own : locked) : locked.slice(0, 1);
}

function locksOf(step: Step): readonly Queueing[] {
  const { observation } = step;
  return observation ? observation.locks.filter(({ isNew }) => !isNew) : predictedLocks(step);
}

function isCode({ operations }: Step): boolean {
  return operations.some((one) => ['run-block', 'call', 'select'].includes(one.kind));
}

/** Partitions are part of their table. */
function rootOf({ catalog }: Step, relation: string): string {
  let root = relation;
  for (
    let parent = catalog.relations.get(root)?.partitionOf;
    parent;
    parent = catalog.relations.get(root)?.partitionOf
  )
    root = parent;
  return root;
}

function tableOf(step: Step, relation: string): string {
  const known = step.catalog.relations.get(relation);
  return rootOf(step, known?.kind === 'index' ? (known.table ?? relation) : relation);
}

function draft(first: Target, second: Target, targets: readonly Target[]): Draft {
  const { step } = second;
  const { start, end } = step.statement.span;
  const isGuarded = targets.every((one) => one.step.lockTimeoutMs > 0);
  const others = targets.slice(2).map(({ table }) => table);
  const held = `${first.mode} on ${first.table}, taken on line ${lineOf(first)}, is held while ${[second.table, ...others].join(', ')} ${others.length === 0 ? 'is' : 'are'} locked as well`;
  return {
    relation: second.table,
    severity: isGuarded ? 'notice' : undefined,
    message: `${held}: a transaction that uses them in another order deadlocks with it.`,
    instead: apart(targets),
    claim: step.observation?.ok ? { seen: `Seen in the run: ${held}, in one transaction.` } : {},
    place: { file: step.statement.file, line: start.line, endLine: end.line },
  };
}

function lineOf({ step }: Target): number {
  return step.statement.span.start.line;
}

/** A migration for each table, in the author's order; what stands between goes with what is before it. */
function apart(targets: readonly Target[]): string {
  const first = targets[0]?.step;
  const parts: { table: string; sql: string[] }[] = [];
  for (const step of (first && transactionsOf(first).get(first.transaction)) ?? []) {
    if (step.operations.every(isSetting)) continue;
    const table = targetsOf(step)[0]?.table ?? parts.at(-1)?.table ?? '';
    if (parts.at(-1)?.table !== table) parts.push({ table, sql: [] });
    parts.at(-1)?.sql.push(`${step.statement.sql};`);
  }
  return sequence(
    ...parts.map(({ sql }, at): readonly [string, string] => [
      at === 0 ? 'this migration' : 'the next migration',
      briefly(sql.join('\n')),
    ]),
  );
}

function isSetting({ kind }: Step['operations'][number]): boolean {
  return kind === 'set' || kind === 'reset' || kind === 'transaction';
}
