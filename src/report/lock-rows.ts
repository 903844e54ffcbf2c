import type { Interval, Lock, LockMode, Observation, Review } from '../model.ts';
import { BLOCKS, LOCK_MODES } from '../sql/locks.ts';

/** A lock that made others wait, from when until when. */
export interface LockRow extends Interval {
  readonly relation: string;
  readonly waits: 'reads and writes' | 'writes';
  /** Seen from beside: the times are approximate. */
  readonly sampled: boolean;
}

export interface LockRows {
  /** In the order in which they were taken. */
  readonly rows: readonly LockRow[];
  /** How many more there were, which are not among them. */
  readonly others: number;
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
 * one run is told as that, else the migrations come one after the other. At most a dozen, the strongest and longest.
 */
export function lockRows(review: Review): LockRows {
  const rows = untold(locksOf(review)).map(rowOf);
  const chosen = new Set(rows.toSorted(worstFirst).slice(0, MOST));
  return {
    rows: rows.filter((row) => chosen.has(row)).toSorted((a, b) => a.fromMs - b.fromMs),
    others: rows.length - chosen.size,
  };
}

function locksOf({ migrations }: Review): readonly Seen[] {
  let start = 0;
  return migrations.flatMap(({ tool, forward }, at) => {
    const isOneRun = tool === 'command';
    const offset = isOneRun ? 0 : start;
    const run = isOneRun ? 'command' : at;
    const locks = forward.statements
      .filter(({ own }) => !own)
      .flatMap((by) =>
        by.locks.flatMap(({ held, ...lock }) => {
          if (!held || lock.isNew || !BLOCKS[lock.mode].writes || !isTime(held)) return [];
          const shifted = { fromMs: offset + held.fromMs, untilMs: offset + held.untilMs };
          return [{ ...lock, held: shifted, by, transaction: `${run} ${by.transaction}` }];
        }),
      );
    start = locks.reduce((end, { held }) => Math.max(end, held.untilMs), start + forward.durationMs);
    return locks;
  });
}

/** A report may come from anywhere. */
function isTime({ fromMs, untilMs }: Interval): boolean {
  const mostMs = 1e9;
  return fromMs >= 0 && untilMs >= fromMs && untilMs <= mostMs;
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
  const waits = BLOCKS[mode].reads ? 'reads and writes' : 'writes';
  return { relation, waits, sampled: by.lockSource === 'sampled', ...held };
}

function worstFirst(a: LockRow, b: LockRow): number {
  return (
    Number(b.waits === 'reads and writes') - Number(a.waits === 'reads and writes') || heldMs(b) - heldMs(a)
  );
}

export function heldMs({ fromMs, untilMs }: Interval): number {
  return untilMs - fromMs;
}
