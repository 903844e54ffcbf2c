import type { Estimate, Estimates, Observation, Run } from '../../model.ts';
import { atFullSize, constantly } from './extend.ts';
import type { Growing } from './growing.ts';
import { driverAmong, type Touched } from './sizes.ts';

export interface Estimated {
  readonly estimates: Estimates;
  /** Its statements with what they take at production's size. */
  readonly forward: Run;
}

export const CAVEAT =
  'On this machine, which writes to no disk that it waits for: production’s may be faster or slower, and what runs beside the migration there takes its share.';

/** Nothing could be told but of what does not grow. */
export function without(forward: Run, reason: string, growing?: readonly Growing[]): Estimated {
  return {
    forward: growing ? withConstants(forward, growing) : forward,
    estimates: { status: 'not-estimated', reason, sizes: [] },
  };
}

/** What goes through no table is known without any further run. */
export function withConstants(
  forward: Run,
  growing: readonly Growing[],
  known: ReadonlyMap<number, Estimate> = new Map(),
): Run {
  const places = new Set(growing.map(({ at }) => at));
  const estimateOf = (seen: Observation, at: number) =>
    known.get(at) ?? (places.has(at) || seen.own ? undefined : constantly(seen));
  return {
    ...forward,
    statements: forward.statements.map((seen, at) => {
      const found = estimateOf(seen, at);
      return found ? { ...seen, estimate: found } : seen;
    }),
  };
}

/** The tables were as large as production's when it was observed. */
export function fullSize(forward: Run, growing: readonly Growing[], touched: readonly Touched[]): Estimated {
  const known = new Map<number, Estimate>();
  for (const { at, relations } of growing) {
    const seen = forward.statements[at];
    const driver =
      driverAmong(touched, relations) ??
      driverAmong(
        touched,
        touched.map(({ table }) => table),
      );
    if (seen && driver) known.set(at, atFullSize(seen, driver.table, driver.rows));
  }
  const rows = Math.max(...touched.map((one) => one.rows));
  return {
    forward: withConstants(forward, growing, known),
    estimates: { status: 'estimated', sizes: [{ rows, runs: 1 }], caveat: CAVEAT },
  };
}
