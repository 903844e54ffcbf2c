import type { Review } from '../model.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import { LIMITS } from './limits.ts';
import { renderMarkdown } from './markdown.ts';
import { renderSarif } from './sarif.ts';
import { renderText, type TextOptions } from './text.ts';

export { allAnnotations, annotations } from './annotations.ts';
export { LIMITS } from './limits.ts';
export { renderHtml } from './html.ts';
export { renderJson } from './json.ts';
export { renderMarkdown } from './markdown.ts';
export { renderText, type TextOptions } from './text.ts';

export const FORMAT_NAMES = ['text', 'json', 'markdown', 'sarif', 'html'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** How `--format` names the renderers. The options are those of a terminal; the other formats ignore them. A file of Markdown may become a job summary. */
export const FORMATS = {
  text: renderText,
  json: renderJson,
  markdown: (review) => renderMarkdown(review, LIMITS.jobSummary),
  sarif: (review) => renderSarif(review),
  html: (review, { source }) => renderHtml(review, { source }),
} satisfies Record<FormatName, (review: Review, options: TextOptions) => string>;
