import { APPROVAL } from './routes/approval.ts';
import { COMMENTS } from './routes/comments.ts';
import { CHECKS } from './routes/checks.ts';
import { GIT } from './routes/git.ts';
import { PULLS } from './routes/pulls.ts';
import { REPOSITORY } from './routes/repository.ts';
import { REVIEWS } from './routes/reviews.ts';
import type { Routes } from './state.ts';

/** Every route that the stand-in answers: one file a topic. */
export const ROUTES: Routes = {
  ...REPOSITORY,
  ...COMMENTS,
  ...PULLS,
  ...REVIEWS,
  ...CHECKS,
  ...GIT,
  ...APPROVAL,
};
