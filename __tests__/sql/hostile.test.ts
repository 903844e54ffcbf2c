import { beforeAll, expect, test } from '@jest/globals';
import * as fc from '../support/random.ts';
import { loadParser, parseScript } from '../../src/sql/script.ts';
import { CORPUS } from '../support/corpus.ts';
import { HOSTILE } from '../support/hostile-sql.ts';
import { expectPositions } from '../support/positions.ts';
import { reviewExample } from '../support/review-example.ts';
import { residueOf } from '../support/residue.ts';

beforeAll(loadParser);

/** What opens something that then nobody closes, or closes what nobody opened. */
const FRAGMENTS = [
  `' " $$ $a$ /* */ -- ; ( ) [ ] \\ \\. \0 : :: E' U&' U&" e'\\' || , . @ :x ::= $1`.split(' '),
  ['\n', '\r\n', '\r', '\t', ' ', '\u00a0', '\ufeff', '\ud800', '\udc00', '😀', 'é', '\u2028', '\v'],
  ['BEGIN ATOMIC', ' END', ' BEGIN ', 'CASE ', 'COPY t FROM stdin;\n', '\n\\.\n', '\n\\gexec\n', 'U&"\\'],
  ['CREATE FUNCTION f() RETURNS int ', "LANGUAGE sql AS $f$ SELECT ';' $f$", 'CONCURRENTLY ', 'NOT VALID'],
].flat();

type Edit = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const fragment = fc.oneof(
  fc.constantFrom(...FRAGMENTS),
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, fragment).map(
    ([at, part]): Edit =>
      (text) =>
        splice(text, at, 0, part),
  ),
  fc.tuple(place, fragment).map(
    ([at, part]): Edit =>
      (text) =>
        splice(text, at, 1, part),
  ),
  fc.tuple(place, fc.nat(40)).map(
    ([at, length]): Edit =>
      (text) =>
        splice(text, at, length, ''),
  ),
  fc.tuple(place, fc.constantFrom(...CORPUS)).map(
    ([at, other]): Edit =>
      (text) =>
        splice(text, at, 0, other),
  ),
  place.map(
    (at): Edit =>
      (text) =>
        text.slice(0, Math.floor(at * text.length)),
  ),
  fc.constantFrom<Edit>(
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replaceAll(/\s+/g, ' '),
    (text) => text + text,
  ),
);

function splice(text: string, at: number, length: number, part: string): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + part + text.slice(from + length);
}

/** Files that people might have written, damaged in up to four places. */
const mutated = fc
  .tuple(fc.constantFrom(...CORPUS), fc.array(edit, { maxLength: 4 }))
  .map(([text, edits]) => edits.reduce((state, change) => change(state), text));

test('every character of a damaged file is part of a statement or a comment, is white space, or is reported', () => {
  fc.assert(fc.property(mutated, expectAccountedFor), { numRuns: 2_000 });
});

test.each(Object.entries(HOSTILE))('nothing of a hostile file is passed over: %s', (_, make) => {
  expectAccountedFor(make());
});

function expectAccountedFor(text: string): void {
  const parsed = parseScript({ path: 'a.sql', text });
  expectPositions(text, parsed);
  expect(residueOf(text, parsed)).toBe('');
}

test('a review of damaged files always ends, and names what could not be read', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (up) => {
      // Liquibase then splits it otherwise than what is asked next.
      fc.pre(!up.includes('endDelimiter'));
      const { statements } = parseScript({ path: 'a.sql', text: up });
      const { verdict, problems } = await reviewExample({ kind: 'bad', title: '', up });
      const isRead = statements.every(({ syntaxError }) => syntaxError === undefined);
      if (isRead && problems.length === 0) expect(verdict).not.toBe('error');
      else expect([verdict, problems.length > 0]).toEqual(['error', true]);
    }),
    { numRuns: fc.runs(400) },
  );
});
