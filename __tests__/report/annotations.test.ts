import { describe, expect, test } from '@jest/globals';
import { annotations } from '../../src/report/annotations.ts';
import { blockingIndex, couldNotReview, crowded, hostile, nothingChanged, quietened } from './reviews.ts';

describe('annotations on lines', () => {
  test('say what happens, how sure it is and what to write instead', () => {
    expect(annotations(blockingIndex)).toMatchSnapshot();
  });

  test('stand where a problem is, and only there', () => {
    expect(annotations(couldNotReview)).toEqual([
      expect.objectContaining({
        level: 'error',
        file: 'db/migrations/0015_bad.up.sql',
        line: 4,
        title: 'Not reviewed',
      }),
    ]);
  });

  test('leave out a place where everything stands already', () => {
    const [first, ...rest] = blockingIndex.findings;
    expect(annotations(blockingIndex, new Set(blockingIndex.findings))).toEqual([]);
    expect(annotations(blockingIndex, new Set(rest)).length).toBeGreaterThan(0);
    expect(first).toBeDefined();
  });

  test('are not made of what was suppressed or refuted', () => {
    expect(annotations(quietened).map(({ level, title }) => `${level} ${title}`)).toEqual([
      'notice lock-timeout-too-long',
    ]);
    expect(annotations(nothingChanged)).toEqual([]);
  });

  test('are at most as many as GitHub shows of a level, and the last one counts the rest', () => {
    const all = annotations(crowded);
    const errors = all.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(10);
    expect(all.filter(({ level }) => level === 'warning')).toHaveLength(10);
    expect(errors.at(-1)?.message).toMatch(/And 150 more places of this level: see the job summary\.$/);
    expect(errors.at(0)?.message).not.toContain('more places');
  });

  test('show characters that hide', () => {
    const texts = annotations(hostile).flatMap(({ title, message }) => [title, message]);
    expect(texts.join('\n').replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  });
});
