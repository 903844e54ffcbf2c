import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { startGitHub, type StandInOptions } from '../stand-in/server.ts';
import { type PushedPull, pushedPull } from './pull-request.ts';
import { runAction, type StepOptions } from './run-action.ts';

const base = {
  'README.md': 'A shop',
  'db/migrations/000001_orders.up.sql':
    'CREATE TABLE orders (id bigint PRIMARY KEY, total integer NOT NULL);\n',
  'db/migrations/000001_orders.down.sql': 'DROP TABLE orders;\n',
};
const wrongRollback = {
  'db/migrations/000002_notes.up.sql':
    'CREATE TABLE notes (id bigint PRIMARY KEY, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);\n',
  'db/migrations/000002_notes.down.sql': 'DROP TABLE note;\n',
};
const rightRollback = { ...wrongRollback, 'db/migrations/000002_notes.down.sql': 'DROP TABLE notes;\n' };

type GitHub = Awaited<ReturnType<typeof startGitHub>>;

/** One run of the Action on what was pushed. */
async function rehearse(github: GitHub, pull: PushedPull, options: Partial<StepOptions> = {}) {
  Object.assign(github, { files: pull.files, contents: pull.contents, head: pull.head });
  const { workspace, event } = pull;
  const step = await runAction(github, {
    workspace,
    event,
    ...options,
    inputs: { engine: 'local', ...options.inputs },
  });
  expect(github.faults).toEqual([]);
  return step;
}

async function once(changes: Parameters<typeof pushedPull>[1], options: StandInOptions = {}, renames = {}) {
  await using github = await startGitHub(options);
  using pull = pushedPull(base, changes, renames);
  return { step: await rehearse(github, pull), github };
}

/** A comment that counts so many errors, and names a place. */
function found(count: string, place: string): RegExp {
  return new RegExp(
    `^<!-- pgrehearse:pgrehearse\\.yml -->\n.*\n## ❌ Not ready to merge: ${count}\n[^]*${place}`,
  );
}

function second(down: string): Record<string, string> {
  return {
    'db/migrations/000003_tags.up.sql':
      'CREATE TABLE tags (id bigint PRIMARY KEY, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);\n',
    'db/migrations/000003_tags.down.sql': down,
  };
}

describe('from push to push', () => {
  const moved = { ...wrongRollback, 'db/migrations/000002_notes.down.sql': '-- Notes\n\nDROP TABLE note;\n' };

  test('one comment says what is found now, and in the end that all is resolved', async () => {
    await using github = await startGitHub();
    const comment = async (changes: Parameters<typeof pushedPull>[1]) => {
      using pull = pushedPull(base, changes);
      await rehearse(github, pull);
      expect(github.comments.map(({ id }) => id)).toEqual([1]);
      return github.comments[0]?.body;
    };
    expect(await comment(wrongRollback)).toMatch(found('1 error', '000002_notes\\.down\\.sql:1'));
    expect(await comment({ ...moved, ...second('DROP TABLE tag;\n') })).toMatch(
      found('2 errors', '000002_notes\\.down\\.sql:3'),
    );
    expect(await comment({ ...rightRollback, ...second('DROP TABLE tag;\n') })).toMatch(
      found('1 error', '000003_tags\\.down\\.sql:1'),
    );
    const resolved = await comment({ ...rightRollback, ...second('DROP TABLE tags;\n') });
    expect(resolved).toContain('**All earlier findings are resolved.**');
    expect(resolved).toContain('<details><summary>What was rehearsed</summary>');
    expect(await comment({ 'README.md': 'No migration any more' })).toContain(
      '**All earlier findings are resolved:** no migration is changed any more',
    );
  });
});

