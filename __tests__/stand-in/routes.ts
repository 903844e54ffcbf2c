import { COMMENTS } from './routes/comments.ts';
import { CHECKS } from './routes/checks.ts';
import { REPOSITORY } from './routes/repository.ts';
import { REVIEWS } from './routes/reviews.ts';
import type { Routes } from './state.ts';

/** Every route that the stand-in answers: one file a topic. */
export const ROUTES: Routes = { ...REPOSITORY, ...COMMENTS, ...REVIEWS, ...CHECKS };
