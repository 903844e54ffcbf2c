import { describe, expect, test } from '@jest/globals';
import * as fc from '../support/random.ts';
import { toHtml } from '../../scripts/github-page/markdown.ts';
import type { Finding, Review, Severity } from '../../src/model.ts';
import { sortFindings } from '../../src/report/items.ts';
import { LIMITS, sizeIn, type Unit } from '../../src/report/limits.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { finding, migration, review, run, statement } from '../report/builders.ts';
import { CORPUS } from './corpus.ts';
import { everywhere, ofSeveralProjects } from './everywhere.ts';

const WIDE = [
  '漢字'.repeat(40),
  '🌈'.repeat(40),
  '👩‍💻 é ﷽',
  '&'.repeat(200),
  '$'.repeat(100),
  '<'.repeat(99),
  'x'.repeat(3000),
];
const text = fc.oneof(
  fc.constantFrom(...Object.values(CORPUS), ...WIDE),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);
const FILE = 'db/migrations/0007_change.up.sql';

const findings: fc.Arbitrary<readonly Finding[]> = fc.array(
  fc
    .record({
      severity: fc.constantFrom<Severity>('error', 'warning', 'notice'),
      message: text,
      proof: text,
      why: text,
      instead: fc.option(text, { nil: undefined }),
      relation: text,
      line: fc.nat(400),
    })
    .map((parts) => finding({ rule: 'a-rule', file: FILE, ...parts, endLine: parts.line })),
  { maxLength: 60 },
);

const reviews: fc.Arbitrary<Review> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(findings, text, fc.array(text, { maxLength: 40 })).map(reviewOf) },
  { weight: 1, arbitrary: text.map((one) => everywhere(() => one)) },
  { weight: 1, arbitrary: text.map((one) => ofSeveralProjects(() => one)) },
);

function reviewOf([found, sql, notes]: [readonly Finding[], string, readonly string[]]): Review {
  const statements = found.map(({ line }) => statement({ file: FILE, line, sql }));
  return review({
    findings: found,
    notes,
    migrations: [migration('0007_change', { forward: run(...statements) })],
  });
}

const limit = fc.record({
  limit: fc.oneof(
    fc.integer({ min: 1500, max: 70_000 }),
    fc.constantFrom(...Object.values(LIMITS).map((one) => one.limit)),
  ),
  unit: fc.constantFrom<Unit>('characters', 'bytes'),
});
const options = fc.record({
  marker: fc.constantFrom(undefined, '<!-- pgrehearse:x -->'),
  folded: fc.boolean(),
  links: fc.constantFrom(undefined, { summary: 'https://github.com/acme/shop/actions/runs/1' }),
});

describe('a page of whatever a review holds', () => {
  test('is never longer than its limit', () => {
    fc.assert(
      fc.property(reviews, limit, options, (one, most, others) => {
        const page = renderMarkdown(one, { ...most, ...others });
        expect(sizeIn(most.unit)(page)).toBeLessThanOrEqual(most.limit);
      }),
      { numRuns: 300 },
    );
  });

  test('closes all that it opens, however much is cut', () => {
    fc.assert(
      fc.property(reviews, limit, options, (one, most, others) => {
        const html = toHtml(`${renderMarkdown(one, { ...most, ...others })}\n\nthe end`);
        expect(unclosed(html)).toEqual([]);
        expect(html).toMatch(/<p>the end<\/p>$/);
      }),
      { numRuns: 200 },
    );
  });

  test('shows the worst findings whole, in order, and counts the rest', () => {
    fc.assert(
      fc.property(findings, limit, (found, most) => {
        const page = renderMarkdown(reviewOf([found, 'SELECT 1', []]), most);
        const { action } = sortFindings(review({ findings: found }));
        const [beforeNotices = ''] = page.split(/^<details><summary>\d+ notices?</m);
        const head = /^(?:#### |<details(?: open)?><summary>[🔴🟡] ).*?:(\d+)(?:`|<\/code>)/gmu;
        const places = [...beforeNotices.matchAll(head)];
        expect(places.map(([, line]) => Number(line))).toEqual(
          action.slice(0, places.length).map(({ line }) => line),
        );
        const rest = action.slice(places.length).flatMap((item) => item.findings).length;
        const told = Number(/^\*\*(\d+) (?:more )?findings?\b/m.exec(page)?.[1] ?? 0);
        expect(told).toBe(rest);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a page of wide characters', () => {
  test.each(Object.entries(LIMITS).slice(0, 3))('fits what GitHub takes as a %s', (_, most) => {
    const found = Array.from({ length: 3000 }, (_, line) =>
      finding({ rule: 'a-rule', message: '漢字🌈'.repeat(20), line, file: FILE }),
    );
    const page = renderMarkdown(reviewOf([found, '🌈', []]), most);
    const size = sizeIn(most.unit)(page);
    expect(size).toBeLessThanOrEqual(most.limit);
    expect(size).toBeGreaterThan(most.limit * 0.6);
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(most.unit === 'bytes' ? most.limit : 262_144);
  });
});

const VOID = new Set(['br', 'hr', 'img', 'input']);

/** Tags without their partner, in the order in which they are met. */
function unclosed(html: string): readonly string[] {
  const open: string[] = [];
  for (const [, slash, tag = ''] of html
    .replace(/<!--.*?-->/gs, '')
    .matchAll(/<(\/?)([a-z][a-z\d]*)\b[^>]*>/gi)) {
    if (VOID.has(tag)) continue;
    if (slash === '') open.push(tag);
    else if (open.pop() !== tag) return [...open, `/${tag}`];
  }
  return open;
}
