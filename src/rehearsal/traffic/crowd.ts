import { createCleanup, within } from '../../database/cleanup.ts';
import type { Connection } from '../../database/index.ts';
import type { Stage } from '../session.ts';
import { Probe, type Work } from './probe.ts';
import { Watch } from './watch.ts';

/** Queries of all sessions together, at most, so that the migration has a processor to itself: one in 5 ms. */
const PAUSE_PER_SESSION_MS = 5;
const LEAST_PAUSE_MS = 20;
/** For what is under way when all is over. */
const PATIENCE_MS = 2_000;

/** Sessions that each do their work over and over, and one that looks who waits. */
export interface Crowd extends AsyncDisposable {
  readonly probes: readonly Probe[];
  readonly watch: Watch;
  /** Lets them begin. */
  readonly start: () => void;
  /** Lets them finish what they are at. Throws where it could not be watched. */
  readonly stop: () => Promise<void>;
}

/** @param migration process id of the session that the migration runs in */
export async function openCrowd(
  { server }: Pick<Stage, 'server'>,
  database: string,
  works: readonly Work[],
  migration: number,
): Promise<Crowd> {
  const cleanup = createCleanup();
  const open = async (who: 'admin' | 'migrator'): Promise<Connection> => {
    const session = await server.connect(who, database);
    cleanup.defer(async () => session[Symbol.asyncDispose]());
    return session;
  };
  try {
    const observer = await open('admin');
    const probes: Probe[] = [];
    for (const work of works) {
      const session = await open('migrator');
      probes.push(new Probe(session, await prepared(session), work));
    }
    return gathered(observer, probes, migration, cleanup);
  } catch (error) {
    await cleanup[Symbol.asyncDispose]();
    throw error;
  }
}

/** Waits are to end with the lock, not with a timeout of the database's own. Returns the process id. */
async function prepared(session: Connection): Promise<number> {
  await session.query(
    'SET lock_timeout = 0; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0',
  );
  const { rows } = await session.query<{ pid: number }>('SELECT pg_catalog.pg_backend_pid() AS pid');
  return rows[0]?.pid ?? 0;
}

function gathered(
  observer: Connection,
  probes: readonly Probe[],
  migration: number,
  cleanup: AsyncDisposable,
): Crowd {
  const over = new AbortController();
  const watch = new Watch(observer, migration, probes);
  const pauseMs = Math.max(LEAST_PAUSE_MS, probes.length * PAUSE_PER_SESSION_MS);
  let working: Promise<unknown> = Promise.resolve();
  let watching: Promise<unknown> = Promise.resolve();
  return {
    probes,
    watch,
    start: () => {
      working = Promise.all(probes.map((probe) => probe.keepWorking(pauseMs, over.signal)));
      watching = watch.watch();
      // Told of by stop(); until then nobody listens.
      watching.catch(() => undefined);
    },
    stop: async () => {
      over.abort();
      const done = working.then(() => true);
      if (!(await within(PATIENCE_MS, done))) {
        watch.stop();
        await watching;
        for (const { pid } of probes) await observer.query('SELECT pg_catalog.pg_cancel_backend($1)', [pid]);
        await within(PATIENCE_MS, done);
      }
      watch.stop();
      await watching;
    },
    [Symbol.asyncDispose]: async () => {
      over.abort();
      watch.stop();
      await cleanup[Symbol.asyncDispose]();
    },
  };
}
