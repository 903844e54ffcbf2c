import type { GraphQLCall, Resolvers } from '../graphql.ts';
import { connection, graphqlRefusal } from '../graphql-answers.ts';
import { actor } from './comments.ts';
import { mayDo, type Need, type State } from '../state.ts';

const READ: readonly Need[] = [['pull-requests', 'read']];
const WRITE: readonly Need[] = [['pull-requests', 'write']];
/** https://github.com/github/gh-aw/issues/35726: `pull-requests: write` is not enough. */
const RESOLVE: readonly Need[] = [['contents', 'write']];

export const REVIEW_THREADS: Resolvers = {
  'Query.repository': { resolve: () => ({}) },
  'Repository.pullRequest': {
    needs: READ,
    resolve: (_, { number }, { state }) => ({
      headRefOid: state.pulls.find((pull) => pull.number === number)?.headSha ?? state.head,
    }),
  },
  'PullRequest.reviewThreads': {
    resolve: (_, args, call) =>
      connection(
        args,
        call.state.threads.map((thread) => ({
          ...thread,
          resolvedBy:
            thread.resolvedBy === null ? null : { login: thread.resolvedBy.replace(/\[bot\]$/, '') },
          viewerCanResolve: mayDo(call.holder, RESOLVE) && !thread.isResolved,
          viewerCanUnresolve: mayDo(call.holder, RESOLVE) && thread.isResolved,
          comments: thread.comments.map((comment) => ({
            ...authored(comment, call),
            fullDatabaseId: comment.id.replace(/\D/g, ''),
          })),
        })),
      ),
  },
  'PullRequestReviewThread.comments': {
    resolve: ({ comments }, args) => connection(args, Array.isArray(comments) ? comments : []),
  },
  'PullRequest.reviews': {
    resolve: (_, args, call) =>
      connection(
        args,
        call.state.reviews.map((review) => authored(review, call)),
      ),
  },
  'Mutation.updatePullRequestReviewComment': {
    needs: WRITE,
    resolve: (_, { input }, { state, holder }) => {
      const { pullRequestReviewCommentId: id, body } = fieldsOf(input);
      const comment = state.threads.flatMap(({ comments }) => comments).find((one) => one.id === id);
      if (!comment) throw unknown(id);
      if (comment.login !== holder.login) throw graphqlRefusal('FORBIDDEN', 'You cannot edit this comment.');
      comment.body = String(body);
      return { clientMutationId: null };
    },
  },
  'Mutation.deletePullRequestReviewComment': {
    needs: WRITE,
    resolve: (_, { input }, { state, holder }) => {
      const { id } = fieldsOf(input);
      const thread = state.threads.find(({ comments }) => comments.some((one) => one.id === id));
      if (!thread) throw unknown(id);
      if (thread.comments[0]?.login !== holder.login)
        throw graphqlRefusal('FORBIDDEN', 'You cannot delete this comment.');
      // Without its only comment a thread is gone.
      state.threads.splice(state.threads.indexOf(thread), 1);
      return { clientMutationId: null };
    },
  },
  'Mutation.resolveReviewThread': {
    needs: RESOLVE,
    resolve: (_, { input }, { state, holder }) => turn(state, input, holder.login),
  },
  'Mutation.unresolveReviewThread': {
    needs: RESOLVE,
    resolve: (_, { input }, { state }) => turn(state, input, null),
  },
};

function turn(state: State, input: unknown, resolvedBy: string | null): object {
  const { threadId: id } = fieldsOf(input);
  const thread = state.threads.find((one) => one.id === id);
  if (!thread) throw unknown(id);
  Object.assign(thread, { isResolved: resolvedBy !== null, resolvedBy });
  return { clientMutationId: null };
}

function unknown(id: unknown): Error {
  return graphqlRefusal('NOT_FOUND', `Could not resolve to a node with the global id of '${String(id)}'.`);
}

function authored(one: { readonly login: string }, { holder }: GraphQLCall): object {
  return { ...one, author: actor(one.login), viewerDidAuthor: one.login === holder.login };
}

function fieldsOf(input: unknown): Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null ? { ...input } : {};
}
