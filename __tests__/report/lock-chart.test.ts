import { describe, expect, test } from '@jest/globals';
import type { Lock, LockMode, ReportedMigration, Review } from '../../src/model.ts';
import { lockChart } from '../../src/report/lock-chart.ts';
import { lockRows, type LockRow } from '../../src/report/lock-rows.ts';
import { LIMITS } from '../../src/report/limits.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { meaningOf } from '../../src/report/meaning.ts';
import { CORPUS } from '../pages/corpus.ts';
import { lock, migration, review, run, statement } from './builders.ts';

function held(mode: LockMode, relation: string, fromMs: number, untilMs: number, parts = {}): Lock {
  return { ...lock(mode, relation, untilMs - fromMs), held: { fromMs, untilMs }, ...parts };
}

function taking(...locks: readonly Lock[]): Review {
  return of(migrationTaking('0007_change', ...locks));
}

function migrationTaking(id: string, ...locks: readonly Lock[]): ReportedMigration {
  return migration(id, { forward: run(statement({ sql: 'x', durationMs: 5, locks })) });
}

function of(...migrations: readonly ReportedMigration[]): Review {
  return review({ migrations });
}

function told(one: Review): readonly string[] {
  return lockRows(one).rows.map(
    ({ relation, waits, fromMs, untilMs }) => `${relation}: ${waits} ${fromMs}-${untilMs}`,
  );
}

describe('of all locks the chart has', () => {
  test.each<[string, readonly Lock[], readonly string[]]>([
    [
      'those that make somebody wait',
      [held('ShareUpdateExclusiveLock', 'public.a', 0, 9), held('ShareLock', 'public.b', 0, 9)],
      ['public.b: writes 0-9'],
    ],
    [
      'those on what was there before',
      [held('AccessExclusiveLock', 'public.new', 0, 9, { isNew: true })],
      [],
    ],
    ['those whose times are known', [lock('AccessExclusiveLock', 'public.a', 9)], []],
    [
      'the strongest of those that are there as long',
      [held('ShareLock', 'public.a', 3, 9), held('AccessExclusiveLock', 'public.a', 3, 9)],
      ['public.a: reads and writes 3-9'],
    ],
    [
      'a milder one that is there before the strongest',
      [held('AccessExclusiveLock', 'public.a', 5, 9), held('ShareRowExclusiveLock', 'public.a', 1, 9)],
      ['public.a: writes 1-9', 'public.a: reads and writes 5-9'],
    ],
    [
      'no index beside its table',
      [
        held('AccessExclusiveLock', 'public.a', 0, 9),
        held('AccessExclusiveLock', 'public.i', 0, 9, { table: 'public.a' }),
      ],
      ['public.a: reads and writes 0-9'],
    ],
    [
      'an index whose lock is the stronger one',
      [
        held('ShareLock', 'public.a', 0, 9),
        held('AccessExclusiveLock', 'public.i', 0, 9, { table: 'public.a' }),
      ],
      ['public.a: writes 0-9', 'public.i: reads and writes 0-9'],
    ],
    [
      'nothing from times that cannot be',
      [
        held('ShareLock', 'public.a', 9, 3),
        held('ShareLock', 'public.b', -1, 3),
        held('ShareLock', 'public.c', 0, 1e15),
      ],
      [],
    ],
  ])('%s', (_, locks, rows) => {
    expect(told(taking(...locks))).toEqual(rows);
  });

  test('the same relation once for each transaction', () => {
    const [first, second] = [held('ShareLock', 'public.a', 0, 4), held('ShareLock', 'public.a', 6, 9)];
    const forward = run(
      statement({ sql: 'x', locks: [first] }),
      statement({ sql: 'y', locks: [second], transaction: 2 }),
    );
    expect(told(of(migration('0007_change', { forward })))).toHaveLength(2);
  });

  test('nothing that a tool took for itself', () => {
    const forward = run(
      statement({ sql: 'x', own: true, locks: [held('ShareLock', 'public.history', 0, 4)] }),
    );
    expect(told(of(migration('0007_change', { forward })))).toEqual([]);
  });

  test('migrations one after the other, unless they were one run', () => {
    const two = [
      migrationTaking('1', held('ShareLock', 'public.a', 0, 6)),
      migrationTaking('2', held('ShareLock', 'public.b', 1, 4)),
    ];
    expect(told(of(...two))).toEqual(['public.a: writes 0-6', 'public.b: writes 7-10']);
    expect(told(of(...two.map((one) => ({ ...one, tool: 'command' as const }))))).toEqual([
      'public.a: writes 0-6',
      'public.b: writes 1-4',
    ]);
  });

  test.each<[string, number, ReportedMigration['tool']]>([
    ['after another', 12, 'goose'],
    ['of one run, whose transaction both share', 10, 'command'],
  ])('to the end of the last statement, or of the last lock: migrations %s', (_, endMs, tool) => {
    const two = ['1', '2'].map((id) => ({
      ...migrationTaking(id, held('ShareLock', `public.t${id}`, 0, 6)),
      tool,
    }));
    expect(lockRows(of(...two)).endMs).toBe(endMs);
    const endless = { ...run(statement({ sql: 'x' })), durationMs: 1e300 };
    expect(lockRows(of(migration('3', { forward: endless }))).endMs).toBe(0);
  });

  test('a dozen, the strongest and longest, and the number of the others', () => {
    const mild = Array.from({ length: 14 }, (_, at) => held('ShareLock', `public.t${at}`, at, at * 2));
    const { rows, others } = lockRows(taking(...mild, held('AccessExclusiveLock', 'public.short', 3, 4)));
    expect(rows.map(({ relation }) => relation)).toEqual([
      'public.t3',
      'public.short',
      ...Array.from({ length: 10 }, (_, at) => `public.t${at + 4}`),
    ]);
    expect(others).toBe(3);
  });
});

