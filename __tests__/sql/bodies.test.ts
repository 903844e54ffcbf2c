import { beforeAll, describe, expect, test } from '@jest/globals';
import type { BodyPart } from '../../src/sql/bodies/body.ts';
import { constantText } from '../../src/sql/bodies/constant-text.ts';
import { originOf, placedAt } from '../../src/sql/bodies/origin.ts';
import { readBody } from '../../src/sql/bodies/read.ts';
import { loadParser } from '../../src/sql/script.ts';
import { statementsOf } from '../support/scripts.ts';

beforeAll(loadParser);

function read(body: string, isBlock = true, language = 'plpgsql'): string[] {
  const { parts, unread } = readBody(language, body, isBlock);
  return [...parts.map(told), ...(unread === undefined ? [] : [`unread: ${unread}`])];
}

function told(part: BodyPart): string {
  const what =
    part.kind === 'statement' ? part.sql : part.kind === 'dynamic' ? `? ${part.expression}` : part.action;
  return `${part.line} ${what}${part.branch === undefined ? '' : ` (${part.branch})`}`;
}

describe('statements of a PL/pgSQL body, with their lines', () => {
  test.each<[string, string, string[]]>([
    [
      'one after the other',
      '\nBEGIN\n  DELETE FROM a;\n  DROP TABLE b;\nEND',
      ['3 DELETE FROM a', '4 DROP TABLE b'],
    ],
    ['without comments', 'BEGIN DELETE FROM a -- all\n; END', ['1 DELETE FROM a']],
    ['without INTO', 'DECLARE n int; BEGIN SELECT id INTO n FROM a; END', ['1 SELECT id        FROM a']],
    ['PERFORM is a SELECT', 'BEGIN PERFORM f(1); END', ['1 SELECT f(1)']],
    [
      'expressions that call something',
      'DECLARE n int := f(); BEGIN n := g(2); n := 3; END',
      ['1 SELECT f()', '1 SELECT  g(2)'],
    ],
    [
      'branches of an IF, not its condition',
      'BEGIN IF f() THEN DELETE FROM a; ELSIF g() THEN DELETE FROM b; ELSE DELETE FROM c; END IF; DELETE FROM d; END',
      [
        '1 SELECT f()',
        '1 DELETE FROM a (inside an IF)',
        '1 SELECT g() (inside an IF)',
        '1 DELETE FROM b (inside an IF)',
        '1 DELETE FROM c (inside an IF)',
        '1 DELETE FROM d',
      ],
    ],
    ['a CASE', 'BEGIN CASE 1 WHEN 1 THEN DELETE FROM a; END CASE; END', ['1 DELETE FROM a (inside a CASE)']],
    [
      'what a loop reads, then what it does',
      'DECLARE r record; BEGIN FOR r IN SELECT 1 FROM a LOOP DELETE FROM b; END LOOP; END',
      ['1 SELECT 1 FROM a', '1 DELETE FROM b (inside a loop)'],
    ],
    [
      'a loop that turns for sure',
      'BEGIN FOR i IN 1..3 LOOP DELETE FROM a; END LOOP; END',
      ['1 DELETE FROM a'],
    ],
    [
      'a loop that may not',
      'DECLARE n int; BEGIN FOR i IN 1..n LOOP DELETE FROM a; END LOOP; END',
      ['1 DELETE FROM a (inside a loop)'],
    ],
    [
      'a LOOP turns once at least',
      'BEGIN LOOP DELETE FROM a; EXIT; END LOOP; DELETE FROM b; END',
      ['1 DELETE FROM a', '1 DELETE FROM b'],
    ],
    [
      'behind a RETURN that may come first',
      'BEGIN IF true THEN RETURN; END IF; DELETE FROM a; END',
      ['1 DELETE FROM a (behind a RETURN)'],
    ],
    [
      'a block that catches errors, and its handlers',
      'BEGIN BEGIN DELETE FROM a; EXCEPTION WHEN others THEN DELETE FROM b; END; DELETE FROM c; END',
      [
        '1 DELETE FROM a (inside a block that catches its errors)',
        '1 DELETE FROM b (inside an exception handler)',
        '1 DELETE FROM c',
      ],
    ],
    [
      'the ends of transactions',
      'BEGIN DELETE FROM a; COMMIT; ROLLBACK; END',
      ['1 DELETE FROM a', '1 commit', '1 rollback'],
    ],
    [
      'what does not parse',
      'BEGIN DELETE FRM a; END',
      ['unread: it does not parse: syntax error at or near "FRM"'],
    ],
  ])('%s', (_, body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  test('are read of a routine whose parameters and result are not known', () => {
    expect(read('BEGIN p := 1; r.x := 2; SELECT 1 INTO q; DELETE FROM a; RETURN 3; END', false)).toContain(
      '1 DELETE FROM a',
    );
    expect(read('BEGIN RETURN QUERY SELECT 1; END', false)).toEqual(['1 SELECT 1']);
    expect(read('BEGIN NEW.at := now(); RETURN NEW; END', false)).toEqual(['1 SELECT  now()']);
  });

  test('are read up to a limit, and that is said', () => {
    const many = read(`BEGIN ${'DELETE FROM a; '.repeat(1200)} END`);
    expect(many).toHaveLength(1001);
    expect(many.at(-1)).toBe('unread: only its first 1000 statements are read');
  });

  test('nested beyond reason are said to be unreadable', () => {
    expect(read(`${'BEGIN '.repeat(20_000)} NULL; ${'END; '.repeat(20_000)}`)[0]).toMatch(
      /^unread: it does not parse/,
    );
  });
});

describe('EXECUTE', () => {
  test.each<[string, string, string[]]>([
    ['of a literal', "BEGIN EXECUTE 'DROP TABLE a'; END", ['1 DROP TABLE a']],
    [
      'of several statements',
      "BEGIN EXECUTE 'DROP TABLE a; DROP TABLE b'; END",
      ['1 DROP TABLE a', '1 DROP TABLE b'],
    ],
    [
      'of a constant variable',
      "DECLARE t text := 'a'; BEGIN EXECUTE 'DROP TABLE ' || t; END",
      ['1 DROP TABLE a'],
    ],
    [
      'of one that is set again',
      "DECLARE t text := 'a'; BEGIN t := 'b'; EXECUTE 'DROP TABLE ' || t; END",
      ["1 ? 'DROP TABLE ' || t"],
    ],
    [
      'of one that is selected into',
      "DECLARE t text := 'a'; BEGIN SELECT 'b' INTO t; EXECUTE 'DROP TABLE ' || t; END",
      ["1 SELECT 'b'", "1 ? 'DROP TABLE ' || t"],
    ],
    [
      'of one that an inner block hides',
      "DECLARE t text := 'a'; BEGIN DECLARE t text; BEGIN EXECUTE 'DROP TABLE ' || t; END; END",
      ["1 ? 'DROP TABLE ' || t"],
    ],
    [
      'in a loop over constants',
      "DECLARE t text; BEGIN FOREACH t IN ARRAY ARRAY['a', 'B'] LOOP EXECUTE format('DROP TABLE %I', t); END LOOP; END",
      ['1 DROP TABLE a', '1 DROP TABLE "B"'],
    ],
    [
      'in a loop over rows',
      "DECLARE r record; BEGIN FOR r IN EXECUTE 'SELECT 1' LOOP EXECUTE r.sql; END LOOP; END",
      ['1 SELECT 1', '1 ? r.sql (inside a loop)'],
    ],
    [
      'in a loop over nothing',
      'DECLARE t text; BEGIN FOREACH t IN ARRAY ARRAY[]::text[] LOOP EXECUTE t; END LOOP; END',
      [],
    ],
  ])('%s', (_, body, expected) => {
    expect(read(body)).toEqual(expected);
  });
});

describe('a text that is always the same', () => {
  const constants = new Map([['t', 'Orders']]);
  test.each<[string, string | undefined]>([
    ["'a' || 'b'", 'ab'],
    ["format('%I.%2$L %%', t, 'it''s')", `"Orders".'it''s' %`],
    ["format('%s %s', 'a')", undefined],
    ["format('%5s', 'a')", undefined],
    ["format('%I', other)", undefined],
    ["'a' || quote_ident(t)::text", 'a"Orders"'],
    ["quote_literal('x')", "'x'"],
    ["concat('a', t, 3)", 'aOrders3'],
    ["'a' || r.t", undefined],
    ["'a' || now()", undefined],
    ['NULL', undefined],
    ["(SELECT 'a')", undefined],
    ["'a' FROM b", undefined],
    ["'unterminated", undefined],
  ])('%s', (expression, expected) => {
    expect(constantText(expression, constants)).toBe(expected);
  });
});

describe('bodies in SQL', () => {
  test.each<[string, string, string[]]>([
    ['a text', '\nDELETE FROM a; -- gone\nSELECT 1', ['2 DELETE FROM a', '3 SELECT 1']],
    [
      'an SQL-standard body in its statement',
      'CREATE FUNCTION f() RETURNS int LANGUAGE sql\nBEGIN ATOMIC\n  DELETE FROM a;\n  SELECT CASE WHEN true THEN 1 END;\nEND',
      ['3 DELETE FROM a', '4 SELECT CASE WHEN true THEN 1 END'],
    ],
    ['as the server prints it', 'BEGIN ATOMIC\n DELETE FROM a;\nEND', ['2 DELETE FROM a']],
    ['RETURN', 'CREATE FUNCTION f() RETURNS int LANGUAGE sql\nRETURN g(1)', ['2 SELECT g(1)']],
    ['RETURN as the server prints it', 'RETURN g(1)', ['1 SELECT g(1)']],
  ])('%s', (_, body, expected) => {
    expect(read(body, false, 'sql')).toEqual(expected);
  });

  test('and in no other language', () => {
    expect(read('import os', false, 'plpython3u')).toEqual(['unread: it is written in plpython3u']);
  });
});

describe('where a statement of a body stands in the file', () => {
  test.each<[string, string, string]>([
    ['dollar quotes', 'SELECT 1;\nDO $$\nBEGIN\n  DELETE FROM a;\nEND $$;', '4:3-4:16'],
    ['the line of the quote itself', 'DO $$ BEGIN DELETE FROM a; END $$;', '1:13-1:26'],
    ['single quotes', "DO '\nBEGIN\n  DELETE FROM a WHERE ''x'' = b;\nEND';", '3:3-3:33'],
    ['several lines', 'DO $$\nBEGIN\n  DELETE\n    FROM a;\nEND $$;', '3:3-4:11'],
    ['carriage returns', 'DO $$\r\nBEGIN\r\n  DELETE FROM a;\r\nEND $$;', '3:3-3:16'],
  ])('%s', (_, text, expected) => {
    const block = statementsOf(text).at(-1);
    const operation = block?.operations[0];
    if (!block || operation?.kind !== 'run-block') throw new Error('no block');
    const [part] = readBody('plpgsql', operation.body, true).parts;
    if (part?.kind !== 'statement') throw new Error('no statement');
    const { start, end } = placedAt(block, part.sql, part.line, originOf(block, operation.body)).span;
    expect(`${start.line}:${start.column}-${end.line}:${end.column}`).toBe(expected);
  });

  test('is the statement that runs it, where quotes hide the body', () => {
    const [block] = statementsOf("DO E'BEGIN\\n DELETE FROM a; END'");
    if (!block) throw new Error('no block');
    const body = 'BEGIN\n DELETE FROM a; END';
    expect(originOf(block, body)).toBeUndefined();
    expect(placedAt(block, 'DELETE FROM a', 2, undefined).span).toBe(block.span);
  });
});
