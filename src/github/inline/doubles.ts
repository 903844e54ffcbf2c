import type { GitHub } from '../api/client.ts';
import { readConversation, type Thread } from './conversation.ts';
import { mutate } from './mutate.ts';

/**
 * Two runs at once may both have found nothing there, and both have posted. Whoever posts later sees both: the younger
 * comments go.
 * @param project its mark
 * @throws GitHubError
 */
export async function removeDoubles(github: GitHub, pull: number, project: string): Promise<void> {
  const { threads } = await readConversation(github, pull, project);
  const calls = doublesOf(threads).map(({ comment }) => ({
    field: 'deletePullRequestReviewComment',
    type: 'DeletePullRequestReviewCommentInput',
    input: { id: comment },
  }));
  await mutate(github, 'removing comments that stand there twice', calls);
}

/** Not those that a person has answered or resolved. */
function doublesOf(threads: readonly Thread[]): readonly Thread[] {
  const known = new Set<string>();
  return threads
    .toSorted((left, right) => left.age - right.age)
    .filter(({ mark, isAnswered, isResolved }) => {
      const isKnown = mark.findings.every((identity) => known.has(identity));
      for (const identity of mark.findings) known.add(identity);
      return isKnown && !isAnswered && !isResolved;
    });
}
