import { connection } from '../graphql-answers.ts';
import type { Resolvers } from '../graphql.ts';

export const COMMENTS: Resolvers = {
  'PullRequest.comments': {
    resolve: (_, args, { state, holder }) =>
      connection(
        args,
        state.comments.map(({ id, login, body, editor }) => ({
          fullDatabaseId: String(id),
          body,
          viewerDidAuthor: login === holder.login,
          author: actor(login),
          editor: editor === undefined ? null : actor(editor),
        })),
      ),
  },
};

/** As an actor, an app's bot goes without its `[bot]`. */
function actor(login: string): object {
  const isBot = login.endsWith('[bot]');
  return { __typename: isBot ? 'Bot' : 'User', login: login.replace(/\[bot\]$/, '') };
}
