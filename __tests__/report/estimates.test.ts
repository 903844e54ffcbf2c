import { expect, test } from '@jest/globals';
import type { Estimate, Estimates } from '../../src/model.ts';
import { renderHtml } from '../../src/report/html.ts';
import { LIMITS } from '../../src/report/limits.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderText } from '../../src/report/text.ts';
import { lock, migration, review, run, statement } from './builders.ts';

const GROWING: Estimate = {
  growth: 'n-log-n',
  rows: 80_000_000,
  lowMs: 40_000,
  middleMs: 61_000,
  highMs: 120_000,
  walLowBytes: 2 * 1024 ** 3,
  walHighBytes: 2 * 1024 ** 3,
  diskBytes: 5 * 1024 ** 3,
  basis: 'n log n through 50,000 and 200,000 rows of public.orders',
};
const INDEX: Estimate = { ...GROWING, relation: 'public.orders' };

const RAN: Estimates = {
  status: 'estimated',
  sizes: [
    { rows: 200_000, runs: 4 },
    { rows: 50_000, runs: 4 },
  ],
  caveat: 'Another machine takes longer, or less.',
};

const pageOf = (estimate: Estimate | undefined, estimates: Estimates = RAN) => {
  const sql = 'CREATE INDEX orders_note ON orders (note)';
  const locks = [lock('ShareLock', 'public.orders', 60)];
  const forward = run(statement({ sql, locks, ...(estimate && { estimate }) }));
  return review({ migrations: [migration('0007_change', { forward, estimates })] });
};

const PAGES = [
  ['the comment', (one: ReturnType<typeof pageOf>) => renderMarkdown(one, LIMITS.comment)],
  ['the terminal', (one: ReturnType<typeof pageOf>) => renderText(one, { color: false })],
  ['the HTML page', (one: ReturnType<typeof pageOf>) => renderHtml(one)],
] as const;

const flat = (text: string): string =>
  text
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

test.each(PAGES)('%s says how long, over how many rows, and how that was found', (_, render) => {
  const text = flat(render(pageOf(INDEX)));
  expect(text).toContain('40 s to 2 min');
  expect(text).toContain('80,000,000 rows');
  expect(text).toContain('t production’s size');
  expect(text).toMatch(/2(?:\.0)? GB of WAL/);
  expect(text).toMatch(/5(?:\.0)? GB of disk/);
  expect(text).toContain('n log n through 50,000 and 200,000 rows');
  expect(text).toContain('Run at 50,000 and 200,000 rows. Another machine takes longer, or less.');
});

test.each(PAGES)('%s speaks of a million rows where production’s are not known', (_, render) => {
  const text = flat(render(pageOf({ ...INDEX, rows: 1_000_000, isPerMillion: true })));
  expect(text).toContain('t a million rows');
  expect(text).toContain('1,000,000 rows, for want of statistics');
  expect(text).not.toContain('t production’s size');
});

test.each(PAGES)('%s says why nothing is known', (_, render) => {
  const text = flat(
    render(pageOf(undefined, { status: 'not-estimated', reason: 'no time was left', sizes: [] })),
  );
  expect(text).toContain('What it takes at production’s size is not known: no time was left.');
});

const STEADY: Estimate = { ...GROWING, growth: 'constant', rows: 0, basis: 'no table' };

test.each(PAGES)(
  '%s says where nothing grows, and has nothing of it where that is not known',
  (_, render) => {
    const one = pageOf(STEADY, { status: 'constant', sizes: [] });
    expect(flat(render(one))).toContain(
      'No statement goes through a table: at production’s size they take as long as here.',
    );
    expect(render(pageOf(undefined))).not.toMatch(/goes? through/);
  },
);

test.each(PAGES)('%s counts what does not grow beside what does', (_, render) => {
  const [first] = pageOf(INDEX).migrations;
  const rest = [1, 2].map(() =>
    statement({ sql: 'ALTER TABLE orders ADD COLUMN note text', estimate: STEADY }),
  );
  const forward = run(...(first?.forward.statements ?? []), ...rest);
  const text = flat(render(review({ migrations: [migration('0007_change', { forward, estimates: RAN })] })));
  expect(text).toContain('2 statements go through no table: they take as long at any size.');
});

test('the comment says which of several migrations a line is of', () => {
  const [one] = pageOf(INDEX).migrations;
  const other = { ...migration('0008_other'), file: 'db/migrations/0008_other.up.sql' };
  const text = renderMarkdown(review({ migrations: one ? [one, other] : [] }), LIMITS.comment);
  expect(text).toMatch(/At production’s size[^]*0007:1[^]*How that was found[^]*0007:1/);
});
