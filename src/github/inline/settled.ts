import type { Finding } from '../../model.ts';
import { acceptance, evidence } from '../../report/facts.ts';
import { prose } from '../../report/inert.ts';
import { unmarked } from './mark.ts';
import { withoutSuggestions } from './suggestion.ts';

/**
 * A comment whose findings no longer stand: why in one line, what it said folded below.
 * @param left what the review still has of them
 */
export function settledText(body: string, left: readonly Finding[]): string {
  const before = withoutSuggestions(unmarked(body)).trim();
  return `${reason(left)}\n\n<details><summary>What stood here</summary>\n\n${before}\n\n</details>`;
}

function reason(left: readonly Finding[]): string {
  const [one] = left;
  if (!one) return '✅ **Fixed:** the newest review does not find it any more.';
  if (one.suppressed) return `⚪ **Switched off:** ${prose(acceptance(one))}`;
  if (one.evidence === 'refuted') return `✅ **Refuted:** ${prose(evidence(one).proof)}`;
  return '🔵 **Only a notice now:** see the review.';
}