describe('a run that finds an error', () => {
  test('shows it on its line, in the summary, in the outputs and in the report, and fails the job', async () => {
    const { step, github } = await once(wrongRollback);
    expect(step.code).toBe(1);
    expect(github.threads).toMatchObject([{ path: 'db/migrations/000002_notes.down.sql', line: 1 }]);
    expect(step.log).not.toMatch(/^::error .*file=/m);
    expect(step.log).toMatch(/^::error::Not ready to merge: 1 error/m);
    expect(step.summary).toContain('Not ready to merge');
    expect(step.outputs).toMatchObject({ verdict: 'fail', errors: '1', warnings: '0', suppressed: '0' });
    expect(step.report).toMatchObject({ schemaVersion: 1, verdict: 'fail', postgres: { source: 'local' } });
  });

  test('does not fail the job with fail-on: never', async () => {
    await using github = await startGitHub();
    using pull = pushedPull(base, wrongRollback);
    const step = await rehearse(github, pull, { inputs: { 'fail-on': 'never' } });
    expect(step).toMatchObject({ code: 0, outputs: { errors: '1' } });
  });

  test('writes nothing on the pull request where that is switched off', async () => {
    await using github = await startGitHub();
    using pull = pushedPull(base, wrongRollback);
    await rehearse(github, pull, { inputs: { comment: 'false', inline: 'false', check: 'false' } });
    expect(github.requests).toEqual(['GET /repos/{owner}/{repo}/pulls/{pull_number}/files']);
  });
});

test('where no migration changed it is green, without a comment and without a server', async () => {
  const { step, github } = await once({ 'README.md': 'A better shop' });
  expect(step).toMatchObject({ code: 0, outputs: { verdict: 'pass' }, report: { mode: 'nothing-changed' } });
  expect(step.summary).toContain('no migration changed');
  expect(step.state).toEqual({});
  expect(github.comments).toEqual([]);
});

test('a token that only reads costs the comment, and nothing else', async () => {
  const { step } = await once(wrongRollback, { permissions: { contents: 'read', 'pull-requests': 'read' } });
  expect(step).toMatchObject({ code: 1, outputs: { verdict: 'fail', errors: '1' } });
  expect(step.summary).toContain('Not ready to merge');
  expect(step.log).toMatch(
    /^::error title=rollback-fails,file=db\/migrations\/000002_notes\.down\.sql,line=1,endLine=1::/m,
  );
  expect(step.log.match(/^::warning/gm)).toHaveLength(1);
  expect(step.log).toMatch(/^::warning::.*lacks `pull-requests: write`/m);
  expect(step.log).not.toContain('fork');
});

test('a pull request from a fork is told why it gets no comment', async () => {
  await using github = await startGitHub({ permissions: { contents: 'read', 'pull-requests': 'read' } });
  using pull = pushedPull(base, rightRollback, {}, 'stranger/shop');
  const step = await rehearse(github, pull);
  expect(step.code).toBe(0);
  expect(step.log).toMatch(
    /^::warning::.*from a fork gets a token that only reads.*job summary holds the whole review/m,
  );
});

test('migrations that the base branch has are told apart when edited, renamed and deleted', async () => {
  const { step } = await once({
    'db/migrations/000001_orders.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);\n',
  });
  expect(step.report).toMatchObject({ migrations: [{ change: 'modified' }] });
  expect(step.log).toContain('migration-edited');

  const deleted = await once(
    Object.fromEntries(
      Object.keys(base)
        .slice(1)
        .map((path) => [path, undefined]),
    ),
  );
  expect(deleted.step.report).toMatchObject({ migrations: [{ change: 'deleted' }] });
  expect(deleted.step.log).toContain('migration-edited');

  const renamed = await once(
    {},
    {},
    {
      'db/migrations/000001_sales.up.sql': 'db/migrations/000001_orders.up.sql',
      'db/migrations/000001_sales.down.sql': 'db/migrations/000001_orders.down.sql',
    },
  );
  expect(renamed.step.report).toMatchObject({
    migrations: [{ change: 'renamed', file: 'db/migrations/000001_sales.up.sql' }],
  });
  expect(renamed.step.log).toContain('migration-edited');
});

