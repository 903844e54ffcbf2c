import { GraphqlResponseError } from '@octokit/graphql';
import { ask, type GitHub } from '../client.ts';
import type { Edit } from './plan.ts';

/** GraphQL carries out one after the other within one request, where REST would ask for a second between two. */
const BATCH = 20;

/**
 * Brings comments and their threads up to date.
 *
 * With a workflow's token `resolveReviewThread` needs `contents: write`, which a review has no business to ask for
 * (github/gh-aw, issue 35726): where it is refused, what the comment says has to do.
 * @throws GitHubError
 */
export async function carryOut(github: GitHub, edits: readonly Edit[]): Promise<void> {
  for (let start = 0; start < edits.length; start += BATCH) {
    const batch = edits.slice(start, start + BATCH);
    const turned = await turn(github, batch);
    await update(github, batch, turned);
  }
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

interface Mutation {
  readonly field: string;
  readonly type: string;
  readonly input: object;
}

/** What a person deleted meanwhile, or what the token may not do, is left as it is: the numbers of those. */
async function mutate(
  { octokit }: GitHub,
  doing: string,
  calls: readonly Mutation[],
): Promise<ReadonlySet<number>> {
  if (calls.length === 0) return new Set();
  const variables = calls.map(({ type }, index) => `$i${index}: ${type}!`).join(', ');
  const fields = calls.map(
    ({ field }, index) => `m${index}: ${field}(input: $i${index}) { clientMutationId }`,
  );
  const inputs = Object.fromEntries(calls.map(({ input }, index) => [`i${index}`, input]));
  return ask(doing, 'pull-requests: write', async () => {
    try {
      await octokit.graphql(`mutation (${variables}) { ${fields.join(' ')} }`, inputs);
      return new Set<number>();
    } catch (error) {
      const refused = refusedOf(error);
      if (refused) return refused;
      throw error;
    }
  });
}

const LEFT = ['FORBIDDEN', 'NOT_FOUND'];

function refusedOf(error: unknown): ReadonlySet<number> | undefined {
  if (!(error instanceof GraphqlResponseError) || !error.errors) return undefined;
  if (!error.errors.every(({ type, path }) => LEFT.includes(type) && path)) return undefined;
  return new Set(error.errors.map(({ path }) => Number(path[0].slice(1))));
}
