import type { Review } from '../../model.ts';
import { fingerprint } from '../../report/fingerprint.ts';
import { LIMITS, renderMarkdown } from '../../report/index.ts';
import type { MarkdownOptions } from '../../report/markdown.ts';
import { meaningOf } from '../../report/meaning.ts';
import { type CommentState, stateLine } from './state.ts';
import type { Wanted } from './step.ts';

/** What a comment is written of. */
export interface Written {
  readonly review: Review;
  readonly marker: string;
  /** The commit that was reviewed. */
  readonly head: string;
  readonly run: { readonly run: number; readonly attempt: number };
  /** Where its links lead, and who made the review. */
  readonly page: Pick<MarkdownOptions, 'links' | 'reportedBy'>;
}

/**
 * The comment, or undefined when there is nothing to say and no earlier comment that says something else. Once all is
 * settled it is folded.
 * @param earlier what stands there
 */
export function commentOf(written: Written, earlier: CommentState | undefined): Wanted | undefined {
  const { review, marker, head, run, page } = written;
  if (earlier === undefined && isIdle(review)) return undefined;
  const state: CommentState = {
    ...earlier,
    ...run,
    head,
    findings: nextFindings(review, earlier?.findings),
    meaning: fingerprint(JSON.stringify(meaningOf(review))),
    // Kept when the change goes on: a label that is still there is then not taken for a new approval.
    approved: approvalOf(review) ?? earlier?.approved,
  };
  const body = () =>
    renderMarkdown(review, {
      ...LIMITS.comment,
      ...page,
      commit: head,
      folded: state.findings === 'resolved',
      marker: `${marker}\n${stateLine(state)}`,
    });
  return { state, body };
}

function isIdle({ mode, verdict, notes, unreviewed }: Review): boolean {
  return mode === 'nothing-changed' && verdict === 'pass' && notes.length === 0 && unreviewed.length === 0;
}

/** What is switched off is not settled. */
function nextFindings(
  { verdict, summary }: Review,
  before: CommentState['findings'],
): CommentState['findings'] {
  const { error, warning, notice, suppressed } = summary;
  if (verdict === 'error' || error + warning + notice > 0) return 'open';
  if (before === undefined || before === 'none') return 'none';
  return suppressed > 0 ? 'open' : 'resolved';
}

function approvalOf({ approval, content }: Review): CommentState['approved'] {
  return approval && content !== undefined ? { label: approval.label, by: approval.by, content } : undefined;
}
