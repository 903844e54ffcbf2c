import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Review } from '../../src/model.ts';
import { HOSTILE, LARGE } from '../support/hostile-sql.ts';

/** Bounds of a program that neither hangs nor fills the memory, on a slow and busy machine. */
const SECONDS = 60;
const MEGABYTES = 1_500;

const CLI = resolve(process.env['PGREHEARSE_DIST'] ?? 'dist', 'cli.js');

/** In these there is nothing to find: a program that says nothing is right. */
const HARMLESS = [
  'comments nested 100,000 deep',
  '10,000 different dollar quotes',
  'a number of 1,000,000 digits',
  'COPY with its end at the end',
  'COPY data that look like SQL',
  'a list of 50,000 values',
];

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('lint ends on every hostile file, and is silent on none', () => {
  // A file with a NUL byte is refused as a whole, and the review with it.
  const names = Object.keys(HOSTILE).filter((name) => !name.includes('NUL'));
  const paths = names.map((name, at) => write(`${String(at).padStart(4, '0')}_x.sql`, HOSTILE[name]));
  const { code, review } = run(['lint', 'migrations']);
  expect(code).toBe(2);
  const told = new Set([...review.findings, ...review.problems].map(({ file = '' }) => file));
  const silent = names.filter((_, at) => !told.has(paths[at] ?? ''));
  expect(silent.toSorted()).toEqual(HARMLESS.toSorted());
});

test.each([
  ['one string of 50 MB', 2],
  ['50 MB of COPY data', 0],
  ['50 MB of comments', 1],
  ['50 MB without an end', 2],
  ['100,000 statements on one line', 0],
] as const)('lint ends on %s', (name, expected) => {
  write('0001_large.sql', LARGE[name]);
  expect(run(['lint', 'migrations/0001_large.sql']).code).toBe(expected);
});

// Not nested comments: the server's own lexer takes a time that grows with the square of their depth.
test.each([
  'an expression nested 100,000 deep',
  'lone surrogates',
  'a string that nobody closes',
  'a dollar quote that nobody closes',
  'a NUL byte',
  'unicode escapes',
  'other white space',
  'what is no SQL',
  'psql commands',
  'COPY data without an end',
])('check ends on %s, and says what is wrong', (name) => {
  write('0001_small.sql', HOSTILE[name]);
  const { code, review } = run(['check', '--engine', 'local', 'migrations/0001_small.sql']);
  expect([1, 2]).toContain(code);
  expect(review.findings.length + review.problems.length).toBeGreaterThan(0);
});

function write(name: string, make: (() => string) | undefined): string {
  if (!make) throw new Error(`no text for ${name}`);
  mkdirSync(join(folder, 'migrations'), { recursive: true });
  writeFileSync(join(folder, 'migrations', name), make());
  return `migrations/${name}`;
}

function run(args: readonly string[]): { readonly code: number | null; readonly review: Review } {
  const options = [`--max-old-space-size=${MEGABYTES}`, '--disable-warning=ExperimentalWarning'];
  const done = spawnSync(process.execPath, [...options, CLI, ...args, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
    timeout: SECONDS * 1_000,
    // A busy program does not come to answer a gentler one.
    killSignal: 'SIGKILL',
    maxBuffer: 1 << 30,
  });
  if (done.stdout === '') throw new Error(`${done.signal ?? done.status}: ${done.stderr.slice(-2_000)}`);
  return { code: done.status, review: JSON.parse(done.stdout) };
}
