import type { Estimate, Observation } from '../../model.ts';
import { list } from '../../numbers.ts';
import { bytes, count } from '../../report/units.ts';
import { at, byLogarithm, fit, linearly, type Point } from './fit.ts';
import type { Growing, Work } from './growing.ts';
import type { Surroundings } from './production.ts';
import { stretched, UNKNOWNS } from './unknowns.ts';

/** What one statement took at one size, in each run. */
export interface Measured {
  /** Rows of the table that it grows with. */
  readonly rows: number;
  readonly runs: readonly Counters[];
}

export interface Counters {
  readonly ms: number;
  /** The tables were in the server's memory when it began. */
  readonly isWarm: boolean;
  readonly walBytes: number;
  readonly diskBytes: number;
  readonly tempBytes: number;
  /** Rows that it read one after the other, and that it wrote. */
  readonly rowsPassed: number;
}

/** What a statement is to be extended to. */
export interface Target {
  /** What it grows with. */
  readonly relation: string;
  /** Production's rows; a million where they are not known. */
  readonly rows: number;
  readonly isPerMillion: boolean;
  readonly surroundings: Surroundings;
}

export const MILLION = 1_000_000;

/** What was measured at full size is what it takes; a second run differs by as much. */
const AGAIN = { low: 0.8, high: 1.4 };

/** It goes through no table: production's rows make no difference. */
export function constantly({ durationMs, walBytes, sizeDeltaBytes }: Observation): Estimate {
  return {
    growth: 'constant',
    rows: 0,
    lowMs: durationMs * AGAIN.low,
    middleMs: durationMs,
    highMs: durationMs * AGAIN.high,
    walLowBytes: walBytes,
    walHighBytes: walBytes,
    diskBytes: Math.max(0, sizeDeltaBytes),
    basis: 'it goes through no table, so it takes as long however large they are',
  };
}

/** The tables were as large as production's. */
export function atFullSize(seen: Observation, relation: string, rows: number): Estimate {
  return {
    ...constantly(seen),
    growth: 'linear',
    relation,
    rows,
    isFullSize: true,
    basis: `measured at full size, ${count(rows)} rows of ${relation}`,
  };
}

/** Extends what a statement took at several sizes to production's. */
export function extend({ work }: Growing, measured: readonly Measured[], target: Target): Estimate {
  const largest = measured.reduce((one, other) => (other.rows > one.rows ? other : one));
  const smallest = measured.reduce((one, other) => (other.rows < one.rows ? other : one));
  if (isSteady(work, smallest, largest)) return steadily(largest, target);
  const isSorting = work.includes('index');
  const time = timesAt(measured, target.rows, isSorting ? byLogarithm : linearly);
  const { low, middle, high } = factorsOf(work, target.rows / largest.rows, time.spread);
  const wal = extended(measured, target.rows, ({ walBytes }) => walBytes);
  const disk = extended(measured, target.rows, ({ diskBytes }) => diskBytes);
  const temporary = extended(measured, target.rows, ({ tempBytes }) => tempBytes);
  return {
    growth: isSorting ? 'n-log-n' : 'linear',
    relation: target.relation,
    rows: target.rows,
    ...(target.isPerMillion && { isPerMillion: true }),
    lowMs: time.lowMs * low,
    middleMs: time.middleMs * middle,
    highMs: time.highMs * high,
    walLowBytes: wal * (work.includes('gin') ? 0.6 : 0.9),
    walHighBytes: wal * (work.includes('indexed-writes') ? 1.5 : 1.1),
    diskBytes: disk + temporary,
    basis: basisOf(work, measured, temporary, target),
  };
}

/** Its plan goes another way on larger tables: it neither reads nor writes more there. */
function isSteady(work: readonly Work[], smallest: Measured, largest: Measured): boolean {
  if (work.some((one) => ['gin', 'index', 'rewrite'].includes(one))) return false;
  const passed = ({ runs }: Measured): number => Math.max(...runs.map(({ rowsPassed }) => rowsPassed));
  return largest.rows >= smallest.rows * 1.5 && passed(largest) <= passed(smallest) * 1.1;
}

function steadily({ runs, rows }: Measured, { relation }: Target): Estimate {
  const times = runs.map(({ ms }) => ms);
  const wal = Math.max(...runs.map(({ walBytes }) => walBytes));
  return {
    growth: 'constant',
    relation,
    rows: 0,
    lowMs: Math.min(...times) * AGAIN.low,
    middleMs: Math.min(...times),
    highMs: Math.max(...times) * 2,
    walLowBytes: wal,
    walHighBytes: wal,
    diskBytes: Math.max(...runs.map(({ diskBytes }) => diskBytes)),
    basis: `it reads and writes no more of ${relation} at ${count(rows)} rows than at fewer`,
  };
}

