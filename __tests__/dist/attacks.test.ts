import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { startGitHub } from '../stand-in/server.ts';
import type { PullFile } from '../stand-in/objects.ts';
import { repository, shallow, type TemporaryFolder } from '../tree/repository.ts';
import { runAction, type Step, type StepOptions } from './run-action.ts';

/** Ways of a pull request's author to have less looked at than there is. No Postgres is started. */

const repo = { full_name: 'acme/shop', default_branch: 'main' };
const up = 'db/migrations/000001_orders.up.sql';
const base = { [up]: 'CREATE TABLE orders (id bigint PRIMARY KEY);\n' };
const NOWHERE = { engine: 'url', 'database-url': 'postgres://127.0.0.1:9/app' };

interface Attack {
  readonly before?: (folder: TemporaryFolder) => void;
  readonly change: (folder: TemporaryFolder) => void;
  readonly files: readonly PullFile[];
  readonly options?: Partial<StepOptions>;
}

async function attack({ before, change, files, options = {} }: Attack): Promise<Step> {
  using origin = repository(base);
  before?.(origin);
  const baseSha = origin.commit();
  origin.git('switch', '--quiet', '--create', 'topic');
  change(origin);
  const headSha = origin.commit();
  origin.git('switch', '--quiet', 'main');
  origin.git('merge', '--quiet', '--no-ff', '--message', 'test merge', 'topic');
  using workspace = shallow(origin, origin.git('rev-parse', 'HEAD'));
  await using github = await startGitHub({ files, origin: { root: origin.root, mostEntries: 99_999 } });
  const pull = {
    number: 7,
    base: { sha: baseSha, repo },
    head: { sha: headSha, repo },
    user: { login: 'eve' },
  };
  const step = await runAction(github, {
    workspace: workspace.root,
    event: { number: 7, pull_request: pull, repository: repo },
    ...options,
    inputs: { ...NOWHERE, ...options.inputs },
  });
  expect(github.faults).toEqual([]);
  return step;
}

const link = (folder: TemporaryFolder, path: string, target: string): void =>
  symlinkSync(target, join(folder.root, path));

describe('the configuration', () => {
  test('is the base’s also where it is a link to a file that the pull request edits', async () => {
    const step = await attack({
      before: (folder) => {
        folder.write('config/pg.yml', 'fail-on: warning\n');
        link(folder, 'pgrehearse.yml', 'config/pg.yml');
      },
      change: (folder) => folder.write('config/pg.yml', 'fail-on: never\n'),
      files: [{ filename: 'config/pg.yml', status: 'modified' }],
    });
    expect(step).toMatchObject({ code: 0, report: { failOn: 'warning' } });
    expect(step.summary).toContain('`pgrehearse.yml` is changed in this pull request: `fail-on` differs.');
  });

  test('is no file outside of the repository', async () => {
    const step = await attack({
      change: (folder) => link(folder, 'pgrehearse.yml', '/etc/hostname'),
      files: [{ filename: 'pgrehearse.yml', status: 'added' }],
    });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(step.summary).toContain('leads out of the repository');
  });

  test('of another name, which the pull request brings, takes no rule away', async () => {
    const step = await attack({
      change: (folder) => folder.write('strict.yml', 'fail-on: never\n'),
      files: [{ filename: 'strict.yml', status: 'added' }],
      options: { inputs: { config: 'strict.yml' } },
    });
    expect(step).toMatchObject({ code: 0, report: { failOn: 'error' } });
    expect(step.summary).toContain('`strict.yml` is new in this pull request');
  });

  test.each(['merge_group', 'push'])('is the base’s on %s, too', async (eventName) => {
    using origin = repository({ ...base, 'pgrehearse.yml': 'fail-on: warning\n' });
    const before = origin.git('rev-parse', 'HEAD');
    origin.write('pgrehearse.yml', '# milder\nfail-on: never\nrules: { drop-table: off }\n');
    using workspace = shallow(origin, origin.commit());
    await using github = await startGitHub({ origin: { root: origin.root, mostEntries: 99_999 } });
    const push = { ref: 'refs/heads/topic', before, repository: repo };
    const group = { merge_group: { base_sha: before }, repository: repo };
    const event = eventName === 'push' ? push : group;
    const step = await runAction(github, { workspace: workspace.root, eventName, event });
    expect(step).toMatchObject({ code: 0, report: { failOn: 'warning' } });
    expect(step.summary).toContain(
      '`pgrehearse.yml` is changed in this change: `fail-on` and `rules` differ.',
    );
    const merged = { ...push, ref: 'refs/heads/main' };
    const own = await runAction(github, { workspace: workspace.root, eventName: 'push', event: merged });
    expect(own).toMatchObject({ code: 0, report: { failOn: 'never', notes: [] } });
  });
});

