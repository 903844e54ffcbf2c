import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { startShared } from '../support/shared-server.ts';

const MEGABYTE = 1024 * 1024;
const GIGABYTE = 1024 * MEGABYTE;
/** What a connection's buffers and a busy heap may take, whatever passes through. */
const BOUNDED = 150 * MEGABYTE;

let shared: Awaited<ReturnType<typeof startShared>>;
let login: { host: string; port: number; user: string; password: string };

beforeAll(async () => {
  shared = await startShared();
  await shared.server.createDatabase('tool');
  const client = await shared.server.connect('migrator', 'tool');
  const { host, port, user = '', password } = client;
  login = { host, port, user, password: String(password) };
  await client.end();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

/** Lets `work` use a gateway that runs in a process of its own, and returns what that says of itself. */
async function through(
  work: (client: Client) => Promise<void>,
): Promise<{ exchanges: number; grown: number }> {
  const program = fileURLToPath(new URL('gateway-process.ts', import.meta.url));
  const { host, port } = login;
  const child = spawn(process.execPath, [program, JSON.stringify({ host, port })], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const { value } = await lines.next();
    return value ?? '';
  };
  const client = new Client({ ...login, host: '127.0.0.1', port: Number(await next()), database: 'tool' });
  await client.connect();
  await work(client);
  await client.end();
  child.stdin.end();
  return JSON.parse(await next()) as { exchanges: number; grown: number };
}

test('a gigabyte of COPY passes in either direction, in bounded memory', async () => {
  const line = 'x'.repeat(9_999);
  const block = Buffer.from(`${line}\n`.repeat(100));
  const blocks = Math.ceil(GIGABYTE / block.length);
  let received = 0;
  const { grown } = await through(async (client) => {
    // Nothing is kept: it is the way that is tried, not the disk.
    await client.query(`CREATE TABLE copied (line text);
      CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
      CREATE TRIGGER forget BEFORE INSERT ON copied FOR EACH ROW EXECUTE FUNCTION forget()`);
    const source = Readable.from(
      (function* () {
        for (let at = 0; at < blocks; at += 1) yield block;
      })(),
    );
    await pipeline(source, client.query(copyFrom('COPY copied FROM STDIN')));
    await pipeline(
      client.query(copyTo(`COPY (SELECT '${line}' FROM generate_series(1, ${blocks * 100})) TO STDOUT`)),
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          received += chunk.length;
          done();
        },
      }),
    );
  });
  expect(received).toBeGreaterThan(GIGABYTE);
  expect(grown).toBeLessThan(BOUNDED);
});

test('ten thousand statements are each looked at, in bounded memory', async () => {
  const count = 10_000;
  const { exchanges, grown } = await through(async (client) => {
    await client.query('CREATE TABLE numbers (n int)');
    await client.query('BEGIN');
    for (let n = 1; n < count / 2; n += 1) await client.query(`INSERT INTO numbers VALUES (${n})`);
    for (let n = 1; n <= count / 2; n += 1) await client.query('INSERT INTO numbers VALUES ($1)', [n]);
    await client.query('COMMIT');
  });
  expect(exchanges).toBe(count + 2);
  expect(grown).toBeLessThan(BOUNDED);
});
