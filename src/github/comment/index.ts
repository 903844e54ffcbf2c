import type { GitHub } from '../api/client.ts';
import { commentOf, type Written } from './body.ts';
import { commentMarker } from './marker.ts';
import { settle } from './settle.ts';
import { readThread } from './standing.ts';
import { type CommentState, isNewer } from './state.ts';
import type { Posted } from './step.ts';

export type { CommentState, Posted };

/** Where a comment belongs, and what it is written of. */
export interface Comment extends Omit<Written, 'marker'> {
  readonly pull: number;
  /** Tells the reviews of one pull request apart. */
  readonly key: string;
}

/** What became of it, for the log. */
export const POSTED = {
  created: 'created',
  updated: 'updated',
  unchanged: 'says so already',
  none: 'nothing to say',
  newer: "left alone, it holds a newer run's review",
  outdated: 'left to the run for the newer commit',
} as const satisfies Record<Posted, string>;

/**
 * Creates the one comment of this key on the pull request, or edits it in place.
 * @throws GitHubError
 */
export function postComment(github: GitHub, comment: Comment): Promise<Posted> {
  const written = { ...comment, marker: commentMarker(comment.key) };
  return settle(github, { ...written, write: (earlier) => commentOf(written, earlier) });
}

/**
 * What earlier runs have left in the comment for later ones; nothing of it is the pull request's own word.
 * @throws GitHubError
 */
export async function readEarlier(github: GitHub, pull: number, key: string): Promise<CommentState> {
  const { ours } = await readThread(github, pull, commentMarker(key));
  return ours.reduce<CommentState>((best, { state }) => (isNewer(state, best) ? state : best), {});
}
