import type { Step } from './rule.ts';

/** ` through widen()`, where the statement itself does not name the table. */
export function through(step: Step): string {
  const calls = step.operations.flatMap((one) => {
    if (one.kind === 'select') return one.functions.map((name) => `${name}()`);
    if (one.kind === 'call') return [`${one.procedure}()`];
    return one.kind === 'run-block' ? ['this DO block'] : [];
  });
  return calls.length > 0 ? ` through ${calls.join(', ')}` : '';
}
