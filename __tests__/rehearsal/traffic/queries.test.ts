import { beforeAll, describe, expect, test } from '@jest/globals';
import { UserErrors } from '../../../src/errors.ts';
import { drawn, readQueries } from '../../../src/rehearsal/traffic/queries.ts';
import { loadParser } from '../../../src/sql/script.ts';

beforeAll(loadParser);

function read(text: string) {
  return readQueries({ path: 'app.sql', text });
}

describe('a plain file of queries', () => {
  test('has a transaction for each, with its line', () => {
    const scripts = read('-- the shop\nSELECT 1;\n\nUPDATE t SET v = 1\nWHERE id = 2;\n');
    expect(scripts.map(({ line, queries }) => [line, ...queries])).toEqual([
      [2, 'SELECT 1'],
      [4, 'UPDATE t SET v = 1\nWHERE id = 2'],
    ]);
  });
});

describe('a script of pgbench', () => {
  test('is one transaction where it sets a variable', () => {
    const [script, ...more] = read('\\set id random(1, 10)\n\\set v 2.5\nSELECT :id;\nSELECT :v;\n');
    expect(more).toEqual([]);
    expect(script).toMatchObject({ line: 3, queries: ['SELECT :id', 'SELECT :v'] });
  });

  test('or where it begins one itself, which is then ours to begin', () => {
    const [script] = read('BEGIN;\nSELECT 1;\nEND;\n');
    expect(script?.queries).toEqual(['SELECT 1']);
  });

  test.each([
    [0, ['SELECT 1, 7']],
    [0.999_999, ['SELECT 3, 7']],
  ])('draws from the whole range, both ends included: %p', (drawnAt, queries) => {
    const [script] = read('\\set a random(1, 3)\n\\set b 7\nSELECT :a, :b;');
    expect(script && drawn(script, () => drawnAt)).toEqual(queries);
  });

  test('fills in names of variables, and nothing that only looks like one', () => {
    const [script] = read(
      `\\set a 5\nSELECT :a, ':a', ":a", $$:a$$, x::a, arr[1:a] /* :a */ FROM t -- :a\nWHERE b=:a;`,
    );
    expect(script && drawn(script)).toEqual([
      `SELECT 5, ':a', ":a", $$:a$$, x::a, arr[1:a] /* :a */ FROM t -- :a\nWHERE b=5`,
    ]);
  });
});

describe('a sentence names the file, the line and what was expected', () => {
  test.each([
    ['\\sleep 10 ms\nSELECT 1;', 'app.sql:1: \\sleep is not carried out here.'],
    ['SELECT 1;\n\\set n 100 * :scale\nSELECT :n;', 'app.sql:2: "100 * :scale" is neither random(from, to)'],
    ['\\set n random(5, 1)\nSELECT :n;', 'app.sql:1: random(5, 1) has no value'],
    ['SELECT 1;\nSELECT :id;', 'app.sql:2: :id has no value.'],
    ['-- nothing yet', 'app.sql: there is no query in it'],
    ['BEGIN; COMMIT;', 'app.sql: there is no query in it'],
  ])('%p', (text, sentence) => {
    expect(() => read(text)).toThrow(sentence);
  });

  test('all of them at once', () => {
    try {
      read('\\sleep 1\n\\setrandom a 1 2\nSELECT :b;');
      throw new Error('it was accepted');
    } catch (error) {
      // Its second command set the variable, once.
      expect(error).toBeInstanceOf(UserErrors);
      expect((error as UserErrors).sentences).toHaveLength(3);
    }
  });
});
