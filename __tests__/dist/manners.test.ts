import { describe, expect, test } from '@jest/globals';
import {
  BAD_GATEWAY,
  before,
  everyNth,
  first,
  instead,
  on,
  secondaryLimit,
  together,
} from '../stand-in/interceptors.ts';
import { type GitHubStandIn, type StandInOptions, startGitHub } from '../stand-in/server.ts';
import type { Permissions } from '../stand-in/state.ts';
import { startProxy } from './proxy.ts';
import { type PushedPull, pushedPull } from './pull-request.ts';
import { runAction, type StepOptions } from './run-action.ts';

/** How the bundle gets on with GitHub and with other runs. None of these reviews needs a server. */

const create = /^POST .*comments$/;
const edit = /^PATCH .*comments/;

/** A run whose review says its own number, as what an input must not be. */
function run(github: GitHubStandIn, pull: PushedPull, number: number, options: Partial<StepOptions> = {}) {
  Object.assign(github, { files: pull.files, contents: pull.contents });
  const { workspace, event } = pull;
  const environment = { GITHUB_RUN_ID: String(number), ...options.environment };
  const inputs = { engine: `run ${number}`, ...options.inputs };
  return runAction(github, { workspace, event, ...options, environment, inputs });
}

function push(text: string): PushedPull {
  return pushedPull({ 'README.md': 'A shop' }, { 'README.md': text });
}

function said(github: GitHubStandIn): (string | undefined)[] {
  expect(github.faults).toEqual([]);
  return github.comments.map(({ body }) => /but is .*?(run \d+)/.exec(body)?.[1] ?? body);
}

describe('two jobs at once', () => {
  test('with one key leave one comment, and it is the newer run’s', async () => {
    await using github = await startGitHub({ interceptors: [on(create, together(2))] });
    using pull = push('Better');
    await Promise.all([run(github, pull, 7), run(github, pull, 6)]);
    expect(said(github)).toEqual(['run 7']);
  });

  test('with two keys leave two', async () => {
    await using github = await startGitHub({ interceptors: [on(create, together(2))] });
    using pull = push('Better');
    const names = ['shop', 'shop-2'];
    await Promise.all(names.map((name, index) => run(github, pull, 6 + index, { inputs: { name } })));
    expect(new Set(said(github))).toEqual(new Set(['run 6', 'run 7']));
    expect(github.comments).toHaveLength(2);
  });
});

test('a run that has nothing new to say writes nothing', async () => {
  await using github = await startGitHub();
  using pull = push('Better');
  await run(github, pull, 5);
  github.requests.length = 0;
  const { log } = await run(github, pull, 5, { environment: { GITHUB_RUN_ID: '6' } });
  expect(log).toContain('Comment on the pull request: says so already.');
  expect(github.requests.filter((name) => /^(POST|PATCH|DELETE) .*comments/.test(name))).toEqual([]);
});

test('an older commit’s run that finishes last changes nothing', async () => {
  await using github = await startGitHub();
  using older = push('Better');
  using newer = push('Best');
  await run(github, newer, 7);
  const step = await run(github, older, 6, { head: github.head });
  expect(said(github)).toEqual(['run 7']);
  expect(step.log).toContain("Comment on the pull request: left alone, it holds a newer run's review.");
});

describe('when GitHub', () => {
  test.each<[string, StandInOptions]>([
    ['fails at every third call', { interceptors: [everyNth(3, instead(BAD_GATEWAY))] }],
    ['is asked too much', { interceptors: [on(create, first(1, instead(secondaryLimit(1))))] }],
  ])('%s, there is one comment in the end, and the log tells the wait', async (_, options) => {
    await using github = await startGitHub(options);
    using pull = push('Better');
    const earlier = await run(github, pull, 5);
    const step = await run(github, pull, 6);
    expect(said(github)).toEqual(['run 6']);
    expect(earlier.log + step.log).toContain(': asking again in 1 s.');
    expect(step.log).toContain('Comment on the pull request: updated.');
  });

  test('wants an hour’s rest, the job does not wait for it', async () => {
    await using github = await startGitHub({ interceptors: [on(create, instead(secondaryLimit(3600)))] });
    using pull = push('Better');
    expect((await run(github, pull, 6)).log).toMatch(
      /^::warning::GitHub's secondary rate limit is reached; run the job again in 60 minutes \(while commenting on pull request #7\)\. The job summary holds the whole review\./m,
    );
  });
});

