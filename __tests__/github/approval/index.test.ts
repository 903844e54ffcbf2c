import { tmpdir } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { DEFAULTS } from '../../../src/config/config.ts';
import { UserError } from '../../../src/errors.ts';
import { type Asked, withApproval } from '../../../src/github/approval/index.ts';
import { connect } from '../../../src/github/api/client.ts';
import type { CommentState } from '../../../src/github/comment/state.ts';
import type { PullRequest } from '../../../src/github/trigger.ts';
import type { Review } from '../../../src/model.ts';
import { failed } from '../../../src/review.ts';
import { emptyTree } from '../../../src/tree/tree.ts';
import type { LabelEvent } from '../../stand-in/objects.ts';
import { startGitHub, TOKEN, type StandInOptions } from '../../stand-in/server.ts';
import { repository } from '../../tree/repository.ts';

const LABEL = 'migration-approved';
const review: Review = {
  ...failed(DEFAULTS, new UserError('')),
  problems: [],
  verdict: 'fail',
  content: 'c1',
};
const set = (actor: string): LabelEvent => ({ event: 'labeled', label: LABEL, actor });
const taken: LabelEvent = { event: 'unlabeled', label: LABEL, actor: 'ann' };
const kept = (by: string, content = 'c1'): CommentState => ({ approved: { label: LABEL, by, content } });
const labeled = { label: LABEL, by: 'bob' };
const { summary, fixtures } = review;
const NO_PROJECT = { folders: [], migrations: [], summary, fixtures };

interface Given extends StandInOptions {
  readonly pull?: Partial<PullRequest>;
  readonly config?: Asked['config'];
  readonly earlier?: CommentState;
  readonly review?: Review;
  /** Not the commit of the pull request. */
  readonly elsewhere?: boolean;
  readonly noGit?: boolean;
}

async function answer(given: Given): Promise<Review> {
  const {
    pull,
    config,
    earlier = {},
    elsewhere = false,
    noGit = false,
    review: made = review,
    ...options
  } = given;
  await using github = await startGitHub(options);
  using folder = repository({ a: '' });
  const headSha = elsewhere ? 'b'.repeat(40) : folder.git('rev-parse', 'HEAD');
  const about = { number: 7, baseSha: '', headSha, fork: false, author: 'ann', labels: [] };
  const approved = await withApproval(made, {
    pull: { kind: 'pull-request', ...about, ...pull },
    workspace: noGit ? tmpdir() : folder.root,
    github: connect(TOKEN, 'acme/shop', github.url),
    config: config ?? { allowLabel: LABEL, approvers: [] },
    earlier: async () => earlier,
    base: emptyTree,
    files: ['1.sql'],
  });
  expect(github.faults).toEqual([]);
  return approved;
}

test('what was approved fails in no project of it either', async () => {
  const project = { ...NO_PROJECT, verdict: 'fail' as const };
  const { projects } = await answer({
    labelEvents: [set('bob')],
    pull: { labeled },
    review: { ...review, projects: [project, { ...project, verdict: 'pass' }] },
  });
  expect(projects.map(({ verdict }) => verdict)).toEqual(['warn', 'pass']);
});

describe('a review that fails passes', () => {
  test.each<[string, Given]>([
    ['in the run that the label started', { labelEvents: [set('bob')], pull: { labeled } }],
    ['in a later run of the same files', { labelEvents: [set('bob')], earlier: kept('bob') }],
    [
      'where the label was taken away and set again',
      { labelEvents: [set('eve'), taken, set('bob')], pull: { labeled } },
    ],
    [
      'where the label is written in another case',
      {
        labelEvents: [set('bob')],
        pull: { labeled },
        config: { allowLabel: 'Migration-Approved', approvers: [] },
      },
    ],
    [
      'by one of the approvers',
      {
        labelEvents: [set('bob')],
        pull: { labeled },
        config: { allowLabel: LABEL, approvers: ['@bob'] },
      },
    ],
    [
      'by its own author, where nobody is named',
      { labelEvents: [set('bob')], pull: { labeled, author: 'bob' } },
    ],
  ])('%s', async (_, given) => {
    const { verdict, approval, notes } = await answer(given);
    expect({ verdict, by: approval?.by, notes }).toEqual({ verdict: 'warn', by: 'bob', notes: [] });
  });
});

