import type { Operation } from '../model.ts';
import type { Step } from './rule.ts';

type Kinds = ReadonlySet<Operation['kind']>;

/** By script. What is kept here can be told from the steps at any time. */
const known = new WeakMap<readonly Step[], Kinds>();

/**
 * Whether any statement of the step's script does such a thing. Asked first by rules that look for it among all other
 * statements: a script of ten thousand would take them half a minute.
 */
export function scriptHas({ steps }: Pick<Step, 'steps'>, kind: Operation['kind']): boolean {
  let kinds = known.get(steps);
  if (!kinds) {
    kinds = new Set(steps.flatMap(({ operations }) => operations.map((one) => one.kind)));
    known.set(steps, kinds);
  }
  return kinds.has(kind);
}
