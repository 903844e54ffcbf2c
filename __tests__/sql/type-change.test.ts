import { expect, test } from '@jest/globals';
import { typeChange } from '../../src/sql/type-change.ts';

test.each([
  ['character varying(20)', 'character varying(200)', 'none'],
  ['character varying(200)', 'character varying(20)', 'rewrite'],
  ['character varying(20)', 'character varying', 'none'],
  ['character varying(20)', 'text', 'none'],
  ['text', 'character varying', 'none'],
  ['text', 'character varying(20)', 'rewrite'],
  ['text', 'citext', 'none'],
  ['integer', 'bigint', 'rewrite'],
  ['integer', 'integer', 'none'],
  ['numeric(10,2)', 'numeric(12,2)', 'none'],
  ['numeric(10,2)', 'numeric(12,4)', 'rewrite'],
  ['numeric(10,2)', 'numeric', 'none'],
  ['timestamp without time zone', 'timestamp with time zone', 'unknown'],
  ['timestamp(3) without time zone', 'timestamp without time zone', 'none'],
  ['character(5)', 'character(10)', 'rewrite'],
  ['json', 'jsonb', 'rewrite'],
  ['cidr', 'inet', 'none'],
  ['app.mood', 'text', 'unknown'],
  ['integer[]', 'bigint[]', 'rewrite'],
  [undefined, 'bigint', 'unknown'],
] as const)('%s to %s: %s', (from, to, change) => {
  expect(typeChange(from, to, 'a')).toBe(change);
});

test.each([
  ['a::text', 'none'],
  ['a', 'none'],
  ['"a"::text', 'none'],
  ['lower(a)', 'rewrite'],
])('varchar to text USING %s: %s', (using, change) => {
  expect(typeChange('character varying', 'text', 'a', using)).toBe(change);
});
