import type { Review } from '../../../src/model.ts';

export const passed: Review = {
  schemaVersion: 1,
  tool: { name: 'pgrehearse', version: '0.0.0' },
  verdict: 'pass',
  failOn: 'error',
  summary: { error: 0, warning: 0, notice: 0, suppressed: 0, refuted: 0 },
  mode: 'rehearsal',
  problems: [],
  notes: [],
  ignored: [],
  unreviewed: [],
  projects: [],
  fixtures: { leftOut: [], tables: [] },
  migrations: [],
  findings: [],
  timings: {},
};

/** A review that is known by what it says of itself. */
export function failed(words: string): Review {
  return {
    ...passed,
    verdict: 'fail',
    summary: { ...passed.summary, error: 1 },
    problems: [{ message: words }],
  };
}

export const unchanged: Review = { ...passed, mode: 'nothing-changed' };
