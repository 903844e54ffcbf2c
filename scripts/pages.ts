/**
 * Draws the pages that people meet on a pull request, as GitHub shows them, for docs/pages.md: `npm run docs:pages`.
 * They are made of real rehearsals; `npm run docs:pages -- <scene> …` draws those alone.
 */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { findBrowser, startBrowser } from './github-page/browser.ts';
import { type Theme, frame } from './github-page/frame.ts';
import { toHtml } from './github-page/markdown.ts';
import { withPalette } from './github-page/palette.ts';
import { type Scene, SCENES } from './github-page/scenes.ts';
import { LIMITS } from '../src/report/limits.ts';
import { renderHtml } from '../src/report/html.ts';
import { renderMarkdown } from '../src/report/markdown.ts';

const IMAGES = new URL('../docs/images/', import.meta.url);
const SCRIPT = fileURLToPath(new URL('github-page/in-browser.js', import.meta.url));
const THEMES = ['light', 'dark'] as const satisfies readonly Theme[];
const HOME = 'https://github.com/acme/shop';
const WIDTH = 760;
const HTML_WIDTH = 960;
const INTRODUCTION =
  'The comment on a pull request, as GitHub shows it. Each page is a real rehearsal of one of the [examples](../examples); what the parts of it mean is in [Reading the review](report.md). `npm run docs:pages` draws them.';

const path = findBrowser();
if (path === undefined) throw new Error('No Chromium is found; CHROMIUM_PATH names one.');
const asked = process.argv.slice(2);

await mkdir(IMAGES, { recursive: true });
await using browser = await startBrowser(path);
for (const scene of SCENES.filter(({ name }) => asked.length === 0 || asked.includes(name)))
  await drawScene(browser, scene);
await writeFile(new URL('../pages.md', IMAGES), pagesOf(SCENES));
if (asked.length === 0 || asked.includes('html')) await drawHtml(browser);

/** The chart of locks and the migrations below it, of the HTML page for docs/report.md. */
async function drawHtml(browser: Browser): Promise<void> {
  const review = SCENES.find(({ name }) => name === 'many')?.review();
  if (!review) throw new Error('There is no scene with locks in many places.');
  const html = renderHtml(await review);
  for (const theme of THEMES) {
    await using page = await browser.newPage();
    await page.setViewport({ width: HTML_WIDTH, height: 100 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.setContent(html);
    const file = fileURLToPath(new URL(`html-${theme}.png`, IMAGES));
    const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
    await page.setViewport({ width: HTML_WIDTH, height });
    const y = Number(await page.evaluate("document.querySelector('#locks').offsetTop"));
    const end = Number(
      await page.evaluate(
        "document.querySelectorAll('.migration')[0].offsetTop + document.querySelectorAll('.migration')[0].offsetHeight",
      ),
    );
    const clip = { x: 0, y: y - 16, width: HTML_WIDTH, height: end - y + 32 };
    await writeFile(file, withPalette(await page.screenshot({ clip })));
    process.stdout.write(`html-${theme}.png: ${Math.round((await stat(file)).size / 1000)} kB\n`);
  }
}

async function drawScene(browser: Browser, scene: Scene): Promise<void> {
  const markdown = renderMarkdown(await scene.review(), {
    ...LIMITS.comment,
    commit: '3f1c2ab9de',
    links: {
      summary: `${HOME}/actions/runs/41`,
      file: (file, line) => `${HOME}/blob/3f1c2ab9de/${file}#L${line}`,
    },
    ...scene.options,
  });
  for (const theme of THEMES) {
    const file = fileURLToPath(new URL(`${scene.name}-${theme}.png`, IMAGES));
    await draw(browser, markdown, theme, scene.from, file);
    process.stdout.write(`${scene.name}-${theme}.png: ${Math.round((await stat(file)).size / 1000)} kB\n`);
  }
}

async function draw(
  browser: Browser,
  markdown: string,
  theme: Theme,
  from: string | undefined,
  file: string,
): Promise<void> {
  await using page = await browser.newPage();
  await page.setViewport({ width: WIDTH, height: 100 });
  await page.setContent(frame(theme));
  await page.addScriptTag({ path: SCRIPT });
  await page.evaluate(`show(${JSON.stringify(toHtml(markdown))}, ${JSON.stringify(from)})`);
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  await page.setViewport({ width: WIDTH, height });
  await writeFile(file, withPalette(await page.screenshot()));
}

function pagesOf(scenes: readonly Scene[]): string {
  const parts = scenes.map(({ name, title, about }) =>
    [
      `## ${title}`,
      about,
      [
        '<picture>',
        `  <source media="(prefers-color-scheme: dark)" srcset="images/${name}-dark.png">`,
        `  <img src="images/${name}-light.png" width="${WIDTH}" alt="The comment: ${title.toLowerCase()}">`,
        '</picture>',
      ].join('\n'),
    ].join('\n\n'),
  );
  return `${['# What it looks like', INTRODUCTION, ...parts].join('\n\n')}\n`;
}
