import type { ClientConfig } from 'pg';
import type { EngineKind } from '../model.ts';
import type { Cleanup } from './cleanup.ts';
import type { Snapshots } from './cluster.ts';
import type { Leftover, ServerOptions } from './server.ts';

/** What the three ways to a server are given. */
export interface Startup {
  readonly options: ServerOptions;
  readonly cleanup: Cleanup;
  readonly leftovers: readonly Leftover[];
  /** Call it before the thing comes into being: a process killed in between must not hide it. */
  readonly remember: (leftover: Leftover) => void;
}

/** This way leads nowhere on this machine; another may. */
export interface Unavailable {
  readonly kind: 'unavailable';
  /** Completes "Postgres … because": `no container engine answers`. */
  readonly reason: string;
}

/** What they give back: a server that answers, on which nothing was prepared yet. */
export interface Access {
  readonly kind: EngineKind;
  readonly image?: string;
  /** Database that the admin connects to for work on the whole server. */
  readonly maintenance: string;
  /** The database that is rehearsed on as it is, by its own name. */
  readonly existing?: string;
  /** Why it cannot be copied. */
  readonly noCopies?: string;
  /** Before every name that we make; empty on a throw-away server. */
  readonly prefix: string;
  /** Where what the server holds can be kept. */
  readonly snapshots?: Snapshots;
  /** Logs in as the admin unless told otherwise. */
  readonly login: (database: string, as?: Credentials) => ClientConfig;
}

export interface Credentials {
  readonly user: string;
  readonly password: string;
}
