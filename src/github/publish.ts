import * as core from '@actions/core';
import type { Finding, Review } from '../model.ts';
import { unmarked } from '../report/inert.ts';
import { LIMITS, renderMarkdown } from '../report/index.ts';
import type { Links } from '../report/markdown/page.ts';
import { verdictWords } from '../report/verdict.ts';
import { annotate } from './annotate.ts';
import type { CheckRun } from './check/run.ts';
import { GitHubError, type GitHub } from './api/client.ts';
import { postComment, POSTED } from './comment/index.ts';
import { conclude } from './conclude.ts';
import { harmless } from './log.ts';
import type { Job } from './job.ts';
import { reviewLines } from './on-lines.ts';
import { output } from './outputs.ts';
import type { PullRequest } from './trigger.ts';

/** What is said of one review, and where. */
export interface Publication {
  readonly review: Review;
  readonly job: Job;
  /** The project's, in the repository. */
  readonly folder: string;
  /** Tells the reviews of one pull request apart. */
  readonly key: string;
  /** Lines of files at the reviewed commit. */
  readonly links: Links & Required<Pick<Links, 'summary' | 'file'>>;
  /** Absent without a token. */
  readonly github?: GitHub;
  readonly pull?: PullRequest;
  /** The file for SARIF, below `folder`; '' for none. */
  readonly sarif: string;
  /** The file for the HTML page, below `folder`; '' for none. */
  readonly html: string;
  /** Whether the comment is wanted. */
  readonly comment: boolean;
  /** Whether comments on lines are wanted. */
  readonly inline: boolean;
  /** Absent where it is not wanted, or without a token. */
  readonly check?: CheckRun;
}

/**
 * Says it everywhere: first where no token is needed, so that it is said whatever the token may do. The log marks the
 * lines that nothing else does.
 */
export async function publish(publication: Publication): Promise<void> {
  const { review, folder, links, github, pull } = publication;
  await summarise(review, { file: links.file, report: links.report });
  await output(publication);
  const onLines =
    publication.inline && github && pull ? await reviewLines(publication, github, pull) : new Set<Finding>();
  const inCheck = publication.check
    ? await conclude(publication, publication.check, onLines)
    : new Set<Finding>();
  if (publication.comment && github && pull) await comment(publication, github, pull);
  annotate(review, folder, new Set([...onLines, ...inCheck]));
}

/** The page that GitHub shows for the run. */
async function summarise(review: Review, links: Links): Promise<void> {
  await core.summary.addRaw(renderMarkdown(review, { ...LIMITS.jobSummary, links })).write();
}

/** The comment on the pull request. Its failure is a warning: everything in it is in the summary too. */
async function comment(
  { review, job, key, links }: Publication,
  github: GitHub,
  pull: PullRequest,
): Promise<void> {
  const { number, headSha: head } = pull;
  try {
    const posted = await postComment(github, {
      pull: number,
      key,
      review,
      head,
      run: job.run,
      page: { links },
    });
    core.info(`Comment on the pull request: ${POSTED[posted]}.`);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    core.warning(harmless(`${error.message} The job summary holds the whole review.`));
  }
}

/** Fails the job where the verdict does, and says why in the one line that GitHub shows for it. */
export function gate(review: Review): void {
  if (review.verdict !== 'fail' && review.verdict !== 'error') return;
  const problems = review.problems
    .filter(({ file }) => file === undefined)
    .map(({ message }) => unmarked(message));
  core.setFailed(harmless([`${verdictWords(review)}.`, ...problems].join('\n')));
}
