import { describe, expect, test } from '@jest/globals';
import { commentBody } from '../../src/github/comment-body.ts';
import type { Review } from '../../src/model.ts';

const passed: Review = {
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
const failed: Review = { ...passed, verdict: 'fail', summary: { ...passed.summary, error: 1 } };
const noticed: Review = { ...passed, summary: { ...passed.summary, notice: 1 } };
const stopped: Review = { ...passed, verdict: 'error' };
const unchanged: Review = { ...passed, mode: 'nothing-changed' };

const marker = '<!-- pgrehearse:x -->';

/** The comment after these runs, one after the other. */
function after(...reviews: readonly Review[]): string | undefined {
  return reviews.reduce<string | undefined>(
    (earlier, review) =>
      commentBody(review, earlier, marker, (mark, note) => `${mark}\n${review.verdict}\n${note ?? ''}`) ??
      earlier,
    undefined,
  );
}

describe('the comment', () => {
  test.each<[string, readonly Review[]]>([
    ['the error is gone', [failed, passed]],
    ['it still passes', [failed, passed, passed]],
    ['the migration is gone', [failed, unchanged]],
    ['a review that stopped is done', [stopped, passed]],
  ])('says that all is resolved when %s', (_, reviews) => {
    expect(after(...reviews)).toContain('All earlier findings are resolved.');
  });

  test.each<[string, readonly Review[]]>([
    ['there never were findings', [passed, passed]],
    ['one is left', [failed, noticed]],
    ['the review could not be done', [failed, stopped]],
    ['a new one came', [failed, passed, failed]],
  ])('does not say so when %s', (_, reviews) => {
    expect(after(...reviews)).not.toContain('resolved.');
  });

  test('does not come into being when nothing changed', () => {
    expect(after(unchanged)).toBeUndefined();
  });

  test('is there when all that changed could not be rehearsed', () => {
    const unreviewed = [{ kind: 'program', folder: 'm', files: ['m/1.py'], message: 'A program.' }] as const;
    expect(after({ ...unchanged, unreviewed })).toBeDefined();
  });

  test('is there when nothing changed and the review could not be done', () => {
    expect(after({ ...unchanged, verdict: 'error' })).toContain('error');
  });

  test('begins with the marker that the next run looks for', () => {
    expect(after(failed, passed)).toMatch(new RegExp(`^${marker}\n`));
  });
});
