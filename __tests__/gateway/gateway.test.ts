import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { serialize } from 'pg-protocol';
import { startGateway } from '../../src/gateway/gateway.ts';
import type { Around } from '../../src/gateway/tunnel.ts';
import { startShared } from '../support/shared-server.ts';

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

/** A gateway that writes down what it saw, and asks a question of its own before and after each exchange. */
async function traced() {
  const seen: string[] = [];
  const watch =
    (number: number): Around =>
    async ({ executions, protocol, isUnderWay }, backend, send) => {
      const asked = async () => {
        if (backend.getTransactionStatus() === 'E') return 'failed';
        const { rows } = await backend.query(
          'SELECT 1 + $1::int AS two, pg_catalog.pg_backend_pid() AS pid',
          [1],
        );
        return `${String(rows[0]?.two)}${typeof rows[0]?.pid}`;
      };
      const before = isUnderWay ? 'failed' : await asked();
      const { tags, error } = await send.whole();
      const after = await asked();
      expect([before, after]).toEqual([
        expect.stringMatching(/^2number$|failed/),
        expect.stringMatching(/^2number$|failed/),
      ]);
      const end = error ? `! ${error.get('C')}` : tags.join(', ');
      seen.push(
        `${number} ${isUnderWay ? 'under way' : protocol} ${executions.map(({ sql }) => sql).join(' | ')} -> ${end} (${backend.getTransactionStatus()})`,
      );
    };
  const gateway = await startGateway({ server: { host: login.host, port: login.port }, watch });
  const client = async (settings = {}) => {
    const made = new Client({
      ...login,
      host: '127.0.0.1',
      port: gateway.port,
      database: 'tool',
      ...settings,
    });
    await made.connect();
    return made;
  };
  return { seen, gateway, client, [Symbol.asyncDispose]: () => gateway[Symbol.asyncDispose]() };
}

