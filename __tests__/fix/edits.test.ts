import { describe, expect, test } from '@jest/globals';
import { editOf, overlap, withSuggestions } from '../../src/fix/edits.ts';

const at = (startLine: number, endLine: number, sql: string) => ({ startLine, endLine, sql });

describe('a text with suggestions put in', () => {
  test.each([
    ['a\nb\nc\n', [at(2, 2, 'x\ny')], 'a\nx\ny\nc\n'],
    ['a\nb\nc', [at(3, 3, 'x\nc')], 'a\nb\nx\nc'],
    ['a\r\nb\r\nc\r\n', [at(2, 2, 'x\ny')], 'a\r\nx\r\ny\r\nc\r\n'],
    ['a\r\nb', [at(2, 2, 'x\nb')], 'a\r\nx\r\nb'],
    ['a', [at(1, 1, 'x\na')], 'x\na'],
    ['a\r\nb\nc\n', [at(2, 2, 'x\nb')], 'a\r\nx\nb\nc\n'],
    ["s\n'a\r\nb'\n", [at(2, 3, "t 'a\r\nb'")], "s\nt 'a\r\nb'\n"],
    ['a\nb\nc\nd\n', [at(1, 1, 'x\na'), at(3, 4, 'y')], 'x\na\nb\ny\n'],
  ])('%j', (text, suggestions, expected) => {
    expect(withSuggestions(text, suggestions)).toBe(expected);
    expect(withSuggestions(text, suggestions.toReversed())).toBe(expected);
  });
});

test('suggestions overlap when they share a line', () => {
  expect(overlap(at(1, 2, ''), at(2, 3, ''))).toBe(true);
  expect(overlap(at(1, 2, ''), at(3, 3, ''))).toBe(false);
});

test('an edit shows the lines that change, and not those that stay', () => {
  expect(editOf('a\r\nb\r\nc\r\n', at(1, 3, 'new\na\nB\nc'))).toEqual({
    line: 1,
    removed: ['b'],
    added: ['new', 'B'],
  });
});
