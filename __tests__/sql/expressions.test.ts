import { beforeAll, expect, test } from '@jest/globals';
import { loadExpressions, provesNotNull } from '../../src/sql/expressions.ts';

beforeAll(loadExpressions);

test.each([
  ['email IS NOT NULL', true],
  ['(email IS NOT NULL)', true],
  ['((email IS NOT NULL) AND (length(email) > 3))', true],
  ['email IS NOT NULL OR phone IS NOT NULL', false],
  ['phone IS NOT NULL', false],
  ["email <> ''", false],
  ['NOT (email IS NULL)', false],
  ['not sql at all (', false],
])('CHECK (%s) proves that email is not null: %s', (expression, proven) => {
  expect(provesNotNull(expression, 'email')).toBe(proven);
});
