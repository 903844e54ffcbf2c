import { expect, test } from '@jest/globals';
import { split } from '../../src/sql/split.ts';

test('what stands behind a COPY in its line comes after the data, as psql has it', () => {
  const pieces = split('COPY t FROM stdin; DROP TABLE a; -- note\n1\n\\.\nDROP TABLE b;');
  expect(pieces.map((piece) => ('text' in piece ? piece.text : piece.kind))).toEqual([
    'COPY t FROM stdin',
    'copy-data',
    'copy-end',
    'DROP TABLE a',
    'DROP TABLE b',
  ]);
});

test('it is not lost either where the data never end', () => {
  const pieces = split("COPY t FROM stdin; DROP TABLE a; SELECT 'open\n1\n");
  expect(pieces.flatMap((piece) => (piece.kind === 'statement' ? [piece.text] : []))).toEqual([
    'COPY t FROM stdin',
    'DROP TABLE a',
    "SELECT 'open",
  ]);
});
