import { additionsOf, type Addition } from './additions.ts';
import { situated } from './inner-steps.ts';
import type { Check, Draft, Step } from './rule.ts';

/** What a rule of schema design has to say of one table. */
export interface Remark extends Pick<Draft, 'message' | 'instead' | 'suggestion' | 'severity'> {
  /** The statement that it is about. */
  readonly step: Step;
  /** What the server's catalogue shows at the end, in words; without it the finding is read from the SQL alone. */
  readonly seen?: string;
}

/** A rule that judges what a set of migrations adds to each table, as it is in the end: one finding for each. */
export function onAdditions(find: (addition: Addition) => Remark | undefined): Check {
  return {
    scope: 'set',
    find: (context) =>
      additionsOf(context).flatMap((addition) => {
        const remark = find(addition);
        return remark ? [finding(addition, remark)] : [];
      }),
  };
}

function finding({ relation, isSeen }: Addition, { step, seen, ...said }: Remark): Draft {
  const { file, span } = step.statement;
  const draft = {
    ...said,
    relation,
    ...(seen !== undefined && isSeen && { claim: { seen } }),
  };
  const place = { file, line: span.start.line, endLine: span.end.line, migration: step.migration.id };
  return { ...situated(draft, step), place };
}
