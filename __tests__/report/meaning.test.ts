import { expect, test } from '@jest/globals';
import type { Review } from '../../src/model.ts';
import { meaningOf } from '../../src/report/meaning.ts';
import { finding, lock, migration, review, run, statement } from './builders.ts';

/** One and the same review, measured. */
function measured(ms: number, message: string, parts: Partial<Review> = {}): Review {
  const observed = statement({
    sql: "SET lock_timeout = '5 s'",
    durationMs: ms,
    walBytes: ms * 100,
    locks: [lock('ShareLock', 'public.orders', ms)],
    blocked: ms > 100 ? [{ relation: 'public.orders', writes: ms }] : [],
  });
  return review({
    findings: [finding({ rule: 'long-lock', message, proof: message })],
    migrations: [migration('0007_change', { forward: run(observed) })],
    timings: { rehearsal: ms },
    ...parts,
  });
}

test.each([
  ['340 ms', '1.2 s'],
  ['<1 ms', '3 min 20 s'],
  ['2 h 5 min', '21 s'],
  ['512 B', '1.4 kB'],
])('does not depend on whether it was %s or %s', (first, second) => {
  const [one, other] = [measured(12, `Held for ${first} here.`), measured(3400, `Held for ${second} here.`)];
  expect(meaningOf(one)).toEqual(meaningOf(other));
});

test.each<[string, Review]>([
  ['another sentence', measured(12, 'It was rewritten.')],
  ['another number of rows', measured(12, 'Held over 9,000 rows.')],
  ['another finding', measured(12, 'Held.', { findings: [] })],
  ['another verdict', measured(12, 'Held.', { verdict: 'warn' })],
  [
    'another statement',
    measured(12, 'Held.', {
      migrations: [migration('0007_change', { forward: run(statement({ sql: 'SELECT 1' })) })],
    }),
  ],
  ['other rows', measured(12, 'Held.', { fixtures: { tables: [], leftOut: [] } })],
])('differs with %s', (_, other) => {
  expect(meaningOf(other)).not.toEqual(meaningOf(measured(12, 'Held.')));
});

test('leaves the author’s SQL alone', () => {
  expect(meaningOf(measured(12, 'Held.')).migrations[0]?.forward.statements[0]?.sql).toBe(
    "SET lock_timeout = '5 s'",
  );
});
