import type { Config } from '../../config/config.ts';
import type { Review } from '../../model.ts';
import { list } from '../../numbers.ts';
import { name } from '../../report/inert.ts';
import { checkedOutCommit } from '../changes/checked-out.ts';
import { type GitHub, GitHubError } from '../api/client.ts';
import type { CommentState } from '../comment/state.ts';
import type { PullRequest } from '../trigger.ts';
import { type Approvers, refusalOf } from './approvers.ts';
import { isLabel, setterOf } from './label.ts';

/** What it takes to tell whether somebody let the findings of a pull request pass. */
export interface Asked extends Pick<Approvers, 'teams' | 'base' | 'files'> {
  readonly pull: PullRequest;
  readonly workspace: string;
  readonly github?: GitHub;
  /** The base's word: what a pull request says of its own approval does not count. */
  readonly config: Pick<Config, 'allowLabel' | 'approvers'>;
  /** What earlier runs kept. */
  readonly earlier: () => Promise<CommentState>;
}

/** Lets a review that fails pass where its content was approved; otherwise says what there is to do. */
export async function withApproval(review: Review, asked: Asked): Promise<Review> {
  const label = asked.config.allowLabel;
  if (review.verdict !== 'fail' || label === undefined) return review;
  const said = await approval(label, review.content, asked).catch((error: unknown) => {
    if (error instanceof GitHubError) return `Whether ${name(label)} was set is not known: ${error.message}`;
    throw error;
  });
  if (typeof said === 'string') return { ...review, notes: [...review.notes, said] };
  const projects = review.projects.map((one) =>
    one.verdict === 'fail' ? { ...one, verdict: 'warn' as const } : one,
  );
  return { ...review, verdict: 'warn', projects, approval: { label, by: said.by } };
}

const TYPES = 'types: [opened, synchronize, reopened, labeled, unlabeled]';

/** Who approved, or why nobody did. */
async function approval(
  label: string,
  content: string | undefined,
  asked: Asked,
): Promise<{ readonly by: string } | string> {
  const { github, pull, config } = asked;
  if (!github) return `Whether the label ${name(label)} lets this pass is not known without a \`token\`.`;
  const by = await setterOf(github, pull.number, label);
  if (by === undefined) {
    const who =
      config.approvers.length === 0 ? 'Somebody who may set labels' : `One of ${list(config.approvers)}`;
    return `${who} can let these findings pass by the label ${name(label)}.`;
  }
  const set = `The label ${name(label)} was set by @${by}, and does not let this pass:`;
  if (content === undefined) return `${set} what was reviewed cannot be told from what comes later.`;
  const lack = isLabel(pull.labeled?.label, label)
    ? await lackNow(by, asked)
    : await lackSince(label, by, content, asked);
  if (lack !== undefined) return `${set} ${lack}`;
  const refusal = await refusalOf(by, { ...asked, approvers: config.approvers, author: pull.author });
  return refusal === undefined ? { by } : `${set} ${refusal}`;
}

/** What this run, which was started by the label, lacks to be the approval. */
async function lackNow(by: string, { pull, workspace }: Asked): Promise<string | undefined> {
  if (pull.labeled?.by !== by) return `it was set again after this run was started.`;
  const commit = await checkedOutCommit(workspace);
  if (!commit)
    return 'git does not say which commit is checked out. Where another user owns the folder, as in a container, run before this step: git config --global --add safe.directory "$GITHUB_WORKSPACE".';
  if (commit.sha === pull.headSha || commit.parents[1] === pull.headSha) return undefined;
  return `what is checked out is not commit ${pull.headSha}, at which it was set. Check that out, or GitHub's test merge of it.`;
}

/** What a later run lacks: the same person's approval of the very same files. */
async function lackSince(
  label: string,
  by: string,
  content: string,
  { pull, earlier }: Asked,
): Promise<string | undefined> {
  const { approved } = await earlier();
  const again = `Take it away and set it again; the workflow needs \`${TYPES}\` below its event.`;
  if (approved === undefined || !isLabel(approved.label, label) || approved.by !== by) {
    const fork = pull.fork
      ? ' A pull request from a fork keeps no record: only the run that the label starts passes.'
      : '';
    return `no review has kept a record of it, in its comment on the pull request. ${again}${fork}`;
  }
  if (approved.content !== content) return `it was set for other migrations than these are now. ${again}`;
  return undefined;
}
