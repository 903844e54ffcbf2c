import type { Review } from '../../model.ts';
import { code, codeElement, link, linkElement, visible } from '../inert.ts';

export interface Links {
  /** Where the whole review stands, such as the job's summary. */
  readonly summary?: string;
  /** The JSON report, such as the run's artifact. */
  readonly report?: string;
  /** A line of a file at the reviewed commit. The caller percent-encodes the path. */
  readonly file?: (path: string, line: number) => string;
}

/** What every part of the Markdown page is rendered from. */
export interface Page {
  readonly review: Review;
  readonly links: Links;
  /** SHA of the reviewed commit. */
  readonly commit?: string;
  /** What shows it draws diagrams. */
  readonly charts?: boolean;
}

/** `path:line` or another label for it, linked where the caller knows how. */
export function place(page: Page, file: string, line: number, label = `${file}:${line}`): string {
  return link(code(label), target(page, file, line));
}

/** The same as HTML. */
export function placeElement(page: Page, file: string, line: number): string {
  return linkElement(codeElement(`${file}:${line}`), target(page, file, line));
}

/** Of a path on Linux; what is longer names no file. */
const LONGEST_PATH = 4096;

function target({ links }: Page, file: string, line: number): string | undefined {
  return file.length > LONGEST_PATH ? undefined : links.file?.(visible(file), line);
}

/** Where to find what found no room. */
export function elsewhere({ links }: Page): string {
  const report = link('in the JSON report', links.report);
  if (links.summary === undefined) return report;
  const summary = link('in the summary', links.summary);
  return links.report === undefined ? summary : `${summary} and ${report}`;
}
