import { describe, expect, test } from '@jest/globals';
import { startGitHub } from '../stand-in/server.ts';
import type { State } from '../stand-in/state.ts';
import { repository, shallow, type TemporaryFolder } from '../tree/repository.ts';
import { runAction, type Step, type StepOptions } from './run-action.ts';

/** Every event that may start a review, through a checkout without history, as actions/checkout makes it. */

const repo = { full_name: 'acme/shop', default_branch: 'main' };
const base = {
  'db/migrations/000001_orders.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);\n',
  'db/migrations/000001_orders.down.sql': 'DROP TABLE orders;\n',
};
/** Nobody answers at this server: what is to be rehearsed ends with an error, and no Postgres is started. */
const UNREACHABLE = { engine: 'url', 'database-url': 'postgres://127.0.0.1:9/app' };
const NOBODY = /127\.0\.0\.1:9/;

/** Main with two commits, and a branch of the first. */
function origin(): {
  readonly folder: TemporaryFolder;
  readonly first: string;
  readonly second: string;
  readonly topic: string;
} {
  const folder = repository(base);
  const first = folder.git('rev-parse', 'HEAD');
  folder.git('switch', '--quiet', '--create', 'topic');
  folder.write('db/migrations/000002_notes.up.sql', 'CREATE TABLE notes (id bigint PRIMARY KEY);\n');
  folder.write('db/migrations/000002_notes.down.sql', 'DROP TABLE note;\n');
  const topic = folder.commit();
  folder.git('switch', '--quiet', 'main');
  folder.write('README.md', 'No migration.\n');
  return { folder, first, second: folder.commit(), topic };
}

async function run(
  { root }: TemporaryFolder,
  checkedOut: TemporaryFolder,
  options: Omit<StepOptions, 'workspace'>,
): Promise<Step & Pick<State, 'checks'>> {
  await using github = await startGitHub({
    origin: { root, mostEntries: 100_000 },
    permissions: { contents: 'read', checks: 'write' },
  });
  const step = await runAction(github, { workspace: checkedOut.root, ...options });
  expect(github.faults).toEqual([]);
  return { ...step, checks: github.checks };
}

describe('a merge group', () => {
  test('is green at once where it brings no migration', async () => {
    const { folder, first, second } = origin();
    using from = folder;
    using workspace = shallow(from, second);
    const step = await run(from, workspace, {
      eventName: 'merge_group',
      event: { merge_group: { base_sha: first, head_sha: second }, repository: repo },
    });
    expect(step).toMatchObject({
      code: 0,
      outputs: { verdict: 'pass' },
      report: { mode: 'nothing-changed' },
      checks: [{ head: 'a'.repeat(40), conclusion: 'success', title: 'No migration changed' }],
    });
  });

  test('is judged against the head of the queue: a version that another group took is a collision', async () => {
    const { folder } = origin();
    using from = folder;
    from.write('db/migrations/000002_carts.up.sql', 'CREATE TABLE carts (id bigint PRIMARY KEY);\n');
    from.write('db/migrations/000002_carts.down.sql', 'DROP TABLE carts;\n');
    const queue = from.commit();
    from.git('merge', '--quiet', '--no-ff', '--message', 'Merge pull request #7', 'topic');
    const head = from.git('rev-parse', 'HEAD');
    using workspace = shallow(from, head);
    const step = await run(from, workspace, {
      eventName: 'merge_group',
      event: { merge_group: { base_sha: queue, head_sha: head }, repository: repo },
      inputs: { engine: 'local' },
    });
    expect(step).toMatchObject({
      code: 1,
      outputs: { verdict: 'fail' },
      checks: [{ status: 'completed', conclusion: 'failure' }],
    });
    expect(step.log).toMatch(
      /error\[version-duplicate\]: Version 2 is also that of db\/migrations\/000002_carts/,
    );
  });
});

const push = (ref: string, before: string, more: object = {}) => ({
  eventName: 'push',
  event: { ref: `refs/heads/${ref}`, before, repository: repo, ...more },
});
const NEW = '0'.repeat(40);

