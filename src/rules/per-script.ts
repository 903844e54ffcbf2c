import type { Operation } from '../model.ts';
import type { Step } from './rule.ts';

/**
 * What can be told from all steps of a script, worked out once. A rule that went through the script at every statement
 * would take a script of a hundred thousand for hours.
 */
export function perScript<T>(make: (steps: readonly Step[]) => T): (step: Pick<Step, 'steps'>) => T {
  const known = new WeakMap<readonly Step[], { readonly what: T }>();
  return ({ steps }) => {
    const found = known.get(steps) ?? { what: make(steps) };
    known.set(steps, found);
    return found.what;
  };
}

/** An operation with its step and the step's index. */
export interface Deed<K extends Operation['kind'] = Operation['kind']> {
  readonly at: number;
  readonly step: Step;
  readonly operation: Extract<Operation, { readonly kind: K }>;
}

const places = perScript((steps) => new Map(steps.map((step, at) => [step, at])));

/** A step's index in its script. */
export function placeOf(step: Step): number {
  return places(step).get(step) ?? -1;
}

/** The steps of each transaction, in order. */
export const transactionsOf = perScript((steps) => {
  const byNumber = new Map<number, Step[]>();
  for (const step of steps) {
    const others = byNumber.get(step.transaction);
    if (others) others.push(step);
    else byNumber.set(step.transaction, [step]);
  }
  return byNumber;
});

const deeds = perScript((steps) => {
  const byKind = new Map<Operation['kind'], Deed[]>();
  steps.forEach((step, at) => {
    for (const operation of step.operations) {
      const alike = byKind.get(operation.kind);
      if (alike) alike.push({ at, step, operation });
      else byKind.set(operation.kind, [{ at, step, operation }]);
    }
  });
  return byKind;
});

/** All operations of a kind in the step's script, in order. */
export function deedsOf<K extends Operation['kind']>(step: Pick<Step, 'steps'>, kind: K): readonly Deed<K>[] {
  return (deeds(step).get(kind) ?? []) as unknown as readonly Deed<K>[];
}
