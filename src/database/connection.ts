import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientBase, type ClientConfig } from 'pg';
import { within } from './cleanup.ts';
import type { Connection } from './server.ts';

const CONNECT_MS = 10_000;
/** Something else may be listening there, and say nothing. */
const POLL_MS = 2_000;
const CLOSE_MS = 2_000;

/** Opens a connection that survives the server's death as an ordinary query error, and that `await using` closes. */
export async function open(config: ClientConfig): Promise<Connection> {
  const client = new Client({
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'pgrehearse',
    ...config,
  });
  // Without a listener a broken connection would end the process; the query under way rejects anyway.
  client.on('error', () => undefined);
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => close(client) });
}

async function close(client: Client): Promise<void> {
  await within(CLOSE_MS, client.end());
}

/**
 * Queries of catalogs look expensive to the planner, and compiling one took up to 2.5 s where it takes 20 ms (manual 18,
 * 30.2: When to JIT?). Changed migrations run as the server is set.
 */
export async function withoutCompiling<T extends ClientBase>(connection: T): Promise<T> {
  await connection.query('SET jit = off');
  return connection;
}

/** Connects as soon as the server lets us; `died` says why waiting has become pointless. */
export async function openWhenReady(
  config: ClientConfig,
  patienceMs: number,
  died: () => string | undefined | Promise<string | undefined>,
): Promise<Connection> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await open({ ...config, connectionTimeoutMillis: POLL_MS });
    } catch (error) {
      const reason = await died();
      if (reason !== undefined) throw new Error(reason, { cause: error });
      if (Date.now() > deadline) throw error;
      await sleep(25);
    }
  }
}

/** An error's message in one line, also for the empty message of an AggregateError (refused on ::1 and 127.0.0.1). */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('; ');
  const text = error instanceof Error ? error.message : String(error);
  return text.replaceAll(/\s*\n\s*/g, ' ').trim();
}
