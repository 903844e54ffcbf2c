import { describe, expect, test } from '@jest/globals';
import type { Lock, LockMode, Review } from '../../src/model.ts';
import { renderHtml } from '../../src/report/html.ts';
import { html } from '../../src/report/html/markup.ts';
import { ticksOf, tracksOf } from '../../src/report/html/timeline-layout.ts';
import type { LockRow } from '../../src/report/lock-rows.ts';
import { everywhere, ofSeveralProjects } from '../pages/everywhere.ts';
import { lock, migration, review, run, statement } from './builders.ts';
import * as REVIEWS from './reviews.ts';

const VOID = new Set(['meta', 'br']);

/** Names of the elements in their order; throws where one is not closed, or is closed that is not open. */
function elements(page: string): readonly string[] {
  const open: string[] = [];
  const found: string[] = [];
  const body = page.replace(/<style>[^]*?<\/style>/, '').replace('<!doctype html>', '');
  expect(body.replace(/<\/?[a-z][\w-]*(?:\s+[\w-]+(?:="[^"<>]*")?)*\s*\/?>/g, '')).not.toMatch(/[<>]/);
  for (const [, closing, name = '', itself] of body.matchAll(/<(\/?)([a-z][\w-]*)[^>]*?(\/?)>/g)) {
    if (closing) expect(open.pop()).toBe(name);
    else {
      found.push(name);
      if (!itself && !VOID.has(name)) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return found;
}

/** What looks like a name is code, whatever stands there. */
function withoutNames(names: readonly string[]): readonly string[] {
  return names.filter((name) => name !== 'code');
}

function isReview(value: unknown): value is Review {
  return typeof value === 'object' && value !== null && 'schemaVersion' in value;
}

describe('the HTML page', () => {
  test.each(Object.entries(REVIEWS).filter(([, one]) => isReview(one)))('is well-formed: %s', (_, one) => {
    const page = renderHtml(one as Review);
    expect(elements(page)).toContain('main');
    expect(page).toMatch(/^<!doctype html>\s*<html[^]*<\/html>\s*$/);
  });

  test.each([
    ['one project', everywhere],
    ['several projects', ofSeveralProjects],
  ])('has no script, no handler and no address whatever the review says: %s', (_, of) => {
    const page = renderHtml(
      of((place) => `</style></title><script>x</script><img src="x" onerror='${place}'>`),
    );
    const found = elements(page);
    expect(withoutNames(found)).toEqual(withoutNames(elements(renderHtml(of((place) => place)))));
    expect(found).not.toContain('script');
    expect(page).not.toMatch(/<[^>]+ (?:on\w+|src|href|action|data)=/);
    expect(page).toContain("default-src 'none'");
  });

  test('shows each place once, with what to write instead and how sure it is', () => {
    const page = renderHtml(REVIEWS.blockingIndex);
    expect(page.match(/<article\s+class="card/g)).toHaveLength(1);
    expect(page).toContain('<b>create-index-blocking</b>');
    expect(page).toContain('CREATE INDEX CONCURRENTLY orders_customer_id_idx');
    expect(page).toContain('<b>Confirmed:</b>');
    expect(page).toContain('about 9 s to 21 s on 12,400,000 rows');
  });

  test('shows the author’s lines where nothing was run', () => {
    const [one] = REVIEWS.blockingIndex.findings;
    const still = { ...REVIEWS.blockingIndex, migrations: [], findings: one ? [one] : [] };
    const page = renderHtml(still, { source: () => 'SET a = 1;\n\nCREATE INDEX i\n  ON <orders> (b);\n' });
    expect(page).toContain('counter-reset: line 2');
    expect(page).toContain(
      '<span class="line">CREATE INDEX i</span><span class="line">  ON &#60;orders&#62; (b);</span>',
    );
  });

  test('names the reports that it was joined from, and in which of them something was found', () => {
    const findings = REVIEWS.blockingIndex.findings.map((one) => ({ ...one, on: ['Postgres <14>'] }));
    const parts = ['Postgres <14>', 'Postgres 18'].map((name) => ({
      name,
      verdict: 'fail' as const,
      postgres: { version: '14.1', source: 'local' as const },
      migrations: ['a', 'b'],
    }));
    const page = renderHtml({ ...REVIEWS.blockingIndex, findings, parts });
    expect(page).toMatch(/<b>Postgres &#60;14&#62;<\/b>:\s+2 migrations, on Postgres 14\.1/);
    expect(page).toContain('<b>Found in:</b> Postgres &#60;14&#62;');
  });

  test('links to the lines that the caller knows an address for', () => {
    const links = { file: (path: string, line: number) => `https://github.com/a/b/blob/c/${path}#L${line}` };
    const page = renderHtml(REVIEWS.blockingIndex, { links });
    expect(page).toContain(
      '<a href="https://github.com/a/b/blob/c/db/migrations/0007_orders_customer_idx.up.sql#L3">',
    );
  });

  test('stays short where a text is endless', () => {
    const page = renderHtml(everywhere((place) => `${place} ${'x'.repeat(1_000_000)}`));
    expect(page.length).toBeLessThan(2_000_000);
  });
});

test('what is filled into a template is text, and a list of it', () => {
  const made = html`<p title="${`"'&`}">${['<b>', html`<i>${1}</i>`]}</p>`;
  expect(made.text).toBe('<p title="&#34;&#39;&#38;">&#60;b&#62;<i>1</i></p>');
});

function held(mode: LockMode, relation: string, fromMs: number, untilMs: number): Lock {
  return { ...lock(mode, relation, untilMs - fromMs), held: { fromMs, untilMs } };
}

function taking(...locks: readonly Lock[]): Review {
  return review({
    migrations: [migration('0007_change', { forward: run(statement({ sql: 'x', durationMs: 100, locks })) })],
  });
}

describe('the chart of locks', () => {
  test('has a bar for each lock, as long as it was held, and says what waits', () => {
    const page = renderHtml(
      taking(
        held('AccessExclusiveLock', 'public.a', 0, 50),
        held('ShareLock', 'public.b', 50, 100),
        held('RowExclusiveLock', 'public.c', 0, 100),
        held('AccessShareLock', 'public.d', 0, 100),
      ),
    );
    const bars = [...page.matchAll(/<rect class="bar (\w+)" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)];
    expect(bars.map(([, kind, x, width]) => [kind, Number(x), Number(width)])).toEqual([
      ['all', 210, 363],
      ['mild', 210, 726],
      ['writes', 573, 363],
    ]);
    expect(page).toContain('AccessExclusiveLock on public.a, 50 ms, from line 1 on: reads and writes wait');
    expect(page).not.toContain('public.d');
  });

  test('keeps both ends of a long name, and tells it whole where the pointer rests', () => {
    const relation = 'public.orders_of_the_northern_warehouses_2024';
    const page = renderHtml(taking(held('ShareLock', relation, 0, 9)));
    expect(page).toContain(`<title>${relation}</title>public.orde…_warehouses_2024</text>`);
  });

  test('is left away where there is no lock', () => {
    expect(renderHtml(taking())).not.toContain('<svg');
  });

  test('draws a lock that was hardly held so that it can be seen', () => {
    const page = renderHtml(taking(held('ShareLock', 'public.a', 99.99, 100)));
    expect(page).toMatch(/<rect class="bar writes" x="933" y="[\d.]+" width="3"/);
  });

  test('says how many it leaves out', () => {
    const many = Array.from({ length: 203 }, (_, at) => held('ShareLock', `public.t${at}`, at, at + 2));
    const page = renderHtml(taking(...many));
    expect(page.match(/<rect class="bar/g)).toHaveLength(200);
    expect(page).toContain('3 more locks, milder or shorter, in the JSON report.');
  });
});

test.each<[endMs: number, ticks: readonly number[]]>([
  [0, [0]],
  [Number.NaN, [0]],
  [6, [0, 1, 2, 3, 4, 5, 6]],
  [95, [0, 20, 40, 60, 80]],
  [2_600, [0, 500, 1000, 1500, 2000, 2500]],
])('a time axis of %p ms has ticks that are easy to read', (endMs, ticks) => {
  expect(ticksOf(endMs)).toEqual(ticks);
});

function row(relation: string, fromMs: number, untilMs: number): LockRow {
  const taken = { mode: 'ShareLock', waits: 'writes', sampled: false, file: 'a.sql', line: 1 } as const;
  return { relation, fromMs, untilMs, ...taken };
}

test('locks that overlap are drawn in lanes of their own, others beside each other', () => {
  const tracks = tracksOf([row('a', 0, 5), row('b', 1, 2), row('a', 3, 9), row('a', 5, 6)]);
  expect(tracks.map(({ relation, lanes, bars }) => [relation, lanes, bars.map(({ lane }) => lane)])).toEqual([
    ['a', 2, [0, 1, 0]],
    ['b', 1, [0]],
  ]);
});
