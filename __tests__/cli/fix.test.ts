import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { replaceFile } from '../../src/fix/write.ts';

const CLI = resolve(process.env['PGREHEARSE_DIST'] ?? 'dist', 'cli.js');
const TABLES = 'CREATE TABLE orders (id bigint);\n';
const INDEX = 'CREATE INDEX orders_id_idx ON orders (id);\n';
const FIXED = 'CREATE INDEX CONCURRENTLY orders_id_idx ON orders (id);\n';

let root = '';
let outside = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pgrehearse-fix-'));
  outside = await mkdtemp(join(tmpdir(), 'pgrehearse-out-'));
  await mkdir(join(root, 'db/migrations'), { recursive: true });
  await write('0001_a.sql', TABLES);
});

afterEach(async () => {
  await rm(root, { recursive: true });
  await rm(outside, { recursive: true });
});

const place = (name: string): string => join(root, 'db/migrations', name);
const write = (name: string, text: string): Promise<void> => writeFile(place(name), text);
const read = (name: string): Promise<string> => readFile(place(name), 'utf8');

function lint(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'lint', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
  });
  return { code: status, stdout, stderr };
}

function git(...args: readonly string[]): void {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd: root, stdio: 'ignore' });
}

describe('pgrehearse lint --fix', () => {
  test('changes the file, says so, and keeps its mode; a second time nothing is left', async () => {
    await write('0002_b.sql', INDEX);
    await chmod(place('0002_b.sql'), 0o640);
    const { code, stdout } = lint('db/migrations/0002_b.sql', '--fix');
    expect(stdout).toContain(
      `db/migrations/0002_b.sql:1 create-index-blocking\n  - ${INDEX}  + ${FIXED}Fixed 1 finding in 1 file.\n`,
    );
    expect({ code, text: await read('0002_b.sql') }).toEqual({ code: 0, text: FIXED });
    expect((await stat(place('0002_b.sql'))).mode & 0o777).toBe(0o640);
    expect(await readdir(join(root, 'db/migrations'))).toEqual(['0001_a.sql', '0002_b.sql']);
    expect(lint('db/migrations/0002_b.sql', '--fix').stdout).toMatch(
      /^Nothing to fix that is safe on its own\.\n/,
    );
  });

  test('only says it with --dry-run', async () => {
    await write('0002_b.sql', INDEX);
    const { code, stdout } = lint('db/migrations/0002_b.sql', '--fix', '--dry-run');
    expect(stdout).toContain('Would fix 1 finding in 1 file.');
    expect({ code, text: await read('0002_b.sql') }).toEqual({ code: 0, text: INDEX });
    expect(lint('db/migrations/0002_b.sql', '--dry-run')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--dry-run says what --fix would do: give both'),
    });
  });

  test('leaves what is not safe, and the exit code tells of it; the report stays alone on standard output', async () => {
    await write('0002_b.sql', 'ALTER TABLE orders ADD CHECK (id > 0);');
    const { code, stdout, stderr } = lint('db/migrations/0002_b.sql', '--fix', '--format', 'json');
    const rules = JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule);
    expect({ code, rules }).toEqual({ code: 1, rules: expect.arrayContaining(['add-check-validating']) });
    expect(rules).not.toContain('missing-lock-timeout');
    expect(stderr).toContain("  + SET LOCAL lock_timeout = '5s';\nFixed 1 finding in 1 file.");
  });

  describe('in a repository', () => {
    beforeEach(async () => {
      git('init', '--quiet', '--initial-branch=main');
      await write('0002_b.sql', INDEX);
      git('add', '.');
      git('commit', '--quiet', '--message=merged');
    });

    test('leaves a merged file alone, and says why', async () => {
      const { code, stdout } = lint('db/migrations/0002_b.sql', '--fix');
      expect(stdout).toMatch(
        /^db\/migrations\/0002_b\.sql: not changed: it is merged already \(main has it\), and /,
      );
      expect({ code, text: await read('0002_b.sql') }).toEqual({ code: 1, text: INDEX });
    });

    test('also one that was edited since', async () => {
      await write('0002_b.sql', `-- edited\n${INDEX}`);
      lint('db/migrations/0002_b.sql', '--fix');
      expect(await read('0002_b.sql')).toBe(`-- edited\n${INDEX}`);
    });

    test('takes the merged files of a folder for the base of the others', async () => {
      git('checkout', '--quiet', '-b', 'topic');
      await write('0003_c.sql', INDEX.replace('_id_', '_id2_'));
      git('add', '.');
      git('commit', '--quiet', '--message=topic');
      expect(lint('db/migrations', '--fix').stdout).toContain('Fixed 1 finding in 1 file.');
      expect(await read('0003_c.sql')).toBe(FIXED.replace('_id_', '_id2_'));
      expect(await read('0002_b.sql')).toBe(INDEX);
    });

    test('fixes what is new since a base that is named', async () => {
      await write('0003_c.sql', INDEX.replace('_id_', '_id2_'));
      expect(lint('--base', 'main', '--fix').code).toBe(0);
      expect(await read('0003_c.sql')).toBe(FIXED.replace('_id_', '_id2_'));
      git('add', '.');
      git('commit', '--quiet', '--message=next');
      await write('0002_b.sql', INDEX);
      lint('db/migrations/0002_b.sql', '--fix', '--base', 'HEAD~1');
      expect(await read('0002_b.sql')).toBe(INDEX);
    });
  });

  test('follows a link that stays inside, and refuses one that leads out', async () => {
    await writeFile(join(root, 'shared.sql'), INDEX);
    await symlink('../../shared.sql', place('0002_b.sql'));
    await writeFile(join(outside, 'c.sql'), INDEX.replace('_id_', '_id2_'));
    await symlink(join(outside, 'c.sql'), place('0003_c.sql'));
    lint('db/migrations/0002_b.sql', '--fix');
    expect((await lstat(place('0002_b.sql'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(root, 'shared.sql'), 'utf8')).toBe(FIXED);
    const { stdout } = lint('db/migrations/0003_c.sql', '--fix');
    expect(stdout).toMatch(/c\.sql: not changed: it leads out of /);
    expect(await readFile(join(outside, 'c.sql'), 'utf8')).toBe(INDEX.replace('_id_', '_id2_'));
  });
});

test('a file that somebody changes meanwhile is left as it is, and nothing lies about', async () => {
  const encoder = new TextEncoder();
  await write('0002_b.sql', 'SELECT 2;');
  const contents = { before: encoder.encode(INDEX), after: encoder.encode(FIXED) };
  await expect(replaceFile(root, 'db/migrations/0002_b.sql', contents)).rejects.toThrow(
    'db/migrations/0002_b.sql: it was changed meanwhile and is left as it is. Run it again.',
  );
  expect(await read('0002_b.sql')).toBe('SELECT 2;');
  expect(await readdir(join(root, 'db/migrations'))).toEqual(['0001_a.sql', '0002_b.sql']);
});
