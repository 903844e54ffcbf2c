import { beforeAll, expect, test } from '@jest/globals';
import type { Script, TransactionMode } from '../../src/model.ts';
import { chosen, placesOf } from '../../src/rehearsal/interruption/places.ts';
import { loadParser, parseScript } from '../../src/sql/script.ts';
import { statement } from '../report/builders.ts';

beforeAll(loadParser);

/** Places as `between 3`, counted from the first statement, 1. */
function places(transaction: TransactionMode, text: string, numbers: readonly number[]): readonly string[] {
  const file = { path: 'a.sql', text };
  const script: Script = { file, transaction, statements: parseScript(file).statements };
  const forward = numbers.map((number) => statement({ sql: 'x', transaction: number }));
  return placesOf(script, forward).map(({ when, at }) => `${when} ${at + 1}`);
}

test.each<
  [
    name: string,
    mode: TransactionMode,
    text: string,
    transactions: readonly number[],
    places: readonly string[],
  ]
>([
  ['one transaction: its end', 'one', 'CREATE TABLE a (); CREATE TABLE b ()', [1, 1], ['before-commit 2']],
  [
    'several: each border between two that change something',
    'per-statement',
    'SET lock_timeout = 1; CREATE TABLE a (); SET lock_timeout = 0; CREATE TABLE b (); RESET ALL',
    [1, 2, 3, 4, 5],
    ['between 2'],
  ],
  [
    'the COMMIT of the file itself is the end of its transaction',
    'none',
    'BEGIN; CREATE TABLE a (); COMMIT; CREATE TABLE b ()',
    [1, 1, 1, 2],
    ['between 3'],
  ],
  [
    'within what works in several transactions by itself',
    'per-statement',
    'CREATE INDEX CONCURRENTLY i ON t (a); DROP INDEX CONCURRENTLY i',
    [1, 2],
    ['between 1', 'within 1', 'within 2'],
  ],
  ['nothing that stays', 'one', 'SET lock_timeout = 1; SELECT 1', [1, 1], []],
  ['a procedure, which may commit by itself', 'per-statement', 'CALL p()', [1], []],
])('%s', (_, mode, text, transactions, expected) => {
  expect(places(mode, text, transactions)).toEqual(expected);
});

test('of many places eight are tried, the first and the last among them', () => {
  const many = Array.from({ length: 50 }, (__, at) => ({ when: 'between' as const, at }));
  const builds = Array.from({ length: 3 }, (__, at) => ({ when: 'within' as const, at }));
  const some = chosen([...many, ...builds]);
  expect(some.map(({ at }) => at)).toEqual([0, 7, 14, 21, 28, 35, 42, 49, 0, 1, 2]);
});
