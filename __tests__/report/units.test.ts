import { describe, expect, test } from '@jest/globals';
import { bytes, count, duration, list, plural } from '../../src/report/units.ts';

describe('figures for people', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1204, '1,204'],
    [12_400_000, '12,400,000'],
  ])('%d is counted as %s', (value, text) => expect(count(value)).toBe(text));

  test.each([
    [0, '0 ms'],
    [0.2, '<1 ms'],
    [1.4, '1 ms'],
    [340, '340 ms'],
    [999.4, '999 ms'],
    [999.6, '1 s'],
    [1240, '1.2 s'],
    [9000, '9 s'],
    [21_400, '21 s'],
    [59_499, '59 s'],
    [59_600, '1 min'],
    [200_000, '3 min 20 s'],
    [7_500_000, '2 h 5 min'],
  ])('%d milliseconds are %s', (ms, text) => expect(duration(ms)).toBe(text));

  test.each([
    [0, '0 B'],
    [312, '312 B'],
    [1024, '1 kB'],
    [1434, '1.4 kB'],
    [245_760, '240 kB'],
    [12_582_912, '12 MB'],
    [1_073_741_824, '1 GB'],
    [-8192, '-8 kB'],
  ])('%d bytes are %s', (size, text) => expect(bytes(size)).toBe(text));

  test('one thing is not plural', () => {
    expect(plural(1, 'row')).toBe('1 row');
    expect(plural(0, 'row')).toBe('0 rows');
    expect(plural(2, 'query', 'queries')).toBe('2 queries');
  });

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j is listed as "%s"', (words, text) => expect(list(words)).toBe(text));
});
