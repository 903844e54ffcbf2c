import { describe, expect, test } from '@jest/globals';
import { meansTheSame } from '../../src/catalog/meaning.ts';

describe('what is spelled differently', () => {
  test.each([
    ['default', 'default 0', `default '0'::numeric`],
    ['default', 'default (0)::numeric', 'default 0'],
    ['default', `default '-1'::integer`, 'default (-1)'],
    ['default', 'default CURRENT_TIMESTAMP', 'default now()'],
    ['default', undefined, 'default NULL::character varying'],
    ['default', `default 'a'::text`, `default 'a'::character varying(20)`],
    ['body', 'as SELECT 1', 'as  SELECT\n  1\n'],
    ['definition', `CHECK ((c <> 'z'::bpchar))`, `CHECK (((c)::bpchar <> 'z'::bpchar))`],
    [
      'definition',
      `CHECK (((s)::text = ANY ((ARRAY['a (b'::character varying, 'c'::character varying])::text[])))`,
      `CHECK (((s)::text = ANY (ARRAY[('a (b'::character varying)::text, ('c'::character varying)::text])))`,
    ],
  ])('means the same as a %s: %s and %s', (property, before, after) => {
    expect(meansTheSame(property, before, after)).toBe(true);
  });

  test.each([
    ['default', 'default 0', 'default 1'],
    ['default', undefined, `default ''::text`],
    ['default', `default 'a b'::text`, `default 'a  b'::text`],
    ['body', `as SELECT 'a  b'`, `as SELECT 'a b'`],
    ['body', 'as -- x\nSELECT 1', 'as -- x SELECT 1'],
    ['body', 'as SELECT ab', 'as SELECT a b'],
    ['definition', 'CHECK (((a OR b) AND c))', 'CHECK ((a OR (b AND c)))'],
    ['definition', `CHECK ((a = '::text'))`, `CHECK ((a = ''))`],
    ['definition', 'CHECK ((a > (1)::double precision))', 'CHECK ((a > (1)::numeric))'],
    ['definition', `CHECK ((a = 'b c'))`, `CHECK ((a = 'b_c'))`],
    ['comment', `comment 'a  b'`, `comment 'a b'`],
  ])('differs as a %s: %s and %s', (property, before, after) => {
    expect(meansTheSame(property, before, after)).toBe(false);
  });
});
