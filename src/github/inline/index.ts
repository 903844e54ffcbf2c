import type { Finding } from '../../model.ts';
import { identified } from '../../report/identity.ts';
import type { Links } from '../../report/markdown/page.ts';
import { plural } from '../../report/units.ts';
import type { GitHub } from '../api/client.ts';
import { persist } from '../persist.ts';
import type { PullRequest } from '../trigger.ts';
import { readConversation } from './conversation.ts';
import { readDiff } from './diff.ts';
import { removeDoubles } from './doubles.ts';
import { carryOut } from './edit.ts';
import { projectMark } from './mark.ts';
import { type Plan, planOf } from './plan.ts';
import { postRemarks } from './post.ts';
import { pathsOf, type Remark, remarksOf, type Reviewed } from './remark.ts';

/** What became of the comments on the change's lines. */
export interface Inline {
  /** Findings that stand on their lines now. */
  readonly shown: ReadonlySet<Finding>;
  /** For the log. */
  readonly said: string;
}

export interface InlineReview extends Reviewed {
  /** Tells the reviews of one pull request apart. */
  readonly key: string;
  readonly links: Links & Required<Pick<Links, 'summary'>>;
}

/**
 * Makes the comments on the change's lines say what the review says: each finding once, whatever moved since; settled
 * where it is gone. What a newer commit's run did is left alone.
 *
 * GitHub may answer with 502 and post the review all the same, so that it is looked at again before another attempt.
 * @throws GitHubError
 */
export function postInline(github: GitHub, pull: PullRequest, inline: InlineReview): Promise<Inline> {
  return persist(github, () => converge(github, pull, inline));
}

async function converge(github: GitHub, pull: PullRequest, inline: InlineReview): Promise<Inline> {
  const project = projectMark(inline.key);
  const conversation = await readConversation(github, pull.number, project);
  if (conversation.head !== pull.headSha)
    return { shown: new Set(), said: 'left to the run for the newer commit' };
  const remarks = remarksOf(inline, await diffOf(github, pull, inline));
  const findings = new Map(identified(inline.review).map(({ identity, finding }) => [identity, finding]));
  const isComplete = inline.review.problems.length === 0;
  const plan = planOf(remarks, conversation, findings, project, isComplete);
  await carryOut(github, plan.edits);
  const { withheld } = plan;
  const posting = {
    pull: pull.number,
    commit: pull.headSha,
    project,
    withheld,
    summary: inline.links.summary,
  };
  const posted = await postRemarks(github, posting, plan.post);
  if (posted.length > 0) await removeDoubles(github, pull.number, project);
  return { shown: shownOf(plan, posted), said: wordsFor(plan, posted) };
}

function diffOf(github: GitHub, pull: PullRequest, inline: InlineReview) {
  const paths = pathsOf(inline);
  return paths.size === 0 ? new Map<string, never>() : readDiff(github, pull.number, paths);
}

function shownOf({ shown, post }: Plan, posted: readonly Remark[]): ReadonlySet<Finding> {
  const refused = post.filter((remark) => !posted.includes(remark)).flatMap(({ findings }) => findings);
  return new Set([...shown].filter((finding) => !refused.includes(finding)));
}

function wordsFor({ edits, withheld }: Plan, posted: readonly Remark[]): string {
  return [
    `${plural(posted.length, 'comment')} posted`,
    ...(edits.length > 0 ? [`${edits.length} edited`] : []),
    ...(withheld > 0 ? [`${plural(withheld, 'more place')} without one`] : []),
  ].join(', ');
}
