import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'puppeteer-core';
import { findBrowser, startBrowser } from '../../scripts/github-page/browser.ts';
import { renderHtml } from '../../src/report/html.ts';
import { visible } from '../../src/report/inert.ts';
import { onOneLine } from './browser.ts';
import { CORPUS } from './corpus.ts';
import { everywhere, type Fill } from './everywhere.ts';

const path = findBrowser();
if (path === undefined)
  console.warn(
    'No Chromium is found (CHROMIUM_PATH names one): the HTML page is not opened, and those tests are skipped.',
  );

/** Elements and what they have, but for `<code>`, which stands around whatever looks like a name, and for lines of SQL. */
const ELEMENTS = `[...document.querySelectorAll('*')].filter((one) => !one.matches('code, .line')).map((one) => [one.localName, ...one.getAttributeNames()].join(' '))`;

(path === undefined ? describe.skip : describe)('the HTML page in a browser', () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  beforeAll(async () => {
    browser = await startBrowser(path ?? '');
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
  });
  afterAll(async () => browser.close());

  async function elementsOf(fill: Fill): Promise<readonly string[]> {
    await page.setContent(renderHtml(everywhere(fill)));
    return (await page.evaluate(ELEMENTS)) as readonly string[];
  }

  test.each(Object.entries(CORPUS))(
    'is the same page, shows the text, and asks for nothing: %s',
    async (_, text) => {
      const plain = await elementsOf(() => 'x');
      expect(await elementsOf((place) => `${place}: ${text}`)).toEqual(plain);
      expect(requests.filter((url) => !url.startsWith('about:') && !url.startsWith('data:'))).toEqual([]);
      const read = onOneLine(String(await page.evaluate('document.body.textContent')));
      const [first = ''] = visible(text).split('\n');
      expect(read).toContain(onOneLine(`message of the statement: ${first}`).slice(0, 40));
    },
  );

  test.each(['light', 'dark'])('fits a telephone, %s', async (value) => {
    await page.setViewport({ width: 390, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await elementsOf((place) => `${place}_${'long'.repeat(60)}`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });
});
