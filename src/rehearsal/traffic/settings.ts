import type { TrafficScript } from './queries.ts';

/** Who is beside a migration. */
export interface TrafficSettings {
  /** Transactions of the application, in the order of their file. */
  readonly queries: readonly TrafficScript[];
  /** The longest that a transaction stays open in a migration's way, in milliseconds. */
  readonly readerMs: number;
  /** Of all migrations of the review together: what is left of it, in milliseconds. */
  readonly budget: { leftMs: number };
}

/** For all open transactions of a review: a set of many migrations is not to take minutes for this alone. */
export const QUEUE_BUDGET_MS = 30_000;
