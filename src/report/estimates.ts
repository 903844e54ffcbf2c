import type { Estimate, Observation, ReportedMigration } from '../model.ts';
import { count, duration, list } from './units.ts';

/** Sentences and rows about what statements take at production's size, the same wherever people read them. */

export interface EstimateRow {
  readonly statement: Observation;
  readonly estimate: Estimate;
}

/** The statements that grow; of a migration in which none does there is nothing to show. */
export function estimateRows({ forward }: ReportedMigration): readonly EstimateRow[] {
  return forward.statements.flatMap((statement) =>
    statement.estimate && statement.estimate.relation !== undefined && !statement.own
      ? [{ statement, estimate: statement.estimate }]
      : [],
  );
}

/** `40 s to 2 min`; of what does not grow, what it took. */
export function expected({ growth, lowMs, middleMs, highMs }: Estimate): string {
  if (growth === 'constant') return `${duration(middleMs)}, at any size`;
  const [low, high] = [duration(lowMs), duration(highMs)];
  return low === high ? low : `${low} to ${high}`;
}

/** `80,000,000`, or a million where production's rows are not known. */
export function sizeOf({ growth, relation, rows, isPerMillion, isFullSize }: Estimate): string {
  if (growth === 'constant' || relation === undefined) return '';
  const unknown = isPerMillion ? ', production’s are not known' : '';
  return `${count(rows)} rows of ${relation}${unknown}${isFullSize ? ', measured' : ''}`;
}

/** What was not estimated, and why; how it was done. */
export function estimateNotes({ estimates }: ReportedMigration): readonly string[] {
  if (!estimates || estimates.status === 'constant') return [];
  const { reason, sizes, caveat, status } = estimates;
  if (status === 'not-estimated') return [`Not known at production’s size: ${reason ?? 'it was not run at others'}.`];
  const ran = sizes.map(({ rows }) => rows).toSorted((one, other) => one - other);
  return [
    ...(ran.length > 1 ? [`Run at ${list(ran.map(count))} rows.`] : []),
    ...(reason === undefined ? [] : [`Not all of it: ${reason}.`]),
    ...(caveat === undefined ? [] : [caveat]),
  ];
}
