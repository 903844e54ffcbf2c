import { expect, test } from '@jest/globals';
import { closest } from '../../src/config/closest.ts';
import { bytes, milliseconds } from '../../src/config/units.ts';

test.each([
  ['250ms', 250],
  ['90s', 90_000],
  ['15m', 900_000],
  ['15 min', 900_000],
  ['2h', 7_200_000],
  ['0s', 0],
  ['15', undefined],
  ['1.5h', undefined],
  ['-5s', undefined],
  ['5S', undefined],
])('%s is %p milliseconds', (text, value) => {
  expect(milliseconds(text)).toBe(value);
});

test.each([
  ['512B', 512],
  ['8kB', 8192],
  ['500MB', 524_288_000],
  ['1 GB', 1_073_741_824],
  ['2TB', 2_199_023_255_552],
  ['1gb', undefined],
  ['1G', undefined],
])('%s is %p bytes', (text, value) => {
  expect(bytes(text)).toBe(value);
});

test.each([
  ['fixture', 'fixtures'],
  ['failOn', 'fail-on'],
  ['FAIL_ON', 'fail-on'],
  ['migration', 'migrations'],
  ['colour', undefined],
  ['', undefined],
])('%p was meant to be %p', (word, known) => {
  expect(closest(word, ['migrations', 'fixtures', 'fail-on'])).toBe(known);
});
