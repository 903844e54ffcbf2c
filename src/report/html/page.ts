import type { Review } from '../../model.ts';
import { visible } from '../inert.ts';
import type { Links } from '../markdown/page.ts';
import { html, type Html } from './markup.ts';

/** What every part of the HTML page is rendered from. */
export interface HtmlPage {
  readonly review: Review;
  readonly links: Links;
  /** A file's text as the author wrote it, if the caller has it. */
  readonly source: (file: string) => string | undefined;
  /** What ids begin with, where one page has several reviews. */
  readonly prefix: string;
}

/** Of a path on Linux; what is longer names no file. */
const LONGEST_PATH = 4096;

/** `path:line`, linked where the caller knows how. */
export function place({ links }: HtmlPage, file: string, line: number, label = `${file}:${line}`): Html {
  const target = file.length > LONGEST_PATH ? undefined : links.file?.(visible(file), line);
  const shown = html`<code class="place">${label}</code>`;
  return target === undefined ? shown : html`<a href="${target}">${shown}</a>`;
}
