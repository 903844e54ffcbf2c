import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startWatchdog, type Connection, type Guarded, type Server } from '../../src/database/index.ts';
import { startLocalServer } from './local-server.ts';

const NEVER = Number.MAX_SAFE_INTEGER;

describe('the watchdog', () => {
  let server: Server;

  beforeAll(async () => {
    server = await startLocalServer(15);
    await server.createDatabase('run');
  });
  afterAll(async () => server[Symbol.asyncDispose]());

  async function guarded(limits: Partial<Guarded>): Promise<{ session: Connection; guarded: Guarded }> {
    const session = await server.connect('migrator', 'run');
    const { rows } = await session.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const pid = rows[0]?.pid ?? 0;
    const none = { diskBytes: NEVER, statementMs: NEVER, deadline: NEVER };
    return { session, guarded: { server, database: 'run', pid, ...none, ...limits } };
  }

  test('cancels a statement that takes too long, whatever timeout it set itself', async () => {
    const { session, guarded: what } = await guarded({ statementMs: 300 });
    await using _ = session;
    await using watchdog = await startWatchdog(what);
    await session.query('SET statement_timeout = 0');
    watchdog.statementStarted();
    await expect(session.query('SELECT pg_sleep(60)')).rejects.toThrow(
      'canceling statement due to user request',
    );
    watchdog.statementEnded();
    expect(watchdog.tripped).toBe('statement');
  });

  test('ends the connection of a statement that catches its cancellation', async () => {
    const { session, guarded: what } = await guarded({ statementMs: 100 });
    await using _ = session;
    await using watchdog = await startWatchdog(what);
    watchdog.statementStarted();
    const stubborn = `DO $$ BEGIN LOOP
      BEGIN PERFORM pg_sleep(60); EXCEPTION WHEN query_canceled THEN END;
    END LOOP; END $$`;
    await expect(session.query(stubborn)).rejects.toThrow('terminating connection');
    expect(watchdog.tripped).toBe('statement');
  });

  test('stops what is running when the whole run is over its time', async () => {
    const { session, guarded: what } = await guarded({ deadline: Date.now() + 300 });
    await using _ = session;
    await using watchdog = await startWatchdog(what);
    watchdog.statementStarted();
    await expect(session.query('SELECT pg_sleep(60)')).rejects.toThrow('canceling statement');
    expect(watchdog.tripped).toBe('run');
  });

  test('stops a statement that fills the disk', async () => {
    const { session, guarded: what } = await guarded({ diskBytes: 64 * 1024 ** 2 });
    await using _ = session;
    await using watchdog = await startWatchdog(what);
    watchdog.statementStarted();
    const endless = `CREATE TABLE much AS SELECT repeat('x', 1000), generate_series(1, 1000000000)`;
    await expect(session.query(endless)).rejects.toThrow('canceling statement');
    expect(watchdog.tripped).toBe('disk');
  });

  test('leaves a session alone that stays within its limits, and between statements', async () => {
    const { session, guarded: what } = await guarded({ statementMs: 500 });
    await using _ = session;
    await using watchdog = await startWatchdog(what);
    watchdog.statementStarted();
    await session.query('SELECT pg_sleep(0.3)');
    watchdog.statementEnded();
    await sleep(600);
    await session.query('SELECT 1');
    expect(watchdog.tripped).toBeUndefined();
  });
});
