import * as fc from 'fast-check';

/**
 * Random tests try the same cases every time, so that a commit passes or fails the same way twice. A number in
 * `PGREHEARSE_TEST_SEED` tries others, as the night's run on main does; a failure prints the number that it came from.
 */
fc.configureGlobal({ seed: Number(process.env['PGREHEARSE_TEST_SEED'] || '3') });

/** How many cases, unless `PGREHEARSE_TEST_RUNS` asks for another number. */
export function runs(usual: number): number {
  return Number(process.env['PGREHEARSE_TEST_RUNS'] || usual);
}

export * from 'fast-check';
