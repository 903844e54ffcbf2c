import type { LockMode, Operation } from '../model.ts';
import { isNewRelation } from '../catalog/static.ts';
import { BLOCKS } from '../sql/locks.ts';
import type { Draft, Step } from './rule.ts';

/** A statement rule that looks at operations of some kinds. Every matching operation is judged, never just the first. */
export function onOperations<K extends Operation['kind']>(
  kinds: readonly K[],
  find: (operation: Extract<Operation, { kind: K }>, step: Step) => Draft | readonly Draft[] | undefined,
): { readonly scope: 'statement'; readonly find: (step: Step) => readonly Draft[] } {
  return {
    scope: 'statement',
    find: (step) =>
      step.operations.flatMap((operation) => {
        if (!kinds.includes(operation.kind as K) || doesNothing(operation, step.catalog)) return [];
        return find(operation as Extract<Operation, { kind: K }>, step) ?? [];
      }),
  };
}

/** IF NOT EXISTS, and it is there already: the server says so in a notice, and that is all. */
export function doesNothing(operation: Operation, { relations }: Step['catalog']): boolean {
  if (operation.kind === 'create-table') return operation.ifNotExists && relations.has(operation.relation);
  if (operation.kind === 'add-column') {
    const { relation, column, ifNotExists } = operation;
    return ifNotExists && (relations.get(relation)?.columns ?? []).some((one) => one.name === column.name);
  }
  if (operation.kind !== 'create-index' || !operation.ifNotExists || !operation.name) return false;
  const schema = operation.relation.slice(0, operation.relation.indexOf('.'));
  return relations.has(`${schema}.${operation.name}`);
}

/** Somebody else may hold or want a lock there: not created by the reviewed migrations, not temporary. */
export function isInUse(step: Pick<Step, 'catalog'>, relation: string): boolean {
  const known = step.catalog.relations.get(relation);
  if (!known) return !step.catalog.complete;
  return !isNewRelation(step.catalog, relation) && known.persistence !== 'temporary';
}

/** Whether a lock makes others wait. A materialised view has readers, but no writers. */
export function keepsWaiting(
  { catalog }: Pick<Step, 'catalog'>,
  { relation, mode }: { readonly relation: string; readonly mode: LockMode },
): boolean {
  const blocks = BLOCKS[mode];
  return catalog.relations.get(relation)?.kind === 'materialized-view' ? blocks.reads : blocks.writes;
}
