import { bareName } from '../sql/quote.ts';
import type { Step } from './rule.ts';

/** ` through widen()`, where the statement itself does not name the table. */
export function through(step: Step): string {
  const calls = step.operations.flatMap((one) => {
    if (one.kind === 'select') return told(step, one.functions).map((name) => `${name}()`);
    if (one.kind === 'call') return [`${one.procedure}()`];
    return one.kind === 'run-block' ? ['this DO block'] : [];
  });
  return calls.length > 0 ? ` through ${calls.join(', ')}` : '';
}

/** The project's own functions; all of them where none of them is. */
function told({ catalog }: Step, functions: readonly string[]): readonly string[] {
  const own = functions.filter((name) =>
    [...catalog.functions.keys()].some((known) => known === name || bareName(known) === name),
  );
  return own.length > 0 ? own : functions;
}
