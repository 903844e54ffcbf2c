import { COMMENTS } from './resolvers/comments.ts';
import type { Resolvers } from './graphql.ts';
import { REVIEW_THREADS } from './resolvers/reviews.ts';
import { VIEWER } from './resolvers/viewer.ts';

/** Every field that the stand-in answers by itself: one file a topic. */
export const RESOLVERS: Resolvers = { ...COMMENTS, ...VIEWER, ...REVIEW_THREADS };
