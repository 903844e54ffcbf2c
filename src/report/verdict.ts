import type { Approval, Review } from '../model.ts';
import { clip, name } from './inert.ts';
import { list, plural } from './units.ts';
import { VERDICTS } from './words.ts';

/** GitHub's own limits are 39 characters for a login and 50 for a label. */
const LONGEST_NAME = 60;

/** Who let the findings pass, and how. The name stands between backticks, where it mentions nobody. */
function approved({ by, label }: Approval): string {
  return `Approved by ${name(clip(`@${by}`, LONGEST_NAME))} with the label ${name(clip(label, LONGEST_NAME))}`;
}

/** The verdict in a line, the same everywhere: `Not ready to merge: 1 error and 2 warnings`. */
export function verdictWords(review: Review): string {
  const words = review.approval ? approved(review.approval) : VERDICTS[review.verdict].sentence;
  const found = counts(review);
  return found === '' ? words : `${words}: ${found}`;
}

/** `1 error and 2 warnings`; empty when there are none of either. */
export function counts(review: Review): string {
  const { error, warning } = review.summary;
  return list([
    ...(error > 0 ? [plural(error, 'error')] : []),
    ...(warning > 0 ? [plural(warning, 'warning')] : []),
  ]);
}
