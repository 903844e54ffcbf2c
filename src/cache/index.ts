import type { Entries } from './entries.ts';

/** Bases that are kept between runs. */
export interface BaseCache {
  readonly entries: Entries;
  /** One that is made faster than this, in milliseconds, is not kept: restoring it would take as long. */
  readonly worthMs: number;
  readonly time: <T>(phase: string, work: () => Promise<T>) => Promise<T>;
}
