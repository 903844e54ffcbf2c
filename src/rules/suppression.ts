import type { Finding } from '../model.ts';

/** Somebody's word that a finding is known and accepted: a comment in the SQL, or an entry of the configuration. */
export interface Suppression {
  readonly kind: 'statement' | 'file' | 'configuration';
  readonly rules: readonly string[];
  /** Required; an empty one silences nothing. */
  readonly reason: string;
  /** The last day on which it holds, `2027-01-31`. */
  readonly until?: string;
  /** Where it is written. */
  readonly at: { readonly file: string; readonly line: number };
  /** Whether it speaks for what is found there. */
  readonly covers: (place: Pick<Finding, 'file' | 'line'>) => boolean;
}

/** A day as `until` has it. */
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A comment that speaks to pgrehearse and cannot be followed. */
export interface Malformed {
  readonly text: string;
  readonly file: string;
  readonly line: number;
  /** What is wrong with it, as a sentence; absent where its words are not understood. */
  readonly why?: string;
}

export interface Directives {
  readonly suppressions: readonly Suppression[];
  readonly malformed: readonly Malformed[];
}

/** Whether it silences anything on that day, `2026-11-22`. */
export function isInForce({ reason, until }: Suppression, today: string): boolean {
  return reason !== '' && (until === undefined || today <= until);
}

/** Silences a finding that somebody accepted. It stays in the review, with the reason. */
export function suppress(finding: Finding, suppressions: readonly Suppression[], today: string): Finding {
  const found = suppressions.find(
    (one) => isInForce(one, today) && one.rules.includes(finding.rule) && one.covers(finding),
  );
  if (!found) return finding;
  const { reason, until, at } = found;
  return { ...finding, suppressed: { reason, ...(until && { until }), by: `${at.file}:${at.line}` } };
}
