import { expect, test } from '@jest/globals';
import { type GitHubStandIn, startGitHub } from '../stand-in/server.ts';
import { type PushedPull, pushedPull } from './pull-request.ts';
import { runAction, type Step } from './run-action.ts';

/** Findings that somebody lets pass by a label. */

const LABEL = 'migration-approved';
const base = {
  'pgrehearse.yml': `allow-label: ${LABEL}\napprovers: ['@bob']\n`,
  'db/migrations/000001_orders.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);\n',
  'db/migrations/000001_orders.down.sql': 'DROP TABLE orders;\n',
};
const up = 'db/migrations/000002_notes.up.sql';
const down = 'db/migrations/000002_notes.down.sql';
const wrong = {
  [up]: 'CREATE TABLE notes (id bigint PRIMARY KEY);\n',
  [down]: 'DROP TABLE note;\n',
};

/** One run; `more` of its event. */
async function run(
  github: GitHubStandIn,
  { workspace, event, files, contents }: PushedPull,
  number: number,
  more: object = {},
): Promise<Step> {
  Object.assign(github, { files, contents });
  const step = await runAction(github, {
    workspace,
    event: { ...(event as object), ...more },
    inputs: { engine: 'local' },
    environment: { GITHUB_RUN_ID: `${number}`, GITHUB_RUN_NUMBER: `${number}` },
  });
  expect(github.faults).toEqual([]);
  return step;
}

const labeled = { action: 'labeled', label: { name: LABEL }, sender: { login: 'bob' } };
const setBy = (actor: string) => [{ event: 'labeled', label: LABEL, actor }] as const;

test('an approval passes its own run and later ones of the same migrations, and no other', async () => {
  await using github = await startGitHub();
  using first = pushedPull(base, wrong);
  const failing = await run(github, first, 1);
  expect(failing).toMatchObject({ code: 1, outputs: { verdict: 'fail', 'approved-by': '' } });
  expect(failing.summary).toContain(`can let these findings pass by the label \`${LABEL}\``);

  github.labelEvents = setBy('bob');
  const passing = await run(github, first, 2, labeled);
  expect(passing).toMatchObject({
    code: 0,
    outputs: { verdict: 'warn', 'approved-by': 'bob', errors: '1' },
    report: { approval: { label: LABEL, by: 'bob' }, content: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(passing.summary).toMatch(/bob[^]*rollback-fails/);
  expect(passing.log).toMatch(/bob/);
  expect(github.comments).toHaveLength(1);
  expect(github.comments[0]?.body).toMatch(/bob[^]*rollback-fails/);

  // Another commit, which changes nothing that was reviewed.
  using second = pushedPull(base, { ...wrong, 'README.md': 'Notes.\n' });
  expect(await run(github, second, 3)).toMatchObject({ code: 0, outputs: { 'approved-by': 'bob' } });

  using third = pushedPull(base, { ...wrong, [down]: 'DROP TABLE notice;\n' });
  const other = await run(github, third, 4);
  expect(other).toMatchObject({ code: 1, outputs: { verdict: 'fail', 'approved-by': '' } });
  expect(other.summary).toContain('it was set for other migrations than these are now');
});

test('nobody approves by a label that the pull request itself has configured, nor one that did not see', async () => {
  const { 'pgrehearse.yml': config, ...bare } = base;
  await using github = await startGitHub({ labelEvents: setBy('bob') });
  using own = pushedPull(bare, { ...wrong, 'pgrehearse.yml': config });
  const step = await run(github, own, 1, labeled);
  expect(step).toMatchObject({ code: 1, outputs: { verdict: 'fail' } });
  expect(step.summary).toContain('except for `allow-label` and `approvers`: those hold once it is merged');
});

test('without a comment to keep it in, only the run that the label starts passes', async () => {
  await using github = await startGitHub({
    labelEvents: setBy('bob'),
    permissions: { contents: 'read', 'pull-requests': 'read' },
  });
  using pull = pushedPull(base, wrong, {}, 'eve/shop');
  expect(await run(github, pull, 1, labeled)).toMatchObject({ code: 0, outputs: { 'approved-by': 'bob' } });
  const later = await run(github, pull, 2);
  expect(later).toMatchObject({ code: 1, outputs: { verdict: 'fail' } });
  expect(later.summary).toContain('A pull request from a fork keeps no record');
});

test('who owns the migrations is the base’s to say', async () => {
  await using github = await startGitHub({ labelEvents: setBy('eve') });
  using pull = pushedPull(
    {
      ...base,
      'pgrehearse.yml': `allow-label: ${LABEL}\napprovers: code-owners\n`,
      CODEOWNERS: '* @bob\n',
    },
    { ...wrong, CODEOWNERS: '* @eve\n', '.github/CODEOWNERS': '* @eve\n' },
  );
  const step = await run(github, pull, 1, { ...labeled, sender: { login: 'eve' } });
  expect(step).toMatchObject({ code: 1, outputs: { verdict: 'fail' } });
  expect(step.summary).toContain('eve is no code owner of `db/migrations/000002_notes.up.sql`');
});
