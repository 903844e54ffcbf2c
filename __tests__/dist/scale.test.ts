import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseFile } from '../../src/config/file.ts';
import { hire } from '../../src/database/index.ts';
import { renderJson } from '../../src/report/index.ts';
import { startGitHub } from '../stand-in/server.ts';
import { finding, migration, review } from '../report/builders.ts';
import { startLocalServer } from '../postgres/local-server.ts';
import { pushedPull } from './pull-request.ts';
import { runAction } from './run-action.ts';

const page = readFileSync('docs/scale.md', 'utf8');
const cli = path.resolve(process.env['PGREHEARSE_DIST'] ?? 'dist', 'cli.js');

function recipe(heading: string): string {
  const section = page.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return /^```yaml\n(.*?)^```/ms.exec(section)?.[1] ?? '';
}

describe('docs/scale.md', () => {
  test.each(['A server of your own', 'Neon', 'Supabase', 'Database Lab', 'RDS and Aurora'])(
    'has a recipe for %s whose lines a shell can read',
    (heading) => {
      const { database } = parseFile({ path: 'pgrehearse.yml', text: recipe(heading) }, []);
      for (const line of [database?.create ?? '', database?.destroy ?? '']) {
        expect(line).not.toBe('');
        expect(spawnSync('sh', ['-n', '-c', line], { encoding: 'utf8' })).toMatchObject({
          status: 0,
          stderr: '',
        });
      }
    },
  );

  const programs = ['createdb', 'dropdb'].map((name) => path.join(programFolder(), name));
  const canRun = programs.every((program) => spawnSync(program, ['--version']).status === 0);
  if (!canRun) process.stderr.write('No createdb here: the recipe for a server of your own is not run.\n');
  (canRun ? test : test.skip)(
    'has a recipe for a server of your own that brings a copy up, and takes it down',
    async () => {
      await using server = await startLocalServer(15);
      await using admin = await server.connect('admin');
      await admin.query("CREATE ROLE app LOGIN PASSWORD 'p@ss'");
      await admin.query('CREATE DATABASE production OWNER app');
      const before = { ...process.env };
      Object.assign(process.env, {
        PATH: `${programFolder()}:${before['PATH']}`,
        PGHOST: admin.host,
        PGPORT: String(admin.port),
        PGUSER: admin.user,
        PGPASSWORD: String(admin.password),
        APP_PASSWORD: encodeURIComponent('p@ss'),
      });
      try {
        const { database } = parseFile({ path: 'pgrehearse.yml', text: recipe('A server of your own') }, []);
        const { create = '', destroy = '' } = database ?? {};
        const found = async () =>
          (await admin.query("SELECT FROM pg_database WHERE datname LIKE 'pgrehearse-%'")).rowCount;
        if (!database) throw new Error('the recipe names no database');
        const hired = await hire({ ...database, create, destroy }, { cwd: '.', progress: () => undefined });
        expect(await found()).toBe(1);
        expect(hired.url).toMatch(/^postgres:\/\/app:p%40ss@[^/]+\/pgrehearse-local-[0-9a-f]{8}$/);
        expect(await hired.end()).toBeUndefined();
        expect(await found()).toBe(0);
      } finally {
        process.env = before;
      }
    },
  );
});

/** Debian has the programs of each version in a folder of its own. */
function programFolder(): string {
  const folder = '/usr/lib/postgresql/15/bin';
  if (spawnSync(path.join(folder, 'createdb'), ['--version']).status === 0) return folder;
  const found = spawnSync('sh', ['-c', 'command -v createdb'], { encoding: 'utf8' }).stdout.trim();
  return found === '' ? '/nowhere' : path.dirname(found);
}

interface Workflow {
  readonly jobs: {
    readonly rehearse: {
      readonly strategy: { readonly matrix: Readonly<Record<string, readonly (string | number)[]>> };
    };
    readonly review: {
      readonly steps: readonly { readonly run?: string; readonly with?: Readonly<Record<string, string>> }[];
    };
  };
}

describe('the workflow of a matrix', () => {
  const { jobs } = parse(recipe('A matrix and one review')) as Workflow;
  const { postgres = [], shard = [] } = jobs.rehearse.strategy.matrix;
  const line = jobs.review.steps.flatMap(({ run }) => run ?? [])[0] ?? '';
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pgrehearse-matrix-'));
    const all = postgres.flatMap((version) =>
      shard.map((share) => [Number(version), String(share)] as const),
    );
    for (const [at, [version, share]] of all.entries()) {
      const [index = 0, of = 0] = share.split('/').map(Number);
      const blocks = finding({ rule: 'create-index-blocking', message: 'It blocks.' });
      const report = review({
        postgres: { version: `${version}.1`, source: 'local' },
        shard: { index, of },
        migrations: [migration('0007_change')],
        findings: index === 1 ? [blocks] : [],
      });
      mkdirSync(path.join(folder, 'reports', `report-${at}`), { recursive: true });
      writeFileSync(
        path.join(folder, 'reports', `report-${at}`, 'pgrehearse-report.json'),
        renderJson(report),
      );
    }
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function merged(): { readonly status: number | null; readonly stderr: string } {
    const own = line.replace('npx --yes pgrehearse@0', `${process.execPath} ${cli}`);
    expect(own).not.toBe(line);
    return spawnSync('bash', ['-e', '-c', own], { cwd: folder, encoding: 'utf8' });
  }

  test('joins every report, with the exit code of the worst', () => {
    expect(merged()).toMatchObject({ status: 1, stderr: '' });
    const joined = JSON.parse(readFileSync(path.join(folder, 'review.json'), 'utf8'));
    expect(joined).toMatchObject({
      verdict: 'fail',
      problems: [],
      parts: { length: postgres.length * shard.length },
    });
  });

  test('does not pass without one of them', () => {
    rmSync(path.join(folder, 'reports', 'report-1'), { recursive: true });
    const { status, stderr } = merged();
    expect(status).toBe(2);
    expect(stderr).toContain('Part 2 of 3 on Postgres 15 is missing');
  });

  test('posts the joined review on its own pull request', async () => {
    merged();
    await using github = await startGitHub({ permissions: { 'pull-requests': 'write' } });
    using pull = pushedPull({ 'README.md': 'a' }, { 'README.md': 'b' });
    execFileSync('cp', [path.join(folder, 'review.json'), pull.workspace]);
    const inputs = { publish: 'review.json' };
    const { code, log } = await runAction(github, { workspace: pull.workspace, event: pull.event, inputs });
    expect({ code, log }).toMatchObject({ code: 0, log: expect.stringContaining('Comment on pull request') });
    expect(github.faults).toEqual([]);
    expect(github.comments.map(({ body }) => body)).toEqual([
      expect.stringContaining('Joined from 6 reports'),
    ]);
  });
});
