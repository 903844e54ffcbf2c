import { describe, expect, test } from '@jest/globals';
import { sizeIn } from '../../src/report/limits.ts';
import { fit as fitInto, type Section } from '../../src/report/markdown/fit.ts';

function fit(sections: readonly Section[], limit: number): string {
  return fitInto(sections, limit, sizeIn('characters'));
}

function section(letter: string, pieces: number, reserve = 0.2): Section {
  return {
    open: `<${letter}>`,
    pieces: Array.from({ length: pieces }, () => letter.repeat(9)),
    between: ' ',
    close: `</${letter}>`,
    leftOut: (count) => `${count} more`,
    reserve,
  };
}

describe('fitting a page into a limit', () => {
  test('leaves a page that fits as it is, without the empty sections', () => {
    expect(fit([section('a', 2), section('b', 0), section('c', 1)], 1000)).toBe(
      '<a>aaaaaaaaa aaaaaaaaa</a><c>ccccccccc</c>',
    );
  });

  test('cuts between pieces and counts the rest', () => {
    expect(fit([section('a', 50)], 60)).toBe('<a>aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa\n\n46 more</a>');
  });

  test('keeps for later sections what they need, up to their reserve', () => {
    const page = fit([section('a', 100), section('b', 1), section('c', 100)], 400);
    expect(page).toContain('<b>bbbbbbbbb</b>');
    expect(page.match(/c{9}/g)?.length).toBeGreaterThan(3);
    expect(page.match(/a{9}/g)?.length).toBeGreaterThan(20);
  });

  test.each([0, 5, 20, 50, 100, 300, 1000, 5000])('never exceeds a limit of %d', (limit) => {
    const page = fit([section('a', 300, 0.5), section('b', 40), section('c', 40, 0)], limit);
    expect(page.length).toBeLessThanOrEqual(limit);
  });
});
