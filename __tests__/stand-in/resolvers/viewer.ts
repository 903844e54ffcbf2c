import type { Resolvers } from '../graphql.ts';

/** Unlike `GET /user`, a workflow's token may ask this: it is told the app's bot. */
export const VIEWER: Resolvers = {
  'Query.viewer': { resolve: (_, __, { holder }) => ({ login: holder.login }) },
};
