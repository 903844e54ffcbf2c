/** One size that was measured: `x` rows, and what each of the runs took there. */
export interface Point {
  readonly x: number;
  readonly values: readonly number[];
}

/** value = fixed + slope · of(x) */
export interface Fit {
  readonly fixed: number;
  readonly slope: number;
  /** Standard error of the slope, where that of each measurement is the whole of it. */
  readonly slopeError: number;
  readonly of: (x: number) => number;
  /** How far the measurements lie from the curve and from each other, as a share of them. */
  readonly spread: number;
}

export const linearly = (x: number): number => x;
export const byLogarithm = (x: number): number => x * Math.log2(Math.max(x, 2));

/**
 * The curve through the best value at each size that is nearest by shares of the values; neither part of it is below
 * zero. Time that others took away only ever adds: the least of several is nearest to the truth.
 */
export function fit(all: readonly Point[], of: (x: number) => number): Fit {
  const points = all.filter(({ values }) => values.length > 0);
  const best = points.map(({ x, values }) => ({ u: of(x), y: Math.min(...values) }));
  const line = nonNegative(best);
  return { ...line, of, spread: spreadOf(points, (x) => at({ ...line, of }, x)) };
}

export function at({ fixed, slope, of }: Pick<Fit, 'fixed' | 'slope' | 'of'>, x: number): number {
  return fixed + slope * of(x);
}

interface Sample {
  readonly u: number;
  readonly y: number;
}

/** Weighted sums. */
interface Sums {
  readonly w: number;
  readonly u: number;
  readonly uu: number;
  readonly y: number;
  readonly uy: number;
}

type Line = Pick<Fit, 'fixed' | 'slope' | 'slopeError'>;

/** Least squares of (fixed + slope · u − y) / y. */
function nonNegative(samples: readonly Sample[]): Line {
  const usable = samples.filter(({ y }) => y > 0);
  if (usable.length === 0) return { fixed: 0, slope: 0, slopeError: 0 };
  const through = throughZero(usable);
  if (usable.length < 2) return through;
  const sums = usable.reduce<Sums>(
    (sum, { u, y }) => {
      const weight = 1 / (y * y);
      return {
        w: sum.w + weight,
        u: sum.u + weight * u,
        uu: sum.uu + weight * u * u,
        y: sum.y + weight * y,
        uy: sum.uy + weight * u * y,
      };
    },
    { w: 0, u: 0, uu: 0, y: 0, uy: 0 },
  );
  const determinant = sums.w * sums.uu - sums.u * sums.u;
  if (determinant <= Number.EPSILON * sums.w * sums.uu) return through;
  const slope = (sums.w * sums.uy - sums.u * sums.y) / determinant;
  const fixed = (sums.y - slope * sums.u) / sums.w;
  if (fixed < 0) return through;
  const slopeError = Math.sqrt(sums.w / determinant);
  return slope < 0 ? { fixed: sums.y / sums.w, slope: 0, slopeError } : { fixed, slope, slopeError };
}

function throughZero(samples: readonly Sample[]): Line {
  const top = samples.reduce((sum, { u, y }) => sum + u / y, 0);
  const bottom = samples.reduce((sum, { u, y }) => sum + (u / y) ** 2, 0);
  return bottom === 0
    ? { fixed: 0, slope: 0, slopeError: 0 }
    : { fixed: 0, slope: top / bottom, slopeError: 1 / Math.sqrt(bottom) };
}

/** A curve goes through any two points, so they tell nothing of how much single runs wobble. */
const UNTOLD = 0.3;

/** Of a single run at a single size nothing of that is known; then 1. */
function spreadOf(points: readonly Point[], curve: (x: number) => number): number {
  const count = points.reduce((sum, { values }) => sum + values.length, 0);
  if (count < 2) return 1;
  const residuals = points.map(({ x, values }) =>
    Math.abs(Math.min(...values) / Math.max(curve(x), 1e-9) - 1),
  );
  const repeats = points.flatMap(({ values }) => {
    const sorted = values.toSorted((one, other) => one - other);
    const [least = 0, next] = sorted;
    return next === undefined || least <= 0 ? [] : [next / least - 1];
  });
  const least = points.length < 3 && repeats.length === 0 ? UNTOLD : 0;
  return Math.min(1, Math.max(least, ...residuals, median(repeats)));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
