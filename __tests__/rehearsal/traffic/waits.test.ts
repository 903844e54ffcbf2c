import { describe, expect, test } from '@jest/globals';
import { blockedBy, inside, waitedIn, type RelationWait } from '../../../src/rehearsal/traffic/waits.ts';
import { lock, statement } from '../../report/builders.ts';

function wait(fromMs: number, untilMs: number, access: RelationWait['access'] = 'reads'): RelationWait {
  return { relation: 'public.t', access, fromMs, untilMs };
}

function sent(at: number, fromMs: number, untilMs: number, releasedMs: number) {
  return { at, fromMs, untilMs, releasedMs };
}

describe('what sessions waited', () => {
  test('nothing where none did', () => {
    expect(waitedIn([])).toBeUndefined();
  });

  test('the longest, all together, and how many at the same time', () => {
    const waits = [wait(0, 10), wait(5, 40), wait(8, 9), wait(10, 20)];
    expect(waitedIn(waits)).toEqual({ longestMs: 35, totalMs: 56, waits: 4, atOnce: 3 });
  });

  test('within a time alone', () => {
    expect(inside([wait(0, 10), wait(12, 30), wait(40, 50)], { fromMs: 5, untilMs: 20 })).toEqual([
      { fromMs: 5, untilMs: 10 },
      { fromMs: 12, untilMs: 20 },
    ]);
  });
});

describe('a wait is told of the statement', () => {
  const exclusive = statement({ sql: 'ALTER', locks: [lock('AccessExclusiveLock', 'public.t', 1)] });
  const share = statement({ sql: 'ALTER', locks: [lock('ShareLock', 'public.t', 1)] });
  const none = statement({ sql: 'SELECT 1' });
  const writes = statement({ sql: 'UPDATE', writes: [{ relation: 'public.t', rows: 5 }] });

  test('that had taken the lock, also while a later one was under way', () => {
    const played = { sent: [sent(0, 0, 5, 100), sent(1, 5, 100, 100)] };
    expect([...blockedBy([wait(3, 100)], played, [exclusive, none])]).toEqual([
      [0, [{ relation: 'public.t', reads: 97, totalMs: 97, atOnce: 1 }]],
    ]);
  });

  test('whose lock keeps such a session out, not the one that lets it pass', () => {
    const played = { sent: [sent(0, 0, 50, 100), sent(1, 50, 100, 100)] };
    const blocked = blockedBy([wait(10, 100, 'writes'), wait(52, 100)], played, [share, exclusive]);
    expect(blocked.get(0)).toMatchObject([{ writes: 90 }]);
    expect(blocked.get(1)).toMatchObject([{ reads: 48 }]);
  });

  test('that had written the row', () => {
    const played = { sent: [sent(0, 0, 5, 100), sent(1, 5, 100, 100)] };
    expect(blockedBy([wait(3, 100, 'rows')], played, [writes, none]).get(0)).toMatchObject([{ writes: 97 }]);
  });

  test('that was under way, where none was seen to take one', () => {
    const played = { sent: [sent(0, 0, 5, 5), sent(1, 5, 100, 100)] };
    expect([...blockedBy([wait(20, 60)], played, [none, none]).keys()]).toEqual([1]);
  });
});
