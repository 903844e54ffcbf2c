import { prose } from '../inert.ts';
import { roundTrips, type Answer } from '../round-trip.ts';
import { plural } from '../units.ts';
import type { Section } from './fit.ts';
import { elsewhere, type Page } from './page.ts';

/** What the rollback brings back, migration by migration. */
export function roundTripSection(page: Page): Section {
  const { verdict, summary } = page.review;
  // Below the list of what is switched off it would look like a part of that.
  const isPlain = verdict === 'pass' && summary.suppressed === 0;
  return {
    open: isPlain ? '' : '### Round trip: forward, back, forward again\n\n',
    pieces: page.review.mode === 'rehearsal' ? roundTrips(page.review).map(renderAnswer) : [],
    between: '\n',
    close: '\n\n',
    leftOut: (rest) => `${plural(rest, 'more migration')}: ${elsewhere(page)}.`,
    reserve: 0.2,
  };
}

function renderAnswer(answer: Answer): string {
  const head = `- ${answer.icon} ${prose(answer.title)}: ${answer.words}`;
  return [head, ...answer.details.map((detail) => `  - ${prose(detail)}`)].join('\n');
}
