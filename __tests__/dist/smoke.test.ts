import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

/** The bundle alone: no node_modules in its folder nor in any above it. */
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pgrehearse-bundle-'));
  cpSync('dist', folder, { recursive: true });
  writeFileSync(join(folder, '1_orders.up.sql'), 'CREATE TABLE orders (id bigint PRIMARY KEY);\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The project's own Node, and the one that is installed here: the command line also runs on Node 20. */
const installed = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((directory) => !directory.includes('node_modules'))
  .map((directory) => join(directory, 'node'))
  .find(existsSync);
const nodes = [process.execPath, ...(installed ? [installed] : [])];

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(node: string, script: string, ...args: readonly string[]): Promise<Result> {
  return new Promise((done) => {
    const options = { cwd: folder, env: { PATH: dirname(node) } };
    execFile(node, [join(folder, script), ...args], options, (error, stdout, stderr) =>
      done({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

describe.each(nodes)('from an empty folder, on %s', (node) => {
  test('the command line tells its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await run(node, 'cli.js', '--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('the command line reads SQL with the bundled parser', async () => {
    const { code, stdout } = await run(node, 'cli.js', 'lint', '1_orders.up.sql', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ mode: 'static', migrations: [{ file: '1_orders.up.sql' }] });
  });

  test('the container engine is loaded, and says what it lacks', async () => {
    const { code, stdout, stderr } = await run(
      node,
      'cli.js',
      ...'check 1_orders.up.sql --engine container --image no-such/image:0'.split(' '),
    );
    expect(code).toBe(2);
    expect(stdout).toMatch(/no-such\/image|Docker/);
    expect(stdout + stderr).not.toMatch(/\bat .*\.js:\d+|is not a function|not defined|needs Node/);
  });
});

test.each([
  [
    'index.js',
    'says that it needs a job',
    /^::error::\w+ is not set, so this is no step of a GitHub Actions job/m,
  ],
  ['post.js', 'has nothing to remove', /^$/],
])("%s, on the Node of GitHub's runners, %s", async (script, _, expected) => {
  const { stdout, stderr } = await run(process.execPath, script);
  expect(stderr).toBe('');
  expect(stdout).toMatch(expected);
});
