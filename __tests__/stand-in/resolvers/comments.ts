import { connection, graphqlRefusal } from '../graphql-answers.ts';
import type { Resolvers } from '../graphql.ts';

export const COMMENTS: Resolvers = {
  'PullRequest.comments': {
    resolve: (_, args, { state, holder }) =>
      connection(
        args,
        state.comments.map(({ id, login, body, editor }) => ({
          id: `IC_${id}`,
          fullDatabaseId: String(id),
          body,
          viewerDidAuthor: login === holder.login,
          author: actor(login),
          editor: editor === undefined ? null : actor(editor),
        })),
      ),
  },
  'Query.node': {
    resolve: (_, { id }, { state }) => {
      const comment = state.comments.find((one) => `IC_${one.id}` === id);
      if (!comment) throw graphqlRefusal('NOT_FOUND', 'Could not resolve to a node.');
      return { __typename: 'IssueComment', edits: comment.edits ?? [] };
    },
  },
  'IssueComment.userContentEdits': {
    resolve: ({ edits }, args) => connection(args, (Array.isArray(edits) ? edits : []).map(contentEdit)),
  },
};

/** In spite of its name, `diff` is the whole text. */
function contentEdit({ editor, body }: { readonly editor: string; readonly body: string }): object {
  return { diff: body, editor: actor(editor) };
}

/** As an actor, an app's bot goes without its `[bot]`. */
export function actor(login: string): object {
  const isBot = login.endsWith('[bot]');
  return { __typename: isBot ? 'Bot' : 'User', login: login.replace(/\[bot\]$/, '') };
}
