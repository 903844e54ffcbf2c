import { expect, test } from '@jest/globals';
import { quoteLiteral, quoteName, quoteRelation } from '../../src/sql/quote.ts';

test.each([
  ['orders', 'orders'],
  ['Order', '"Order"'],
  ['user', '"user"'],
  ['a"b', '"a""b"'],
  ['1st', '"1st"'],
])('the name %s is written %s', (name, written) => {
  expect(quoteName(name)).toBe(written);
});

test.each([
  ['public.orders', 'orders'],
  ['app.Order', 'app."Order"'],
  ['orders', 'orders'],
])('the relation %s is written %s', (name, written) => {
  expect(quoteRelation(name)).toBe(written);
});

test('a literal doubles its quotes', () => {
  expect(quoteLiteral("it's")).toBe("'it''s'");
});