describe('a review that fails keeps failing, and says what to do', () => {
  const others = { allowLabel: LABEL, approvers: ['@carl', '@acme/dba'] };
  test.each<[string, Given, RegExp]>([
    [
      'without the label',
      {},
      /^Somebody who may set labels can let these findings pass by the label `migration-approved`\.$/,
    ],
    [
      'without the label, for those who may',
      { config: others },
      /^One of @carl and @acme\/dba can let these findings pass/,
    ],
    [
      'after the label was taken away',
      { labelEvents: [set('bob'), taken], earlier: kept('bob') },
      /can let these findings pass/,
    ],
    [
      'after a push of other files',
      { labelEvents: [set('bob')], earlier: kept('bob', 'c0') },
      /was set by @bob, and does not let this pass: it was set for other migrations.*types: \[opened, synchronize, reopened, labeled, unlabeled\]/,
    ],
    [
      'where no run saw the label being set',
      { labelEvents: [set('bob')] },
      /no review has kept a record of it/,
    ],
    [
      'where the record is of somebody else’s label',
      { labelEvents: [set('bob'), taken, set('eve')], earlier: kept('bob') },
      /set by @eve.*no review has kept a record/,
    ],
    [
      'where another label started the run',
      { labelEvents: [set('bob')], pull: { labeled: { label: 'docs', by: 'bob' } } },
      /no review has kept a record/,
    ],
    [
      'in a fork, which keeps no record',
      { labelEvents: [set('bob')], pull: { fork: true } },
      /from a fork keeps no record/,
    ],
    [
      'where the event is not what GitHub remembers',
      { labelEvents: [set('bob'), taken, set('eve')], pull: { labeled } },
      /set by @eve.*set again after this run was started/,
    ],
    [
      'where something else is checked out',
      { labelEvents: [set('bob')], pull: { labeled }, elsewhere: true },
      /what is checked out is not commit b+/,
    ],
    [
      'by who may not',
      { labelEvents: [set('bob')], pull: { labeled }, config: others },
      /@bob is none of the approvers \(@carl and @acme\/dba\).*`team-token`/,
    ],
    [
      'where git does not tell what is checked out',
      { labelEvents: [set('bob')], pull: { labeled }, noGit: true },
      /git does not say which commit is checked out/,
    ],
    [
      'by who may not any more',
      { labelEvents: [set('bob')], earlier: kept('bob'), config: others },
      /@bob is none of the approvers/,
    ],
    [
      'where GitHub does not tell who set it',
      { labelEvents: [set('bob')], pull: { labeled }, permissions: { contents: 'read' } },
      /^Whether `migration-approved` was set is not known: .*pull-requests: read/,
    ],
    [
      'where it is not known what was reviewed',
      { labelEvents: [set('bob')], pull: { labeled }, review: { ...review, content: undefined } },
      /cannot be told from what comes later/,
    ],
  ])('%s', async (_, given, note) => {
    const { verdict, approval, notes } = await answer(given);
    expect({ verdict, approval }).toEqual({ verdict: 'fail', approval: undefined });
    expect(notes.join('\n')).toMatch(note);
  });
});

test.each<[string, Given]>([
  ['that could not be done', { review: { ...review, verdict: 'error' } }],
  ['that passes anyway', { review: { ...review, verdict: 'pass' } }],
  ['where no label is configured', { config: { approvers: [] } }],
])('a review %s is left as it is', async (_, given) => {
  const options = { labelEvents: [set('bob')], pull: { labeled } };
  expect(await answer({ ...options, ...given })).toEqual(given.review ?? review);
});
