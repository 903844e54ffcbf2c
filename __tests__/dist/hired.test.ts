import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { removeLeftover, type Leftover, type Server } from '../../src/database/index.ts';
import { CONFIG, provider, SECRET, type Provider } from './hired-example.ts';
import { startLocalServer, VERSIONS } from '../postgres/local-server.ts';

let cloud: Server;
let made: Provider;

beforeAll(async () => {
  cloud = await startLocalServer(Math.max(...VERSIONS));
  await using admin = await cloud.connect('admin');
  await admin.query(`CREATE ROLE app LOGIN PASSWORD '${SECRET}'`);
  await admin.query('CREATE DATABASE production OWNER app');
  await using inside = await cloud.connect('admin', 'production');
  await inside.query(`SET ROLE app; CREATE TABLE orders (id bigint PRIMARY KEY, note text);
    CREATE TABLE schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL);
    INSERT INTO schema_migrations VALUES (1, false); INSERT INTO orders VALUES (1, 'a');`);
});
afterAll(async () => cloud[Symbol.asyncDispose]());

beforeEach(async () => {
  made = await provider(cloud);
});
afterEach(async () => {
  made[Symbol.dispose]();
  await using admin = await cloud.connect('admin');
  const { rows } = await admin.query("SELECT datname FROM pg_database WHERE datname LIKE 'pgrehearse-%'");
  expect(rows).toEqual([]);
});

interface Ended {
  readonly code: number | null;
  readonly text: string;
}

async function ended(child: ChildProcess, until?: RegExp, signal?: NodeJS.Signals): Promise<Ended> {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (until?.test(text) && signal) child.kill(signal);
    });
  await once(child, 'close');
  return { code: child.exitCode, text };
}

const INDEX = 'CREATE INDEX orders_note ON orders (note);';
const ENDLESS = 'SELECT pg_sleep(600);';
const FILE = 'migrations/2_new.up.sql';

test('a database is brought up, rehearsed on, and taken down', async () => {
  made.write(FILE, INDEX);
  const { code, text } = await ended(made.check(FILE, '--format', 'json'));
  expect(text).toContain('"existing": "in-place"');
  expect(code).toBe(1);
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain(encodeURIComponent(SECRET));
  const [up = '', down] = made.log();
  expect(up).toMatch(/^up pgrehearse-\w+-[0-9a-f]{8}$/);
  expect(down).toBe(up.replace('up', 'down'));
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('it is taken down when %s ends the review', async (signal, code) => {
  made.write(FILE, ENDLESS);
  expect((await ended(made.check(FILE), /rehearsing/, signal)).code).toBe(code);
  expect(made.log().map((line) => line.split(' ')[0])).toEqual(['up', 'down']);
});

test('it is taken down when what brought it up failed half-way, whose secrets are not repeated', async () => {
  made.write(FILE, INDEX);
  made.write(
    'pgrehearse.yml',
    CONFIG.replace('.mjs up', '.mjs up && echo "error - $PROVIDER_TOKEN is no good" && exit 3'),
  );
  const { code, text } = await ended(made.check(FILE));
  expect(code).toBe(2);
  expect(text).toContain('`database.create` ended with exit code 3: error - postgres://*** is no good');
  expect(made.log().map((line) => line.split(' ')[0])).toEqual(['up', 'down']);
});

test('that it could not be taken down is a problem, in the words of the command', async () => {
  made.write(FILE, INDEX);
  made.write('pgrehearse.yml', CONFIG.replace('.mjs down', '.mjs down; echo "quota exceeded" >&2; exit 1'));
  const { code, text } = await ended(made.check(FILE));
  expect(code).toBe(2);
  expect(text).toMatch(
    /`database.destroy` ended with exit code 1: quota exceeded\. What .* pgrehearse-\w+-\w+ may still run, and cost/,
  );
});

test('it is taken down by another process where this one was killed', async () => {
  made.write(FILE, ENDLESS);
  const child = made.check(FILE);
  await ended(child, /rehearsing/, 'SIGKILL');
  const [up = ''] = made.log();
  const leftover: Leftover = {
    kind: 'hired',
    destroy: 'node provider.mjs down',
    cwd: made.folder,
    timeoutMs: 10_000,
    variables: { PGREHEARSE_NAME: up.slice('up '.length) },
  };
  await using admin = await cloud.connect('admin');
  const before = { ...process.env };
  process.env['PROVIDER_LOG'] = `${made.folder}/provider.log`;
  process.env['PROVIDER_TOKEN'] =
    `postgres://${admin.user}:${encodeURIComponent(String(admin.password))}@${admin.host}:${admin.port}/postgres`;
  await removeLeftover(leftover);
  process.env = before;
  expect(made.log().map((line) => line.split(' ')[0])).toEqual(['up', 'down']);
});
