import { describe, expect, test } from '@jest/globals';
import { marked } from 'marked';
import type { Review } from '../../src/model.ts';
import { renderMarkdown, type MarkdownOptions } from '../../src/report/markdown.ts';
import { finding, lock, migration, review, run, statement } from './builders.ts';
import * as reviews from './reviews.ts';

const { HOSTILE: _hostileText, crowded, hostile, ...READABLE } = reviews;
const LINKS = {
  summary: 'https://github.com/acme/shop/actions/runs/1',
  file: (path: string, line: number) =>
    `https://github.com/acme/shop/blob/abc/${path.split('/').map(encodeURIComponent).join('/')}#L${line}`,
};

function render(review: Review, options: Partial<MarkdownOptions> = {}): string {
  return renderMarkdown(review, { limit: 65_536, links: LINKS, ...options });
}

function html(review: Review): string {
  return marked.parse(render(review), { async: false, gfm: true });
}

describe('the pull request comment', () => {
  test.each(Object.entries(READABLE))('reads well: %s', (_, review) => {
    expect(render(review, { links: {} })).toMatchSnapshot();
  });

  test('opens with the marker by which it is found again, then with the verdict', () => {
    const [first, second] = render(reviews.blockingIndex, { marker: '<!-- pgrehearse:1 -->' }).split('\n');
    expect(first).toBe('<!-- pgrehearse:1 -->');
    expect(second).toBe('## ❌ Not ready to merge: 1 error and 1 warning');
  });

  test('is one line when no migration changed', () => {
    expect(render(reviews.nothingChanged).trimEnd().split('\n')).toHaveLength(1);
  });

  test('links places in files and the whole review where it is told how', () => {
    const page = render(reviews.blockingIndex);
    expect(page).toContain(
      '[`db/migrations/0007_orders_customer_idx.up.sql:3`](<https://github.com/acme/shop/blob/abc/db/migrations/0007_orders_customer_idx.up.sql#L3>)',
    );
    expect(page).toContain('[job summary](<https://github.com/acme/shop/actions/runs/1>)');
  });

  test('ends its introduction with what the caller has to say', () => {
    const note = 'Everything found by the last review is fixed.';
    expect(render(reviews.safePass, { note, links: {} }).split('\n')[2]).toBe(
      `Rehearsed 1 migration on Postgres 17.5, over 11,204 rows. ${note}`,
    );
    expect(render(reviews.nothingChanged, { note })).toContain(note);
  });

  test('says in one line that all is resolved, and folds the rest', () => {
    const page = render(reviews.safePass, { folded: true, links: {} });
    expect(page.split('\n')[0]).toBe(
      '✅ **All earlier findings are resolved.** Rehearsed 1 migration on Postgres 17.5, over 11,204 rows.',
    );
    expect(page.split('\n')[2]).toBe('<details><summary>What was rehearsed</summary>');
    expect(page).toMatch(/<\/details>\n$/);
    expect(render(reviews.nothingChanged, { folded: true })).toBe(
      '✅ **All earlier findings are resolved:** no migration is changed any more.\n',
    );
  });

  test('names who approved, and mentions nobody', () => {
    const approval = { label: 'migration-approved', by: 'octocat' };
    const page = render({ ...reviews.blockingIndex, verdict: 'warn', approval });
    expect(page.split('\n')[0]).toBe(
      '## ☑️ Approved by `@octocat` with the label `migration-approved`: 1 error and 1 warning',
    );
  });

  test('says at its foot which commit was reviewed', () => {
    expect(render(reviews.safePass, { commit: '0123456789abcdef' })).toContain(
      '<sub>pgrehearse 0.1.0 · commit `0123456` · Postgres 17.5',
    );
  });

  test("says when it only passes on what the pull request's own job reported", () => {
    expect(render(reviews.safePass, { reportedBy: LINKS.summary })).toContain(
      `> Reported by [the pull request's own job](<${LINKS.summary}>)`,
    );
  });

  test('shows a statement once, with all that was found there', () => {
    const page = render(reviews.failingMigration);
    expect(page.match(/ADD COLUMN channel text NOT NULL$/gm)).toHaveLength(1);
    expect(page).toContain('**migration-fails:**');
    expect(page).toContain('**add-column-not-null-without-default:**');
  });

  test('says that an empty table proves little about time', () => {
    const empty = {
      ...reviews.blockingIndex,
      fixtures: { leftOut: [], tables: [{ table: 'public.orders', rows: 0, seeded: false }] },
    };
    expect(render(empty)).toContain('Held for 12 ms here, on an empty table.');
    expect(render(empty)).toContain('on empty tables.');
  });

  test('says that nothing was run when nothing was', () => {
    const lint = review({
      mode: 'static',
      postgres: undefined,
      migrations: [migration('1_a')],
      fixtures: { leftOut: [], tables: [] },
    });
    expect(render(lint)).toContain('Read 1 migration without running anything.');
    expect(render(lint)).not.toContain('rollback');
  });

  test('calls a sampled lock time approximate', () => {
    const sampled = statement({ sql: 'x', lockSource: 'sampled', locks: [lock('ShareLock', 'public.a', 8)] });
    const page = render(
      review({
        migrations: [migration('0007_change', { forward: run(sampled) })],
        findings: [finding({ rule: 'a', message: 'a' })],
      }),
    );
    expect(page).toContain('Held for about 8 ms here.');
  });

  test('points with a caret at the place that the server named', () => {
    const lines = render(reviews.failingMigration).split('\n');
    const caret = lines.findIndex((line) => /^-- +\^$/.test(line));
    expect(lines[caret - 1]?.slice(lines[caret]?.indexOf('^'))).toBe('channel text NOT NULL');
  });

  test('shortens a long statement and says by how much', () => {
    const long = statement({ sql: Array.from({ length: 400 }, (_, index) => `line ${index}`).join('\n') });
    const page = render(
      review({
        migrations: [migration('0007_change', { forward: run(long) })],
        findings: [finding({ rule: 'a', message: 'a' })],
      }),
    );
    expect(page).toContain('line 15\n-- … 384 more lines\n');
    expect(page).not.toContain('line 16\n');
  });
});

