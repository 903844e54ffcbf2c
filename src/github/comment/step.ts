import { type CommentState, isNewer, saysTheSame } from './state.ts';
import type { Standing, Thread } from './standing.ts';

/**
 * What became of the comment. `none`: there was none, and nothing to say. `newer`: a newer run's review stands there.
 * `outdated`: the pull request has a newer commit, and its run will speak.
 */
export type Posted = 'created' | 'updated' | 'unchanged' | 'none' | 'newer' | 'outdated';

/** What this run wants to stand there. */
export interface Wanted {
  readonly state: CommentState;
  /** Rendered only where it is written. */
  body(): string;
}

export interface Posting {
  readonly pull: number;
  readonly marker: string;
  /** The commit that was reviewed. */
  readonly head: string;
  readonly run: { readonly run: number; readonly attempt: number };
  /** Given what stands there, if anything; undefined when there is nothing to say. */
  write(earlier: CommentState | undefined): Wanted | undefined;
}

export type Step =
  | { readonly kind: 'rest'; readonly posted: Posted }
  | { readonly kind: 'create'; readonly body: string; readonly state: CommentState }
  | { readonly kind: 'edit'; readonly id: number; readonly body: string }
  | { readonly kind: 'remove'; readonly id: number };

/**
 * The next step from what stands there to one comment that says the newest: the oldest is kept, whoever wrote it.
 * @param former what was overwritten in it
 */
export function stepFrom({ head, ours }: Thread, former: readonly Standing[], posting: Posting): Step {
  const [kept, second] = ours;
  const latest = newest([...ours, ...former]);
  if (kept && latest && isNewer(latest.state, posting.run)) {
    if (kept.body !== latest.body) return { kind: 'edit', id: kept.id, body: latest.body };
    return second ? { kind: 'remove', id: second.id } : { kind: 'rest', posted: 'newer' };
  }
  if (head !== posting.head) return { kind: 'rest', posted: 'outdated' };
  const wanted = posting.write(latest?.state);
  if (!wanted) return { kind: 'rest', posted: 'none' };
  if (!kept) return { kind: 'create', body: wanted.body(), state: wanted.state };
  if (!saysTheSame(kept.state, wanted.state)) return { kind: 'edit', id: kept.id, body: wanted.body() };
  return second ? { kind: 'remove', id: second.id } : { kind: 'rest', posted: 'unchanged' };
}

/** The first of those that are of one run. */
function newest(all: readonly Standing[]): Standing | undefined {
  return all.reduce<Standing | undefined>(
    (best, one) => (best && !isNewer(one.state, best.state) ? best : one),
    undefined,
  );
}
