import { describe, expect, test } from '@jest/globals';
import { commentOf } from '../../../src/github/comment/body.ts';
import { type CommentState, readState } from '../../../src/github/comment/state.ts';
import type { Review } from '../../../src/model.ts';
import { failed, passed, unchanged } from './reviews.ts';

const noticed: Review = { ...passed, summary: { ...passed.summary, notice: 1 } };
const switchedOff: Review = { ...passed, summary: { ...passed.summary, suppressed: 1 } };
const stopped: Review = { ...passed, verdict: 'error' };
const wrong = failed('wrong');

const marker = '<!-- pgrehearse:x -->';

/** The comment after these runs, one after the other. */
function after(...reviews: readonly Review[]): string | undefined {
  const run = { run: 1, attempt: 1 };
  return reviews.reduce<string | undefined>((before, review) => {
    const earlier = before === undefined ? undefined : readState(before);
    return commentOf({ review, marker, head: 'a'.repeat(40), run, page: {} }, earlier)?.body() ?? before;
  }, undefined);
}

const resolved = 'All earlier findings are resolved';

describe('the comment', () => {
  test.each<[string, readonly Review[]]>([
    ['the error is gone', [wrong, passed]],
    ['it still passes', [wrong, passed, passed]],
    ['the migration is gone', [wrong, unchanged]],
    ['a review that stopped is done', [stopped, passed]],
  ])('says that all is resolved when %s', (_, reviews) => {
    expect(after(...reviews)).toContain(resolved);
  });

  test('is folded then', () => {
    const tested = { ...passed, ignored: ['docs/a.sql'] };
    expect(after(tested)).not.toMatch(/<details><summary>What was rehearsed/);
    expect(after(wrong, tested)).toMatch(/<details><summary>What was rehearsed/);
  });

  test.each<[string, readonly Review[]]>([
    ['there never were findings', [passed, passed]],
    ['one is left', [wrong, noticed]],
    ['the review could not be done', [wrong, stopped]],
    ['a new one came', [wrong, passed, wrong]],
    ['it was only switched off', [wrong, switchedOff]],
  ])('does not say so when %s', (_, reviews) => {
    expect(after(...reviews)).not.toContain(resolved);
  });

  test('does not come into being when nothing changed', () => {
    expect(after(unchanged)).toBeUndefined();
  });

  test('is there when all that changed could not be rehearsed', () => {
    const unreviewed = [{ kind: 'program', folder: 'm', files: ['m/1.py'], message: 'A program.' }] as const;
    expect(after({ ...unchanged, unreviewed })).toBeDefined();
  });

  test('is there when nothing changed and the review could not be done', () => {
    expect(after({ ...unchanged, verdict: 'error' })).toBeDefined();
  });

  test('begins with the marker that the next run looks for, and names the commit', () => {
    expect(after(wrong, passed)).toMatch(new RegExp(`^${marker}\n<!-- pgrehearse-state:`));
    expect(after(passed)).toContain('commit `aaaaaaa`');
  });

  test('keeps an approval when the change goes on, so that the label is not taken for a new one', () => {
    const approval = { label: 'migration-approved', by: 'ann' };
    const kept: CommentState = readState(after({ ...wrong, approval, content: 'c0ffee' }, wrong));
    expect(kept.approved).toEqual({ ...approval, content: 'c0ffee' });
  });
});
