import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Log } from 'sarif';
import type { Review } from '../../src/model.ts';
import { finished, FORK, PULL } from '../github/received/workflow-run.ts';
import { startGitHub, type StandInOptions, TOKEN } from '../stand-in/server.ts';
import { repository } from '../tree/repository.ts';
import { pushedPull } from './pull-request.ts';
import { runAction, type Step, type StepOptions } from './run-action.ts';

/** A pull request from a fork: reviewed by a job that may only read, published by one that it has no say in. */

const REPORT = 'rehearsal/pgrehearse-report.json';
const base = {
  'db/migrations/000001_orders.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);\n',
  'db/migrations/000001_orders.down.sql': 'DROP TABLE orders;\n',
};
const change = {
  'db/migrations/000002_notes.up.sql': 'CREATE TABLE notes (id bigint PRIMARY KEY);\n',
  'db/migrations/000002_notes.down.sql': 'DROP TABLE note;\n',
};

interface Commented extends Step {
  readonly comments: readonly string[];
}

interface First extends Commented {
  readonly headSha: string;
  readonly report: Review;
  readonly sarif: Log;
}

interface Event {
  readonly pull_request: { readonly head: { readonly sha: string } };
}

/** The pull request's own job. */
async function review(): Promise<First> {
  await using github = await startGitHub({ permissions: { contents: 'read', 'pull-requests': 'read' } });
  using pull = pushedPull(base, change, {}, FORK);
  Object.assign(github, { files: pull.files, contents: pull.contents });
  const { workspace, event } = pull;
  const inputs = { engine: 'local', sarif: 'out/review.sarif', html: 'out/review.html' };
  const step = await runAction(github, { workspace, event, inputs });
  expect(github.faults).toEqual([]);
  expect(step.outputs['sarif-path']).toBe(join(workspace, 'out/review.sarif'));
  expect(step.outputs['html-path']).toBe(join(workspace, 'out/review.html'));
  expect(readFileSync(join(workspace, 'out/review.html'), 'utf8')).toMatch(
    /^<!doctype html>[^]*<\/html>\s*$/,
  );
  const sarif = JSON.parse(readFileSync(join(workspace, 'out/review.sarif'), 'utf8')) as Log;
  const { head } = (event as Event).pull_request;
  return {
    ...step,
    report: step.report as Review,
    headSha: head.sha,
    sarif,
    comments: github.comments.map(({ body }) => body),
  };
}

interface Publishing extends Partial<StepOptions> {
  /** The report as it was downloaded. */
  readonly text: string;
  readonly github?: StandInOptions;
}

let first: First;

beforeAll(async () => {
  first = await review();
});

/** The second workflow's step, on a machine that has nothing but the downloaded artifact. */
async function publish({ text, github: options, ...step }: Publishing): Promise<Commented> {
  const permissions = { actions: 'read', 'pull-requests': 'write' } as const;
  const pulls = [{ ...PULL, headSha: first.headSha }];
  await using github = await startGitHub({ permissions, pulls, ...options });
  using folder = repository({ 'README.md': '' });
  mkdirSync(dirname(join(folder.root, REPORT)));
  writeFileSync(join(folder.root, REPORT), text);
  const done = await runAction(github, {
    workspace: folder.root,
    event: finished({ head_sha: first.headSha }),
    eventName: 'workflow_run',
    inputs: { publish: REPORT },
    ...step,
  });
  expect(github.faults).toEqual([]);
  return { ...done, comments: github.comments.map(({ body }) => body) };
}

function report(changes: object = {}): string {
  return JSON.stringify({ ...first.report, ...changes });
}

describe('a pull request from a fork', () => {
  test('has its whole review without a token that writes', () => {
    expect(first).toMatchObject({ code: 1, comments: [], outputs: { verdict: 'fail', errors: '1' } });
    expect(first.summary).toContain('rollback-fails');
    expect(first.sarif.runs).toMatchObject([
      {
        automationDetails: { id: 'pgrehearse/pgrehearse.yml/' },
        results: [{ ruleId: 'rollback-fails' }, { ruleId: 'missing-audit-columns' }],
      },
    ]);
    expect(first.log).toMatch(/^::error .*000002_notes\.down\.sql/m);
  });

  test('gets its comment from the second job, which says who reported it', async () => {
    const { code, log, comments } = await publish({ text: report() });
    expect(code).toBe(0);
    expect(log).toContain('Comment on pull request #7: created.');
    expect(comments).toEqual([expect.stringContaining('❌ Not ready to merge: 1 error')]);
    expect(comments[0]).toContain(
      "[the pull request's own job](<https://github.com/acme/shop/actions/runs/41/attempts/1>)",
    );
    expect(comments[0]).toContain(
      `https://github.com/acme/shop/blob/${first.headSha}/db/migrations/000002_notes.down.sql#L1`,
    );
  });

  test('gets it from the command line too', async () => {
    const { code, log, comments } = await publish({
      text: report(),
      main: 'cli.js',
      args: ['publish', REPORT],
      environment: { GITHUB_TOKEN: TOKEN },
    });
    expect({ code, log }).toEqual({ code: 0, log: 'Comment on pull request #7: created.\n' });
    expect(comments).toEqual([expect.stringContaining('❌ Not ready to merge: 1 error')]);
  });
});

describe('the second job', () => {
  test('posts nowhere but where the event says', async () => {
    const { log } = await publish({ text: report({ number: 99, pull_request: { number: 99 }, key: 'x' }) });
    expect(log).toContain('Comment on pull request #7: created.');
  });

  test.each<[string, () => string, string]>([
    ['too large', () => ' '.repeat(21 * 1024 * 1024), 'The report has 21 MB; it may have 20 MB at most.'],
    ['cut off', () => report().slice(0, 900), 'The report is not valid JSON in UTF-8.'],
    ['no report', () => '{"verdict":"pass"}', 'The report is none of pgrehearse: '],
  ])('fails, and says so on the pull request, where what it gets is %s', async (_, text, sentence) => {
    const { code, log, comments } = await publish({ text: text() });
    expect(code).toBe(1);
    expect(log).toContain(`::error::${REPORT}: ${sentence}`);
    expect(comments).toEqual([expect.stringContaining('🚧 The review could not be completed')]);
  });

  test('says nothing of an older commit', async () => {
    const { code, log, comments } = await publish({ text: report(), github: { pulls: [PULL] } });
    expect({ code, comments }).toEqual({ code: 0, comments: [] });
    expect(log).toContain('The pull request has newer commits');
  });

  test("does not post another repository's report", async () => {
    const event = finished({ repository: { full_name: 'evil/shop' } });
    const { code, log, comments } = await publish({ text: report(), event });
    expect({ code, comments }).toEqual({ code: 1, comments: [] });
    expect(log).toContain('only reports of the same repository are published');
  });

  test('fails on the command line too, with a sentence', async () => {
    const { code, log } = await publish({
      text: report(),
      main: 'cli.js',
      args: ['publish', REPORT],
      environment: { GITHUB_TOKEN: TOKEN, GITHUB_EVENT_NAME: 'pull_request_target' },
    });
    expect(code).toBe(2);
    expect(log).toMatch(
      /^pgrehearse: This job runs on `pull_request_target`, but publishing a report belongs/,
    );
  });
});
