import type { Review } from '../model.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import { renderSarif } from './sarif.ts';
import { renderText, type TextOptions } from './text.ts';

export { annotations } from './annotations.ts';
export { renderJson } from './json.ts';
export { renderMarkdown } from './markdown.ts';
export { renderText, type TextOptions } from './text.ts';

export const FORMAT_NAMES = ['text', 'json', 'markdown', 'sarif'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** A file has no limit of its own; this is the one of GitHub's job summary, in bytes, with room for wide characters. */
const FILE_LIMIT = 500_000;

/** How `--format` names the renderers. The options are those of a terminal; the other formats ignore them. */
export const FORMATS = {
  text: renderText,
  json: renderJson,
  markdown: (review) => renderMarkdown(review, { limit: FILE_LIMIT }),
  sarif: renderSarif,
} satisfies Record<FormatName, (review: Review, options: TextOptions) => string>;