test('nothing that a pull request holds is a command to the runner', async () => {
  const { step } = await once({
    'db/migrations/000002_x.up.sql':
      "-- ::error::taken over\nDO $$ BEGIN RAISE NOTICE E'\\n::stop-commands::x\\n##[add-path]/x'; RAISE EXCEPTION E'\\r::warning::taken over'; END $$;\n",
    'db/migrations/000002_x.down.sql': '::notice::taken over\n',
  });
  expect(step.code).toBe(1);
  expect(step.log).toContain('taken over');
  expect(step.log).not.toMatch(/^\s*::(error|warning|notice|stop-commands)::(taken|x)/m);
  expect(step.log).not.toMatch(/##\[/);
});

function inside(files: object): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`services/shop/${path}`, text]));
}

test('a project in a folder is commented on in that folder, and has a comment of its own', async () => {
  await using github = await startGitHub();
  using pull = pushedPull({ 'README.md': 'A monorepo', ...inside(base) }, inside(wrongRollback));
  await rehearse(github, pull, { inputs: { 'working-directory': 'services/shop' } });
  expect(github.threads).toMatchObject([{ path: 'services/shop/db/migrations/000002_notes.down.sql' }]);
  expect(github.comments[0]?.body).toMatch(/^<!-- pgrehearse:services\/shop\/pgrehearse\.yml -->/);
  expect(github.comments[0]?.body).toContain('/services/shop/db/migrations/000002_notes');
});

describe('a review that cannot be done', () => {
  test.each<[string, Parameters<typeof pushedPull>[1], Readonly<Record<string, string>>, RegExp]>([
    [
      'a setting that does not exist',
      { ...wrongRollback, 'pgrehearse.yml': 'fail_on: error\n' },
      {},
      /pgrehearse\.yml:1: .*fail-on/,
    ],
    ['a configuration that is not there', wrongRollback, { config: 'other.yml' }, /other\.yml: no such file/],
    ['an input that says nothing', wrongRollback, { engine: 'podman' }, /The input `engine` must be one of/],
    [
      'a token that GitHub does not know',
      wrongRollback,
      { token: 'stale' },
      /GitHub does not know the token.*fetch-depth: 0/,
    ],
  ])('is never green: %s', async (_, changes, inputs, sentence) => {
    await using github = await startGitHub();
    using pull = pushedPull(base, changes);
    const step = await rehearse(github, pull, { inputs });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'error' }, state: {} });
    expect(step.log).toMatch(sentence);
  });
});

describe('a review that is stopped half-way', () => {
  const sleeping = { 'db/migrations/000002_nap.up.sql': 'SELECT pg_sleep(60);\n' };

  test.each<[NodeJS.Signals, string]>([
    ['SIGINT', 'removes its server itself'],
    ['SIGKILL', 'has its server removed by the step after the job'],
  ])('by %s %s', async (signal) => {
    await using github = await startGitHub({
      permissions: { contents: 'read', 'pull-requests': 'read', checks: 'write' },
    });
    using pull = pushedPull(base, sleeping);
    const stopped = await rehearse(github, pull, { kill: { signal, when: 'rehearsing' } });
    const folders = savedFolders(stopped.state);
    expect(folders).not.toEqual([]);
    expect(folders.some(existsSync)).toBe(signal === 'SIGKILL');
    expect(github.checks).toMatchObject([{ name: 'pgrehearse', status: 'in_progress', head: pull.head }]);

    const after = await rehearse(github, pull, { main: 'post.js', state: stopped.state });
    expect(after.code).toBe(0);
    expect(github.checks).toMatchObject([{ status: 'completed', conclusion: 'cancelled' }]);
    expect(folders.filter(existsSync)).toEqual([]);
    const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
    expect(folders.filter((folder) => processes.includes(folder))).toEqual([]);
  });
});

function savedFolders(state: Readonly<Record<string, string>>): string[] {
  const leftovers: { readonly path: string }[] = JSON.parse(state['leftovers'] ?? '[]');
  return leftovers.map(({ path }) => path);
}
