import { expect, test } from '@jest/globals';
import { constantsIn, writtenIn } from '../../src/sql/written.ts';

test.each<[string, Partial<ReturnType<typeof writtenIn>>]>([
  [
    "INSERT INTO app.roles (id, name) VALUES (1, 'it''s'), (-2, 'b') -- 3, 'c'",
    { inserted: ['roles'], strings: ["it's", 'b'], numbers: ['1', '-2'] },
  ],
  ['insert into "My Roles" (x1) values (2.5) /* 7 */', { inserted: ['my roles'], numbers: ['2.5'] }],
  ["UPDATE ONLY public.t SET name = 'x' WHERE id = 4", { updated: ['t'], strings: ['x'], numbers: ['4'] }],
  [
    "DO $x$ BEGIN INSERT INTO a VALUES (8); MERGE INTO b USING c ON true WHEN NOT MATCHED THEN INSERT VALUES ('y'); END $x$",
    { inserted: ['a', 'b'], strings: ['y'], numbers: ['8'] },
  ],
  ['COPY t (id) FROM stdin', { inserted: ['t'] }],
  ["SELECT 'a' FROM t", { inserted: [], updated: [] }],
])('what a statement writes by its own words: %s', (sql, expected) => {
  expect(writtenIn(sql)).toMatchObject(expected);
});

test('the constants of a program are those in quotes, and numbers', () => {
  expect(constantsIn('Role.create!(id: 7, name: "ad\\"min", label: \'x\', t: `now`, v1: nil)')).toEqual([
    '7',
    'ad\\"min',
    'x',
    'now',
  ]);
});
