import { expect, test } from '@jest/globals';
import { readTrigger } from '../../src/github/trigger.ts';

const pull = {
  number: 7,
  base: { sha: 'b', repo: { full_name: 'acme/shop' } },
  head: { sha: 'h', repo: { full_name: 'acme/shop' } },
};
const repository = { default_branch: 'trunk' };
const inside = { kind: 'pull-request', number: 7, baseSha: 'b', headSha: 'h', fork: false };

test.each([
  ['a pull request', { pull_request: pull }, inside],
  [
    "a fork's pull request",
    { pull_request: { ...pull, head: { sha: 'h', repo: { full_name: 'ann/shop' } } } },
    { ...inside, fork: true },
  ],
  [
    'a pull request whose fork is gone',
    { pull_request: { ...pull, head: { sha: 'h', repo: null } } },
    { ...inside, fork: true },
  ],
  ['a merge queue', { merge_group: { base_sha: 'b' }, repository }, { kind: 'commits', base: 'b' }],
  ['a push', { before: 'b', repository }, { kind: 'commits', base: 'b' }],
  ['a new branch', { before: '0'.repeat(40), repository }, { kind: 'commits', base: 'origin/trunk' }],
  ['a start by hand', { repository }, { kind: 'commits', base: 'origin/trunk' }],
])('knows %s', (_, payload, expected) => {
  expect(readTrigger(payload)).toEqual(expected);
});

test('says what is wrong with an event that is not of GitHub', () => {
  expect(() => readTrigger({ pull_request: { number: 'seven' } })).toThrow(/event file .* number/s);
});
