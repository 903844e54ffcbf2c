import type { Review } from '../../model.ts';
import { emptiness, rehearsed } from '../facts.ts';
import { link, prose } from '../inert.ts';
import { plural } from '../units.ts';
import { verdictWords } from '../verdict.ts';
import { VERDICTS } from '../words.ts';
import type { Section } from './fit.ts';
import { elsewhere, type Page } from './page.ts';

export interface OpeningOptions {
  /** A sentence of the caller's, at the end of the introduction. */
  readonly note?: string;
  /** Everything that earlier reviews found is settled: the page says so in a line and folds the rest. */
  readonly folded?: boolean;
  /** The page of the pull request's own job, where the review was made there and is only passed on. */
  readonly reportedBy?: string;
}

/** The verdict, and what was done. */
export function openingSection({ review }: Page, options: OpeningOptions): Section {
  const note = options.note === undefined ? '' : ` ${prose(options.note)}`;
  const isIdle = review.mode === 'nothing-changed' && review.problems.length === 0;
  const first = isIdle ? idle(review, options.folded) : verdict(review, options.folded);
  const done = isIdle ? '' : introduction(review);
  return {
    open: '',
    pieces: [`${first}${done}${note}`],
    between: '',
    close: '\n\n',
    leftOut: () => first,
    reserve: 0.1,
  };
}

/** What a reader has to know before the findings. */
export function remarksSection(page: Page, { reportedBy }: OpeningOptions): Section {
  const { unreviewed, notes } = page.review;
  const remarks = [...unreviewed.map(({ message }) => message), ...notes].map(prose);
  return {
    open: '',
    pieces: [...(reportedBy === undefined ? [] : [origin(reportedBy)]), ...remarks].map((one) => `> ${one}`),
    between: '\n\n',
    close: '\n\n',
    leftOut: (count) => `> ${plural(count, 'more note')}: ${elsewhere(page)}.`,
    reserve: 0.1,
  };
}

function origin(url: string): string {
  return `Reported by ${link("the pull request's own job", url)}, which its author could have changed: trust it as far as the author.`;
}

function verdict(review: Review, folded = false): string {
  return folded ? '✅ **All earlier findings are resolved.** ' : `## ${headline(review)}\n\n`;
}

function idle({ unreviewed }: Review, folded = false): string {
  if (folded) return '✅ **All earlier findings are resolved:** no migration is changed any more.';
  return unreviewed.length === 0
    ? '✅ **pgrehearse**: no migration changed, so there was nothing to rehearse.'
    : '⚪ **pgrehearse**: no migration changed that it could rehearse.';
}

/** In one line: `❌ Not ready to merge: 1 error and 2 warnings`. */
function headline(review: Review): string {
  const icon = review.approval ? '☑️' : VERDICTS[review.verdict].icon;
  const off = review.summary.suppressed > 0 ? ` (${review.summary.suppressed} switched off)` : '';
  return `${icon} ${prose(verdictWords(review))}${off}`;
}

function introduction(review: Review): string {
  const honest =
    review.postgres && review.verdict !== 'pass' ? 'Times are from here, not from production.' : '';
  // Of several databases each section says it for itself.
  const empty = review.projects.length > 1 ? '' : prose(emptiness(review));
  return [prose(rehearsed(review)), empty, honest].filter((part) => part !== '').join(' ');
}
