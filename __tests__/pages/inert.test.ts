import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findBrowser } from '../../scripts/github-page/browser.ts';
import { remarksOf } from '../../src/github/inline/remark.ts';
import { harmless } from '../../src/github/log.ts';
import type { Review } from '../../src/model.ts';
import { visible } from '../../src/report/inert.ts';
import { LIMITS } from '../../src/report/limits.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { onOneLine, openViewer, type Shown, type Viewer } from './browser.ts';
import { CORPUS, endless } from './corpus.ts';
import { everywhere, type Fill, ofSeveralProjects } from './everywhere.ts';

const path = findBrowser();
if (path === undefined)
  console.warn(
    'No Chromium is found (CHROMIUM_PATH names one): no page is opened, and those tests are skipped.',
  );

const HOME = 'https://github.com/acme/shop/';
const LINKS = {
  summary: `${HOME}actions/runs/1`,
  file: (file: string, line: number) =>
    `${HOME}blob/abc/${file.split('/').map(encodeURIComponent).join('/')}#L${line}`,
};
const KINDS = Object.entries(CORPUS);

/** Where a writer of Markdown could put a text as it is. */
const SURROUNDINGS: readonly ((text: string) => string)[] = [
  (text) => `see\n\n${text}\n`,
  (text) => `- ${text}`,
  (text) => `> ${text}`,
  (text) => `\`${text}\``,
  (text) => `${text} ${text}`,
  (text) => `${text}*a*`,
  (text) => `| ${text} |\n|---|\n| ${text} |`,
  (text) => `<table><tr><td><pre><code>${text}</code></pre></td></tr></table>`,
  (text) => `<!-- ${text} -->`,
];

function page(fill: Fill, of: (fill: Fill) => Review = everywhere): string {
  return renderMarkdown(of(fill), {
    ...LIMITS.jobSummary,
    links: LINKS,
    reportedBy: `${HOME}actions/runs/2`,
  });
}

function remarks(fill: Fill): string {
  const reviewed = { review: everywhere(fill), folder: '', links: LINKS };
  return remarksOf(reviewed, new Map())
    .map((remark) => remark.text(undefined))
    .join('\n\n');
}

(path === undefined ? describe.skip : describe)('in a browser, text from a pull request', () => {
  let viewer: Viewer;
  let plain: Shown;
  /** Where a review shows what a pull request says; not everything that a report holds is for the page. */
  const places = new Set<string>();
  beforeAll(async () => {
    viewer = await openViewer(path ?? '');
    plain = await viewer.show(page(() => 'x'));
    const asked = new Set<string>();
    const text = await viewer.read(page((place) => `${asked.add(place) && place}: x`));
    for (const place of asked) if (text.includes(onOneLine(`${place}: x`))) places.add(place);
  });
  afterAll(async () => viewer[Symbol.asyncDispose]());

  test.each(KINDS)('left alone would do something: %s', async (_, text) => {
    if (visible(text) !== text || harmless(text) !== text) return;
    const done = await Promise.all(
      SURROUNDINGS.map(async (around) => [await bare(around('x')), await bare(around(text))]),
    );
    expect(done.filter(([without, having]) => without !== having)).not.toEqual([]);
  });

  async function bare(markdown: string): Promise<string> {
    const { elements, added } = await viewer.show(markdown, []);
    return [...elements, ...added].join();
  }

  test.each(KINDS)('adds nothing to a review: %s', async (_, text) => {
    const { parsed, elements, added, targets } = await viewer.show(page(() => text));
    expect(parsed).toEqual(plain.parsed);
    expect(elements).toEqual(plain.elements);
    expect(added).toEqual([]);
    expect(targets).toHaveLength(plain.targets.length);
    expect(targets.filter((target) => !target.startsWith(HOME))).toEqual([]);
  });

  test('adds nothing to a review of several projects', async () => {
    const { parsed, elements, added, targets } = await viewer.show(
      page(() => endless(1500), ofSeveralProjects),
    );
    const without = await viewer.show(page(() => 'x', ofSeveralProjects));
    expect(parsed).toEqual(without.parsed);
    expect(elements).toEqual(without.elements);
    expect(added).toEqual([]);
    expect(targets.filter((target) => !target.startsWith(HOME))).toEqual([]);
  });

  test.each(KINDS)('adds nothing to the comments on lines: %s', async (_, text) => {
    const { parsed, elements, added } = await viewer.show(remarks(() => text));
    const without = await viewer.show(remarks(() => 'x'));
    expect(parsed).toEqual(without.parsed);
    expect(elements).toEqual(without.elements);
    expect(added).toEqual([]);
  });

  test('stands at many places', () => {
    expect(places.size).toBeGreaterThan(50);
    expect(plain.parsed.join('\n')).toContain('language-mermaid');
  });

  test.each(KINDS)('can be read wherever it stands: %s', async (_, text) => {
    const read = await viewer.read(page((place) => `${place}: ${text}`));
    const [first = ''] = visible(text).split('\n');
    const start = onOneLine(first).slice(0, 24);
    expect([...places].filter((place) => !read.includes(`${onOneLine(place)}:${start}`))).toEqual([]);
  });

  test('adds nothing where there are 10 MB of it, and leaves the page as long as GitHub takes it', async () => {
    const text = endless(10_000_000);
    const markdown = renderMarkdown(
      everywhere(() => text),
      { ...LIMITS.comment, links: LINKS },
    );
    expect(markdown.length).toBeLessThanOrEqual(LIMITS.comment.limit);
    const { parsed, elements, added, targets } = await viewer.show(markdown);
    const own = new Set(plain.parsed.map((element) => element.trim()));
    expect([...parsed, ...elements].filter((element) => !own.has(element.trim()))).toEqual([]);
    expect(added).toEqual([]);
    expect(targets.filter((target) => !target.startsWith(HOME))).toEqual([]);
  }, 60_000);
});
