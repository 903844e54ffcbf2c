import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection, Server } from './server.ts';

/** Named after the settings `limits.run`, `limits.statement` and `limits.disk`. */
export type Limit = 'run' | 'statement' | 'disk';

export interface Guarded {
  readonly server: Server;
  /** As given to `createDatabase`. */
  readonly database: string;
  /** Of the session that is held to the limits; `processID` of its client. */
  readonly pid: number;
  /** Size of all databases of the review. */
  readonly diskBytes: number;
  readonly statementMs: number;
  /** When the whole run must be over, as `Date.now()` counts. */
  readonly deadline: number;
}

/** Watches a session from outside, because the SQL in it may set any timeout of its own to zero. */
export interface Watchdog extends AsyncDisposable {
  readonly statementStarted: () => void;
  readonly statementEnded: () => void;
  /** The limit that was passed, once one was. */
  readonly tripped: Limit | undefined;
}

const INTERVAL_MS = 200;
/** A statement may catch its cancellation, and does not survive its connection. */
const GRACE_MS = 2_000;

export async function startWatchdog(guarded: Guarded): Promise<Watchdog> {
  const admin = await guarded.server.connect('admin');
  // Nobody writes to the others meanwhile.
  const elsewhere =
    guarded.server.noCopies === undefined
      ? await sizeOfOthers(admin, guarded)
      : -(await ownSize(admin, guarded));
  const over = new AbortController();
  let startedAt: number | undefined;
  let tripped: Limit | undefined;
  let trippedAt = 0;

  async function check(): Promise<void> {
    if (tripped === undefined) {
      tripped = await passedLimit(admin, guarded, elsewhere, startedAt);
      trippedAt = Date.now();
    }
    if (tripped === undefined || startedAt === undefined) return;
    const terminate = Date.now() - trippedAt > GRACE_MS;
    const signal = terminate ? 'pg_terminate_backend' : 'pg_cancel_backend';
    await admin.query(`SELECT pg_catalog.${signal}($1)`, [guarded.pid]);
  }

  async function watch(): Promise<void> {
    while (!over.signal.aborted) {
      await sleep(INTERVAL_MS, undefined, { signal: over.signal });
      await check();
    }
  }

  // It ends by being aborted, or with its connection, and then with the server.
  const watching = watch().catch(() => undefined);
  return {
    statementStarted: () => {
      startedAt = Date.now();
    },
    statementEnded: () => {
      startedAt = undefined;
    },
    get tripped() {
      return tripped;
    },
    [Symbol.asyncDispose]: async () => {
      over.abort();
      await watching;
      await admin[Symbol.asyncDispose]();
    },
  };
}

async function passedLimit(
  admin: Connection,
  { server, database, diskBytes, statementMs, deadline }: Guarded,
  elsewhere: number,
  startedAt: number | undefined,
): Promise<Limit | undefined> {
  const now = Date.now();
  if (now > deadline) return 'run';
  if (startedAt !== undefined && now - startedAt > statementMs) return 'statement';
  const bytes = await ownSize(admin, { server, database });
  return elsewhere + bytes > diskBytes ? 'disk' : undefined;
}

/** What it held already is not the review's. */
async function ownSize(
  admin: Connection,
  { server, database }: Pick<Guarded, 'server' | 'database'>,
): Promise<number> {
  return sizeOf(admin, 'datname = $1', server.databaseName(database));
}

/** A base and its copies: the prefix is empty on a throw-away server, all of which is ours. */
async function sizeOfOthers(admin: Connection, { server, database }: Guarded): Promise<number> {
  const ours = 'pg_catalog.starts_with(datname, $1) AND NOT datistemplate AND datname <> $2';
  return sizeOf(admin, ours, server.databaseName(''), server.databaseName(database));
}

async function sizeOf(admin: Connection, condition: string, ...names: readonly string[]): Promise<number> {
  const { rows } = await admin.query<{ bytes: string | null }>(
    `SELECT pg_catalog.sum(pg_catalog.pg_database_size(oid)) AS bytes FROM pg_catalog.pg_database WHERE ${condition}`,
    [...names],
  );
  return Number(rows[0]?.bytes ?? 0);
}
