import { describe, expect, test } from '@jest/globals';
import { diffFingerprints } from '../../src/catalog/difference.ts';
import type { FingerprintEntry } from '../../src/catalog/fingerprint/entry.ts';

function entry(
  kind: string,
  object: string,
  properties: Record<string, string> = {},
  rest: Partial<FingerprintEntry> = {},
): FingerprintEntry {
  const definition = Object.values(properties).join(' ');
  return { kind, object, definition, properties, parents: [], generatedName: false, ...rest };
}

const inTable = { parents: ['table public.t'] };
const table = entry('table', 'public.t');
const column = (name: string, properties: Record<string, string> = { type: 'integer' }) =>
  entry('column', `public.t.${name}`, properties, inTable);
const index = (name: string, generatedName: boolean, definition = 'on public.t (a)') =>
  entry('index', `public.${name}`, { definition }, { ...inTable, generatedName });

const sequence = (name: string) =>
  entry(
    'sequence',
    `public.${name}`,
    { type: 'integer' },
    { parents: ['column public.t.a'], generatedName: true },
  );
const serial = (name: string) => column('a', { default: `default nextval('public.${name}'::regclass)` });

describe('the difference of two fingerprints', () => {
  test('is empty for equal ones', () => {
    expect(diffFingerprints([table, column('a')], [table, column('a')])).toEqual([]);
  });

  test('names only the facts that differ', () => {
    const before = [column('a', { type: 'integer', nullability: 'not null', comment: `comment 'x'` })];
    const after = [column('a', { type: 'text', nullability: 'not null' })];
    expect(diffFingerprints(before, after)).toEqual([
      {
        object: 'public.t.a',
        kind: 'column',
        before: `integer, comment 'x'`,
        after: 'text, no comment',
        benign: false,
      },
    ]);
  });

  test('folds what went with its table, and lists what went without it', () => {
    const other = entry('view', 'public.v', { query: 'SELECT 1' });
    const before = [table, column('a'), index('i', false), other];
    expect(diffFingerprints(before, []).map(({ object }) => object)).toEqual(['public.t', 'public.v']);
    expect(diffFingerprints([], before).map(({ object }) => object)).toEqual(['public.t', 'public.v']);
  });

  test.each([
    ['both names are generated', index('t_a_idx', true), index('t_a_idx1', true), true],
    ['a hand-given name is lost', index('ix', false), index('t_a_idx', true), false],
    ['a hand-given name is gained', index('t_a_idx', true), index('ix', false), false],
  ])('pairs one definition under two names: %s', (_, before, after, benign) => {
    expect(diffFingerprints([before], [after])).toEqual([
      {
        object: before.object,
        kind: 'index',
        before: `named ${before.object}`,
        after: `named ${after.object}`,
        benign,
      },
    ]);
  });

  test('pairs each of several equal definitions once', () => {
    const before = [index('t_a_idx', true), index('t_a_idx1', true)];
    const after = [index('t_a_idx1', true), index('t_a_idx2', true), index('t_a_idx3', true)];
    expect(diffFingerprints(before, after).map((one) => [one.before, one.after, one.benign])).toEqual([
      ['named public.t_a_idx', 'named public.t_a_idx2', true],
      [undefined, 'on public.t (a)', false],
    ]);
  });

  test('does not report a default twice because its sequence has another generated name', () => {
    const differences = diffFingerprints(
      [table, serial('t_a_seq'), sequence('t_a_seq')],
      [table, serial('t_a_seq1'), sequence('t_a_seq1')],
    );
    expect(differences.map(({ kind, benign }) => [kind, benign])).toEqual([['sequence', true]]);
  });

  test('marks a real difference even where a benign one stands beside it, and shows the real one', () => {
    const before = [column('a', { default: 'default CURRENT_TIMESTAMP', comment: `comment 'x'` })];
    const after = [column('a', { default: 'default now()' })];
    expect(diffFingerprints(before, after)).toMatchObject([
      { before: `comment 'x'`, after: 'no comment', benign: false },
    ]);
  });

  test.each([
    ['a value added in the middle', `'a', 'b'`, `'a', 'x', 'b'`, true],
    ['a value with a comma and a quote', `'a', 'it''s, b'`, `'a', 'it''s, b', 'c'`, true],
    ['a value that vanished', `'a', 'b'`, `'a'`, undefined],
    ['another order', `'a', 'b'`, `'b', 'a', 'c'`, undefined],
  ])('of an enum is mild for %s: %s -> %s', (_, before, after, mild) => {
    const [difference] = diffFingerprints(
      [entry('enum', 'public.e', { labels: before })],
      [entry('enum', 'public.e', { labels: after })],
    );
    expect(difference).toMatchObject({ before, after, benign: false });
    expect(difference?.mild).toBe(mild);
  });

  test('tells of column order only among the columns that both have', () => {
    const before = [table, column('a'), column('b'), column('c')];
    const after = [table, column('a'), column('c'), column('b'), column('d')];
    expect(diffFingerprints(before, after)).toEqual([
      { object: 'public.t', kind: 'column order', before: 'a, b, c', after: 'a, c, b', benign: true },
      { object: 'public.t.d', kind: 'column', after: 'integer', benign: false },
    ]);
  });
});
