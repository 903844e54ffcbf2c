import type { Estimate, Lock, Observation, ReportedMigration } from '../model.ts';
import { strongestLock } from './locks.ts';
import { bytes, count, duration, list, plural } from './units.ts';

/** Words about what statements take at production's size, the same wherever people read them. */

export interface EstimateRow {
  readonly statement: Observation;
  readonly estimate: Estimate;
  /** The strongest lock that others wait for while it runs: its own, or one that its transaction took before. */
  readonly lock?: Lock;
}

/** The statements that grow; of a migration in which none does there is nothing to show. */
export function estimateRows({ forward: { statements } }: ReportedMigration): readonly EstimateRow[] {
  return statements.flatMap((statement, at) => {
    const { estimate, own, transaction } = statement;
    if (!estimate || own || estimate.relation === undefined) return [];
    const held = statements.slice(0, at + 1).filter((one) => one.transaction === transaction);
    const lock = strongestLock({ ...statement, locks: held.flatMap(({ locks }) => locks) });
    return [{ statement, estimate, ...(lock && { lock }) }];
  });
}

/** Completes “at …”: what the figures of these are for. Where production's rows are known for none, it is not production's. */
export function sizeOf(rows: readonly EstimateRow[]): string {
  const isUnknown = rows.length > 0 && rows.every(({ estimate }) => estimate.isPerMillion);
  return isUnknown ? 'a million rows' : 'production’s size';
}

/** `40 s to 2 min`; of what does not grow, what it took. */
export function expected({ growth, lowMs, middleMs, highMs }: Estimate): string {
  if (growth === 'constant') return `${duration(middleMs)} at any size`;
  const [low, high] = [duration(lowMs), duration(highMs)];
  return low === high ? low : `${low} to ${high}`;
}

/** `80,000,000 rows of public.orders`; the relation is left as it is. */
export function rowsAt({ growth, rows, isPerMillion, isFullSize }: Estimate): string {
  if (growth === 'constant') return '';
  return `${count(rows)} rows${isPerMillion ? ', for want of statistics' : ''}${isFullSize ? ', measured' : ''}`;
}

/** WAL and disk, where there is any to speak of. */
export function amounts({ walLowBytes, walHighBytes, diskBytes }: Estimate): readonly string[] {
  const wal = (walLowBytes + walHighBytes) / 2;
  return [
    ...(wal >= WORTH_SAYING ? [`${bytes(wal)} of WAL`] : []),
    ...(diskBytes >= WORTH_SAYING ? [`${bytes(diskBytes)} of disk`] : []),
  ];
}

const WORTH_SAYING = 1024 ** 2;

/** What was not estimated, and why; how it was done. */
export function estimateNotes({ estimates }: ReportedMigration): readonly string[] {
  if (!estimates || estimates.status === 'constant') return [];
  const { reason, sizes, caveat, status } = estimates;
  if (status === 'not-estimated')
    return [`What it takes at production’s size is not known: ${reason ?? 'it was run at one size only'}.`];
  const ran = sizes.map(({ rows }) => rows).toSorted((one, other) => one - other);
  return [
    ...(ran.length > 1 ? [`Run at ${list(ran.map(count))} rows.`] : []),
    ...(reason === undefined ? [] : [`Not all of it is known: ${reason}.`]),
    ...(caveat === undefined ? [] : [caveat]),
  ];
}

/** How many statements no table makes longer, in a sentence; '' where there is none. */
export function steadiness(migrations: readonly ReportedMigration[]): string {
  const all = migrations.flatMap(({ forward }) => forward.statements).filter(({ own }) => own !== true);
  const steady = all.filter(({ estimate }) => estimate && estimate.relation === undefined).length;
  if (steady === 0) return '';
  if (steady === all.length)
    return 'No statement goes through a table: at production’s size they take as long as here.';
  return steady === 1
    ? 'One statement goes through no table: it takes as long at any size.'
    : `${plural(steady, 'statement')} go through no table: they take as long at any size.`;
}
