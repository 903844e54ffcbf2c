/** One of several files among which a long list of cases is shared, so that two workers can run them side by side. */
export interface Shard {
  /** From 1. */
  readonly shard: number;
  readonly of: number;
}

/** Every `of`-th case: neighbours in a list tend to take equally long. */
export function inShard<T>(cases: readonly T[], { shard, of }: Shard): T[] {
  return cases.filter((_, at) => at % of === shard - 1);
}
