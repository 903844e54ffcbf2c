export interface Stopwatch {
  readonly time: <T>(phase: string, work: () => T | Promise<T>) => Promise<T>;
  /** Milliseconds by phase, so far. */
  readonly timings: Readonly<Record<string, number>>;
}

/** Adds up how long each phase takes. */
export function stopwatch(now: () => number = sinceLong): Stopwatch {
  const timings: Record<string, number> = {};
  return {
    timings,
    async time(phase, work) {
      const start = now();
      try {
        return await work();
      } finally {
        timings[phase] = Math.round((timings[phase] ?? 0) + now() - start);
      }
    },
  };
}

/** In milliseconds. `performance` would do, but Node loads it at its first use, for some milliseconds. */
function sinceLong(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
