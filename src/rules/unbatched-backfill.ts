import type { Operation, OperationOf } from '../model.ts';
import { withDescendants } from '../catalog/static.ts';
import { count } from '../numbers.ts';
import { briefly, sequence } from './advice.ts';
import { inBatches } from './batches.ts';
import { isInUse } from './define.ts';
import { deedsOf, placeOf } from './per-script.ts';
import type { Claim, Draft, Rule, Step } from './rule.ts';
import { outsideTransaction } from './tools.ts';
import { SMALL } from './work.ts';

/** A share of a table's rows that is called nearly all of them. */
const NEARLY_ALL = 0.8;

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, status text, total numeric);
INSERT INTO orders SELECT g, CASE WHEN g % 10 = 0 THEN 'open' ELSE 'paid' END, g FROM generate_series(1, 1000) g;`;

export const unbatchedBackfill: Rule = {
  id: 'unbatched-backfill',
  category: 'transactions',
  severity: 'warning',
  title: 'UPDATE or DELETE of nearly every row of an existing table in one statement',
  why: `Each row stays locked until the end of the transaction, so that whoever wants to change one waits for all of them (manual 18,
13.3.2). The old versions cannot be vacuumed meanwhile and the table grows by its own size (24.1.2), replicas fall behind,
and a failure at the last row undoes all the work. In batches, each committed by itself, nobody waits for long.`,
  examples: [
    {
      kind: 'bad',
      title: 'A condition that nine rows of ten meet',
      base: BASE,
      up: "UPDATE orders SET status = 'closed' WHERE status = 'paid';",
    },
    {
      kind: 'bad',
      title: 'A new column is filled in one go',
      base: BASE,
      up: `BEGIN;
SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN cents bigint;
COMMIT;
UPDATE orders SET cents = total * 100 WHERE cents IS NULL;`,
    },
    {
      kind: 'good',
      title: 'Few rows',
      base: BASE,
      up: "UPDATE orders SET status = 'closed' WHERE status = 'open';",
    },
    {
      kind: 'good',
      title: 'In batches, each committed by itself',
      base: BASE,
      up: `DO $$
BEGIN
  FOR from_id IN 1..1000 BY 500 LOOP
    UPDATE orders SET status = 'closed' WHERE status = 'paid' AND id >= from_id AND id < from_id + 500;
    COMMIT;
  END LOOP;
END $$;`,
    },
  ],
  check: {
    scope: 'residue',
    // update-without-where, delete-without-where and ddl-and-backfill-together say more about the same rows.
    find: (step, named) =>
      step.operations.filter(isWriting).flatMap((one): Draft[] => {
        if (!step.statement.transactional || !isInUse(step, one.relation)) return [];
        const whole = named.some(({ claim }) => claim?.writes !== undefined)
          ? undefined
          : wholeTable(step, one);
        return whole ? [draft(step, one, whole)] : [];
      }),
  },
};

type Writing = OperationOf<'update'> | OperationOf<'delete'> | OperationOf<'merge'>;

function isWriting(operation: Operation): operation is Writing {
  return operation.kind === 'update' || operation.kind === 'delete' || operation.kind === 'merge';
}

interface Whole {
  readonly words: string;
  readonly claim: Claim;
}

/** By what the run wrote, where the table holds enough rows of somebody's to tell; else by what the statement says. */
function wholeTable(step: Step, operation: Writing): Whole | undefined {
  const { relation } = operation;
  const rows = rowsOf(step, relation);
  if (isBatch(step.statement.sql)) return undefined;
  if (step.observation?.ok && rows >= SMALL && !step.madeUp?.has(relation)) {
    const written = writtenTo(step, relation);
    if (written < rows * NEARLY_ALL) return undefined;
    const words = `${count(written)} of the ${count(rows)} rows of ${relation}`;
    return { words, claim: { writes: relation, seen: `Seen in the run: ${words} were written.` } };
  }
  if (operation.kind === 'merge') return undefined;
  if (operation.where === 'condition' && !fillsNewColumn(step, operation)) return undefined;
  return { words: `every row of ${relation}`, claim: { writes: relation, needsRows: relation } };
}

const BOUNDS = [
  /\blimit\s+[$\d]/i,
  /\bbetween\b/i,
  /([\w$".]+)\s*>=?[^]*\band\s+\1\s*<=?(?!>)/i,
  /([\w$".]+)\s*<=?(?!>)[^]*\band\s+\1\s*>=?/i,
];

/** It says itself how many rows it takes, or from where to where: here all of them may fit into the first batch. */
function isBatch(sql: string): boolean {
  const texts = sql.replace(/'[^']*(?:''[^']*)*'/g, "''");
  return BOUNDS.some((bound) => bound.test(texts));
}

function rowsOf({ catalog }: Step, relation: string): number {
  return withDescendants(catalog, relation).reduce((sum, name) => {
    const rows = catalog.relations.get(name)?.rows;
    return sum + (typeof rows === 'number' && rows > 0 ? rows : 0);
  }, 0);
}

function writtenTo({ observation, catalog }: Step, relation: string): number {
  const family = new Set(withDescendants(catalog, relation));
  return (observation?.writes ?? []).reduce((sum, one) => sum + (family.has(one.relation) ? one.rows : 0), 0);
}

const IS_NULL = /\bwhere\s+(?:[\w$"]+\s*\.\s*)?("(?:[^"]|"")+"|[\w$]+)\s+is\s+null\s*$/i;

/** `WHERE c IS NULL`, of a column that the same script adds without a default: true of every row. */
function fillsNewColumn(
  step: Step,
  { kind, relation }: OperationOf<'update'> | OperationOf<'delete'>,
): boolean {
  const name = kind === 'update' ? IS_NULL.exec(step.statement.sql)?.[1] : undefined;
  if (name === undefined) return false;
  const column = name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase();
  const place = placeOf(step);
  return deedsOf(step, 'add-column').some(
    ({ at, operation: one }) =>
      at < place &&
      one.relation === relation &&
      one.column.name === column &&
      one.column.default === undefined,
  );
}

function draft(step: Step, operation: Writing, { words, claim }: Whole): Draft {
  const { relation } = operation;
  const batches = operation.kind === 'merge' ? undefined : inBatches(step, operation);
  return {
    relation,
    message: `${words} ${words.startsWith('every') ? 'is' : 'are'} written in one statement and stay locked until its transaction ends.`,
    instead: instead(step, operation, batches),
    claim,
  };
}

/** What the file changes of the table before has to be there first. */
function instead(step: Step, { relation }: Writing, batches: string | undefined): string {
  if (batches === undefined)
    return `-- for one range of rows after the other, committing each time /* add the range */\n${step.statement.sql};`;
  const place = placeOf(step);
  const adding = deedsOf(step, 'add-column').filter(
    ({ at, operation }) => at < place && operation.relation === relation,
  );
  const changes = [...new Set(adding.map((one) => one.step))].map(({ statement }) => `${statement.sql};`);
  return sequence(...(changes.length > 0 ? [['first', briefly(changes.join('\n'))] as const] : []), [
    outsideTransaction(step.migration),
    batches,
  ]);
}