describe('migrations', () => {
  test('are not out of sight in a folder that becomes a link', async () => {
    const step = await attack({
      change: (folder) => {
        folder.git('mv', 'db/migrations', 'elsewhere');
        folder.remove('db');
        folder.write('elsewhere/000002_notes.up.sql', 'SELECT 1;\n');
        link(folder, 'db', 'elsewhere');
      },
      files: [
        { filename: 'db', status: 'added' },
        { filename: 'elsewhere/000001_orders.up.sql', status: 'renamed', previous_filename: up },
        { filename: 'elsewhere/000002_notes.up.sql', status: 'added' },
      ],
      options: { inputs: { migrations: 'db/migrations' } },
    });
    expect(step.code).toBe(1);
  });

  test('are not out of sight where they are moved to where nobody looks', async () => {
    const step = await attack({
      before: (folder) => folder.write('pgrehearse.yml', 'migrations: db/migrations\n'),
      change: (folder) => folder.git('mv', 'db/migrations', 'attic'),
      files: [{ filename: 'attic/000001_orders.up.sql', status: 'renamed', previous_filename: up }],
    });
    expect(step.code).toBe(1);
  });

  test('are not out of sight by another ending of their name', async () => {
    const step = await attack({
      change: (folder) => folder.git('mv', up, `${up}.txt`),
      files: [{ filename: `${up}.txt`, status: 'renamed', previous_filename: up }],
    });
    expect(step.code).toBe(1);
  });

  test('are told where their ending is written otherwise', async () => {
    const step = await attack({
      change: (folder) => folder.write('attic/one.SQL', 'DROP TABLE orders;\n'),
      files: [{ filename: 'attic/one.SQL', status: 'added' }],
    });
    expect(step.summary).toMatch(/1 changed \.sql file not taken for migrations?[^]*attic\/one\.SQL/);
  });

  test('are reviewed in a folder that the pull request adds to the configured ones', async () => {
    const step = await attack({
      before: (folder) => folder.write('pgrehearse.yml', 'migrations: db/migrations\n'),
      change: (folder) => {
        folder.write('pgrehearse.yml', 'migrations: [db/migrations, mail/migrations]\n');
        folder.write('mail/migrations/000001_mail.up.sql', 'SELECT 1;\n');
      },
      files: [
        { filename: 'pgrehearse.yml', status: 'modified' },
        { filename: 'mail/migrations/000001_mail.up.sql', status: 'added' },
      ],
    });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(step.log).toMatch(/127\.0\.0\.1:9/);
  });

  test('are not out of sight in a submodule', async () => {
    const step = await attack({
      before: (folder) => folder.write('pgrehearse.yml', 'migrations: vendor/migrations\n'),
      change: (folder) => {
        const id = folder.git('rev-parse', 'HEAD');
        folder.git('update-index', '--add', '--cacheinfo', `160000,${id},vendor/migrations`);
        mkdirSync(join(folder.root, 'vendor/migrations'), { recursive: true });
      },
      files: [{ filename: 'vendor/migrations', status: 'added' }],
    });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(step.summary).toContain('`vendor/migrations` is a submodule with migrations');
  });
});

test('a working directory that is a link is refused', async () => {
  const step = await attack({
    change: (folder) => {
      folder.git('mv', 'db', 'real');
      link(folder, 'db', 'real');
    },
    files: [],
    options: { inputs: { 'working-directory': 'db' } },
  });
  expect(step).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
  expect(step.log).toContain('`working-directory` names db, which is a link');
});

test('a change of what runs the review is told at its top', async () => {
  const workflow = '.github/workflows/migrations.yml';
  const step = await attack({
    before: (folder) => {
      folder.write(workflow, 'jobs: { a: { steps: [{ uses: ./.github/actions/prepare }] } }\n');
      folder.write('.github/actions/prepare/action.yml', 'runs: { using: composite, steps: [] }\n');
    },
    change: (folder) => {
      folder.write(workflow, 'jobs: { a: { steps: [{ uses: ./.github/actions/prepare/ }] } }\n');
      folder.write('.github/actions/prepare/run.sh', 'true\n');
    },
    files: [
      { filename: workflow, status: 'modified' },
      { filename: '.github/actions/prepare/run.sh', status: 'added' },
    ],
    options: { environment: { GITHUB_WORKFLOW_REF: `acme/shop/${workflow}@refs/pull/7/merge` } },
  });
  expect(step.code).toBe(0);
  expect(step.summary).toContain(
    'This pull request changes `.github/workflows/migrations.yml` and `.github/actions/prepare/run.sh`, which are part of the workflow that runs this review',
  );
});
