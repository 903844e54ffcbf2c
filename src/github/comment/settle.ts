import { ask, type GitHub, GitHubError } from '../api/client.ts';
import { DECIDES_AGAIN } from '../api/octokit.ts';
import { readFormer, readThread, type Standing, type Thread } from './standing.ts';
import { type Posted, type Posting, type Step, stepFrom } from './step.ts';

/** More than two runs at once and a GitHub that fails every third time need. */
const MOST_STEPS = 12;

/**
 * Makes the comment say what it should, one write at a time, each decided by what stands there then: another run may
 * have written meanwhile, a person may have deleted it, and a write that got no answer may have been done.
 * @throws GitHubError
 */
export async function settle(github: GitHub, posting: Posting): Promise<Posted> {
  const own: Own = { gone: new Set() };
  let wrote: 'created' | 'updated' | undefined;
  let failure: GitHubError | undefined;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const thread = await readThread(github, posting.pull, posting.marker);
    const ours = known(thread, own);
    const edited = ours.find(({ id }) => id === own.edited);
    // Where our words stand, a newer run's may have stood.
    const former = edited?.state.run === posting.run.run ? await readFormer(github, edited) : [];
    const step = stepFrom({ ...thread, ours }, former, posting);
    if (step.kind === 'rest') return step.posted === 'unchanged' ? (wrote ?? 'unchanged') : step.posted;
    if (step.kind !== 'remove') wrote = step.kind === 'create' ? 'created' : 'updated';
    failure = await tryStep(github, posting.pull, step, own);
  }
  if (failure) throw failure;
  return wrote ?? 'unchanged';
}

/** What this run knows better than a list that GitHub may give from a moment ago. */
interface Own {
  created?: Standing;
  /** What another run wrote between a look at it and an edit is in its history. */
  edited?: number;
  readonly gone: Set<number>;
}

function known({ ours }: Thread, { created, gone }: Own): readonly Standing[] {
  const all = created && !ours.some(({ id }) => id === created.id) ? [...ours, created] : ours;
  return all.filter(({ id }) => !gone.has(id));
}

type Write = Exclude<Step, { readonly kind: 'rest' }>;

/** @returns a failure after which it is worth looking again */
async function tryStep(
  github: GitHub,
  pull: number,
  step: Write,
  own: Own,
): Promise<GitHubError | undefined> {
  try {
    await carryOut(github, pull, step, own);
    return undefined;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const isGone = error.status === 404 && step.kind !== 'create';
    if (isGone) own.gone.add(step.id);
    if (isGone || (error.wait !== undefined && (await github.patience.wait(error.wait, error.brief))))
      return error;
    throw error;
  }
}

async function carryOut(
  { octokit, owner, repo }: GitHub,
  pull: number,
  step: Write,
  own: Own,
): Promise<void> {
  const { issues } = octokit.rest;
  switch (step.kind) {
    case 'create': {
      const { body, state } = step;
      const { data } = await ask(`commenting on pull request #${pull}`, 'pull-requests: write', () =>
        issues.createComment({ owner, repo, issue_number: pull, body, ...DECIDES_AGAIN }),
      );
      own.created = { id: data.id, node: data.node_id, body, state };
      return;
    }
    case 'edit':
      own.edited = step.id;
      await ask(`editing the comment on pull request #${pull}`, 'pull-requests: write', () =>
        issues.updateComment({ owner, repo, comment_id: step.id, body: step.body, ...DECIDES_AGAIN }),
      );
      return;
    case 'remove':
      await ask(`removing a second comment on pull request #${pull}`, 'pull-requests: write', () =>
        issues.deleteComment({ owner, repo, comment_id: step.id, ...DECIDES_AGAIN }),
      );
      own.gone.add(step.id);
  }
}
