import type { Estimate, Finding, Severity } from '../model.ts';
import { count } from '../numbers.ts';
import type { Claim, Step } from './rule.ts';

/** What statements take together at production's size. */
export interface Total {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** The estimate that has the largest part in it, and whose it is. */
  readonly main: Estimate;
  readonly step: Step;
  /** Nothing of it was extended: it is what the run showed. */
  readonly isSeen: boolean;
  /** Statements that are not in it, because nothing is known of production's rows or of their growth. */
  readonly unknown: number;
}

export type Measure = (estimate: Estimate) => {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
};

export const inTime: Measure = ({ lowMs, middleMs, highMs }) => ({
  low: lowMs,
  middle: middleMs,
  high: highMs,
});

/** The sum over the statements whose figures are production's; undefined where there are none. */
export function totalOf(steps: readonly Step[], measure: Measure): Total | undefined {
  const known = steps.flatMap((step) => {
    const estimate = step.observation?.estimate;
    return estimate && !estimate.isPerMillion ? [{ step, estimate, ...measure(estimate) }] : [];
  });
  const [first, ...rest] = known;
  if (!first) return undefined;
  const main = rest.reduce((one, other) => (other.middle > one.middle ? other : one), first);
  const sum = (value: (one: (typeof known)[number]) => number) =>
    known.reduce((all, one) => all + value(one), 0);
  return {
    low: sum(({ low }) => low),
    middle: sum(({ middle }) => middle),
    high: sum(({ high }) => high),
    main: main.estimate,
    isSeen: known.every(
      ({ estimate: { growth, isFullSize } }) => growth === 'constant' || isFullSize === true,
    ),
    step: main.step,
    unknown: steps.filter(({ observation }) => observation && !observation.own).length - known.length,
  };
}

/** All of the interval is beyond the limit, or most of it, or only its end; undefined where all is within. */
export function beyondLimit(
  { low, middle, high }: Pick<Total, 'low' | 'middle' | 'high'>,
  limit: number,
): 'surely' | 'likely' | 'maybe' | undefined {
  if (low > limit) return 'surely';
  if (middle > limit) return 'likely';
  return high > limit ? 'maybe' : undefined;
}

/** How grave an estimate makes a finding: an interval that straddles the limit proves nothing. */
export function severityOf(certainty: 'surely' | 'likely' | 'maybe', worst: Severity): Severity {
  if (certainty === 'surely') return worst;
  return certainty === 'likely' && worst === 'error' ? 'warning' : 'notice';
}

export function estimateOf({ low, high, main }: Total): NonNullable<Finding['estimate']> {
  return { rows: main.rows, lowMs: low, highMs: high, basis: main.basis };
}

/** `at the 80,000,000 rows that public.orders holds in production`; of a total that grows with nothing, nothing. */
export function atRows({ main: { relation, rows } }: Total): string {
  return relation === undefined || rows === 0
    ? ''
    : ` at the ${count(rows)} rows that ${relation} holds in production`;
}

/** `1 min`, or `40 s to 2 min`. */
export function between(low: number, high: number, words: (value: number) => string): string {
  const [from, to] = [words(low), words(high)];
  return from === to ? from : `${from} to ${to}`;
}

/** What was run at that size is seen; what was extended to it is expected. */
export function claimOf({ isSeen, main }: Total): Claim {
  return isSeen
    ? { seen: 'Seen in the run, over as many rows as production has, or over none.' }
    : { expected: `Worked out from runs at smaller sizes: ${main.basis}.` };
}

/** What is left out of a sum. */
export function besides({ unknown }: Total): string {
  if (unknown === 0) return '';
  const left = unknown === 1 ? 'One of its statements is' : `${count(unknown)} of its statements are`;
  return ` ${left} not in it: what that takes at this size is not known.`;
}
