import type { Review } from '../../model.ts';
import { code, link, visible } from '../inert.ts';

export interface Links {
  /** Where the whole review stands, such as the job's summary. */
  readonly summary?: string;
  /** A line of a file at the reviewed commit. The caller percent-encodes the path. */
  readonly file?: (path: string, line: number) => string;
}

/** What every part of the Markdown page is rendered from. */
export interface Page {
  readonly review: Review;
  readonly links: Links;
}

/** `path:line` or another label for it, linked where the caller knows how. */
export function place(page: Page, file: string, line: number, label = `${file}:${line}`): string {
  return link(code(label), page.links.file?.(visible(file), line));
}

/** Where to find what found no room. */
export function elsewhere(page: Page): string {
  return page.links.summary === undefined ? 'in the JSON report' : link('in the summary', page.links.summary);
}