describe('the chart', () => {
  test('has a section for each relation, and a bar for each lock', () => {
    expect(
      drawn([
        row('public.orders', 0, 340),
        row('public.items', 20.2, 61.4, { waits: 'reads and writes', sampled: true }),
        row('public.orders', 400, 500),
      ]).split('\n'),
    ).toEqual([
      '%%{init: {"gantt": {"leftPadding": 111, "rightPadding": 20}}}%%',
      'gantt',
      'accTitle: When each lock was held',
      'dateFormat x',
      'axisFormat %Q ms',
      'todayMarker off',
      'section all statements',
      'first to last :done, 0, 500ms',
      'section public.orders',
      'writes wait, 340 ms :0, 340ms',
      'writes wait, 100 ms :400, 100ms',
      'section public.items',
      'reads and writes wait, about 41 ms :crit, 20, 42ms',
    ]);
  });

  test.each([
    ['microseconds', 3.2, '%Q µs', '0, 3200ms'],
    ['milliseconds', 3200, '%Q ms', '0, 3200ms'],
    ['seconds', 32_000, '%s s', '0, 32000ms'],
  ])('counts in %s', (_, ms, axis, times) => {
    const chart = drawn([row('public.a', 0, ms)]);
    expect(chart).toContain(`axisFormat ${axis}\n`);
    expect(chart).toContain(`:${times}`);
  });

  test('draws what is too short to be seen wider, and says how long it was', () => {
    const chart = drawn([row('public.a', 0, 8000), row('public.b', 10, 10.2)]);
    expect(chart).toContain('writes wait, under 1 ms :10, 100ms');
  });

  test.each([
    ...Object.entries(CORPUS),
    ['a directive', '%%{init: {"securityLevel": "loose"}}%%'],
    ['the end of a name', 'a :crit, 0, 9ms'],
    ['a comment', 'a; b # c %% d'],
    ['a line', 'a\nclick b href "javascript:alert(1)"'],
    ['an entity as Mermaid keeps it', 'ﬂ°°60¶ßb'],
    ['nothing', ''],
    ['what every object has', '__proto__'],
    ['a word of the language', 'section'],
  ])('is the same but for a label, whatever it is called: %s', (_, relation) => {
    const chart = drawn([row(relation, 0, 340), row('public.items', 0, 340)]);
    expect(chart).not.toBe('');
    const lines = chart.split('\n');
    expect(lines).toHaveLength(12);
    expect(lines[8]).toMatch(/^section (?!__)[\p{L}\p{M}\p{N}_. ·\uFF01-\uFF5E-]+$/u);
    expect(lines.toSpliced(8, 1)).toEqual(
      drawn([row('x', 0, 340), row('public.items', 0, 340)])
        .split('\n')
        .toSpliced(8, 1)
        .with(0, lines[0] ?? ''),
    );
    expect(lines[0]).toMatch(/^%%\{init: \{"gantt": \{"leftPadding": \d+, "rightPadding": 20\}\}\}%%$/);
  });
});

describe('a page', () => {
  const one = taking(held('ShareLock', 'public.orders', 0, 340));

  test('has the chart folded away below what the statements did', () => {
    const page = renderMarkdown(one, LIMITS.comment);
    expect(page).toMatch(/What the statement did[^]*<summary>When each lock was held[^]*```mermaid\n%%/);
  });

  test.each<[string, string]>([
    ['where no lock made anybody wait', renderMarkdown(taking(), LIMITS.comment)],
    ['where no diagrams are drawn', renderMarkdown(one, { ...LIMITS.comment, charts: false })],
  ])('has none %s', (_, page) => {
    expect(page).not.toContain('When each lock was held');
  });

  test('has it whole or not at all', () => {
    const whole = renderMarkdown(one, LIMITS.comment);
    const pages = Array.from({ length: whole.length }, (_, limit) => renderMarkdown(one, { limit }));
    const cut = pages.filter(
      (page) => page.includes('mermaid') && !page.includes(':0, 340ms\n```\n\n</details>'),
    );
    expect(pages.some((page) => page.includes('mermaid'))).toBe(true);
    expect(cut).toEqual([]);
  });

  test('counts the locks that are not drawn', () => {
    const many = Array.from({ length: 14 }, (_, at) => held('ShareLock', `public.t${at}`, at, at + 9));
    expect(renderMarkdown(taking(...many), LIMITS.comment)).toContain(
      '2 more locks, milder or shorter: in the JSON report.',
    );
  });

  test('means the same whenever the locks were held', () => {
    const later = taking(held('ShareLock', 'public.orders', 3, 512));
    expect(meaningOf(one)).toEqual(meaningOf(later));
  });
});

function row(relation: string, fromMs: number, untilMs: number, parts: Partial<LockRow> = {}): LockRow {
  const taken = { mode: 'ShareLock', file: '0007_change.up.sql', line: 1 } as const;
  return { relation, fromMs, untilMs, waits: 'writes', sampled: false, ...taken, ...parts };
}

function drawn(rows: readonly LockRow[]): string {
  return lockChart({ rows, endMs: Math.max(...rows.map(({ untilMs }) => untilMs)) });
}
