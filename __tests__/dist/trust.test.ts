import { describe, expect, test } from '@jest/globals';
import { BASE, CONFIG, TOOL } from '../command/tool.ts';
import { repository } from '../tree/repository.ts';
import { startGitHub } from '../stand-in/server.ts';
import { pushedPull } from './pull-request.ts';
import { runAction, type Step, type StepOptions } from './run-action.ts';

/** What a stranger's pull request, or a secret of the workflow's, must not be able to do. */

const base = {
  'db/migrations/000001_orders.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);\n',
  'db/migrations/000001_orders.down.sql': 'DROP TABLE orders;\n',
};
const wrongRollback = {
  'db/migrations/000002_notes.up.sql': 'CREATE TABLE notes (id bigint PRIMARY KEY);\n',
  'db/migrations/000002_notes.down.sql': 'DROP TABLE note;\n',
};

async function rehearse(
  before: Readonly<Record<string, string>>,
  changes: Parameters<typeof pushedPull>[1],
  options: Partial<StepOptions> = {},
): Promise<Step & { readonly comments: readonly string[] }> {
  await using github = await startGitHub();
  using pull = pushedPull(before, changes);
  Object.assign(github, { files: pull.files, contents: pull.contents, head: pull.head });
  const { workspace, event } = pull;
  const step = await runAction(github, {
    workspace,
    event,
    ...options,
    inputs: { engine: 'local', ...options.inputs },
  });
  expect(github.faults).toEqual([]);
  return { ...step, comments: github.comments.map(({ body }) => body) };
}

describe('a pull request’s own configuration', () => {
  test('does not switch off the rule that it breaks', async () => {
    const step = await rehearse(
      { ...base, 'pgrehearse.yml': 'fail-on: error\n' },
      { ...wrongRollback, 'pgrehearse.yml': 'fail-on: never\nrules:\n  rollback-fails: off\n' },
    );
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'fail', errors: '1' } });
    expect(step.comments).toEqual([
      expect.stringContaining(
        '> `pgrehearse.yml` is changed in this pull request: `fail-on` and `rules` differ.',
      ),
    ]);
  });

  test('does not hide its migrations unseen', async () => {
    const step = await rehearse(base, { ...wrongRollback, 'pgrehearse.yml': 'migrations: nowhere\n' });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(step.comments).toEqual([
      expect.stringMatching(
        /> `pgrehearse\.yml` is new in this pull request[^]*`db\/migrations\/000002_notes\.down\.sql` and 1 other file would not be reviewed/,
      ),
    ]);
  });

  test('does not take its migrations to where the base’s does not look', async () => {
    const step = await rehearse(
      { ...base, 'pgrehearse.yml': 'migrations: db/migrations\n' },
      {
        'pgrehearse.yml': 'databases: [{ migrations: other/migrations }]\n',
        'other/migrations/000002_notes.up.sql': wrongRollback['db/migrations/000002_notes.up.sql'],
      },
    );
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(step.log).toMatch(/`other\/migrations\/000002_notes\.up\.sql` would not be reviewed/);
  });
});

describe('the project’s own command', () => {
  const project = { 'tool.mjs': TOOL, 'migrations/0001_orders.mjs': BASE, 'pgrehearse.yml': CONFIG };
  const change = {
    'migrations/0002_index.mjs':
      "export const up = (client) => client.query('CREATE INDEX orders_email_idx ON orders (email)');\nexport const down = (client) => client.query('DROP INDEX orders_email_idx');\n",
  };

  test('is run on a shallow checkout', async () => {
    const step = await rehearse(project, change);
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'fail' } });
    expect(step.comments).toEqual([
      expect.stringMatching(/`migrations\/0002_index\.mjs:1`[^]*create-index-blocking/),
    ]);
  });

  test('is not run with the base repository’s rights', async () => {
    const step = await rehearse(project, change, { eventName: 'pull_request_target' });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(step.comments).toEqual([
      expect.stringContaining('`command` would run what the pull request brings: nothing was run'),
    ]);
    expect(step.log).not.toContain('running');
  });
});

test('a suppression stands at the top of the comment, with its reason', async () => {
  const { code, comments } = await rehearse(base, {
    'db/migrations/000002_drop.up.sql':
      "SET lock_timeout = '1s';\n-- pgrehearse: ignore drop-table, rollback-loses-data -- nobody needs it\nDROP TABLE orders;\n",
    'db/migrations/000002_drop.down.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);\n',
  });
  expect(code).toBe(0);
  expect(comments[0]).toMatch(
    /## ✅ Nothing to fix \(2 switched off\)[^#]*### Switched off by the author\s+- \*\*drop-table\*\* .*: nobody needs it/,
  );
});

test('a file’s name is no command to the runner', async () => {
  const name = 'db/migrations/000002_a\n::stop-commands::x\r::error::taken over\n';
  const step = await rehearse(base, { [`${name}.up.sql`]: 'SELEC 1;\n', [`${name}.down.sql`]: 'SELEC 2;\n' });
  expect(step.code).toBe(1);
  expect(step.log).toContain('taken over');
  expect(step.log).not.toMatch(/(^|[\n\r])\s*::(stop-commands|error::taken)/);
});

describe('the password of a database', () => {
  test.each([
    ['as it is', 'hunter2-and-more', 'hunter2-and-more'],
    ['percent-encoded', 'hunter%40%2Fmore', 'hunter@/more'],
  ])('is nowhere to be read, %s', async (_, written, meant) => {
    const url = `postgres://admin:${written}@127.0.0.1:9/app`;
    const step = await rehearse(base, wrongRollback, { inputs: { engine: 'url', 'database-url': url } });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(step.log).toContain(`::add-mask::${meant}\n`);
    const log = step.log.replaceAll(/^::add-mask::.*$/gm, '');
    const all = JSON.stringify({ ...step, log });
    expect(all).not.toContain(written);
    expect(all).not.toContain(meant);
  });

  test('is nowhere to be read where the URL is not one', async () => {
    const step = await rehearse(base, wrongRollback, {
      inputs: { engine: 'url', 'database-url': 'host=db password=hunter2' },
    });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(JSON.stringify({ ...step, log: step.log.replaceAll(/^::add-mask::.*$/gm, '') })).not.toContain(
      'hunter2',
    );
  });
});

describe('a pull request that is not checked out', () => {
  test('is refused where the base branch alone is checked out, as for pull_request_target', async () => {
    await using github = await startGitHub();
    using pull = pushedPull(base, wrongRollback);
    using folder = repository(base);
    Object.assign(github, { files: pull.files, contents: pull.contents, head: pull.head });
    const step = await runAction(github, {
      workspace: folder.root,
      event: pull.event,
      inputs: { engine: 'local' },
    });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'error' }, state: {} });
    expect(step.log).toMatch(/is not checked out/);
  });
});
