import { describe, expect, test } from '@jest/globals';
import type { InterruptedRun, Interruption, Review } from '../../src/model.ts';
import { interruptions } from '../../src/report/interruption.ts';
import { LIMITS } from '../../src/report/limits.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderText } from '../../src/report/text.ts';
import { migration, review } from './builders.ts';

const FILE = 'db/migrations/0009_backfill.up.sql';

function tried(parts: Partial<InterruptedRun> = {}): InterruptedRun {
  return {
    when: 'between',
    statement: 0,
    file: FILE,
    line: 1,
    recovered: true,
    left: [],
    differs: [],
    rows: [],
    values: [],
    ...parts,
  };
}

function of(parts: Partial<Interruption>): Review {
  const interruption: Interruption = { status: 'tried', places: 1, tried: [], ...parts };
  return review({ migrations: [migration('0009_backfill', { interruption })] });
}

const FAILS: Partial<InterruptedRun> = {
  recovered: false,
  left: [{ kind: 'column', object: 'public.orders.x', change: 'new' }],
  failure: {
    statement: 0,
    file: FILE,
    line: 1,
    error: { code: '42701', message: 'column "x" of relation "orders" already exists' },
  },
};

const STUCK = of({
  places: 4,
  tool: 'golang-migrate marks the version dirty',
  tried: [
    tried(FAILS),
    tried({ ...FAILS, statement: 1, line: 2 }),
    tried({
      ...FAILS,
      when: 'within',
      statement: 2,
      line: 4,
      left: [
        ...(FAILS.left ?? []),
        { kind: 'index', object: 'public.i', change: 'new', invalid: true },
        { kind: 'column', object: 'public.orders.note', change: 'gone' },
      ],
    }),
    tried({ statement: 3, line: 6 }),
  ],
});

describe('what becomes of a migration that is interrupted', () => {
  test('places from which it goes on alike are told together, what is INVALID first', () => {
    expect(interruptions(STUCK)).toEqual([
      {
        id: 'db/migrations/0009_backfill',
        isRecovering: false,
        isSkipped: false,
        isTelling: true,
        words: 'interrupted at 4 places and run again, it does not recover from 3 of them',
        details: [
          'Interrupted after lines 1 and 2 and in the middle of line 4: run again, it fails at line 1, column "x" of relation "orders" already exists (SQLSTATE 42701). Left behind: index `public.i` (INVALID); column `public.orders.x`; column `public.orders.note` (gone).',
          'Interrupted after line 6: run again, it ends as if nothing had happened. Nothing is left behind.',
          'It is not run again by itself: golang-migrate marks the version dirty.',
        ],
      },
    ]);
  });

  test.each<[name: string, parts: Partial<InterruptedRun>, words: string]>([
    [
      'rows',
      { rows: [{ table: 'public.notes', rows: 2, expected: 1 }] },
      'run again, `public.notes` holds 2 rows instead of 1.',
    ],
    [
      'values',
      { values: [{ table: 'public.notes', column: 'total', rows: 1 }] },
      'run again, `public.notes.total` holds other values in 1 row.',
    ],
    [
      'schema',
      { differs: [{ object: 'public.i', kind: 'index', before: 'valid', after: 'INVALID', benign: false }] },
      'run again, it reports success and ends in another schema: index public.i was valid, is INVALID.',
    ],
  ])('it says what differs after the second run: %s', (_, parts, words) => {
    const [one] = interruptions(of({ tried: [tried({ recovered: false, ...parts })] }));
    expect(one?.details[0]).toContain(words);
  });

  test('the comment shows the answer, and folds how it was found', () => {
    const page = renderMarkdown(STUCK, LIMITS.comment);
    expect(page).toContain(
      '<details><summary>⚠️ <code>db/migrations/0009&#95;backfill</code> interrupted at 4 places and run again, it does not recover from 3 of them</summary>',
    );
  });

  test('the terminal shows it with its details', () => {
    const text = renderText(STUCK, { color: false });
    expect(text).toContain(
      'Interrupted half-way, and run again\n  – db/migrations/0009_backfill: interrupted at 4',
    );
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Left behind: index public.i (INVALID)');
  });

  test.each<[name: string, parts: Partial<Interruption>]>([
    ['one transaction, which leaves nothing', { tried: [tried({ when: 'before-commit' })] }],
    ['nothing was tried', { status: 'skipped', reason: 'the forward script failed', places: 0 }],
  ])('neither is longer for it where there is nothing to learn: %s', (_, parts) => {
    for (const shown of [renderMarkdown(of(parts), LIMITS.comment), renderText(of(parts), { color: false })])
      expect(shown).not.toMatch(/interrupt/i);
  });
});
