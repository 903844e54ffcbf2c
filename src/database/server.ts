import type { Client } from 'pg';
import type { EngineKind } from '../model.ts';
import type { Snapshots } from './cluster.ts';

/** What a review asks of its Postgres. */
export interface ServerOptions {
  /** `auto` is `url` when a URL is given, else the first of `prefer` that can be had. */
  readonly engine: 'auto' | EngineKind;
  readonly prefer: readonly ('container' | 'local')[];
  /** Major version, 14 to 18. */
  readonly version: number;
  /** Container only; `postgres:<version>` by default. */
  readonly image?: string;
  /** `postgres://…`; the database that it names is connected to and otherwise left alone. */
  readonly url?: string;
  /** The database of that URL is the base as it is, and may be changed. */
  readonly existing?: ExistingOptions;
  /** Runs the migrations as a superuser. Container, or an existing database, only. */
  readonly superuser: boolean;
  /** What it holds may be asked for, to be kept for a later server: see `snapshots`. */
  readonly isKept?: boolean;
  /** Temporary files of one session, as Postgres writes sizes: `1GB`. */
  readonly tempFileLimit: string;
  /** One line for people about what takes long. */
  readonly progress: (line: string) => void;
  /** Told of each leftover just before the thing itself comes into being. */
  readonly onLeftover?: (leftover: Leftover) => void;
}

/** How a database is rehearsed on that holds its schema and its rows already. */
export interface ExistingOptions {
  /** Found out where absent. */
  readonly inPlace?: boolean;
  /** Roles whose sessions may be in it. */
  readonly sessions: readonly string[];
  /** What its copies may take, in bytes. */
  readonly diskBytes: number;
  /** Whoever made it takes it away, with all that is in it. */
  readonly isTemporary: boolean;
  /** Its URL as the configuration has it, with variables for what is secret. */
  readonly written?: { readonly url: string };
}

/** Enough to remove, from another process, what a killed one left behind. Serialisable, free of secrets. */
export type Leftover =
  | { readonly kind: 'container'; readonly label: string }
  /** A temporary directory; when it holds a data directory, its server is stopped first. */
  | { readonly kind: 'directory'; readonly path: string }
  /** Databases and roles of an existing server whose names begin with `prefix`. */
  | { readonly kind: 'prefix'; readonly prefix: string; readonly url?: string }
  | { readonly kind: 'role'; readonly name: string }
  /** What a command brought up, by the command that takes it down; `variables` name it. */
  | {
      readonly kind: 'hired';
      readonly destroy: string;
      readonly cwd: string;
      readonly timeoutMs: number;
      readonly variables: Readonly<Record<string, string>>;
    };

/** A client that `await using` closes. */
export type Connection = Client & AsyncDisposable;

export type Who = 'admin' | 'migrator';

/** A running Postgres with a role for the migrations. Disposing it removes everything that was made for it. */
export interface Server extends AsyncDisposable {
  readonly kind: EngineKind;
  /** As the server prints it, e.g. `17.10`. */
  readonly version: string;
  readonly major: number;
  readonly image?: string;
  readonly leftovers: readonly Leftover[];
  /** Role that the migrations run as. */
  readonly migrator: string;
  /** Owns the databases. The migrator is a member, and so is every role that it is lent. */
  readonly owner: string;
  /** Role that prepares and watches. */
  readonly admin: string;
  readonly isAdminSuperuser: boolean;
  /** Name of the database that is the base as it is; absent where the base is built. */
  readonly existing?: string;
  /** Why `createDatabase` makes no copies here: migrations run in the one database that there is. Absent where it does. */
  readonly noCopies?: string;
  /** The database's name on the server; the same as `name` except on an existing server, where a prefix keeps it unique. */
  readonly databaseName: (name: string) => string;
  /** Without a database: one for work on the whole server. */
  readonly connect: (as: Who, database?: string) => Promise<Connection>;
  /** A template's other sessions are ended, its settings and privileges come along. */
  readonly createDatabase: (name: string, template?: string) => Promise<void>;
  /** Ends the sessions in it. */
  readonly dropDatabase: (name: string) => Promise<void>;
  /** Where what it holds can be kept for a later server. */
  readonly snapshots?: Snapshots;
  /** A role made for our databases goes with them. */
  readonly rememberRole: (name: string) => void;
}
