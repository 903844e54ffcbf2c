import { describe, expect, test } from '@jest/globals';
import { outcomeOf } from '../../src/github/check/outcome.ts';
import { remarksOf } from '../../src/github/inline/remark.ts';
import type { Review } from '../../src/model.ts';
import { allAnnotations } from '../../src/report/annotations.ts';
import { sortFindings } from '../../src/report/items.ts';
import { LIMITS } from '../../src/report/limits.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderText } from '../../src/report/text.ts';
import { verdictWords } from '../../src/report/verdict.ts';
import * as reviews from '../report/reviews.ts';

const { HOSTILE: _text, hostile: _hostile, crowded: _crowded, ...READABLE } = reviews;
const approval = { label: 'migration-approved', by: 'ada-l' };
const ALL: Readonly<Record<string, Review>> = {
  ...READABLE,
  approved: { ...reviews.blockingIndex, verdict: 'warn', approval },
};

/** Without markup and line ends. */
function words(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/<[^>]*>|[\u200B`*]/g, '')
    .replace(/\s+/g, ' ');
}

describe('the same is said in the same words', () => {
  test.each(Object.entries(ALL))(
    'on the page, in the check, on the lines and in a terminal: %s',
    (_, review) => {
      const reviewed = { review, folder: '', links: {} };
      const remarks = remarksOf(reviewed, new Map()).map((one) => one.text(undefined));
      const places = {
        comment: words(renderMarkdown(review, LIMITS.comment)),
        check: words(outcomeOf(review, '', {}, new Set()).summary),
        annotations: words(
          allAnnotations(review)
            .map(({ annotation }) => annotation.message)
            .join('\n'),
        ),
        remarks: words(remarks.join('\n')),
        terminal: words(renderText(review, { color: false })),
      };
      const findings = sortFindings(review).action.flatMap((item) => item.findings);
      for (const { message, proof = '' } of findings)
        for (const [place, said] of Object.entries(places))
          for (const part of [message, proof])
            expect({ place, said }).toEqual({ place, said: expect.stringContaining(words(part)) });
    },
  );

  test.each(Object.entries(ALL))('of the verdict: %s', (_, review) => {
    if (review.mode === 'nothing-changed') return;
    const verdict = words(verdictWords(review));
    expect(words(renderMarkdown(review, LIMITS.comment))).toContain(verdict);
    expect(outcomeOf(review, '', {}, new Set()).title).toBe(verdict);
    expect(words(renderText(review, { color: false }))).toContain(verdict);
  });
});
