import { describe, expect, test } from '@jest/globals';
import type { Traffic, Waited } from '../../src/model.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { meaningOf } from '../../src/report/meaning.ts';
import { renderText } from '../../src/report/text.ts';
import { besideOthers } from '../../src/report/traffic.ts';
import { migration, review, run, statement } from './builders.ts';

function traffic(parts: Partial<Traffic> = {}): Traffic {
  return { status: 'ok', durationMs: 900, sessions: 2, relations: [], notUsed: [], ...parts };
}

function waited(longestMs: number, atOnce = 1): Waited {
  return { longestMs, totalMs: longestMs * atOnce, waits: atOnce, atOnce };
}

function reviewOf(parts: Partial<Traffic>) {
  const done = { forward: run(statement({ sql: 'SELECT 1' })), traffic: traffic(parts) };
  return review({ migrations: [migration('0007_change', done)] });
}

function said(parts: Partial<Traffic>): readonly string[] {
  return besideOthers(reviewOf(parts)).flatMap(({ sentences }) => sentences);
}

const QUEUE = {
  relation: 'public.orders',
  mode: 'AccessExclusiveLock',
  holder: 'read',
  line: 2,
} as const;

describe('what is said of the sessions beside a migration', () => {
  test.each<[name: string, parts: Partial<Traffic>, sentences: readonly string[]]>([
    ['nobody waited', {}, []],
    [
      'nobody waited long',
      { relations: [{ relation: 'public.orders', reads: waited(20), writes: waited(99) }] },
      [],
    ],
    [
      'reads and writes waited',
      {
        relations: [
          { relation: 'public.orders', reads: waited(1200, 3), writes: waited(340), rows: waited(50) },
          { relation: 'public.customers', checks: waited(2000) },
        ],
      },
      [
        'Waits on `public.orders`: reads up to 1.2 s (3 at once) and writes up to 340 ms.',
        'Waits on `public.customers`: foreign-key checks up to 2 s.',
      ],
    ],
    [
      'there was a deadlock',
      { relations: [{ relation: 'public.orders', deadlocks: 2 }] },
      [
        'A session that uses `public.orders` and the migration waited for each other 2 times: a deadlock, for which the server ends one of the two.',
      ],
    ],
    [
      'it failed beside others alone',
      { status: 'failed', reason: 'canceling statement due to lock timeout' },
      ['With other sessions beside it the script failed: canceling statement due to lock timeout.'],
    ],
    [
      'it was not tried',
      { status: 'skipped', reason: 'it makes or drops roles' },
      ['Not tried: it makes or drops roles.'],
    ],
    [
      'it gave up',
      {
        queue: {
          ...QUEUE,
          status: 'gave-up',
          lockTimeoutMs: 2000,
          waitedMs: 2004,
          reads: waited(1990, 2),
          again: { status: 'ok' },
        },
      },
      [
        'Behind a transaction that has read `public.orders` and stays open, line 2 gives up after 2 s, as the lock_timeout of 2 s says. In the queue behind it: reads up to 2 s (2 at once). Run again when that transaction is gone, it succeeds.',
      ],
    ],
    [
      'it waited',
      { queue: { ...QUEUE, status: 'waited', lockTimeoutMs: 0, stayedMs: 2001, writes: waited(1900) } },
      [
        'Behind a transaction that has read `public.orders` and stays open, line 2 waits until that ends, 2 s here: there is no lock_timeout. In the queue behind it: writes up to 1.9 s.',
      ],
    ],
    [
      'it waited so that nobody else has to',
      { queue: { ...QUEUE, status: 'waited', holder: 'write', lockTimeoutMs: 60_000, stayedMs: 6000 } },
      [
        'Behind a transaction that has written to `public.orders` and stays open, line 2 waits until that ends, 6 s here: the lock_timeout is 1 min. Nobody waits behind it.',
      ],
    ],
    [
      'a query fails from then on',
      {
        queries: [
          {
            file: 'app.sql',
            line: 3,
            sql: 'SELECT note FROM orders',
            runs: 4,
            error: { when: 'after', code: '42703', message: 'column "note" does not exist' },
          },
        ],
      },
      ['`app.sql:3` fails once the migration has run: column "note" does not exist (SQLSTATE 42703).'],
    ],
  ])('%s', (_, parts, sentences) => {
    expect(said(parts)).toEqual(sentences);
  });

  test('a migration that failed by itself is told of elsewhere', () => {
    const done = {
      forward: { ...run(), status: 'failed' as const },
      traffic: traffic({ status: 'skipped', reason: 'it failed' }),
    };
    expect(besideOthers(review({ migrations: [migration('0007_change', done)] }))).toEqual([]);
  });
});

describe('on a page', () => {
  const long = { relations: [{ relation: 'public.orders', reads: waited(1200) }] };
  const short = {
    queue: {
      ...QUEUE,
      status: 'gave-up' as const,
      lockTimeoutMs: 10,
      waitedMs: 11,
      again: { status: 'ok' as const },
    },
  };

  test('who waited long is in sight', () => {
    const page = renderMarkdown(reviewOf(long), { limit: 60_000 });
    expect(page).toContain(
      '### Beside other sessions\n\n- ⏳ `db/migrations/0007_change`: Waits on `public.orders`: reads up to 1.2 s.',
    );
    expect(renderText(reviewOf(long), { color: false })).toContain(
      'Beside other sessions\n  – db/migrations/0007_change\n    - Waits on public.orders: reads up to 1.2 s.',
    );
  });

  test('what asks for nothing is folded away, and nothing is said of nothing', () => {
    const page = renderMarkdown(reviewOf(short), { limit: 60_000 });
    expect(page).toContain(
      '<details><summary>Beside other sessions nobody waited long</summary>\n\n- ✅ `db/migrations/0007_change`: ',
    );
    expect(renderMarkdown(reviewOf({}), { limit: 60_000 })).not.toContain('Beside other');
    expect(renderText(reviewOf({}), { color: false })).not.toContain('Beside other');
  });
});

test('one that was not run beside others is not praised for it', () => {
  const untried = reviewOf({ status: 'skipped', reason: 'it makes or drops roles' });
  expect(renderMarkdown(untried, { limit: 60_000 })).toContain(
    '<details><summary>Not run beside other sessions</summary>\n\n- ➖ `db/migrations/0007_change`: Not tried: it makes or drops roles.',
  );
  expect(renderText(untried, { color: false })).not.toContain('Beside other');
});

test('two runs that measured otherwise have the same meaning, and one that gave up has another than one that waited', () => {
  const gaveUp = (ms: number): Partial<Traffic> => ({
    durationMs: ms,
    relations: ms > 100 ? [{ relation: 'public.orders', reads: waited(ms) }] : [],
    queue: { ...QUEUE, status: 'gave-up', waitedMs: ms, again: { status: 'ok' } },
  });
  expect(meaningOf(reviewOf(gaveUp(50)))).toEqual(meaningOf(reviewOf(gaveUp(500))));
  expect(meaningOf(reviewOf(gaveUp(50)))).not.toEqual(
    meaningOf(reviewOf({ queue: { ...QUEUE, status: 'waited' } })),
  );
});
