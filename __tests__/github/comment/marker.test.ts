import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/random.ts';
import { commentMarker } from '../../../src/github/comment/marker.ts';

describe('commentMarker', () => {
  test.each([
    ['pgrehearse.yml', '<!-- pgrehearse:pgrehearse.yml -->'],
    ['services/shop', '<!-- pgrehearse:services/shop -->'],
    ['Postgres 17', '<!-- pgrehearse:Postgres%2017 -->'],
    ['a --> b', '<!-- pgrehearse:a%20%2D-%3E%20b -->'],
  ])('of %s', (key, expected) => {
    expect(commentMarker(key)).toBe(expected);
  });

  test('ends no HTML comment early, and begins no other', () => {
    const key = fc.oneof(fc.string(), fc.stringMatching(/^[-!<>a/\n ]*$/));
    fc.assert(
      fc.property(key, key, (one, other) => {
        fc.pre(one !== other);
        const marker = commentMarker(one);
        expect(marker.slice('<!--'.length, -'-->'.length)).not.toMatch(/--|[<>\n]/);
        expect(commentMarker(other).startsWith(marker)).toBe(false);
      }),
    );
  });
});
