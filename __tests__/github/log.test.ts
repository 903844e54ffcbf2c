import { expect, test } from '@jest/globals';
import { harmless } from '../../src/github/log.ts';

test.each([
  ['a command', '::error::x', ': :error::x'],
  ['an indented command', ' \t::set-output name=a::b', ' \t: :set-output name=a::b'],
  ['a command after a lone carriage return', 'ok\r::stop-commands::x', 'ok\n: :stop-commands::x'],
  ['a command behind a next-line character', '\u0085::error::x', ': :error::x'],
  ['a command behind a zero-width character', '\u200b::error::x', ': :error::x'],
  [
    'a command of the old form anywhere in a line',
    'select 1 -- ##[add-path]/x',
    'select 1 -- # #[add-path]/x',
  ],
  ['an old command split by a zero-width character', '#\u200b#[error]x', '# #[error]x'],
  ['a terminal escape', '\u001b[31mred', '[31mred'],
])('%s comes out harmless', (_, text, expected) => {
  expect(harmless(text)).toBe(expected);
});

test('SQL, tabs and blank lines come out as they are', () => {
  const sql = 'SELECT a::int,\n\n\tb::text FROM t; -- # [x]';
  expect(harmless(sql)).toBe(sql);
});
