import { link } from '../../report/inert.ts';
import { plural } from '../../report/units.ts';
import { ask, type GitHub, GitHubError } from '../api/client.ts';
import { DECIDES_AGAIN } from '../api/octokit.ts';
import { marked, postedLine } from './mark.ts';
import type { Remark } from './remark.ts';

/** What one review is posted with. */
export interface Posting {
  readonly pull: number;
  /** The commit that was reviewed, to whose lines the comments belong. */
  readonly commit: string;
  /** The project's mark. */
  readonly project: string;
  /** Remarks for which there is no room. */
  readonly withheld: number;
  /** Where they stand. */
  readonly summary: string;
}

/** Enough to find two places that GitHub refuses among thirty. */
const MOST_REQUESTS = 24;

/**
 * Posts the remarks as one review. GitHub takes it as a whole or not at all, and does not say which place it refuses: one
 * that it does not take is halved until the rest stands.
 * @returns those that it took
 * @throws GitHubError for anything but a place that is not part of the diff
 */
export async function postRemarks(
  github: GitHub,
  posting: Posting,
  remarks: readonly Remark[],
): Promise<readonly Remark[]> {
  const queue = [remarks];
  const posted: Remark[] = [];
  for (let requests = 0; requests < MOST_REQUESTS; requests += 1) {
    const batch = queue.shift() ?? [];
    if (batch.length === 0) break;
    const half = Math.ceil(batch.length / 2);
    const rest = posted.length === 0 ? posting.withheld : 0;
    if (await createReview(github, { ...posting, withheld: rest }, batch)) posted.push(...batch);
    else if (batch.length > 1) queue.unshift(batch.slice(0, half), batch.slice(half));
  }
  return posted;
}

/**
 * A repeated request could post it twice, so that only the caller may repeat it, who looks at what stands first.
 * @returns false where GitHub refuses a place
 */
async function createReview(
  { octokit, owner, repo }: GitHub,
  posting: Posting,
  remarks: readonly Remark[],
): Promise<boolean> {
  const { pull, commit, project } = posting;
  const request = ask(`reviewing lines of pull request #${pull}`, 'pull-requests: write', () =>
    octokit.rest.pulls.createReview({
      owner,
      repo,
      pull_number: pull,
      commit_id: commit,
      event: 'COMMENT',
      body: bodyOf(posting, remarks),
      comments: remarks.flatMap((remark) => commentOf(remark, project)),
      ...DECIDES_AGAIN,
    }),
  );
  try {
    await request;
    return true;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 422) return false;
    throw error;
  }
}

/** GitHub wants a text beside the comments for `COMMENT` (REST reference, create a review). */
function bodyOf({ project, withheld, summary }: Posting, remarks: readonly Remark[]): string {
  const places = remarks.map(({ identities }) => identities);
  const said = `**pgrehearse** found something at ${plural(remarks.length, 'place')} of this change.`;
  const rest =
    withheld === 0
      ? ''
      : ` ${plural(withheld, 'more place')} ${withheld === 1 ? 'has' : 'have'} no comment here, and ${withheld === 1 ? 'stands' : 'stand'} in the ${link('whole review', summary)}.`;
  return `${postedLine(project, places)}\n${said}${rest}`;
}

/** `start_line` is for several lines only: GitHub refuses one that does not come before `line`. */
function commentOf(remark: Remark, project: string) {
  const { path, lines, identities, meaning } = remark;
  if (!lines) return [];
  const mark = { project, findings: [...identities], meaning, settled: false, resolved: false };
  const several = lines.start === lines.end ? {} : { start_line: lines.start, start_side: 'RIGHT' };
  return [{ path, line: lines.end, side: 'RIGHT', ...several, body: marked(mark, remark.text(lines)) }];
}
