import { roundTrips, type Answer } from '../round-trip.ts';
import { unmarked } from '../inert.ts';
import type { Screen } from './screen.ts';
import { hang } from './wrap.ts';

const MARKS = { green: '✓', yellow: '–', red: '✗' } as const satisfies Record<Answer['colour'], string>;

/** What the rollback brings back, migration by migration. */
export function roundTripLines(screen: Screen): readonly string[] {
  const { review, ink } = screen;
  if (review.mode !== 'rehearsal' || review.migrations.length === 0) return [];
  return [
    ink('Round trip: forward, back, forward again', 'bold'),
    ...roundTrips(review).flatMap((answer) => answerLines(screen, answer)),
  ];
}

function answerLines({ ink, width }: Screen, { colour, title, words, details }: Answer): readonly string[] {
  const [first = '', ...rest] = hang('    ', `${unmarked(title)}: ${words}`, width);
  return [
    `  ${ink(MARKS[colour], colour)} ${first.slice(4)}`,
    ...rest,
    ...details.flatMap((detail) => hang('    - ', unmarked(detail), width)),
  ];
}
