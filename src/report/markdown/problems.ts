import type { Problem } from '../../model.ts';
import { prose } from '../inert.ts';
import { plural } from '../units.ts';
import type { Section } from './fit.ts';
import { elsewhere, place, type Page } from './page.ts';

/** What could not be done, and what to do about it. */
export function problemsSection(page: Page): Section {
  return {
    open: '### What stopped it\n\n',
    pieces: page.review.problems.map((problem) => `- ${words(page, problem)}`),
    between: '\n',
    close: '\n\n',
    leftOut: (count) => `${plural(count, 'more problem')}: ${elsewhere(page)}.`,
    reserve: 0.2,
  };
}

function words(page: Page, { message, file, line }: Problem): string {
  const where = file === undefined ? '' : `${place(page, file, line ?? 1)}: `;
  return `${where}${prose(message)}`;
}
