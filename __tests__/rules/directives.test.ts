import { describe, expect, test } from '@jest/globals';
import { directivesIn } from '../../src/rules/directives.ts';

const FILE = 'm/1.sql';

function read(text: string) {
  const { suppressions, malformed } = directivesIn({ path: FILE, text });
  return {
    suppressions: suppressions.map(({ kind, rules, reason, until, at, covers }) => ({
      kind,
      rules,
      reason,
      until,
      line: at.line,
      lines: [1, 2, 3, 4, 5, 6].filter((line) => covers({ file: FILE, line })),
      elsewhere: covers({ file: 'm/2.sql', line: 1 }),
    })),
    malformed: malformed.map(({ line, why }) => [line, why]),
  };
}

describe('a comment above a statement', () => {
  test('speaks for it, from the end of the statement before', () => {
    const text = 'SELECT 1;\n\n-- pgrehearse: ignore a, b until 2027-01-31 -- why\nSELECT\n  2;\nSELECT 3;';
    expect(read(text)).toEqual({
      suppressions: [
        {
          kind: 'statement',
          rules: ['a', 'b'],
          reason: 'why',
          until: '2027-01-31',
          line: 3,
          lines: [2, 3, 4, 5],
          elsewhere: false,
        },
      ],
      malformed: [],
    });
  });

  test('speaks also for one on its own line, behind another', () => {
    const { suppressions } = read('SELECT 1; /* pgrehearse: ignore a -- why */ SELECT 2;');
    expect(suppressions).toMatchObject([{ kind: 'statement', lines: [1] }]);
  });

  test('is not lost to an empty statement', () => {
    expect(read('-- pgrehearse: ignore a -- why\n;\nSELECT 1;').suppressions).toHaveLength(1);
  });
});

describe('a comment for the whole file', () => {
  const WHOLE = {
    kind: 'file',
    rules: ['a'],
    reason: 'why',
    lines: [1, 2, 3, 4, 5, 6],
    elsewhere: false,
  };

  test.each([
    ['on its first line', '-- pgrehearse: ignore-file a -- why\nSELECT 1;\nSELECT 2;', 1],
    [
      'below others, and below a marker of the tool',
      '-- no-transaction\n/* x */\n-- pgrehearse: ignore-file a -- why\nSELECT 1;',
      3,
    ],
    ['in a file without statements', '\n-- pgrehearse: ignore-file a -- why\n', 2],
    ['in a file without a line end', '-- pgrehearse: ignore-file a -- why', 1],
    ['in a file with Windows line ends', '\r\n-- pgrehearse: ignore-file a -- why\r\nSELECT 1;\r\n', 2],
  ])('holds %s', (_, text, line) => {
    expect(read(text)).toMatchObject({ suppressions: [{ ...WHOLE, line }], malformed: [] });
  });

  test('does not hold below the first statement', () => {
    const late = 'ignore-file speaks for the whole file: write it above the first statement.';
    expect(read('SELECT 1;\n-- pgrehearse: ignore-file a -- why\nSELECT 2;')).toEqual({
      suppressions: [],
      malformed: [[2, late]],
    });
    expect(read('SELECT 1;\n-- pgrehearse: ignore-file a -- why').malformed).toEqual([[2, late]]);
  });
});

describe('a comment that silences nothing is told', () => {
  const BEHIND = 'It stands behind a statement: write it above the one that it is meant for.';
  test.each([
    ['behind a statement', 'SELECT 1; -- pgrehearse: ignore a -- why\nSELECT 2;', 1, BEHIND],
    ['behind the last statement', 'SELECT 1; -- pgrehearse: ignore a -- why', 1, BEHIND],
    [
      'below the last statement',
      'SELECT 1;\n-- pgrehearse: ignore a -- why',
      2,
      'No statement follows it: write it above the one that it is meant for.',
    ],
    [
      'inside a statement',
      'SELECT\n-- pgrehearse: ignore a -- why\n1;',
      2,
      'It stands inside a statement: write it above.',
    ],
    ['with another word', '-- pgrehearse: skip a -- why\nSELECT 1;', 1, undefined],
    [
      'with a day that is none',
      '-- pgrehearse: ignore-file a until 2027-13-01 -- why\nSELECT 1;',
      1,
      undefined,
    ],
    ['without a rule', '-- pgrehearse: ignore-file\nSELECT 1;', 1, undefined],
  ])('%s', (_, text, line, why) => {
    expect(read(text)).toEqual({ suppressions: [], malformed: [[line, why]] });
  });

  test('but not words in a string', () => {
    expect(read("SELECT '-- pgrehearse: skip a';")).toEqual({ suppressions: [], malformed: [] });
  });
});