describe('what a tool sends', () => {
  test('is traced by either protocol, with the status of its transaction', async () => {
    await using tool = await traced();
    const client = await tool.client();
    await client.query('CREATE TABLE t (a int)');
    await client.query('BEGIN');
    await client.query('INSERT INTO t VALUES ($1), ($2)', [1, 2]);
    await expect(client.query('SELECT 1 / 0')).rejects.toThrow('division by zero');
    await client.query('ROLLBACK');
    const { rows } = (await client.query("SELECT 'x' AS x; SELECT count(*)::int AS n FROM t")) as unknown as {
      rows: unknown;
    }[] & { rows: unknown };
    expect(rows).toBeUndefined();
    await client.query({ name: 'again', text: 'SELECT $1::int', values: [7] });
    expect((await client.query({ name: 'again', text: 'SELECT $1::int', values: [8] })).rows).toEqual([
      { int4: 8 },
    ]);
    await client.end();
    expect(tool.seen).toEqual([
      '1 simple CREATE TABLE t (a int) -> CREATE TABLE (I)',
      '1 simple BEGIN -> BEGIN (T)',
      '1 extended INSERT INTO t VALUES ($1), ($2) -> INSERT 0 2 (T)',
      '1 simple SELECT 1 / 0 -> ! 22012 (E)',
      '1 simple ROLLBACK -> ROLLBACK (I)',
      "1 simple SELECT 'x' AS x; SELECT count(*)::int AS n FROM t -> SELECT 1, SELECT 1 (I)",
      '1 extended SELECT $1::int -> SELECT 1 (I)',
      '1 extended SELECT $1::int -> SELECT 1 (I)',
    ]);
  });

  test('COPY passes in both directions', async () => {
    await using tool = await traced();
    const client = await tool.client();
    await client.query('CREATE TABLE copied (line text)');
    const rows = 100;
    const block = Buffer.from(`${'x'.repeat(9999)}\n`.repeat(rows));
    const blocks = 16;
    const source = Readable.from(
      (function* () {
        for (let at = 0; at < blocks; at += 1) yield block;
      })(),
    );
    await pipeline(source, client.query(copyFrom('COPY copied FROM STDIN')));
    let bytes = 0;
    await pipeline(
      client.query(copyTo('COPY copied TO STDOUT')),
      new Writable({
        write(chunk: Buffer, _, done) {
          bytes += chunk.length;
          done();
        },
      }),
    );
    await client.query('SELECT');
    await client.end();
    expect(bytes).toBe(blocks * block.length);
    expect(tool.seen.slice(1, 3)).toEqual([
      `1 simple COPY copied FROM STDIN -> COPY ${blocks * rows} (I)`,
      `1 simple COPY copied TO STDOUT -> COPY ${blocks * rows} (I)`,
    ]);
  });

  test('a statement without a name outlives what is asked in between', async () => {
    await using tool = await traced();
    const { write, read } = taken(await tool.client());
    write(serialize.parse({ text: 'SELECT $1::int + 1' }), serialize.sync());
    expect(await read()).toBe('1Z');
    write(serialize.bind({ values: ['41'] }), serialize.execute(), serialize.sync());
    expect(await read()).toBe('2DCZ');
    expect(tool.seen).toEqual(['1 extended SELECT $1::int + 1 -> SELECT 1 (I)']);
  });

  test('several exchanges that are sent at once are answered in their order', async () => {
    await using tool = await traced();
    const { write, read } = taken(await tool.client());
    write(one('BEGIN'), one('CREATE TABLE piped ()'), one('ROLLBACK'));
    expect(`${await read()}${await read()}${await read()}`).toBe('12CZ12CZ12CZ');
    expect(tool.seen).toEqual([
      '1 extended BEGIN -> BEGIN (T)',
      '1 extended CREATE TABLE piped () -> CREATE TABLE (T)',
      '1 extended ROLLBACK -> ROLLBACK (I)',
    ]);
  });

  test('a statement that is described with Flush before it is executed is still asked about', async () => {
    await using tool = await traced();
    const { write, read, readUntil } = taken(await tool.client());
    write(serialize.parse({ text: 'SELECT $1::text' }), serialize.describe({ type: 'S' }), serialize.flush());
    expect(await readUntil('T')).toBe('1tT');
    write(serialize.bind({ values: ['a'] }), serialize.execute(), serialize.sync());
    expect(await read()).toBe('2DCZ');
    // All of it at once, as libpq's pipelines send it.
    write(serialize.parse({ text: 'SELECT 1' }), serialize.describe({ type: 'S' }), serialize.flush());
    write(serialize.bind(), serialize.execute(), serialize.sync());
    expect(await read()).toBe('1tT2DCZ');
    expect(tool.seen).toEqual([
      '1 extended SELECT $1::text -> SELECT 1 (I)',
      '1 extended SELECT 1 -> SELECT 1 (I)',
    ]);
  });

  test('what is executed with Flush can only be told of behind it', async () => {
    await using tool = await traced();
    const { write, read, readUntil } = taken(await tool.client());
    write(serialize.parse({ text: 'SELECT 2' }), serialize.bind(), serialize.execute(), serialize.flush());
    expect(await readUntil('C')).toBe('12DC');
    write(serialize.sync());
    expect(await read()).toBe('Z');
    expect(tool.seen).toEqual(['1 under way SELECT 2 -> SELECT 1 (I)']);
  });

  test('a statement that the server could not parse is followed by the next exchange', async () => {
    await using tool = await traced();
    const { write, read, readUntil } = taken(await tool.client());
    write(serialize.parse({ text: 'SELEC 1' }), serialize.describe({ type: 'S' }), serialize.flush());
    expect(await readUntil('E')).toBe('E');
    write(serialize.sync(), one('SELECT 3'));
    expect(`${await read()} ${await read()}`).toBe('Z 12DCZ');
    expect(tool.seen).toEqual(['1 extended SELECT 3 -> SELECT 1 (I)']);
  });

  test('a cancel request reaches the server', async () => {
    await using tool = await traced();
    const client = await tool.client();
    const sleeping = client.query('SELECT pg_sleep(60)');
    sleeping.catch(() => undefined);
    await using admin = await shared.server.connect('admin', 'tool');
    const isAsleep = async (): Promise<boolean> =>
      (await admin.query("SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep'")).rows.length > 0;
    while (!(await isAsleep())) await setTimeout(20);
    const { processID, secretKey } = client as unknown as { processID: number; secretKey: number };
    const cancelling = connect(tool.gateway.port, '127.0.0.1');
    cancelling.end(serialize.cancel(processID, secretKey));
    await expect(sleeping).rejects.toMatchObject({ code: '57014' });
    await client.end();
  });

  test('encryption is declined, and who insists on it is told by its own driver', async () => {
    await using tool = await traced();
    await expect(tool.client({ ssl: true })).rejects.toThrow('The server does not support SSL connections');
  });

  test('a wrong password is refused by the server', async () => {
    await using tool = await traced();
    await expect(tool.client({ password: 'wrong' })).rejects.toMatchObject({ code: '28P01' });
  });

  test('what is no Postgres client gets an answer', async () => {
    await using tool = await traced();
    const socket = connect(tool.gateway.port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString('latin1')).toContain('no startup message of PostgreSQL');
    socket.destroy();
  });
});

function one(text: string): Buffer {
  return Buffer.concat([serialize.parse({ text }), serialize.bind(), serialize.execute(), serialize.sync()]);
}

/** The connection of a client that has logged in, in the hands of the test: reads types up to the next ReadyForQuery. */
function taken(client: Client): {
  write: (...messages: readonly Buffer[]) => void;
  read: () => Promise<string>;
  readUntil: (last: string) => Promise<string>;
} {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.removeAllListeners('data');
  client.on('error', () => undefined);
  let held: Buffer = Buffer.alloc(0);
  const readUntil = async (last: string): Promise<string> => {
    let types = '';
    while (!types.endsWith(last)) {
      const length = held.length >= 5 ? held.readUInt32BE(1) + 1 : Infinity;
      if (held.length < length) {
        const [chunk] = (await once(stream, 'data')) as [Buffer];
        held = Buffer.concat([held, chunk]);
        continue;
      }
      types += String.fromCharCode(held[0] ?? 0);
      held = held.subarray(length);
    }
    return types;
  };
  const read = (): Promise<string> => readUntil('Z');
  return { write: (...messages) => stream.write(Buffer.concat(messages)), read, readUntil };
}
