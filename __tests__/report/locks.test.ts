import { describe, expect, test } from '@jest/globals';
import type { LockMode } from '../../src/model.ts';
import { EFFECTS, strongestLock, tellingLocks } from '../../src/report/locks.ts';
import { lock, review, statement } from './builders.ts';

/** Manual 18, table 13.2: which modes each mode conflicts with, from the weakest mode to the strongest. */
const CONFLICTS = {
  AccessShareLock: '.......X',
  RowShareLock: '......XX',
  RowExclusiveLock: '....XXXX',
  ShareUpdateExclusiveLock: '...XXXXX',
  ShareLock: '..XX.XXX',
  ShareRowExclusiveLock: '..XXXXXX',
  ExclusiveLock: '.XXXXXXX',
  AccessExclusiveLock: 'XXXXXXXX',
} satisfies Record<LockMode, string>;
const READ = 0;
const WRITE = 2;

describe('what a lock blocks', () => {
  test.each(Object.entries(CONFLICTS))('%s is told as the manual has it', (mode, conflicts) => {
    const effect = EFFECTS[mode as LockMode];
    expect(/^reads and writes wait|reads go on$/.test(effect)).toBe(conflicts[WRITE] === 'X');
    expect(effect.startsWith('reads and writes wait')).toBe(conflicts[READ] === 'X');
    expect(/^reads and writes (of other rows )?go on/.test(effect)).toBe(conflicts[WRITE] !== 'X');
  });

  test('the strongest lock is the one on a relation that existed before', () => {
    const seen = statement({
      sql: 'x',
      locks: [
        lock('RowExclusiveLock', 'public.a', 3),
        lock('AccessExclusiveLock', 'public.new', 9, true),
        lock('ShareLock', 'public.b', 1),
      ],
    });
    expect(strongestLock(seen)).toMatchObject({ mode: 'ShareLock', relation: 'public.b' });
    expect(strongestLock(statement({ sql: 'x' }))).toBeUndefined();
  });

  test.each<[string, [LockMode, string][], string[]]>([
    [
      'every relation on which others wait, with its strongest lock',
      [
        ['AccessShareLock', 'public.a'],
        ['ShareLock', 'public.a'],
        ['ShareRowExclusiveLock', 'public.b'],
        ['AccessExclusiveLock', 'public.a'],
      ],
      ['AccessExclusiveLock public.a', 'ShareRowExclusiveLock public.b'],
    ],
    [
      'the strongest where nobody waits',
      [
        ['AccessShareLock', 'public.a'],
        ['RowExclusiveLock', 'public.b'],
      ],
      ['RowExclusiveLock public.b'],
    ],
    ['nothing without locks', [], []],
  ])('tells %s', (_, locks, told) => {
    const seen = statement({ sql: 'x', locks: locks.map(([mode, relation]) => lock(mode, relation, 1)) });
    expect(tellingLocks(review(), seen, []).map(({ mode, relation }) => `${mode} ${relation}`)).toEqual(told);
  });

  test.each<[string, LockMode, string[]]>([
    ['is left out beside its table', 'AccessExclusiveLock', ['public.orders']],
    ['is told where its lock is the stronger one', 'ShareLock', ['public.orders_pkey', 'public.orders']],
  ])('an index %s', (_, onTable, told) => {
    const seen = statement({
      sql: 'x',
      locks: [
        lock(onTable, 'public.orders', 1),
        { ...lock('AccessExclusiveLock', 'public.orders_pkey', 1), table: 'public.orders' },
      ],
    });
    expect(tellingLocks(review(), seen, []).map(({ relation }) => relation)).toEqual(told);
  });
});
