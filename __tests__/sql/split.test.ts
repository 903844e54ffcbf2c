import { describe, expect, test } from '@jest/globals';
import { createSplitter, split, type StatementPiece } from '../../src/sql/split.ts';

const statements = (text: string): string[] =>
  split(text)
    .filter((piece): piece is StatementPiece => piece.kind === 'statement')
    .map((piece) => piece.text);

describe('a statement ends at a semicolon outside of', () => {
  test.each([
    ['single quotes', `SELECT 'a;b'; SELECT 2`],
    ['doubled single quotes', `SELECT 'it''s;'; SELECT 2`],
    ['escape strings', String.raw`SELECT E'\';'; SELECT 2`],
    ['double quotes', `SELECT 1 AS "a;b"; SELECT 2`],
    ['dollar quotes', `SELECT $$a;b$$; SELECT 2`],
    ['tagged dollar quotes that hold other ones', `SELECT $a$ $$ ; $b$ ; $a$; SELECT 2`],
    ['line comments', `SELECT 1 -- a;b\n+ 1; SELECT 2`],
    ['nested block comments', `SELECT 1 /* a; /* b; */ c; */ + 1; SELECT 2`],
    ['parentheses', `CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2); SELECT 2`],
    [
      'BEGIN ATOMIC bodies',
      `CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END; SELECT 2`,
    ],
  ])('%s', (_, text) => {
    const at = text.lastIndexOf(';');
    expect(statements(text)).toEqual([text.slice(0, at).trim(), text.slice(at + 1).trim()]);
  });
});

describe('what looks like a quote and is none', () => {
  test.each([
    ['a parameter', 'SELECT $1; SELECT $2'],
    ['a dollar inside a name', 'SELECT a$b$c; SELECT a$b$c'],
    ['an operator with a dash', 'SELECT a @- b; SELECT 2'],
    ['a name that ends in e before a quote', `SELECT date'2024-01-01\\'; SELECT 2`],
  ])('%s', (_, text) => {
    expect(statements(text)).toHaveLength(2);
  });
});

test('a statement knows where it starts, in code units and lines', () => {
  const text = '-- 😀\n\n/* two\nlines */ SELECT 1;\r\nSELECT 2';
  const [first, second] = split(text) as StatementPiece[];
  expect(text.slice(first?.start).startsWith('SELECT 1')).toBe(true);
  expect([first?.line, second?.line]).toEqual([4, 5]);
  expect(text.slice(second?.start)).toBe('SELECT 2');
});

test('comments above a statement come with it, one entry each', () => {
  const [, second] = split('SELECT 1; -- behind\n-- above\n/* two\nlines */\nSELECT 2') as StatementPiece[];
  expect(second?.comments).toEqual([
    { text: 'behind', line: 1 },
    { text: 'above', line: 2 },
    { text: 'two\nlines', line: 3 },
  ]);
});

test('COPY data are lines of their own, semicolons and quotes included', () => {
  const pieces = split(`COPY t (a) FROM stdin;\n1;'\n\\N\n\\.\nSELECT 1;`);
  expect(pieces.map(({ kind }) => kind)).toEqual(['statement', 'copy-data', 'copy-end', 'statement']);
  expect(pieces[1]).toEqual({ kind: 'copy-data', lines: "1;'\n\\N\n", line: 2 });
});

test('a backslash command is told apart, and only where a statement could begin', () => {
  expect(split('\\connect shop\nSELECT 1;')[0]).toEqual({
    kind: 'backslash',
    text: '\\connect shop',
    line: 1,
  });
  expect(statements(`SELECT '\\d';`)).toEqual([`SELECT '\\d'`]);
});

test('a comment behind a statement, before its semicolon, is no part of it', () => {
  expect(statements('SELECT 1 -- one\n;SELECT /* in */ 2 /* two */;SELECT 3 -- ')).toEqual([
    'SELECT 1',
    'SELECT /* in */ 2',
    'SELECT 3',
  ]);
});

test('an unfinished statement comes out at the end, for the parser to complain about', () => {
  expect(statements(`SELECT 1; SELECT 'open`)).toEqual(['SELECT 1', `SELECT 'open`]);
});

test('chunks of any size give the same pieces as the whole text', () => {
  const text = `-- a;\nSELECT $x$ 1; $x$, E'\\'; ';\nCOPY t FROM stdin;\n1\t2\n\\.\n/* /* */ ; */ SELECT "q;";\r\nSELECT 'é😀';`;
  for (const size of [1, 2, 3, 7, 50]) {
    const splitter = createSplitter();
    const pieces = [];
    for (let at = 0; at < text.length; at += size) pieces.push(...splitter.push(text.slice(at, at + size)));
    expect([...pieces, ...splitter.end()]).toEqual(split(text));
  }
});
