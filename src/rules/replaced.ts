import { schemaOf } from '../sql/quote.ts';
import { BLOCKS } from '../sql/locks.ts';
import { deedsOf, placeOf } from './per-script.ts';
import type { Step } from './rule.ts';
import { keptLocks } from './work.ts';

/** What takes the place of something that is dropped, by its name, in the same transaction. */
export interface Replacement {
  /** What it was called while it was filled. */
  readonly name: string;
  /** The statement that filled it, from what is dropped. */
  readonly copying: Step;
  /** Nobody else could write between the copy and the commit. */
  readonly isComplete: boolean;
}

/** A table that was filled from this one and is renamed to its name once it is dropped. */
export function tableInstead(step: Step, relation: string): Replacement | undefined {
  const place = placeOf(step);
  const schema = schemaOf(relation);
  const renamed = deedsOf(step, 'rename-table').find(
    ({ at, operation }) =>
      at > place && relation === `${schema}.${operation.to}` && schemaOf(operation.relation) === schema,
  );
  if (renamed?.step.transaction !== step.transaction) return undefined;
  const name = renamed.operation.relation;
  const copied = [...deedsOf(step, 'insert'), ...deedsOf(step, 'create-table-as')].findLast(
    ({ at, operation }) => at < place && operation.relation === name && operation.reads.includes(relation),
  );
  return copied && replacement(name, copied.step, step, relation);
}

/** A column that was filled from this one and is renamed to its name once it is dropped. */
export function columnInstead(step: Step, relation: string, column: string): Replacement | undefined {
  const place = placeOf(step);
  const renamed = deedsOf(step, 'rename-column').find(
    ({ at, operation }) => at > place && operation.relation === relation && operation.to === column,
  );
  if (renamed?.step.transaction !== step.transaction) return undefined;
  const name = renamed.operation.column;
  const copied = deedsOf(step, 'update').findLast(
    ({ at, operation, step: { statement } }) =>
      at < place &&
      operation.relation === relation &&
      operation.columns.includes(name) &&
      statement.sql.split(/[^\p{L}\p{N}_$]+/u).includes(column),
  );
  return copied && replacement(name, copied.step, step, relation);
}

function replacement(name: string, copying: Step, step: Step, relation: string): Replacement {
  const isComplete =
    copying.transaction === step.transaction &&
    keptLocks(copying).some((lock) => lock.relation === relation && BLOCKS[lock.mode].writes);
  return { name, copying, isComplete };
}

/** What is lost all the same. */
export function lossOf({ name, copying, isComplete }: Replacement): string {
  const { line } = copying.statement.span.start;
  return isComplete
    ? `gives its place to ${name}, which line ${line} fills from it: what that leaves out is gone for good once this commits.`
    : `gives its place to ${name}, which line ${line} fills from it: what that leaves out, and what others write until this commits, is gone for good.`;
}
