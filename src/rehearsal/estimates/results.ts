import type { Estimate, Run } from '../../model.ts';
import type { AtSizes } from './at-sizes.ts';
import { extend, MILLION, type Measured } from './extend.ts';
import type { Growing } from './growing.ts';
import { countersOf } from './measure.ts';
import { CAVEAT, withConstants, without, type Estimated } from './outcome.ts';
import { productionOf, type Making } from './sized.ts';
import { driverAmong, SMALL_ROWS, type Touched } from './sizes.ts';

/**
 * Where the base holds many more rows than the largest size, the observed run tells of those too; not of a sort, which
 * had more memory and no help, nor of new files, which it did not count. A table that large is not read into the
 * server's memory, so it is the same either way.
 */
function observedAt(
  { at, work }: Growing,
  { rows }: Touched,
  { statements }: Run,
  points: readonly Measured[],
): Measured[] {
  const seen = statements[at];
  const top = Math.max(0, ...points.map((one) => one.rows));
  if (!seen || work.some((one) => ['index', 'gin', 'rewrite'].includes(one)) || rows < top * 1.5) return [];
  const one = countersOf(seen);
  return [{ rows, runs: [one, { ...one, isWarm: true }] }];
}

const TOO_FEW = 'some of its tables hold too few rows here to tell';

/** What each growing statement took at the sizes, extended to production's. */
export function extended(making: Making, forward: Run, growing: readonly Growing[], at: AtSizes): Estimated {
  const { touched, driver, surroundings } = making;
  const known = new Map<number, Estimate>();
  growing.forEach((one, index) => {
    const own = one.isDerived ? driver : (driverAmong(touched, one.relations) ?? driver);
    const points = at.sizes.flatMap(({ sized, runs }): Measured[] => {
      const counters = runs.flatMap((all) => all[index] ?? []);
      return counters.length === 0 ? [] : [{ rows: sized.rows.get(own.table) ?? 0, runs: counters }];
    });
    const usable = [...points, ...observedAt(one, own, forward, points)].filter(({ rows }) => rows > 0);
    const isPerMillion = own.production === undefined;
    const most = Math.max(0, ...usable.map(({ rows }) => rows));
    // A few rows of one table beside many of another tell nothing of it.
    if (most < Math.min(SMALL_ROWS, own.production ?? SMALL_ROWS)) return;
    const rows = isPerMillion ? MILLION : productionOf(own);
    known.set(one.at, extend(one, usable, { relation: own.table, rows, isPerMillion, surroundings }));
  });
  const sizes = at.sizes
    .filter(({ runs }) => runs.length > 0)
    .map(({ sized, runs }) => ({ rows: sized.rows.get(driver.table) ?? 0, runs: runs.length }));
  if (sizes.length === 0)
    return without(forward, at.reason ?? 'no run at another size came to its end', growing);
  const reason = at.reason ?? (known.size < growing.length ? TOO_FEW : undefined);
  return {
    forward: withConstants(forward, growing, known),
    estimates: {
      status: reason !== undefined ? 'partly' : 'estimated',
      ...(reason !== undefined && { reason }),
      sizes,
      caveat: CAVEAT,
    },
  };
}
