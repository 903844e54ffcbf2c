import type { Interval, Lock, LockMode, Observation, ReportedRun, Review } from '../model.ts';
import { BLOCKS, isAtLeast, LOCK_MODES } from '../sql/locks.ts';

/** A lock, from when until when. */
export interface LockRow extends Interval {
  readonly relation: string;
  readonly mode: LockMode;
  /** What it keeps waiting. */
  readonly waits: 'reads and writes' | 'writes' | 'nobody';
  /** The statement that took it. */
  readonly file: string;
  readonly line: number;
  /** Seen from beside: the times are approximate. */
  readonly sampled: boolean;
}

export interface LockRows {
  /** In the order in which they were taken. */
  readonly rows: readonly LockRow[];
  /** How many more there were, which are not among them. */
  readonly others: number;
  /** When the last statement, or the last lock, was over. */
  readonly endMs: number;
  /** One for each migration that was run by itself, on the same time. */
  readonly runs: readonly (Interval & { readonly id: string })[];
}

export interface WhichLocks {
  /** At most so many; a dozen unless told. */
  readonly most?: number;
  /** Also those that keep neither reads nor writes waiting, and that a reader may still look for. */
  readonly isWithMild?: true;
}

const MOST = 12;

interface Seen extends Lock {
  readonly held: Interval;
  readonly by: Observation;
  /** Of its transaction. */
  readonly transaction: string;
}

/**
 * The locks of the forward runs on what existed before that made reads or writes wait, on one time: what was sent as
 * one run is told as that, else the migrations come one after the other. The strongest and longest of them.
 */
export function lockRows(review: Review, { most = MOST, isWithMild }: WhichLocks = {}): LockRows {
  const isWanted = isWithMild ? isTold : isBlocking;
  const { locks, endMs, runs } = locksOf(review, isWanted);
  const rows = untold(locks).map(rowOf);
  const chosen = new Set(rows.toSorted(worstFirst).slice(0, most));
  return {
    rows: rows.filter((row) => chosen.has(row)).toSorted((a, b) => a.fromMs - b.fromMs),
    others: rows.length - chosen.size,
    endMs,
    runs,
  };
}

function isBlocking(mode: LockMode): boolean {
  return BLOCKS[mode].writes;
}

/** Weaker ones are those of every query. */
function isTold(mode: LockMode): boolean {
  return isAtLeast(mode, 'RowExclusiveLock');
}

function locksOf(
  { migrations }: Review,
  isWanted: (mode: LockMode) => boolean,
): { readonly locks: readonly Seen[] } & Pick<LockRows, 'endMs' | 'runs'> {
  const runs: (Interval & { readonly id: string })[] = [];
  let endMs = 0;
  let busyMs = 0;
  const all = migrations.flatMap(({ id, tool, forward }, at) => {
    const isOneRun = tool === 'command';
    const fromMs = isOneRun ? 0 : endMs;
    const locks = timed(forward, fromMs, isOneRun ? 'command' : `${at}`, isWanted);
    busyMs = (isOneRun ? busyMs : endMs) + (isTime(forward.durationMs) ? forward.durationMs : 0);
    endMs = locks.reduce((end, { held }) => Math.max(end, held.untilMs), Math.max(endMs, busyMs));
    if (!isOneRun && forward.statements.length > 0) runs.push({ id, fromMs, untilMs: endMs });
    return locks;
  });
  return { locks: all, endMs, runs };
}

function timed(
  forward: ReportedRun,
  offset: number,
  run: string,
  isWanted: (mode: LockMode) => boolean,
): readonly Seen[] {
  return forward.statements
    .filter(({ own }) => !own)
    .flatMap((by) =>
      by.locks.flatMap(({ held, ...lock }) => {
        if (!held || lock.isNew || !isWanted(lock.mode) || !isInterval(held)) return [];
        const shifted = { fromMs: offset + held.fromMs, untilMs: offset + held.untilMs };
        return [{ ...lock, held: shifted, by, transaction: `${run} ${by.transaction}` }];
      }),
    );
}

/** A report may come from anywhere, and no run takes longer. */
const MOST_MS = 1e9;

function isTime(ms: number): boolean {
  return ms >= 0 && ms <= MOST_MS;
}

function isInterval({ fromMs, untilMs }: Interval): boolean {
  return isTime(fromMs) && isTime(untilMs) && fromMs <= untilMs;
}

/**
 * Without those that say nothing more: another lock of the transaction on the same relation is there as long and as
 * strong, or the table of an index is locked like that.
 */
function untold(locks: readonly Seen[]): readonly Seen[] {
  const known = new Map<string, Seen>();
  for (const lock of locks) {
    const key = keyOf(lock.transaction, lock.relation, lock.mode);
    const same = known.get(key);
    known.set(key, same ? { ...lock, held: together(same.held, lock.held) } : lock);
  }
  return [...known.values()].filter(({ transaction, relation, table, mode, held }) =>
    [relation, ...(table === undefined ? [] : [table])].every((name) =>
      LOCK_MODES.slice(LOCK_MODES.indexOf(mode) + (name === relation ? 1 : 0)).every((stronger) => {
        const other = known.get(keyOf(transaction, name, stronger));
        return !other || other.held.fromMs > held.fromMs || other.held.untilMs < held.untilMs;
      }),
    ),
  );
}

function keyOf(transaction: string, relation: string, mode: LockMode): string {
  return `${transaction} ${mode} ${relation}`;
}

function together(a: Interval, b: Interval): Interval {
  return { fromMs: Math.min(a.fromMs, b.fromMs), untilMs: Math.max(a.untilMs, b.untilMs) };
}

function rowOf({ relation, mode, held, by }: Seen): LockRow {
  const { reads, writes } = BLOCKS[mode];
  const waits = reads ? 'reads and writes' : writes ? 'writes' : 'nobody';
  const { file, line, lockSource } = by;
  return { relation, mode, waits, file, line, sampled: lockSource === 'sampled', ...held };
}

const WORST: readonly LockRow['waits'][] = ['reads and writes', 'writes', 'nobody'];

function worstFirst(a: LockRow, b: LockRow): number {
  return WORST.indexOf(a.waits) - WORST.indexOf(b.waits) || heldMs(b) - heldMs(a);
}

export function heldMs({ fromMs, untilMs }: Interval): number {
  return untilMs - fromMs;
}