test('a comment that a person deletes meanwhile is created anew', async () => {
  await using github = await startGitHub();
  using pull = push('Better');
  await run(github, pull, 5);
  github.interceptors = [
    on(
      edit,
      first(
        1,
        before(() => void github.comments.splice(0)),
      ),
    ),
  ];
  await run(github, pull, 6);
  expect(said(github)).toEqual(['run 6']);
});

test('among 150 comments, one of them a stranger’s with our marker, ours is found', async () => {
  const forged = '<!-- pgrehearse:pgrehearse.yml -->\n<!-- pgrehearse-state:{"run":99} -->\nAll is well';
  const others = Array.from({ length: 150 }, (_, index) => ({ login: 'ann', body: `Comment ${index}` }));
  await using github = await startGitHub({ comments: [{ login: 'mallory', body: forged }, ...others] });
  using pull = push('Better');
  await run(github, pull, 5);
  await run(github, pull, 6);
  expect(said(github).slice(151)).toEqual(['run 6']);
  expect(github.comments[0]?.body).toBe(forged);
});

describe('a token without', () => {
  const path = '.github/workflows/migrations.yml';
  const script = 'db/migrations/000001_orders.up.sql';

  test.each<[string, Permissions, string]>([
    ['contents: read', { 'pull-requests': 'write' }, 'below line 5, add `contents: read`'],
    ['pull-requests: read', { contents: 'read' }, 'below line 5, add `pull-requests: read`'],
    [
      'pull-requests: write',
      { contents: 'read', 'pull-requests': 'read' },
      'line 6, write `pull-requests: write` for `pull-requests: read`',
    ],
  ])('%s is told so, with the line of the workflow', async (lacks, permissions, change) => {
    const granted = Object.entries(permissions).map(([scope, level]) => `      ${scope}: ${level}`);
    const workflow = ['on: pull_request', 'jobs:', '  rehearse:', '    permissions:', ...granted];
    await using github = await startGitHub({ permissions });
    using pull = pushedPull(
      { [path]: workflow.join('\n'), [script]: 'CREATE TABLE orders (id bigint);\n' },
      { [script]: 'CREATE TABLE orders (id int);\n' },
    );
    const { log } = await run(github, pull, 6, {
      inputs: { engine: 'url', 'database-url': 'postgres://nobody@127.0.0.1:9/none' },
      environment: { GITHUB_WORKFLOW_REF: `acme/shop/${path}@refs/pull/7/merge`, GITHUB_JOB: 'rehearse' },
    });
    // A terminal's lines end where it does.
    const said = log.replace(/\s+/g, ' ');
    expect(said).toContain(`The token lacks \`${lacks}\``);
    expect(said).toContain(`In ${path}, ${change} (the permissions of the job \`rehearse\`).`);
    expect(github.faults).toEqual([]);
  });
});

describe('an Enterprise server', () => {
  test('has its two APIs at addresses of their own', async () => {
    await using github = await startGitHub();
    using pull = push('Better');
    const environment = {
      GITHUB_API_URL: `${github.url}/api/v3`,
      GITHUB_GRAPHQL_URL: `${github.url}/api/graphql`,
    };
    await run(github, pull, 6, { environment });
    expect(said(github)).toEqual(['run 6']);
  });

  test('is reached through the proxy, unless `no_proxy` names it', async () => {
    await using github = await startGitHub();
    using pull = push('Better');
    const { port } = new URL(github.url);
    await using proxy = await startProxy('github.test', Number(port));
    const environment = {
      GITHUB_API_URL: `http://github.test:${port}`,
      GITHUB_GRAPHQL_URL: `http://github.test:${port}/graphql`,
      http_proxy: proxy.url,
    };
    await run(github, pull, 6, { environment });
    expect(said(github)).toEqual(['run 6']);
    expect(new Set(proxy.asked)).toEqual(new Set([`github.test:${port}`]));

    const before = proxy.asked.length;
    const { log } = await run(github, pull, 7, {
      environment: { ...environment, no_proxy: 'github.test' },
      // Nobody but the proxy knows the host.
      kill: { signal: 'SIGKILL', when: 'GitHub did not answer as it should (500' },
    });
    expect(log).toContain('GitHub did not answer as it should (500');
    expect(proxy.asked).toHaveLength(before);
  });
});
