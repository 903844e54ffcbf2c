import { describe, expect, test } from '@jest/globals';
import { hunksOf, placeIn, textsOf } from '../../../src/github/inline/diff.ts';

const PATCH = `@@ -1,4 +1,5 @@ CREATE TABLE
 a
-b
+B
+C
 d
 e
@@ -20 +21,2 @@
 x
+y
\\ No newline at end of file`;

describe('hunksOf', () => {
  test('takes the lines as they are after the change', () => {
    expect(hunksOf(PATCH)).toEqual([
      { start: 1, end: 5, texts: ['a', 'B', 'C', 'd', 'e'] },
      { start: 21, end: 22, texts: ['x', 'y'] },
    ]);
  });

  test.each([
    ['a file without a diff', undefined],
    ['a deleted file', '@@ -1,2 +0,0 @@\n-a\n-b'],
    ['a renamed file', ''],
  ])('finds nothing in %s', (_, patch) => {
    expect(hunksOf(patch)).toEqual([]);
  });
});

describe('placeIn', () => {
  test.each([
    [2, 3, { start: 2, end: 3 }],
    [4, 9, { start: 4, end: 5 }],
    [10, 30, { start: 21, end: 22 }],
    [4, 21, { start: 4, end: 5 }],
    [6, 20, undefined],
  ])('of lines %d to %d is what one hunk shows of them', (start, end, lines) => {
    expect(placeIn(hunksOf(PATCH), { start, end })).toEqual(lines);
  });
});

describe('textsOf', () => {
  test.each([
    [2, 3, ['B', 'C']],
    [21, 22, ['x', 'y']],
    [4, 6, undefined],
    [5, 21, undefined],
  ])('of lines %d to %d', (start, end, texts) => {
    expect(textsOf(hunksOf(PATCH), { start, end })).toEqual(texts);
  });
});
