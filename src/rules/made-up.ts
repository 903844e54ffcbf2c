import type { Severity } from '../model.ts';
import { bareName } from '../sql/quote.ts';
import type { Judgement } from './evidence.ts';
import type { Claim } from './rule.ts';

/** A judgement that may also say that a finding is no worse than that. */
export interface Tempered extends Judgement {
  readonly atMost?: Severity;
}

/**
 * What the run showed, where it showed it on rows that were made up. Locks, rewrites and scans are the same on any rows.
 * What depends on their values is true of rows that the constraints allow, and production may hold none such: that is not
 * confirmed, and no reason to fail. Nor is it refuted because no made-up row was in the way.
 */
export function onMadeUpRows(
  judgement: Judgement,
  claim: Claim | undefined,
  madeUp: ReadonlySet<string> = new Set(),
): Tempered {
  const tables = tablesBehind(claim?.dueToValues, madeUp);
  const { evidence, proof } = judgement;
  if (tables.length === 0 || (evidence !== 'confirmed' && evidence !== 'refuted')) return judgement;
  const names = tables.join(', ');
  return {
    evidence: 'unproven',
    proof: [proof, WORDS[evidence](names)].filter((part) => part !== undefined).join(' '),
    ...(evidence === 'confirmed' && { atMost: 'warning' }),
  };
}

/** Those of the tables whose values may be to blame. */
export function tablesBehind(values: Claim['dueToValues'], madeUp: ReadonlySet<string>): readonly string[] {
  if (!values) return [];
  if ('relation' in values) return madeUp.has(values.relation) ? [values.relation] : [];
  const words = new Set(values.sql.toLowerCase().match(/[\p{L}_][\p{L}\p{N}_$]*/gu));
  return [...madeUp].filter((table) => words.has(bareName(table).toLowerCase()));
}

const WORDS = {
  confirmed: (names: string) =>
    `The rows of ${names} are made up: its constraints allow them, and production's rows decide.`,
  refuted: (names: string) => `But the rows of ${names} are made up: production's rows decide.`,
};
