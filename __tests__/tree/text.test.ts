import { describe, expect, test } from '@jest/globals';
import { decodeText } from '../../src/tree/text.ts';

const bytes = (...values: readonly (number | string)[]): Uint8Array =>
  Buffer.concat(
    values.map((value) => (typeof value === 'string' ? Buffer.from(value, 'utf8') : Buffer.from([value]))),
  );

describe('text of a file', () => {
  test.each([
    ['plain', bytes('SELECT 1;\n'), 'SELECT 1;\n'],
    ['nothing', bytes(), ''],
    ['a byte order mark, which goes', bytes(0xef, 0xbb, 0xbf, 'SELECT 1;'), 'SELECT 1;'],
    ['only the first of two byte order marks', bytes(0xef, 0xbb, 0xbf, '\ufeffx'), '\ufeffx'],
    ['Windows line ends, which stay', bytes('a;\r\nb;\r\n'), 'a;\r\nb;\r\n'],
    ['characters of one to four bytes', bytes("'aé漢😀'"), "'aé漢😀'"],
    ['the replacement character itself', bytes("'\ufffd'"), "'\ufffd'"],
  ])('reads %s', (_, content, text) => {
    const hasMark = content[0] === 0xef && content[1] === 0xbb;
    expect(decodeText('a.sql', content)).toEqual({
      path: 'a.sql',
      text,
      ...(hasMark && { byteOrderMark: true }),
    });
  });

  test.each([
    ['Latin-1', bytes("SELECT 'ok';\nSELECT 'caf", 0xe9, "';"), 'a.sql:2, byte offset 24: byte 0xe9'],
    ['a cut-off character at the end', bytes('é', 0xc3), 'a.sql:1, byte offset 2: byte 0xc3'],
    ['an overlong encoding', bytes('ab', 0xc0, 0xaf), 'a.sql:1, byte offset 2: byte 0xc0'],
    ['half a surrogate pair', bytes('\n\n', 0xed, 0xa0, 0x80), 'a.sql:3, byte offset 2: byte 0xed'],
    ['a bad byte after a mark', bytes(0xef, 0xbb, 0xbf, 'x', 0xff), 'a.sql:1, byte offset 4: byte 0xff'],
    ['a bad byte after U+FFFD', bytes('\ufffd', 0xff), 'a.sql:1, byte offset 3: byte 0xff'],
  ])('refuses %s and says where', (_, content, place) => {
    expect(() => decodeText('a.sql', content)).toThrow(`${place} is no valid UTF-8. Save the file as UTF-8`);
  });

  test('refuses a zero byte and says where', () => {
    expect(() => decodeText('a.sql', bytes('a\nb', 0, 'c'))).toThrow('a.sql:2, byte offset 3: a zero byte');
  });

  test.each([
    [0xff, 0xfe],
    [0xfe, 0xff],
  ])('has a sentence of its own for UTF-16 (%i %i)', (first, second) => {
    expect(() => decodeText('a.sql', bytes(first, second, 'S', 0))).toThrow('a.sql: the file is UTF-16');
  });
});
