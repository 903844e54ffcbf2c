import { resolve } from 'node:path';
import { DEFAULTS } from '../../config/config.ts';
import { UserError } from '../../errors.ts';
import type { Review } from '../../model.ts';
import { failed } from '../../review.ts';
import { joinPath } from '../../tree/paths.ts';
import { connect, type GitHub } from '../api/client.ts';
import { postComment, POSTED } from '../comment/index.ts';
import { type Inputs, type NamedReport, readFolder, readReports } from '../inputs.ts';
import type { Job } from '../job.ts';
import { findPull } from './pull.ts';
import { readReport } from './read.ts';
import { readOwnRun, readRun, type ReportingRun } from './run.ts';
import { trusted } from './trusted.ts';

/** What was done, a sentence each; and whether a report was there that cannot be used. */
export interface Outcome {
  readonly said: readonly string[];
  readonly isWrong: boolean;
}

/**
 * Posts reports that a pull request's own job wrote, each as a comment, from a job that the pull request has no say in.
 * Where to, is taken from the event alone; nothing of the pull request is checked out or run.
 * @throws UserError where the event is none that has a pull request, and where GitHub refuses
 */
export async function publishReceived(inputs: Inputs, job: Job): Promise<Outcome> {
  const own = readOwnRun(job.eventName, job.event, job.run);
  const run = own?.run ?? readRun(job.eventName, job.event, job.repository);
  if (inputs.token === '') throw new UserError('There is no token: posting a comment needs one.');
  const github = connect(inputs.token, job.repository, job.apiUrl, { graphqlUrl: job.graphqlUrl });
  const found = own ? { number: own.pull } : await findPull(github, run);
  if ('none' in found) return { said: [found.none], isWrong: false };
  const target = { job, github, folder: readFolder(inputs), run, pull: found.number };
  const outcomes: Outcome[] = [];
  for (const report of readReports(inputs)) outcomes.push(await publishOne(report, target));
  return {
    said: outcomes.flatMap(({ said }) => said),
    isWrong: outcomes.some(({ isWrong }) => isWrong),
  };
}

interface Target {
  readonly job: Job;
  readonly github: GitHub;
  /** The project's, in the repository. */
  readonly folder: string;
  readonly run: ReportingRun;
  readonly pull: number;
}

async function publishOne({ path, key }: NamedReport, target: Target): Promise<Outcome> {
  const { review, why, isWrong = false } = await reviewIn(resolve(target.job.workspace, path), target.run);
  const reason = why === undefined ? [] : [`${path}: ${why}`];
  if (!review) return { said: reason, isWrong };
  const posted = await post(review, key, target);
  return { said: [...reason, `Comment on pull request #${target.pull}: ${posted}.`], isWrong };
}

interface Reviewed {
  /** Absent where there is nothing to say on the pull request. */
  readonly review?: Review;
  /** Why it is not the report's. */
  readonly why?: string;
  /** The report cannot be used. */
  readonly isWrong?: true;
}

/** Conclusions of a run that began its work and did not come to an end of it. */
const BROKEN: ReadonlySet<string> = new Set(['failure', 'timed_out', 'startup_failure']);

async function reviewIn(path: string, run: ReportingRun): Promise<Reviewed> {
  try {
    const report = await readReport(path);
    if (report) return { review: trusted(report) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { review: failed(DEFAULTS, error), why: error.message, isWrong: true };
  }
  const why = `There is no such report; the pull request's run ended with \`${run.conclusion}\`.`;
  if (!BROKEN.has(run.conclusion)) return { why: `${why} Nothing is posted.` };
  const error = new UserError(
    `The pull request's run ended with \`${run.conclusion}\`, and no report of it came here. See its log.`,
  );
  return { review: failed(DEFAULTS, error), why };
}

async function post(review: Review, key: string, target: Target): Promise<string> {
  const { job, github, folder, run, pull } = target;
  const page = `${job.home}/actions/runs/${run.id}/attempts/${run.attempt}`;
  const links = {
    summary: page,
    file: (path: string, line: number) => job.fileUrl(run.headSha, joinPath(folder, path), line),
  };
  const posted = await postComment(github, {
    pull,
    key,
    review,
    head: run.headSha,
    run: { run: run.id, attempt: run.attempt },
    page: { links, reportedBy: page },
  });
  return POSTED[posted];
}
