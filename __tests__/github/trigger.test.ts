import { describe, expect, test } from '@jest/globals';
import { readTrigger } from '../../src/github/trigger.ts';

const pull = {
  number: 7,
  base: { sha: 'b', repo: { full_name: 'acme/shop' } },
  head: { sha: 'h', repo: { full_name: 'acme/shop' } },
  user: { login: 'ann' },
  labels: [{ name: 'database' }],
};
const repository = { default_branch: 'trunk' };
const inside = {
  kind: 'pull-request',
  number: 7,
  baseSha: 'b',
  headSha: 'h',
  fork: false,
  author: 'ann',
  labels: ['database'],
};
const before = 'b'.repeat(40);
const nothing = '0'.repeat(40);
const trunk = { ref: 'trunk', at: 'parted', name: 'the default branch `trunk`' };
const earlier = { ref: before, at: 'itself', name: 'the commit before this push' };
const commits = (base: object, isDefaultBranch = false) => ({ kind: 'commits', base, isDefaultBranch });

test.each<[string, string, object, object]>([
  ['a pull request', 'pull_request', { pull_request: pull }, inside],
  ['one with the base’s rights', 'pull_request_target', { pull_request: pull }, inside],
  [
    "a fork's pull request",
    'pull_request',
    { pull_request: { ...pull, head: { sha: 'h', repo: { full_name: 'ann/shop' } } } },
    { ...inside, fork: true },
  ],
  [
    'a pull request whose fork and author are gone',
    'pull_request',
    { pull_request: { ...pull, user: null, head: { sha: 'h', repo: null } } },
    { ...inside, author: '', fork: true },
  ],
  [
    'a label that somebody sets',
    'pull_request',
    { action: 'labeled', label: { name: 'ok' }, sender: { login: 'bob' }, pull_request: pull },
    { ...inside, labeled: { label: 'ok', by: 'bob' } },
  ],
  [
    'a merge queue',
    'merge_group',
    { merge_group: { base_sha: 'b' }, repository },
    commits({ ref: 'b', at: 'itself', name: 'the head of the merge queue' }),
  ],
  ['a push', 'push', { before, ref: 'refs/heads/topic', repository }, commits(earlier)],
  [
    'a push to the default branch',
    'push',
    { before, ref: 'refs/heads/trunk', repository },
    commits(earlier, true),
  ],
  [
    'a forced push to the default branch',
    'push',
    { before, forced: true, ref: 'refs/heads/trunk', repository },
    commits(earlier, true),
  ],
  [
    'a branch that was rebased',
    'push',
    { before, forced: true, ref: 'refs/heads/topic', repository },
    commits({ ...earlier, at: 'parted' }),
  ],
  ['a new branch', 'push', { before: nothing, ref: 'refs/heads/topic', repository }, commits(trunk)],
  ['a new tag', 'push', { before: nothing, ref: 'refs/tags/v1', repository }, commits(trunk)],
  ['a start by hand', 'workflow_dispatch', { ref: 'refs/heads/topic', repository }, commits(trunk)],
])('knows %s', (_, name, payload, expected) => {
  expect(readTrigger(name, payload, '', '')).toEqual(expected);
});

describe('what has nothing to compare with says so', () => {
  test.each([
    [
      'the first push of the default branch',
      'push',
      { before: nothing, ref: 'refs/heads/trunk', repository },
      /first push of the default branch `trunk`.*input `base`/,
    ],
    [
      'a schedule',
      'schedule',
      { schedule: '0 6 * * *', repository },
      /scheduled run of the default branch `trunk` has nothing.*input `base`/,
    ],
    [
      'a start by hand on the default branch',
      'workflow_dispatch',
      { ref: 'refs/heads/trunk', repository },
      /started by hand of the default branch/,
    ],
    ['a schedule that names no repository', 'schedule', {}, /does not say which branch is the default one/],
    [
      'an event about something else',
      'issue_comment',
      { repository },
      /event `issue_comment` says nothing of what changed.*input `base`/,
    ],
    [
      'a review of a pull request',
      'pull_request_review',
      { pull_request: pull },
      /event `pull_request_review` says nothing/,
    ],
    ['the end of another workflow', 'workflow_run', { repository }, /`workflow_run`.*input `publish`/],
  ])('%s', (_, name, payload, why) => {
    expect(readTrigger(name, payload, 'refs/heads/trunk', '')).toEqual({
      kind: 'incomparable',
      why: expect.stringMatching(why),
    });
  });
});

test.each([
  ['issue_comment', { ref: 'refs/heads/topic', repository }, false],
  ['schedule', { repository }, true],
  ['push', { before, ref: 'refs/heads/topic', repository }, false],
])('the input `base` comes before what %s says', (name, payload, isDefaultBranch) => {
  expect(readTrigger(name, payload, 'refs/heads/trunk', 'v1.2')).toEqual(
    commits({ ref: 'v1.2', at: 'parted', name: '`v1.2`, the input `base`' }, isDefaultBranch),
  );
});

test('says what is wrong with an event that is not of GitHub', () => {
  expect(() => readTrigger('pull_request', { pull_request: { number: 'seven' } }, '', '')).toThrow(
    /event file .* number/s,
  );
});
