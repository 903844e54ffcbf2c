import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { messageOf } from '../../database/connection.ts';
import type { Script, Statement } from '../../model.ts';
import { sendAsTool } from '../as-tool.ts';
import { openSession, type RehearsalSession, type Stage } from '../session.ts';
import { holdUp } from './hold-up.ts';
import type { Place } from './places.ts';

/** How long the server may take to end a session. */
const END_MS = 5_000;
const POLL_MS = 5;

/** Thrown to stop sending once the session is gone. */
class Ended extends Error {}

/** `over`: the statement had nothing to wait for, so that there is no half of it. */
export type Cut = 'done' | 'over' | { readonly reason: string };

/**
 * Runs a script as its tool would, up to a place, and ends its session there, or says why it was not reached.
 *
 * @param database changed by it
 */
export async function cut(stage: Stage, database: string, script: Script, place: Place): Promise<Cut> {
  await using session = await openSession(stage, database);
  try {
    await sendAsTool(session.connection, script, {
      count: place.at + 1,
      send: async (statement, at) => {
        if (at === place.at && place.when === 'within') return cutWithin(stage, database, session, statement);
        // A statement by itself is a transaction of the server's, which is over with it: here it stays open.
        const isAlone = session.connection.getTransactionStatus() === 'I';
        if (at === place.at && place.when === 'before-commit' && isAlone)
          await session.connection.query('BEGIN');
        return session.context.execute(statement);
      },
      ...(place.when === 'before-commit' && { isLeftOpen: true as const }),
    });
    if (place.when === 'within') return 'over';
    await end(session);
    return 'done';
  } catch (thrown) {
    if (thrown instanceof Ended) return 'done';
    return { reason: session.context.limit() ?? messageOf(thrown) };
  }
}

/** Ends the session while the statement waits for another one, with a half of it committed; then throws `Ended`. */
async function cutWithin(
  stage: Stage,
  database: string,
  session: RehearsalSession,
  statement: Statement,
): Promise<void> {
  await using held = await holdUp(stage, database, session.connection, statement);
  const over = new AbortController();
  const work = session.context.execute(statement).finally(() => over.abort());
  const ending = work.catch((thrown: unknown) => thrown);
  while (!over.signal.aborted && !(await isHeldUp(session, held.pid))) await sleep(POLL_MS);
  if (over.signal.aborted) return work;
  await end(session);
  await ending;
  throw new Ended();
}

/** It waits for that very session: manual 18, 9.27.1, pg_blocking_pids(). */
async function isHeldUp({ context: { observer, pid } }: RehearsalSession, by: number): Promise<boolean> {
  const { rows } = await observer.query<{ waits: boolean }>(
    'SELECT $2::pg_catalog.int4 = ANY (pg_catalog.pg_blocking_pids($1)) AS waits',
    [pid, by],
  );
  return rows[0]?.waits === true;
}

/** As a lost connection or an operator would: nothing that the session has not committed stays. */
async function end({ context: { observer, pid } }: RehearsalSession): Promise<void> {
  const deadline = Date.now() + END_MS;
  await observer.query('SELECT pg_catalog.pg_terminate_backend($1)', [pid]);
  while (await isAlive(observer, pid)) {
    if (Date.now() > deadline) throw new Error('its session could not be ended');
    await sleep(POLL_MS);
  }
}

async function isAlive(observer: ClientBase, pid: number): Promise<boolean> {
  const { rows } = await observer.query('SELECT FROM pg_catalog.pg_stat_activity WHERE pid = $1', [pid]);
  return rows.length > 0;
}
