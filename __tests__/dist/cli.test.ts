import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCli } from '../support/run-cli.ts';
import { QUIET } from './pull-request.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pgrehearse-cli-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** A folder of its own with these files. */
function project(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(folder, 'project-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

const UP = 'migrations/0001_a.up.sql';
const LOCAL = ['check', '--engine', 'local'];

describe('bad input is one clear sentence and exit code 2', () => {
  test.each<[string, Record<string, string | Uint8Array>, string[], RegExp]>([
    ['nothing named', {}, ['check'], /name migrations, or a branch to compare with, such as --base/],
    ['a file that is not there', {}, [...LOCAL, 'nope.sql'], /nope\.sql: no such file or folder/],
    ['a folder without migrations', { 'empty/readme.txt': '' }, [...LOCAL, 'empty'], /holds no migrations/],
    [
      'bad UTF-8',
      { [UP]: Uint8Array.of(0x53, 0x0a, 0xff, 0xfe, 0x41) },
      [...LOCAL, UP],
      /0001_a\.up\.sql.*UTF-/s,
    ],
    ['a NUL byte', { [UP]: 'SELECT 1;\0' }, [...LOCAL, UP], /0001_a\.up\.sql:1.*zero byte/s],
    ['an empty file', { [UP]: '\n-- nothing\n' }, [...LOCAL, UP], /holds no statement/],
    [
      'a syntax error, with its place',
      { [UP]: 'SELECT 1;\nALTER TABEL a ADD b int;' },
      ['lint', UP],
      /syntax error at or near "TABEL"/,
    ],
    ['a command of psql', { [UP]: '\\! rm -rf /\nSELECT 1;' }, [...LOCAL, UP], /command of psql/],
    [
      'an unknown key of the configuration',
      { [UP]: 'SELECT 1;', 'pgrehearse.yml': 'fixture: a' },
      [...LOCAL, UP],
      /pgrehearse\.yml:1: .*"fixture".*fixtures/s,
    ],
    [
      'fixtures that match nothing',
      { [UP]: 'SELECT 1;' },
      [...LOCAL, '--fixtures', 'rows/*.csv', UP],
      /no file matches "rows/,
    ],
    [
      'a baseline that is not there',
      { [UP]: 'SELECT 1;' },
      [...LOCAL, '--baseline', 'schema.sql', UP],
      /schema\.sql: no such file/,
    ],
    [
      'a configuration that is not there',
      { [UP]: 'SELECT 1;' },
      [...LOCAL, '--config', 'other.yml', UP],
      /other\.yml: no such file/,
    ],
    ['an unknown option', {}, ['check', '--bse', 'main'], /unknown option '--bse'/],
    [
      'an unknown engine',
      {},
      ['check', '--engine', 'cloud'],
      /Allowed choices are auto, container, local, url/,
    ],
    [
      'a version that does not exist',
      { [UP]: 'SELECT 1;' },
      ['check', '--postgres', '9', UP],
      /Expected one of 14, 15, 16, 17, 18/,
    ],
    [
      'a server that does not answer',
      { [UP]: 'SELECT 1;' },
      ['check', '--database-url', 'postgres://u:secret@127.0.0.1:1/x', '--engine', 'url', UP],
      /127\.0\.0\.1/,
    ],
    ['no git repository to compare in', {}, ['check', '--base', 'main'], /git/],
    [
      'a merged migration that fails',
      { [UP]: 'CREATE TABLE a (b nonsense);', 'migrations/0002_b.up.sql': 'SELECT 1;' },
      [...LOCAL, 'migrations/0002_b.up.sql'],
      /migrations\/0001_a\.up\.sql:1: the base schema cannot be built.*nonsense/s,
    ],
  ])('%s', async (_, files, args, sentence) => {
    const { code, stderr, stdout } = await runCli(project(files), args);
    expect(stderr + stdout).toMatch(sentence);
    expect(stderr).not.toMatch(/^\s+at .*\.js:\d+/m);
    expect(stderr).not.toContain('secret');
    expect(code).toBe(2);
  });
});

test('with --format json standard output is the report, also when the review could not be done', async () => {
  const { stdout, code } = await runCli(project({}), [...LOCAL, '--format', 'json', 'nope.sql']);
  expect(JSON.parse(stdout)).toMatchObject({
    schemaVersion: 1,
    verdict: 'error',
    problems: [{ message: expect.stringContaining('nope.sql') }],
  });
  expect(code).toBe(2);
});

test('byte order mark, CRLF and quoted names are no obstacle', async () => {
  const root = project({
    'migrations/0001_a.up.sql': '\uFEFFCREATE TABLE "Order" (\r\n  id bigint PRIMARY KEY\r\n);\r\n',
    'migrations/0001_a.down.sql': 'DROP TABLE "Order";\r\n',
    'migrations/0002_b.up.sql': '\uFEFF-- a column\r\nALTER TABLE "Order" ADD COLUMN "user" text;\r\n',
    'migrations/0002_b.down.sql': 'ALTER TABLE "Order" DROP COLUMN "user";\r\n',
  });
  const { stdout } = await runCli(root, [...LOCAL, '--format', 'json', 'migrations/0002_b.up.sql']);
  expect(JSON.parse(stdout)).toMatchObject({
    findings: [
      { rule: 'missing-lock-timeout', line: 2, relation: 'public.Order' },
      { rule: 'naming-unclear', line: 2, relation: 'public.Order' },
    ],
    migrations: [{ roundTrip: { status: 'restored' } }],
  });
});

test('a file of 20 MB is read and run', async () => {
  const row = "INSERT INTO big (a) VALUES ('" + 'x'.repeat(2000) + "');\n";
  const root = project({
    'pgrehearse.yml': QUIET,
    'big.sql':
      'CREATE TABLE big (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a text);\n' + row.repeat(10_000),
  });
  const { stdout, code } = await runCli(root, [...LOCAL, '--format', 'json', 'big.sql']);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({ verdict: 'pass', migrations: [{ forward: { status: 'ok' } }] });
  expect(report.migrations[0].forward.statements).toHaveLength(10_001);
  expect(code).toBe(0);
});

test('what changed since a branch, when nothing did: green, and no server is started', async () => {
  const root = project({ 'migrations/0001_a.up.sql': 'SELECT 1;', 'readme.md': '' });
  const git = (...args: string[]) => runGit(root, args);
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'base');
  writeFileSync(join(root, 'readme.md'), 'changed');
  const { stdout, stderr, code } = await runCli(root, ['check', '--base', 'main', '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({ verdict: 'pass', mode: 'nothing-changed', migrations: [] });
  expect(stderr).not.toContain('Postgres');
  expect(code).toBe(0);
});

test('what changed since a branch: the merged migrations are the base', async () => {
  const root = project({ 'migrations/0001_a.up.sql': 'CREATE TABLE a (id bigint PRIMARY KEY);' });
  const git = (...args: string[]) => runGit(root, args);
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'base');
  writeFileSync(join(root, 'migrations/0002_b.up.sql'), 'DROP TABLE a;');
  const { stdout, code } = await runCli(root, [
    'check',
    '--base',
    'main',
    '--engine',
    'local',
    '--format',
    'json',
  ]);
  expect(JSON.parse(stdout)).toMatchObject({ migrations: [{ id: 'migrations/0002_b', change: 'added' }] });
  expect(stdout).toContain('"drop-table"');
  expect(code).toBe(1);
});

test('--fail-on and --output', async () => {
  const root = project({ 'a.sql': 'CREATE TABLE a (id bigint); DROP TABLE missing;' });
  const { stdout, code } = await runCli(root, [
    'lint',
    '--fail-on',
    'never',
    '--output',
    'review.md',
    '--format',
    'markdown',
    'a.sql',
  ]);
  expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
});

async function runGit(cwd: string, args: readonly string[]): Promise<void> {
  const { execFile } = await import('node:child_process');
  const { promisify } = await import('node:util');
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.org'];
  await promisify(execFile)('git', [...identity, ...args], { cwd });
}