/** A place with its findings, in a list of many. */
const PLACE = /^<details(?: open)?><summary>[🔴🟡] <a /gmu;

describe('a comment too long for GitHub', () => {
  test.each([65_536, 20_000, 4_000, 1_000])('fits into %d characters', (limit) => {
    expect(render(crowded, { limit }).length).toBeLessThanOrEqual(limit);
    expect(render(hostile, { limit: limit + 10_000 }).length).toBeLessThanOrEqual(limit + 10_000);
  });

  test('keeps the worst findings whole, and says how many are left out and where they are', () => {
    const page = render(crowded);
    const shown = page.match(PLACE)?.length ?? 0;
    expect(shown).toBeGreaterThan(80);
    expect(page.match(/^🔴 /gm)).toHaveLength(shown);
    expect(page.match(/^<details open>/gm)).toHaveLength(1);
    expect(page.match(/^```/gm)?.length).toBe(shown * 2);
    expect(page).toContain(
      `**${800 - shown} more findings, none worse than these: [in the summary](<${LINKS.summary}>).**`,
    );
    expect(page).toContain('db/migrations/1039_step`: the rollback restores schema and rows');
  });

  test('leaves nothing out of a page that is large enough', () => {
    expect(render(crowded, { limit: 1_000_000 }).match(PLACE)).toHaveLength(800);
  });
});

describe('a hostile pull request', () => {
  const page = html(hostile);

  test('adds no element but those of the page itself', () => {
    const names = new Set([...page.matchAll(/<\/?([a-z0-9]+)/gi)].map((match) => match[1]));
    const own = 'a br code details h2 h3 h4 li p pre span strong sub summary table tbody td th thead tr ul';
    expect([...names].filter((name) => !own.split(' ').includes(name ?? ''))).toEqual([]);
    expect(page.match(/<details/g)?.length).toBe(page.match(/<\/details>/g)?.length);
    expect(page).not.toContain('<!--');
  });

  test('adds no link', () => {
    const targets = [...page.matchAll(/<a href="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.filter((target) => !target.startsWith('https://github.com/acme/shop/'))).toEqual([]);
  });

  test('mentions nobody and refers to nothing outside code', () => {
    const said = page
      .replace(/<pre>.*?<\/pre>|<code>.*?<\/code>/gs, '')
      .replace(/<[^>]*>/g, '')
      .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)));
    expect(said).toContain('@\u200Boctocat');
    expect(said).not.toMatch(/@\w|#\d|:\/\/|www\.|GH-\d|:\w+:/);
  });

  test('hides no character', () => {
    expect(render(hostile).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  });

  test('keeps its tables in shape', () => {
    const rows = [...page.matchAll(/<tr>(.*?)<\/tr>/gs)].map((match) => match[1]?.match(/<t[hd]/g)?.length);
    expect(rows).toEqual([6, 6, 4, 4]);
  });
});
