import { expect, test } from '@jest/globals';
import { harmless } from '../../src/github/log.ts';

test.each([
  ['a command', '::error::x', ': :error::x'],
  ['an indented command', ' \t::set-output name=a::b', ' \t: :set-output name=a::b'],
  ['a command with Windows line ends', 'ok\r\n::stop-commands::x', 'ok\n: :stop-commands::x'],
  ['a command after a lone carriage return', 'ok\r::stop-commands::x', 'ok\n: :stop-commands::x'],
  ['a command behind a next-line character', '\u0085::error::x', '⟨U+0085⟩::error::x'],
  ['a command behind a zero-width character', '\u200b::error::x', '⟨U+200B⟩::error::x'],
  ['a command behind a mark', '\u0301::error::x', '\u0301: :error::x'],
  ['a command split by a mark', ':\u20dd:error::x', ': \u20dd:error::x'],
  ['a command behind a space of another kind', '\u3000::error::x', '\u3000: :error::x'],
  ['a command behind a private character', '\ue000::error::x', '\ue000: :error::x'],
  ['an old command split by a mark', '#\u0488#\u0488[error]x', '# \u0488#\u0488[error]x'],
  ['a command behind a line separator', 'a\u2028::error::x', 'a⟨U+2028⟩::error::x'],
  ['a text written backwards', '\u202e::error::x', '⟨U+202E⟩::error::x'],
  [
    'a command of the old form anywhere in a line',
    'select 1 -- ##[add-path]/x',
    'select 1 -- # #[add-path]/x',
  ],
  ['an old command split by a zero-width character', '#\u200b#[error]x', '#⟨U+200B⟩#[error]x'],
  ['a terminal escape', '\u001b[31mred', '⟨U+001B⟩[31mred'],
])('%s comes out harmless', (_, text, expected) => {
  expect(harmless(text)).toBe(expected);
});

test('SQL, tabs and blank lines come out as they are', () => {
  const sql = 'SELECT a::int,\n\n\tb::text FROM t; -- # [x]';
  expect(harmless(sql)).toBe(sql);
});
