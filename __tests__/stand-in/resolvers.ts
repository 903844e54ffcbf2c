import type { Resolvers } from './graphql.ts';
import { VIEWER } from './resolvers/viewer.ts';

/** Every field that the stand-in answers by itself: one file a topic. */
export const RESOLVERS: Resolvers = { ...VIEWER };
