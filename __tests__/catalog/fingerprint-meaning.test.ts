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
    ['default', 'default 0.00', `default '0'::numeric`],
    ['default', 'default 1.50', 'default 1.5'],
    ['default', 'default ARRAY[]::text[]', `default '{}'::text[]`],
    ['options', undefined, 'options autovacuum_enabled=true, fillfactor=100'],
    ['options', 'options fillfactor=70', 'options autovacuum_enabled=on, fillfactor=70'],
    ['owner', 'owned by shop', 'owned by the role that migrates'],
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
    ['default', 'default 10', 'default 1'],
    ['default', `default '0.0'::text`, `default '0'::text`],
    ['options', undefined, 'options autovacuum_enabled=false'],
    ['owner', 'owned by the role that migrates', 'owned by shop'],
    ['owner', 'owned by a', 'owned by b'],
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