/** Never surer than this, whatever the measurements say. */
const LEAST_SPREAD = 0.05;

interface Times {
  readonly lowMs: number;
  readonly middleMs: number;
  readonly highMs: number;
  readonly spread: number;
}

/**
 * A table that is larger than the server's memory passes through a small part of it: that takes longer than to read one
 * that is there, and not as long as to bring in one that fits. The truth lies between what was measured either way.
 */
function timesAt(measured: readonly Measured[], rows: number, of: (x: number) => number): Times {
  const kinds = measured.map(({ rows: x, runs }) => {
    const cold = runs.filter(({ isWarm }) => !isWarm).map(({ ms }) => ms);
    const warm = runs.filter(({ isWarm }) => isWarm).map(({ ms }) => ms);
    return { x, cold, warm };
  });
  // Where time did not suffice for both at every size, one kind alone is comparable.
  const isBoth = kinds.every(({ warm }) => warm.length > 0);
  const best = kinds.map(({ x, cold, warm }) => {
    const without = Math.min(...cold);
    const least = isBoth ? Math.min(...warm) : without;
    return { x, least, most: Math.max(without, least), cold, warm };
  });
  const fitted = (value: (one: (typeof best)[number]) => readonly number[]) =>
    fit(
      best.map((one) => ({ x: one.x, values: value(one) })),
      of,
    );
  const middle = fitted(({ least, most }) => [Math.sqrt(least * most)]);
  const low = fitted(({ least }) => [least]);
  const high = fitted(({ most }) => [most]);
  const spreads = [fitted(({ cold }) => cold), ...(isBoth ? [fitted(({ warm }) => warm)] : [])].map(
    ({ spread }) => spread,
  );
  const spread = Math.max(LEAST_SPREAD, Math.min(...spreads));
  // Beside a large fixed part, what each row takes is known the less: at least nothing, at most all that was measured.
  const doubt = middle.slopeError * spread * of(rows);
  const all = Math.max(...best.map(({ x, most }) => (most * of(rows)) / of(x)));
  return {
    lowMs: Math.min(at(low, rows), Math.max(at(middle, rows) - doubt, middle.fixed)),
    middleMs: at(middle, rows),
    highMs: Math.max(at(high, rows), Math.min(at(middle, rows) + doubt, all)),
    spread,
  };
}

function pointsOf(measured: readonly Measured[], value: (counters: Counters) => number): Point[] {
  return measured.map(({ rows, runs }) => ({ x: rows, values: runs.map(value) }));
}

/** A counter does not wobble: the line through the two largest sizes. */
function extended(
  measured: readonly Measured[],
  rows: number,
  value: (counters: Counters) => number,
): number {
  const two = measured.toSorted((one, other) => other.rows - one.rows).slice(0, 2);
  return at(fit(pointsOf(two, value), linearly), rows);
}

function factorsOf(
  work: readonly Work[],
  ratio: number,
  spread: number,
): { readonly low: number; readonly middle: number; readonly high: number } {
  const [main = 'scan'] = work;
  const { low, middle, high } = stretched(UNKNOWNS[main], ratio);
  const noise = 1 + spread;
  return { low: low / noise, middle, high: high * noise };
}

function basisOf(
  work: readonly Work[],
  measured: readonly Measured[],
  temporary: number,
  target: Target,
): string {
  const [main = 'scan'] = work;
  const sizes = measured.map(({ rows }) => rows).toSorted((one, other) => one - other);
  const isSorting = work.includes('index');
  const curve = isSorting ? 'n log n' : 'a line';
  const { maintenanceKb, areKnown } = target.surroundings;
  const memory = `maintenance_work_mem ${bytes(maintenanceKb * 1024)}${areKnown ? '' : ', the default'}`;
  return [
    `${curve} through ${list(sizes.map(count))} rows of ${target.relation}`,
    ...(isSorting && temporary > 0 ? [`sorts ${bytes(temporary)} outside of ${memory}`] : []),
    ...(isSorting && temporary === 0 ? [`sorts in ${memory}`] : []),
    `${UNKNOWNS[main].what} is not known`,
    ...(target.isPerMillion ? ['production’s rows are not known'] : []),
  ].join('; ');
}
