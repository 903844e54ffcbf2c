import { beforeAll, describe, expect, test } from '@jest/globals';
import { samplesOf } from '../../src/sql/checks/samples.ts';
import { waysToPass } from '../../src/sql/checks/ways.ts';
import { loadExpressions } from '../../src/sql/expressions.ts';

beforeAll(loadExpressions);

function told(expression: string): unknown {
  return waysToPass(expression).map((way) => Object.fromEntries(way));
}

const bound = (value: string, isOpen = false) => ({ value, isOpen });

describe('what a CHECK asks of its columns, as the server prints it', () => {
  test.each<[string, unknown]>([
    ['(a > 0)', [{ a: { low: bound('0', true) } }]],
    ['((a >= (- (5)::numeric)) AND (a < 10))', [{ a: { low: bound('-5'), high: bound('10', true) } }]],
    ['(0 < a)', [{ a: { low: bound('0', true) } }]],
    ['((a >= 1) AND (a > 1) AND (a >= 0))', [{ a: { low: bound('1', true) } }]],
    [
      "((s)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[]))",
      [{ s: { values: ['x', 'y'] } }],
    ],
    ["((s = ANY (ARRAY['x', 'y'])) AND (s <> 'x'))", [{ s: { values: ['y'], not: ['x'] } }]],
    ["(s <> ALL (ARRAY['x'::text]))", [{ s: { not: ['x'] } }]],
    [
      '((a IS NULL) <> (b IS NULL))',
      [
        { a: { isNull: true }, b: { isNull: false } },
        { a: { isNull: false }, b: { isNull: true } },
      ],
    ],
    [
      '(num_nonnulls(a, b) = 1)',
      [
        { a: { isNull: false }, b: { isNull: true } },
        { a: { isNull: true }, b: { isNull: false } },
      ],
    ],
    ["((kind = 'x') OR (b IS NOT NULL))", [{ kind: { values: ['x'] } }, { b: { isNull: false } }]],
    ['(NOT ((a IS NOT NULL) AND (a >= 3)))', [{ a: { isNull: true } }, { a: { high: bound('3', true) } }]],
    ['(char_length((name)::text) <= 20)', [{ name: { maxLength: 20 } }]],
    ["(btrim(name) <> ''::text)", [{ name: { minLength: 1 } }]],
    ['(code = upper(code))', [{ code: { letters: 'upper' } }]],
    ["(code ~~ 'AB%'::text)", [{ code: { pattern: { kind: 'like', text: 'AB%', isCaseless: false } } }]],
    ["(jsonb_typeof(data) = 'object'::text)", [{ data: { json: { type: 'object' } } }]],
    ['(total = (qty * price))', [{ total: { same: '(qty * price)' } }]],
    ['(starts < ends)', [{ ends: { over: 'starts' } }]],
    [
      'CASE WHEN (a > 1) THEN (b IS NOT NULL) ELSE true END',
      [{ a: { low: bound('1', true) }, b: { isNull: false } }, { a: { high: bound('1') } }],
    ],
    ['(active OR (NOT hidden))', [{ active: { values: ['true'] } }, { hidden: { values: ['false'] } }]],
    ['is_valid(a)', [{}]],
    ['this is not SQL (', [{}]],
    ["(data ? 'kind'::text)", [{ data: { json: { parts: [{ path: ['kind'], demand: {} }] } } }]],
    [
      "((((data -> 'a'::text) ->> 'n'::text))::integer > 0)",
      [
        {
          data: {
            json: { parts: [{ path: ['a', 'n'], demand: { low: { value: '0', isOpen: true } } }] },
          },
        },
      ],
    ],
    [
      `(data @> '{"a": {"b": 1}}'::jsonb)`,
      [{ data: { json: { parts: [{ path: ['a', 'b'], text: '1', demand: {} }] } } }],
    ],
    ["(tags <@ ARRAY['a'::text])", [{ tags: { elements: { values: ['a'] } } }]],
    ['(0 < ALL (n))', [{ n: { elements: { low: { value: '0', isOpen: true } }, minLength: 1 } }]],
    ['((a + b) = 100)', [{ b: { same: '(100) - (a)' } }]],
    ['((a > 5) AND (a < 3))', []],
  ])('%s', (expression, ways) => {
    expect(told(expression)).toEqual(ways);
  });
});

describe('samples of a pattern', () => {
  test.each([
    ['^\\d{5}(-\\d{4})?$'],
    ['^[A-Z]{2,3}-[0-9]+$'],
    ['^(red|green|blue)$'],
    ['^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$'],
    ['^#([0-9a-f]{3}){1,2}$'],
    ['^[a-z][a-z0-9_-]*\\.x$'],
    ['a.b'],
  ])('%s', (text) => {
    const samples = samplesOf({ kind: 'regex', text, isCaseless: false }, 30, 7);
    expect(samples.length).toBeGreaterThan(2);
    expect(samples.filter((sample) => !new RegExp(text).test(sample))).toEqual([]);
    expect(samplesOf({ kind: 'regex', text, isCaseless: false }, 30, 7)).toEqual(samples);
  });

  test('a LIKE pattern is matched as a whole', () => {
    const samples = samplesOf({ kind: 'like', text: 'A_%.c', isCaseless: false }, 10, 1);
    expect(samples.length).toBeGreaterThan(2);
    expect(samples.filter((sample) => !/^A.+\.c$/.test(sample))).toEqual([]);
  });

  test.each(['(?=x)', '\\1', '(a', '[z-a]', '((a{9999}){9999}){9999}'])('%s is left alone', (text) => {
    expect(samplesOf({ kind: 'regex', text, isCaseless: false }, 5, 1)).toEqual([]);
  });
});
