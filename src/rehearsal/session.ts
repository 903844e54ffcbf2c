import type { BaseCache } from '../cache/index.ts';
import { createCleanup } from '../database/cleanup.ts';
import type { Connection, Server } from '../database/server.ts';
import { startWatchdog } from '../database/watchdog.ts';
import type { Estimating } from './estimates/settings.ts';
import { limitReached } from './execute.ts';
import type { RunContext } from './runner.ts';
import { runStatement } from './statement.ts';
import type { TrafficSettings } from './traffic/settings.ts';

export interface Limits {
  /** For the whole review, as a point in time of Date.now(). */
  readonly deadline: number;
  readonly statementMs: number;
  /** Size of all databases of the review. */
  readonly diskBytes: number;
}

/** Where migrations are rehearsed, and what holds there. */
export interface Stage {
  readonly server: Server;
  readonly limits: Limits;
  /** Extensions that the configuration allows although they reach outside. */
  readonly extensions: readonly string[];
  /** Whether a relation came into being after the base, by OID. */
  readonly isNew: (oid: number) => boolean;
  /** The tables hold production's rows, all of them: what is measured is measured at full size. */
  readonly isFullSize?: true;
  /** Bases of earlier runs; absent where none are kept. */
  readonly cache?: BaseCache;
  /** Which of them are made; none where it is absent. */
  readonly experiments?: Experiments;
}

/** What a migration is tried out under, beside the run that is observed. */
export interface Experiments {
  /** Its session is ended on the way, and it is run again. */
  readonly interruption?: boolean;
  /** Other sessions are beside it. */
  readonly traffic?: TrafficSettings;
  /** It is run at several sizes. */
  readonly estimates?: Estimating;
}

export interface RehearsalSession extends AsyncDisposable {
  readonly context: RunContext;
  readonly connection: Connection;
}

/** A session for the migrations on `database`, one that watches it, and the limits in force. */
export async function openSession(stage: Stage, database: string): Promise<RehearsalSession> {
  const { server, limits } = stage;
  const cleanup = createCleanup();
  const keep = <T extends AsyncDisposable>(thing: T): T => {
    cleanup.defer(async () => thing[Symbol.asyncDispose]());
    return thing;
  };
  const connection = keep(await server.connect('migrator', database));
  const observer = keep(await server.connect('admin', database));
  const { rows } = await connection.query<{ pid: number }>('SELECT pg_catalog.pg_backend_pid() AS pid');
  const pid = rows[0]?.pid ?? 0;
  const guard = keep(await startWatchdog({ server, database, pid, ...limits }));
  const context: RunContext = {
    session: connection,
    observer,
    pid,
    major: server.major,
    isNew: stage.isNew,
    limit: () => guard.tripped && limitReached(guard.tripped),
    async execute(statement) {
      guard.statementStarted();
      try {
        await runStatement(stage, connection, statement);
      } finally {
        guard.statementEnded();
      }
    },
  };
  return { context, connection, [Symbol.asyncDispose]: () => cleanup[Symbol.asyncDispose]() };
}
