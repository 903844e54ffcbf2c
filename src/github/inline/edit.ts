import type { GitHub } from '../api/client.ts';
import { mutate } from './mutate.ts';
import type { Edit } from './plan.ts';

/**
 * Brings comments and their threads up to date.
 *
 * With a workflow's token `resolveReviewThread` needs `contents: write`, which a review has no business to ask for
 * (github/gh-aw, issue 35726): where it is refused, what the comment says has to do.
 * @throws GitHubError
 */
export async function carryOut(github: GitHub, edits: readonly Edit[]): Promise<void> {
  const turned = await turn(github, edits);
  await update(github, edits, turned);
}

/** Resolves and unresolves; the threads for which that worked. */
async function turn(github: GitHub, edits: readonly Edit[]): Promise<ReadonlySet<Edit>> {
  const wanted = edits.filter(({ turn }) => turn !== undefined);
  const calls = wanted.map(({ turn, thread }) => ({
    field: turn === 'resolve' ? 'resolveReviewThread' : 'unresolveReviewThread',
    type: turn === 'resolve' ? 'ResolveReviewThreadInput' : 'UnresolveReviewThreadInput',
    input: { threadId: thread.id },
  }));
  const refused = await mutate(github, 'resolving threads of the review', calls);
  return new Set(wanted.filter((_, index) => !refused.has(index)));
}

async function update(github: GitHub, edits: readonly Edit[], turned: ReadonlySet<Edit>): Promise<void> {
  const calls = edits.map((edit) => ({
    field: 'updatePullRequestReviewComment',
    type: 'UpdatePullRequestReviewCommentInput',
    input: {
      pullRequestReviewCommentId: edit.thread.comment,
      body: edit.body(edit.turn === 'resolve' && turned.has(edit)),
    },
  }));
  await mutate(github, 'editing comments of the review', calls);
}
