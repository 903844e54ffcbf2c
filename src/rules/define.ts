import type { Operation } from '../model.ts';
import { isNewRelation } from '../catalog/static.ts';
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
        if (!kinds.includes(operation.kind as K)) return [];
        return find(operation as Extract<Operation, { kind: K }>, step) ?? [];
      }),
  };
}

/** Somebody else may hold or want a lock there: not created by the reviewed migrations, not temporary. */
export function isInUse(step: Pick<Step, 'catalog'>, relation: string): boolean {
  const known = step.catalog.relations.get(relation);
  if (!known) return !step.catalog.complete;
  return !isNewRelation(step.catalog, relation) && known.persistence !== 'temporary';
}

/** `10,000` */
export function count(rows: number): string {
  return Math.round(rows).toLocaleString('en-GB');
}
