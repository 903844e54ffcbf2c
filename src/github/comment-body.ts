import type { Review } from '../model.ts';

/** What the comment last said of findings, kept in it for the next run. `resolved`: there were some, and none is left. */
type State = 'open' | 'resolved' | 'none';

const STATE = /^<!-- pgrehearse-findings:(open|resolved|none) -->$/m;

/**
 * The text of the comment, or undefined when there is nothing to say and no earlier comment that says something else.
 * @param earlier the comment as it stands
 * @param render makes the page, beginning with `marker`, with `note` below its headline
 */
export function commentBody(
  review: Review,
  earlier: string | undefined,
  marker: string,
  render: (marker: string, note: string | undefined) => string,
): string | undefined {
  const nothing =
    review.mode === 'nothing-changed' &&
    review.verdict === 'pass' &&
    review.notes.length === 0 &&
    review.unreviewed.length === 0;
  if (nothing && earlier === undefined) return undefined;
  const state = nextState(review, earlier);
  const note = state === 'resolved' ? 'All earlier findings are resolved.' : undefined;
  return render(`${marker}\n<!-- pgrehearse-findings:${state} -->`, note);
}

function nextState({ verdict, summary }: Review, earlier: string | undefined): State {
  if (verdict === 'error' || summary.error + summary.warning + summary.notice > 0) return 'open';
  const before = STATE.exec(earlier ?? '')?.[1] ?? 'none';
  return before === 'none' ? 'none' : 'resolved';
}
