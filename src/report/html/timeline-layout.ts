import type { LockRow } from '../lock-rows.ts';

/** A relation with its locks, each in a lane where it overlaps no other. */
export interface Track {
  readonly relation: string;
  readonly bars: readonly { readonly row: LockRow; readonly lane: number }[];
  readonly lanes: number;
}

/** One track for each relation, in the order in which they were first locked. */
export function tracksOf(rows: readonly LockRow[]): readonly Track[] {
  const relations = [...new Set(rows.map(({ relation }) => relation))];
  return relations.map((relation) =>
    track(
      relation,
      rows.filter((row) => row.relation === relation),
    ),
  );
}

function track(relation: string, rows: readonly LockRow[]): Track {
  const ends: number[] = [];
  const bars = rows.map((row) => {
    const free = ends.findIndex((end) => end <= row.fromMs);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = row.untilMs;
    return { row, lane };
  });
  return { relation, bars, lanes: ends.length };
}

/** Ticks of a time axis from 0 that are easy to read: about `wanted` of them, at multiples of 1, 2 or 5. */
export function ticksOf(endMs: number, wanted = 8): readonly number[] {
  if (!(endMs > 0)) return [0];
  const rough = endMs / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough;
  return Array.from({ length: Math.floor(endMs / step) + 1 }, (_, at) => at * step);
}