describe('a push', () => {
  test('is compared with what was there before', async () => {
    const { folder, first, second } = origin();
    using from = folder;
    using workspace = shallow(from, second);
    const step = await run(from, workspace, push('main', first));
    expect(step).toMatchObject({ code: 0, report: { mode: 'nothing-changed' } });
  });

  test('of a new branch is compared with where it left the default branch', async () => {
    const { folder, topic } = origin();
    using from = folder;
    using workspace = shallow(from, topic);
    const step = await run(from, workspace, { ...push('topic', NEW), inputs: UNREACHABLE });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(step.log).toContain('2 files differ from the base.');
    expect(step.log).toMatch(NOBODY);
  });

  test.each([
    ['that left nothing behind', 'topic', 'b'.repeat(40), /not there any more, as after a forced push/],
    ['that is the first of the default branch', 'main', NEW, /first push of the default branch `main`/],
  ])('%s is never green', async (_, ref, before, why) => {
    const { folder, second } = origin();
    using from = folder;
    using workspace = shallow(from, second);
    const step = await run(from, workspace, push(ref, before));
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(step.summary).toMatch(why);
  });

  test('needs no token where there is history', async () => {
    const { folder, first } = origin();
    using from = folder;
    const step = await run(from, from, { ...push('main', first), inputs: { token: '' } });
    expect(step).toMatchObject({ code: 0, report: { mode: 'nothing-changed' } });
  });
});

describe('a run that nothing was changed for', () => {
  test.each([
    ['started by hand', 'workflow_dispatch', { ref: 'refs/heads/main', repository: repo }],
    ['by the clock', 'schedule', { schedule: '0 6 * * *', repository: repo }],
    ['by the clock, as little as it says', 'schedule', {}],
    ['by a comment', 'issue_comment', { repository: repo }],
    ['after another', 'workflow_run', { repository: repo }],
  ])('%s is never green', async (_, eventName, event) => {
    const { folder, second } = origin();
    using from = folder;
    using workspace = shallow(from, second);
    const step = await run(from, workspace, {
      eventName,
      event,
      environment: { GITHUB_REF: 'refs/heads/main' },
    });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(step.summary).toMatch(/input `base`/);
  });

  test.each(['workflow_dispatch', 'schedule', 'issue_comment'])(
    'is compared with `base`: %s',
    async (eventName) => {
      const { folder, first, second } = origin();
      using from = folder;
      from.git('tag', 'released', first);
      using workspace = shallow(from, second);
      const step = await run(from, workspace, {
        eventName,
        event: { repository: repo },
        environment: { GITHUB_REF: 'refs/heads/main' },
        inputs: { base: 'released' },
      });
      expect(step).toMatchObject({
        code: 0,
        outputs: { verdict: 'pass' },
        report: { mode: 'nothing-changed' },
      });
      expect(step.log).toContain('Comparing with `released`, the input `base`.');
    },
  );

  test('is not compared with itself', async () => {
    const { folder, second } = origin();
    using from = folder;
    using workspace = shallow(from, second);
    const step = await run(from, workspace, {
      eventName: 'workflow_dispatch',
      event: { ref: 'refs/heads/main', repository: repo },
      inputs: { base: 'main' },
    });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(step.summary).toMatch(/all that is checked out is part of `main`, the input `base`/);
  });

  test('on a branch is compared with where it left the default branch', async () => {
    const { folder, topic } = origin();
    using from = folder;
    using workspace = shallow(from, topic);
    const step = await run(from, workspace, {
      eventName: 'workflow_dispatch',
      event: { ref: 'refs/heads/topic', repository: repo },
      inputs: UNREACHABLE,
    });
    expect(step.log).toContain('2 files differ from the base.');
    expect(step.log).toMatch(NOBODY);
  });
});

test.each(['pull_request', 'pull_request_target'])(
  '%s is green at once where no migration changed',
  async (eventName) => {
    const { folder, first, second } = origin();
    using from = folder;
    using workspace = shallow(from, second);
    await using github = await startGitHub({
      files: [{ filename: 'README.md', status: 'added' }],
      origin: { root: from.root, mostEntries: 100_000 },
    });
    const pull = {
      number: 7,
      base: { sha: first, repo },
      head: { sha: second, repo },
      user: { login: 'ann' },
    };
    const event = { number: 7, pull_request: pull, repository: repo };
    const step = await runAction(github, { workspace: workspace.root, eventName, event });
    expect(step).toMatchObject({
      code: 0,
      outputs: { verdict: 'pass' },
      report: { mode: 'nothing-changed' },
    });
    expect(github.faults).toEqual([]);
  },
);
