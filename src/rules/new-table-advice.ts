import type { Addition } from './additions.ts';
import { briefly } from './advice.ts';
import { isInUse } from './define.ts';
import { indexesFor } from './key-index.ts';
import type { Step } from './rule.ts';

/** A statement as the author should have it, with what else it then needs: a timeout where others may wait for it. */
export function rewritten(step: Step, sql: string): string {
  const relations = step.operations.flatMap((one) => {
    if (one.kind === 'create-table')
      return [...one.constraints, ...one.columns.flatMap(({ constraints }) => constraints)].map(
        ({ references }) => references?.relation,
      );
    return 'relation' in one ? [one.relation] : [];
  });
  const isWaitedFor = relations.some((relation) => relation !== undefined && isInUse(step, relation));
  return isWaitedFor ? briefly(`${sql};`) : `${sql};`;
}

/**
 * The statement that makes a new table, with indexes behind it for the foreign keys that none leads with yet.
 *
 * @param key columns of a primary key or unique constraint that the statement has now and did not have before
 */
export function withIndexes(
  { relation }: Addition,
  step: Step,
  sql: string,
  key: readonly string[] = [],
): string {
  return [rewritten(step, sql), ...indexesFor(step, relation, key)].join('\n');
}
