import { fileURLToPath } from 'node:url';
import { startBrowser } from '../../scripts/github-page/browser.ts';
import { toHtml } from '../../scripts/github-page/markdown.ts';

/** What a browser has of a page of Markdown once GitHub is done with it. */
export interface Shown {
  /** The elements as a browser reads them, before GitHub takes any away. */
  readonly parsed: readonly string[];
  readonly elements: readonly string[];
  /** What GitHub found in the text: mentions, issues, emoji, … */
  readonly added: readonly string[];
  readonly targets: readonly string[];
}

export interface Viewer extends AsyncDisposable {
  /** @param ignored elements without attributes that count as if they were not there */
  show(markdown: string, ignored?: readonly string[]): Promise<Shown>;
  /** All that there is to read, as `onOneLine` has it. */
  read(markdown: string): Promise<string>;
}

const SCRIPT = fileURLToPath(new URL('../../scripts/github-page/in-browser.js', import.meta.url));

export async function openViewer(executablePath: string): Promise<Viewer> {
  const browser = await startBrowser(executablePath);
  const page = await browser.newPage();
  await page.addScriptTag({ path: SCRIPT });
  return {
    show: async (markdown, ignored = INERT) =>
      (await page.evaluate(`inspect(${inBrowser(markdown)}, ${JSON.stringify(ignored)})`)) as Shown,
    read: async (markdown) => onOneLine(String(await page.evaluate(`read(${inBrowser(markdown)})`))),
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

function inBrowser(markdown: string): string {
  return JSON.stringify(toHtml(markdown));
}

/** Code and `<span>` are how text is made inert; they mean nothing by themselves. */
const INERT = ['code', 'span'];

/** Without white space, without the zero-width spaces that we put in, and without backticks, which mark names in what we write. */
export function onOneLine(text: string): string {
  return text.replace(/[\s\u200B`´]/g, '');
}
