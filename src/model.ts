/**
 * The words this program thinks in. Data only: readonly, tagged by `kind`, importing nothing.
 * Relations are schema-qualified (`public.orders`), lock modes are spelled as in pg_locks.
 */

// ---------------------------------------------------------------- files and migrations

/** A text file of the repository. `path` is relative to the repository's root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  /** Decoded UTF-8 without a byte order mark; line ends as the author wrote them. */
  readonly text: string;
  /** There was one. */
  readonly byteOrderMark?: true;
  /** What the tool sends instead, where it fills in values. */
  readonly filled?: Filled;
}

/** A text with values in the place of their placeholders. */
export interface Filled {
  readonly text: string;
  /** In their order. */
  readonly spots: readonly Spot[];
}

/** A placeholder (`start` to `end` of the author's text) and its value (`from` to `until` of the filled one). */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly until: number;
}

export type Change = 'added' | 'modified' | 'renamed' | 'deleted';

/** A file that differs between the base and the head of a pull request. */
export interface ChangedFile {
  readonly path: string;
  readonly change: Change;
  /** The path on the base branch; only for `renamed`. */
  readonly previousPath?: string;
}

export const TOOL_NAMES = [
  'golang-migrate',
  'sqlx',
  'diesel',
  'hasura',
  'goose',
  'dbmate',
  'sql-migrate',
  'tern',
  'supabase',
  'atlas',
  'prisma',
  'drizzle',
  'flyway',
  'refinery',
  'graphile-migrate',
  'node-pg-migrate',
  'postgres-migrations',
  'liquibase',
  'sqitch',
  'plain',
] as const;
/** A tool whose migrations are files of SQL. */
export type FileTool = (typeof TOOL_NAMES)[number];
/** `command` is any other, run by its own command line. */
export type ToolName = FileTool | 'command';

/**
 * How the tool wraps a script. `one`: BEGIN … COMMIT around the file. `batch`: the file is one multi-statement
 * simple query, an implicit transaction (manual 18, 54.2.2.1). `per-statement`: every statement commits by itself.
 * `stretches`: BEGIN … COMMIT around each run of statements that can be in a transaction; the others run in between.
 * `none`: the file manages its own transactions.
 */
export type TransactionMode = 'one' | 'batch' | 'per-statement' | 'stretches' | 'none';

export interface Script {
  readonly file: SourceFile;
  readonly transaction: TransactionMode;
  readonly statements: readonly Statement[];
  /** Of each statement, where that is known from what a tool sent: the number of its transaction, from 1. */
  readonly places?: readonly { readonly transaction: number; readonly inBlock: boolean }[];
}

export interface Migration {
  /** Unique within the review: the forward file's path without its suffix. */
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly tool: ToolName;
  readonly up: Script;
  /** Everything that the file holds, where that is more than `up`. */
  readonly whole?: string;
  /** Its tool runs all that is pending in one transaction. */
  readonly sharesTransaction?: true;
  /** How its author takes a statement out of the tool's transaction, where the tool's name does not tell. */
  readonly outside?: string;
  /** Absent when there is no file; a blank or `SELECT 1` file is present with `blank: true`. */
  readonly down?: Script & { readonly blank: boolean };
  /** Fails where the way forward did not do what it is for; its tool runs it right behind that. */
  readonly verify?: Script;
  readonly change: Change;
  readonly previousPath?: string;
  readonly history?: History;
}

/** What a tool does with a migration older than one already applied. `refused`: it applies nothing at all. */
export type LateArrival = 'skipped' | 'applied' | 'refused' | 'unknown';

/** How a changed migration stands to the base branch and to the migrations beside it. */
export interface History {
  /** Forward files of other migrations with its version: beside it, or new on the base branch's tip. */
  readonly sameVersion: readonly string[];
  /** Set when it sorts before the base branch's newest migration: that one's forward file, and what the tool then does. */
  readonly outOfOrder?: { readonly newest: string; readonly outcome: LateArrival };
  /** Which of its files differ from those on the base branch; none for `added` and `deleted`. */
  readonly edited: readonly ('up' | 'down' | 'options')[];
  /** Its former text is part of the base that is applied first, so that running it proves nothing. */
  readonly inBase: boolean;
}

// ---------------------------------------------------------------- statements

export interface Position {
  /** Index into the file's text, in UTF-16 code units, from 0. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

export interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** One statement of a file, with what it does. */
export interface Statement {
  readonly file: string;
  /** Without the closing semicolon, without leading comments. */
  readonly sql: string;
  readonly span: Span;
  readonly operations: readonly Operation[];
  /** False where the server refuses it inside a transaction block (CONCURRENTLY, VACUUM, …). */
  readonly transactional: boolean;
  /** Roles that it names: owners, grantees, members. */
  readonly roles: readonly string[];
  /** Comment text directly above the statement, one entry a comment, without its markers. */
  readonly comments: readonly Comment[];
  /** Why the parser could not read it; its operations are then one `not-understood`. */
  readonly syntaxError?: { readonly message: string; readonly position: Position };
  /** Data lines of `COPY … FROM stdin`, as text between the statement and `\.`. */
  readonly copyData?: string;
}

export interface Comment {
  readonly text: string;
  readonly line: number;
}

export type LockMode =
  | 'AccessShareLock'
  | 'RowShareLock'
  | 'RowExclusiveLock'
  | 'ShareUpdateExclusiveLock'
  | 'ShareLock'
  | 'ShareRowExclusiveLock'
  | 'ExclusiveLock'
  | 'AccessExclusiveLock';

// ---------------------------------------------------------------- operations

/**
 * What a statement does, in our words. The only view that rules have of SQL. Relation names are as written
 * (`orders` or `app.orders`) until `sql/resolve.ts` has qualified them against the catalogue and search_path.
 */
export type Operation =
  | CreateTable
  | {
      readonly kind: 'create-table-as';
      readonly relation: string;
      readonly materialized: boolean;
      readonly withData: boolean;
      readonly reads: readonly string[];
      /** Of a materialised view. */
      readonly uses?: readonly ColumnUse[];
    }
  | {
      readonly kind: 'create-view';
      readonly relation: string;
      readonly replace: boolean;
      readonly reads: readonly string[];
      readonly uses: readonly ColumnUse[];
    }
  | { readonly kind: 'create-sequence'; readonly relation: string; readonly ownedBy?: string }
  | {
      readonly kind: 'alter-sequence';
      readonly relation: string;
      readonly ownedBy?: string;
      readonly options: Options;
    }
  | { readonly kind: 'create-schema'; readonly name: string; readonly ifNotExists: boolean }
  | {
      readonly kind: 'add-column';
      readonly relation: string;
      readonly only?: true;
      readonly column: ColumnDefinition;
      readonly ifNotExists: boolean;
    }
  | {
      readonly kind: 'drop-column';
      readonly relation: string;
      readonly only?: true;
      readonly column: string;
      readonly ifExists: boolean;
      readonly cascade: boolean;
    }
  | {
      readonly kind: 'alter-column-type';
      readonly relation: string;
      readonly only?: true;
      readonly column: string;
      readonly type: string;
      readonly using?: string;
      readonly collation?: string;
    }
  | {
      readonly kind: 'set-default';
      readonly relation: string;
      readonly only?: true;
      readonly column: string;
      readonly expression: string;
    }
  | {
      readonly kind: 'drop-default';
      readonly relation: string;
      readonly column: string;
      readonly only?: true;
    }
  | {
      readonly kind: 'set-not-null';
      readonly relation: string;
      readonly column: string;
      readonly only?: true;
    }
  | {
      readonly kind: 'drop-not-null';
      readonly relation: string;
      readonly column: string;
      readonly only?: true;
    }
  | {
      readonly kind: 'add-constraint';
      readonly relation: string;
      readonly constraint: ConstraintDefinition;
      readonly only?: true;
    }
  | {
      readonly kind: 'validate-constraint';
      readonly relation: string;
      readonly constraint: string;
      readonly only?: true;
    }
  | {
      readonly kind: 'drop-constraint';
      readonly relation: string;
      readonly only?: true;
      readonly constraint: string;
      readonly ifExists: boolean;
      readonly cascade: boolean;
    }
  | {
      readonly kind: 'attach-partition';
      readonly relation: string;
      readonly partition: string;
      readonly isDefault: boolean;
      /** ALTER INDEX: an index of a partition becomes part of the parent's. */
      readonly isIndex?: true;
    }
  | {
      readonly kind: 'detach-partition';
      readonly relation: string;
      readonly partition: string;
      readonly concurrently: boolean;
    }
  | {
      readonly kind: 'alter-table-other';
      readonly relation: string;
      readonly subtype: string;
      readonly lock: LockMode;
      readonly rewrites: boolean;
      readonly only?: true;
      /** The column, trigger, rule, constraint or index that it names, as written. */
      readonly name?: string;
      /** INHERIT and NO INHERIT: the parent. */
      readonly parent?: string;
      /** ALTER CONSTRAINT: whether it is [NOT] ENFORCED that changes, or how it is deferred and inherited. */
      readonly value?: 'enforcement' | 'attributes';
    }
  | {
      readonly kind: 'change-owner';
      readonly objectType: string;
      readonly name: string;
      /** For a table, view, sequence, …: the same as `name`. */
      readonly relation?: string;
      readonly owner: string;
    }
  | {
      readonly kind: 'set-options';
      readonly relation: string;
      readonly objectType: AlteredRelation;
      /** With RESET their values are empty. */
      readonly options: Options;
      readonly reset: boolean;
      readonly lock: LockMode;
      readonly only?: true;
    }
  | {
      readonly kind: 'set-access-method';
      readonly relation: string;
      /** Absent for DEFAULT. */
      readonly method?: string;
      readonly only?: true;
    }
  | {
      readonly kind: 'set-tablespace';
      readonly relation: string;
      readonly objectType: AlteredRelation;
      readonly tablespace: string;
      readonly only?: true;
    }
  | CreateIndex
  | {
      readonly kind: 'drop-index';
      readonly relation: string;
      readonly concurrently: boolean;
      readonly ifExists: boolean;
      readonly cascade: boolean;
    }
  | {
      readonly kind: 'reindex';
      readonly relation?: string;
      readonly target: 'index' | 'table' | 'schema' | 'database' | 'system';
      readonly concurrently: boolean;
    }
  | {
      readonly kind: 'drop-table';
      readonly relation: string;
      readonly ifExists: boolean;
      readonly cascade: boolean;
    }
  | {
      readonly kind: 'drop-view';
      readonly relation: string;
      readonly materialized: boolean;
      readonly ifExists: boolean;
      readonly cascade: boolean;
    }
  | {
      readonly kind: 'drop-object';
      readonly objectType: string;
      readonly name: string;
      readonly relation?: string;
      readonly ifExists: boolean;
      readonly cascade: boolean;
    }
  | {
      readonly kind: 'rename-table';
      readonly relation: string;
      readonly objectType: 'table' | 'view' | 'materialized view' | 'index' | 'sequence' | 'foreign table';
      readonly to: string;
    }
  | {
      readonly kind: 'rename-column';
      readonly relation: string;
      readonly only?: true;
      readonly column: string;
      readonly to: string;
    }
  | {
      readonly kind: 'rename-constraint';
      readonly relation: string;
      readonly only?: true;
      readonly constraint: string;
      readonly to: string;
    }
  | {
      readonly kind: 'rename-object';
      readonly objectType: string;
      readonly name: string;
      readonly to: string;
      /** Whose trigger, policy or rule it is. */
      readonly relation?: string;
    }
  | { readonly kind: 'set-schema'; readonly relation: string; readonly schema: string }
  | {
      readonly kind: 'truncate';
      readonly relation: string;
      readonly cascade: boolean;
      readonly restartIdentity?: true;
      readonly only?: true;
    }
  | { readonly kind: 'insert'; readonly relation: string; readonly reads: readonly string[] }
  | {
      readonly kind: 'update';
      readonly relation: string;
      readonly only?: true;
      readonly columns: readonly string[];
      readonly where: Where;
      readonly reads: readonly string[];
    }
  | {
      readonly kind: 'delete';
      readonly relation: string;
      readonly only?: true;
      readonly where: Where;
      readonly reads: readonly string[];
    }
  | { readonly kind: 'merge'; readonly relation: string; readonly reads: readonly string[] }
  | {
      readonly kind: 'select';
      readonly reads: readonly string[];
      readonly functions: readonly string[];
      readonly locksRows: boolean;
      /** FOR UPDATE OF: of those that it reads, the ones whose rows it locks; all when absent. */
      readonly locked?: readonly string[];
    }
  | {
      readonly kind: 'copy';
      readonly relation: string;
      readonly from: boolean;
      readonly program: boolean;
      readonly file: boolean;
    }
  | {
      readonly kind: 'lock-table';
      readonly relation: string;
      readonly mode: LockMode;
      readonly only?: true;
    }
  | {
      readonly kind: 'create-trigger';
      readonly relation: string;
      readonly name: string;
      readonly forEachRow?: boolean;
      /** FROM of a constraint trigger. */
      readonly constraintFrom?: string;
    }
  | {
      readonly kind: 'create-rule';
      readonly relation: string;
      readonly name: string;
      readonly instead: boolean;
      /** What its commands write and read. */
      readonly writes: readonly string[];
      readonly reads: readonly string[];
    }
  | { readonly kind: 'create-statistics'; readonly name: string; readonly relation: string }
  | { readonly kind: 'analyze'; readonly relation?: string }
  | {
      readonly kind: 'create-publication' | 'alter-publication';
      readonly name: string;
      /** Created with, added, dropped or set. */
      readonly tables: readonly string[];
      readonly allTables: boolean;
      readonly schemas: readonly string[];
      readonly options: Options;
    }
  | {
      /** ALTER TYPE of a composite type; CASCADE reaches its typed tables. */
      readonly kind: 'alter-type';
      readonly name: string;
      readonly action: 'add-attribute' | 'drop-attribute' | 'alter-attribute';
      readonly attribute: string;
      readonly cascade: boolean;
    }
  | {
      /** ALTER ROLE, DATABASE or SYSTEM … SET; RESET has no value. */
      readonly kind: 'alter-setting';
      readonly scope: 'role' | 'database' | 'system';
      readonly target?: string;
      readonly setting: string;
      readonly value?: string;
    }
  | { readonly kind: 'create-event-trigger'; readonly name: string; readonly event: string }
  | { readonly kind: 'alter-extension'; readonly name: string; readonly version?: string }
  | { readonly kind: 'reassign-owned'; readonly roles: readonly string[]; readonly to: string }
  | { readonly kind: 'drop-owned'; readonly roles: readonly string[]; readonly cascade: boolean }
  | { readonly kind: 'execute'; readonly prepared: string }
  | CreateFunction
  | {
      readonly kind: 'alter-function';
      readonly name: string;
      /** Absent when it stays as it is. */
      readonly securityDefiner?: boolean;
      readonly volatility?: CatalogFunction['volatility'];
      /** `SET name = value`. */
      readonly settings: Options;
      /** `RESET name`, or `all`. */
      readonly resets: readonly string[];
    }
  | { readonly kind: 'run-block'; readonly language: string; readonly body: string }
  | { readonly kind: 'call'; readonly procedure: string }
  | { readonly kind: 'create-enum'; readonly name: string; readonly values: readonly string[] }
  | {
      readonly kind: 'add-enum-value';
      readonly name: string;
      readonly value: string;
      readonly ifNotExists: boolean;
    }
  | { readonly kind: 'create-extension'; readonly name: string }
  | { readonly kind: 'create-role'; readonly name: string; readonly options: Options }
  | { readonly kind: 'alter-role'; readonly name: string; readonly options: Options }
  | { readonly kind: 'drop-role'; readonly name: string; readonly ifExists: boolean }
  | Grant
  | {
      /** Membership: `GRANT boss TO clerk`. */
      readonly kind: 'grant-role';
      readonly revoke: boolean;
      readonly roles: readonly string[];
      readonly grantees: readonly string[];
      /** `admin`, `inherit`, `set`. */
      readonly options: Options;
    }
  | {
      readonly kind: 'alter-default-privileges';
      readonly revoke: boolean;
      /** Whose objects; the session's own role when empty. */
      readonly roles: readonly string[];
      /** All when empty. */
      readonly schemas: readonly string[];
      readonly objectType: string;
      readonly privileges: readonly string[];
      readonly grantees: readonly string[];
      readonly grantOption: boolean;
    }
  | CreatePolicy
  | AlterPolicy
  | {
      readonly kind: 'create-domain';
      readonly name: string;
      readonly type: string;
      readonly notNull: boolean;
      readonly collation?: string;
      readonly default?: DefaultExpression;
      readonly constraints: readonly ConstraintDefinition[];
    }
  | AlterDomain
  | { readonly kind: 'create-database'; readonly name: string; readonly options: Options }
  | {
      readonly kind: 'drop-database';
      readonly name: string;
      readonly ifExists: boolean;
      readonly force: boolean;
    }
  | { readonly kind: 'alter-database'; readonly name: string; readonly options: Options }
  | {
      readonly kind: 'refresh-materialized-view';
      readonly relation: string;
      readonly concurrently: boolean;
      readonly withData: boolean;
    }
  | { readonly kind: 'vacuum'; readonly relation?: string; readonly full: boolean }
  | { readonly kind: 'cluster'; readonly relation?: string }
  | {
      readonly kind: 'comment';
      readonly objectType: string;
      readonly name: string;
      readonly relation?: string;
    }
  | { readonly kind: 'set'; readonly name: string; readonly value?: string; readonly local: boolean }
  | { readonly kind: 'reset'; readonly name: string }
  | {
      readonly kind: 'transaction';
      readonly action: 'begin' | 'commit' | 'rollback' | 'savepoint' | 'release' | 'rollback-to' | 'prepare';
    }
  /** Understood, and of no interest to any rule; `relations` are those it locks. `tag` is the parser's node name. */
  | {
      readonly kind: 'other';
      readonly tag: string;
      readonly relations: readonly { readonly relation: string; readonly mode: LockMode }[];
    }
  | { readonly kind: 'not-understood'; readonly reason: string };

export type OperationOf<K extends Operation['kind']> = Extract<Operation, { readonly kind: K }>;

/** `none`: no WHERE; `always-true`: `WHERE true`, `1 = 1`; else `condition`. */
export type Where = 'none' | 'always-true' | 'condition';

/** Options by name, lower case: `fillfactor` is `70`, one that is only named is `true`. */
export type Options = Readonly<Record<string, string>>;

/** What an ALTER TABLE, ALTER INDEX, … was written for. */
export type AlteredRelation =
  'table' | 'index' | 'view' | 'materialized view' | 'sequence' | 'foreign table' | 'type';

export interface CreateFunction {
  readonly kind: 'create-function';
  readonly name: string;
  readonly procedure: boolean;
  readonly language: string;
  readonly body: string;
  readonly volatility: CatalogFunction['volatility'];
  readonly replace: boolean;
  readonly securityDefiner: boolean;
  /** `SET search_path = …`; `FROM CURRENT` has that for a value. */
  readonly settings: Options;
  /** The type, `trigger` for instance; absent for procedures and OUT parameters alone. */
  readonly returns?: string;
  /** Of a body in SQL (BEGIN ATOMIC, RETURN). */
  readonly reads?: readonly string[];
}

/** Privileges on objects. Roles are as written, PUBLIC is `public`. */
export interface Grant {
  readonly kind: 'grant';
  readonly revoke: boolean;
  /** `table`, `sequence`, `schema`, `function`, …; a view or sequence may be called a table as well. */
  readonly objectType: string;
  /** ON ALL TABLES IN SCHEMA: the objects are schemas then. */
  readonly allInSchema: boolean;
  readonly objects: readonly string[];
  /** Lower case; `all` for ALL. */
  readonly privileges: readonly string[];
  readonly grantees: readonly string[];
  /** WITH GRANT OPTION, or REVOKE GRANT OPTION FOR. */
  readonly grantOption: boolean;
  readonly cascade: boolean;
}

export interface CreatePolicy {
  readonly kind: 'create-policy';
  readonly relation: string;
  readonly name: string;
  readonly permissive: boolean;
  readonly command: 'all' | 'select' | 'insert' | 'update' | 'delete';
  /** PUBLIC is `public`. */
  readonly roles: readonly string[];
  /** As the author wrote it. */
  readonly using?: string;
  readonly check?: string;
  /** Tables that its expressions read. */
  readonly reads: readonly string[];
}

export interface AlterPolicy {
  readonly kind: 'alter-policy';
  readonly relation: string;
  readonly name: string;
  /** Empty when they stay. */
  readonly roles: readonly string[];
  readonly using?: string;
  readonly check?: string;
  readonly reads: readonly string[];
}

export interface AlterDomain {
  readonly kind: 'alter-domain';
  readonly name: string;
  readonly action:
    | 'set-default'
    | 'drop-default'
    | 'set-not-null'
    | 'drop-not-null'
    | 'add-constraint'
    | 'drop-constraint'
    | 'validate-constraint';
  /** That is dropped or validated. */
  readonly constraint?: string;
  /** That is added. */
  readonly definition?: ConstraintDefinition;
  readonly cascade: boolean;
}

export interface CreateTable {
  readonly kind: 'create-table';
  readonly relation: string;
  readonly ifNotExists: boolean;
  readonly persistence: Relation['persistence'];
  readonly partitioned: boolean;
  readonly partitionOf?: string;
  readonly foreign: boolean;
  readonly inherits: readonly string[];
  readonly columns: readonly ColumnDefinition[];
  readonly constraints: readonly ConstraintDefinition[];
  /** Tables that LIKE copies. */
  readonly like?: readonly string[];
  readonly isDefault?: boolean;
  readonly partitionBy?: {
    readonly strategy: 'range' | 'list' | 'hash';
    readonly columns: readonly string[];
  };
  readonly ofType?: string;
  readonly options?: Options;
  readonly method?: string;
  readonly tablespace?: string;
}

export interface CreateIndex {
  readonly kind: 'create-index';
  readonly relation: string;
  /** Absent when the server is to choose it. */
  readonly name?: string;
  readonly unique: boolean;
  readonly concurrently: boolean;
  readonly ifNotExists: boolean;
  readonly only: boolean;
  readonly method: string;
  readonly keys: readonly string[];
  readonly predicate?: string;
  /** Columns that it only carries. */
  readonly include?: readonly string[];
  readonly nullsNotDistinct?: boolean;
  /** Beside each key; absent where the defaults are meant. */
  readonly elements?: readonly IndexElement[];
  readonly options?: Options;
  readonly tablespace?: string;
}

export interface IndexElement {
  readonly collation?: string;
  readonly operatorClass?: string;
  readonly descending: boolean;
  readonly nulls?: 'first' | 'last';
}

export interface ColumnDefinition {
  readonly name: string;
  /** As format_type() would print it, as far as it can be told without a server. */
  readonly type: string;
  readonly notNull: boolean;
  readonly default?: DefaultExpression;
  readonly generated?: 'stored' | 'virtual';
  readonly identity: boolean;
  /** smallserial, serial, bigserial. */
  readonly serial: boolean;
  readonly collation?: string;
  /** Inline PRIMARY KEY, UNIQUE, CHECK, REFERENCES. */
  readonly constraints: readonly ConstraintDefinition[];
}

export interface DefaultExpression {
  /** As the author wrote it. */
  readonly text: string;
  /** Lower case, qualified only where the author did. */
  readonly functions: readonly string[];
}

/** A column that a query names. */
export interface ColumnUse {
  /** Of the first of these that has it. */
  readonly among: readonly string[];
  /** `*` for all. */
  readonly column: string;
  /** Of USING: of each that has it. */
  readonly isShared?: true;
}

export interface ConstraintDefinition {
  readonly name?: string;
  readonly kind: TableConstraint['kind'];
  readonly columns: readonly string[];
  readonly notValid: boolean;
  readonly enforced: boolean;
  /** As the author wrote it. */
  readonly expression?: string;
  readonly references?: { readonly relation: string; readonly columns: readonly string[] };
  readonly usingIndex?: string;
  /** Of the index behind an exclusion constraint. */
  readonly method?: string;
  readonly onDelete?: 'no action' | 'restrict' | 'cascade' | 'set null' | 'set default';
  readonly onUpdate?: 'no action' | 'restrict' | 'cascade' | 'set null' | 'set default';
  /** Of a unique constraint: columns that its index only carries. */
  readonly include?: readonly string[];
  readonly nullsNotDistinct?: boolean;
  /** WITHOUT OVERLAPS of a key, PERIOD of a foreign key: the last column is a range (18 and later). */
  readonly temporal?: boolean;
  readonly deferrable?: 'immediate' | 'deferred';
  readonly noInherit?: boolean;
}

// ---------------------------------------------------------------- observation

export interface Lock {
  readonly relation: string;
  /** For an index: the table that it belongs to. */
  readonly table?: string;
  readonly mode: LockMode;
  /** The relation was created inside the rehearsed set of migrations: nobody else can wait for it. */
  readonly isNew: boolean;
  /** From the start of the statement that took it to the end of its transaction, in milliseconds of statement time. */
  readonly heldMs: number;
  /** When, counted from the beginning of the run; absent in reports that were written before this was measured. */
  readonly held?: Interval;
}

/** Milliseconds during which any statement of a run was under way; what goes on between statements does not count. */
export interface Interval {
  readonly fromMs: number;
  readonly untilMs: number;
}

export interface ServerError {
  /** SQLSTATE (manual 18, appendix A). */
  readonly code: string;
  readonly message: string;
  readonly detail?: string;
  readonly hint?: string;
  readonly constraint?: string;
  readonly relation?: string;
  readonly column?: string;
  /** Where in the author's file, when the server named a position. */
  readonly position?: Position;
  /** The rows or objects in the way. */
  readonly offending?: Offending;
}

export interface Offending {
  /** Finds all of them, in psql for instance. */
  readonly query: string;
  /** At most three of them, values shortened: `id = 7, email = a@example.org`. */
  readonly keys: readonly string[];
  /** How many the query finds. */
  readonly total: number;
}

/** Rows whose values a change of type changed for good, as they were before. */
export interface Altered extends Offending {
  readonly relation: string;
  readonly column: string;
}

/** What one statement was seen to do. */
export interface Observation {
  readonly file: string;
  readonly line: number;
  readonly sql: string;
  /** Sent by a migration tool for itself: for its history, or to learn about the server. Not judged. */
  readonly own?: true;
  readonly durationMs: number;
  readonly ok: boolean;
  readonly error?: ServerError;
  /** Locks on user relations that the statement added to its transaction. */
  readonly locks: readonly Lock[];
  /** For each change of type that may round or cut off values: the rows where it did. */
  readonly altered?: readonly Altered[];
  readonly rewrites: readonly string[];
  /** Indexes that were built anew, other than by a rewrite of their table; absent when there are none. */
  readonly rebuilds?: readonly string[];
  readonly scans: readonly { readonly relation: string; readonly tuples: number }[];
  readonly rowsWritten: number;
  /** The same, by relation. */
  readonly writes: readonly { readonly relation: string; readonly rows: number }[];
  readonly walBytes: number;
  readonly sizeDeltaBytes: number;
  /** Sessions that waited for it, in a run of its own with others beside it. */
  readonly blocked: readonly Blocked[];
  /** Number of the transaction within the run, from 1; statements with the same number committed together. */
  readonly transaction: number;
  /** `lock_timeout` in force when the statement began, in milliseconds, 0 = none. */
  readonly lockTimeoutMs: number;
  /** `statement_timeout` in force when the statement began, in milliseconds, 0 = none. */
  readonly statementTimeoutMs: number;
  /** What the server warned of while it ran. */
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  /** How locks were seen: exactly (before commit), sampled from another session, or not at all. */
  readonly lockSource: 'held' | 'sampled' | 'none';
  /** What it takes with production's rows; of forward statements alone, absent where that is not known. */
  readonly estimate?: Estimate;
}

/** How a statement's time grows with the rows that it goes through. */
export type Growth = 'constant' | 'linear' | 'n-log-n';

/** What a statement takes at another size than the one it was observed at. */
export interface Estimate {
  readonly growth: Growth;
  /** What it grows with; absent where it does not grow. */
  readonly relation?: string;
  /** Rows of that relation that the figures are for, production's by its statistics; 0 where it does not grow. */
  readonly rows: number;
  /** Production's rows are not known: `rows` is a million. */
  readonly isPerMillion?: true;
  /** `rows` is what it was run on: nothing was extended. */
  readonly isFullSize?: true;
  /** Milliseconds: the interval that holds it with nine chances in ten on this machine, and the figure most likely. */
  readonly lowMs: number;
  readonly middleMs: number;
  readonly highMs: number;
  /** WAL that it writes, in bytes. */
  readonly walLowBytes: number;
  readonly walHighBytes: number;
  /** Disk that it needs while it runs: new files beside the old ones, and what it sorts outside of memory, in bytes. */
  readonly diskBytes: number;
  /** What was measured and how it was extended, in words. */
  readonly basis: string;
}

/** How the time of a migration at production's size was found. */
export interface Estimates {
  /** `constant`: nothing in it grows with a table. `partly`: not of every statement that grows. */
  readonly status: 'estimated' | 'partly' | 'constant' | 'not-estimated';
  /** Why not, or not all. */
  readonly reason?: string;
  /** Rows of the largest table at each size it was run at, and how often. */
  readonly sizes: readonly { readonly rows: number; readonly runs: number }[];
  /** What no such figure can know, in one sentence. */
  readonly caveat?: string;
}

/** The longest that a session beside the migration waited for one statement's locks on a relation, in milliseconds. */
export interface Blocked {
  readonly relation: string;
  readonly reads?: number;
  /** Foreign-key checks among them. */
  readonly writes?: number;
  /** All waits together, in milliseconds. */
  readonly totalMs?: number;
  /** Sessions that waited at the same time, at most. */
  readonly atOnce?: number;
}

// ---------------------------------------------------------------- traffic

/** What sessions of one kind waited. */
export interface Waited {
  readonly longestMs: number;
  /** All waits together. */
  readonly totalMs: number;
  readonly waits: number;
  /** Sessions that waited at the same time, at most. */
  readonly atOnce: number;
}

export interface RelationTraffic {
  readonly relation: string;
  readonly reads?: Waited;
  readonly writes?: Waited;
  /** A foreign key that points to it looks for its row. */
  readonly checks?: Waited;
  /** Writes of a row that the migration had written and not yet committed. */
  readonly rows?: Waited;
  /** How often the migration and a session waited for each other, so that one of them had to be ended. */
  readonly deadlocks?: number;
}

/** A transaction of the traffic file. */
export interface QueryTraffic {
  readonly file: string;
  readonly line: number;
  readonly sql: string;
  /** How often it ran to its end. */
  readonly runs: number;
  readonly waited?: Waited;
  /** `before`: also without the migration. */
  readonly error?: {
    readonly when: 'before' | 'meanwhile' | 'after';
    /** SQLSTATE. */
    readonly code: string;
    readonly message: string;
  };
}

/** The migration met a transaction that had used its table and stayed open. */
export interface QueueProof {
  /**
   * `gave-up`: a timeout ended its wait; `waited`: it stayed in the queue until the transaction was gone;
   * `passed`: it had no need to wait.
   */
  readonly status: 'gave-up' | 'waited' | 'passed' | 'failed' | 'skipped';
  /** Why it was skipped or failed. */
  readonly reason?: string;
  readonly relation?: string;
  /** Lock that was asked for. */
  readonly mode?: LockMode;
  readonly file?: string;
  readonly line?: number;
  /** What the open transaction had done with the relation. */
  readonly holder?: 'read' | 'write';
  /** How long it stayed once the migration waited, in milliseconds. */
  readonly stayedMs?: number;
  /** `lock_timeout` in force where the migration waited, in milliseconds, 0 = none. */
  readonly lockTimeoutMs?: number;
  readonly waitedMs?: number;
  /** Sessions in the queue behind the migration while it waited. */
  readonly reads?: Waited;
  readonly writes?: Waited;
  /** The script once more, when it had given up and the transaction was gone. */
  readonly again?: { readonly status: RunStatus; readonly reason?: string };
}

/** The forward script with other sessions beside it, on a copy of its base, with no questions of ours in between. */
export interface Traffic {
  readonly status: RunStatus;
  /** Why it was skipped, what failed beside sessions and not without, or why there was nothing for them to do. */
  readonly reason?: string;
  /** Of the script, its waits included. */
  readonly durationMs: number;
  /** How many sessions there were beside it. */
  readonly sessions: number;
  readonly relations: readonly RelationTraffic[];
  /** Relations that nobody used meanwhile, and why. */
  readonly notUsed: readonly { readonly relation: string; readonly reason: string }[];
  readonly queries?: readonly QueryTraffic[];
  readonly queue?: QueueProof;
}

export type RunStatus = 'ok' | 'failed' | 'skipped';

/** One pass of a script over the database. */
export interface Run {
  readonly status: RunStatus;
  readonly durationMs: number;
  readonly statements: readonly Observation[];
  /** Why it was skipped, or what failed outside any statement (the commit, a time limit). */
  readonly reason?: string;
}

export type RoundTripStatus =
  'failed' | 'data-lost' | 'schema-differs' | 'restored' | 'no-rollback' | 'not-run';

export interface SchemaDifference {
  /** e.g. `public.orders.total`, `public.orders_pkey`. */
  readonly object: string;
  /** e.g. `column`, `index`, `constraint`, `function`. */
  readonly kind: string;
  /** Definition on either side; absent where the object does not exist. */
  readonly before?: string;
  readonly after?: string;
  /** No user would call it a difference; it does not decide the status. */
  readonly benign: boolean;
  /** Left behind and harmless: an extension, an empty schema, a role, an enum value. */
  readonly mild?: true;
}

export interface DataDifference {
  readonly table: string;
  readonly column?: string;
  readonly rows: number;
  /**
   * `lost`: rows, or a column's values, that existed and do not any more; `changed`: other values; `added`: new rows;
   * `touched`: points in time that only a trigger can have set, which is no loss.
   */
  readonly change: 'lost' | 'changed' | 'added' | 'touched';
  /** There may be more: sums were compared, not rows. */
  readonly atLeast?: true;
}

/** A table whose rows were not compared, and why. */
export interface NotCompared {
  readonly table: string;
  readonly reason: string;
}

export interface RoundTrip {
  readonly status: RoundTripStatus;
  readonly schemaDiff: readonly SchemaDifference[];
  readonly dataDiff: readonly DataDifference[];
  /** What differs between the first and the second forward run; empty when they agree. */
  readonly againDiff: readonly SchemaDifference[];
  /** Set when the rollback of the whole set decided, not this migration's own. */
  readonly decidedBySet?: boolean;
  /** What `dataDiff` says nothing of, although a run changed it; absent where nothing was left out. */
  readonly notCompared?: readonly NotCompared[];
}

/** What became of a script whose session was ended on the way, and which was then run again from its start. */
export interface Interruption {
  readonly status: 'tried' | 'skipped';
  /** Why nothing was tried, or not everything. */
  readonly reason?: string;
  /** At how many places a part can be left: between transactions that change something, and within concurrent builds. */
  readonly places: number;
  readonly tried: readonly InterruptedRun[];
  /** What the tool itself does about a migration that was interrupted, where that keeps it from being run again. */
  readonly tool?: string;
}

export interface InterruptedRun {
  /** After the statement had committed; after it, with its transaction still open; or while it was under way. */
  readonly when: 'between' | 'before-commit' | 'within';
  /** Its index in the forward run. */
  readonly statement: number;
  readonly file: string;
  readonly line: number;
  /** Run again it ended well, with the schema and the number of rows of a run that nobody interrupts. */
  readonly recovered: boolean;
  /** What the ended session left otherwise than it was before. */
  readonly left: readonly LeftObject[];
  /** The statement that the second run failed at, by its index in the forward run, and why. */
  readonly failure?: {
    readonly statement: number;
    readonly file: string;
    readonly line: number;
    readonly error: ServerError;
  };
  /** What the second run ended in, against a run that nobody interrupts. */
  readonly differs: readonly SchemaDifference[];
  /** Tables with another number of rows than after a run that nobody interrupts. */
  readonly rows: readonly { readonly table: string; readonly rows: number; readonly expected: number }[];
  /** Columns with other values than after a run that nobody interrupts, and in how many rows. */
  readonly values: readonly { readonly table: string; readonly column: string; readonly rows: number }[];
}

export interface LeftObject {
  /** As in `SchemaDifference`. */
  readonly kind: string;
  readonly object: string;
  readonly change: 'new' | 'changed' | 'gone';
  /** An index that no query uses. */
  readonly invalid?: true;
}

/** What happened to one changed migration. */
export interface MigrationRehearsal {
  readonly migration: Migration;
  readonly forward: Run;
  readonly rollback: Run;
  readonly again: Run;
  /** Of the script that verifies it, on what the forward run left; absent without one. */
  readonly verify?: Run;
  /** Forward once more on what a failed run left behind, where it had committed a part. */
  readonly retry?: Run;
  readonly interruption?: Interruption;
  /** Absent where it was switched off. */
  readonly traffic?: Traffic;
  readonly roundTrip: RoundTrip;
  /** How the estimates of its forward statements came about. */
  readonly estimates?: Estimates;
  /** The catalogue before each forward statement, and after the last: `statements.length + 1` entries once it ran. */
  readonly catalogs: readonly Catalog[];
}

// ---------------------------------------------------------------- catalogue

export type Known<T> = T | 'unknown';

export interface Catalog {
  /** Every relation by qualified name. */
  readonly relations: ReadonlyMap<string, Relation>;
  /** Types, functions and schemas that rules ask for. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
  readonly domains: ReadonlyMap<string, Domain>;
  readonly functions: ReadonlyMap<string, CatalogFunction>;
  /** False when nothing described the base: a relation not listed here then exists, is large and in use. */
  readonly complete: boolean;
}

export interface Domain {
  /** Qualified. */
  readonly name: string;
  /** What it is made of, another domain perhaps, as format_type() prints it. */
  readonly type: string;
  readonly notNull: boolean;
  /** A name is empty where the server chose it and nobody asked. `VALUE` stands for the value. */
  readonly checks: readonly { readonly name: string; readonly expression: string }[];
  readonly default?: string;
}

export interface CatalogFunction {
  /** Qualified name without arguments; overloads: the most volatile one counts. */
  readonly name: string;
  readonly volatility: 'immutable' | 'stable' | 'volatile';
  readonly language: string;
  /** As written; of an SQL-standard body what the server prints. */
  readonly body: string;
  /** That it sets for itself. */
  readonly searchPath?: string;
  /** It runs with its owner's rights. */
  readonly securityDefiner?: boolean;
  /** There are others of its name, and which one a call means is not told apart. */
  readonly overloaded?: boolean;
}

export type RelationKind =
  'table' | 'partitioned-table' | 'view' | 'materialized-view' | 'foreign-table' | 'sequence' | 'index';

export interface Relation {
  readonly name: string;
  readonly kind: RelationKind;
  readonly columns: readonly Column[];
  readonly constraints: readonly TableConstraint[];
  readonly indexes: readonly Index[];
  readonly partitionOf?: string;
  /** For an index, a sequence that is owned, a partition: the table it belongs to. */
  readonly table?: string;
  /** Views and materialised views that read it, with the columns that they name. */
  readonly usedBy: readonly { readonly relation: string; readonly columns: readonly string[] }[];
  /** A view's query as the server tells it. */
  readonly definition?: string;
  /** Policies, triggers, rules, generated columns and the like that name its columns; only a server tells them. */
  readonly dependents?: readonly { readonly object: string; readonly columns: readonly string[] }[];
  readonly persistence: 'permanent' | 'unlogged' | 'temporary';
  /** Created by the reviewed set of migrations. */
  readonly isNew: boolean;
  /** Rows in the rehearsal's database, not production's. */
  readonly rows: Known<number>;
  /** What it is partitioned by: columns, or expressions as text. */
  readonly partitionKey?: readonly string[];
  /** Parents of an old-style child table (manual 18, 5.11). */
  readonly inherits?: readonly string[];
  /** The default partition of its parent. */
  readonly isDefault?: true;
  /** CREATE TABLE … OF this type. */
  readonly ofType?: string;
  /** For an owned sequence: the column, by identity or by OWNED BY. */
  readonly ownerColumn?: string;
  /** For an index of a partition: the parent's index that it is attached to. */
  readonly partOf?: string;
  /** Extended statistics on it; without a server they are not known. */
  readonly statistics?: readonly { readonly name: string; readonly columns: readonly string[] }[];
  /** Where it is not heap. */
  readonly accessMethod?: string;
  /** Where it is not the database's own. */
  readonly tablespace?: string;
  /** Storage parameters, those of its TOAST table as `toast.…`. */
  readonly options?: Options;
  /** Row level security is switched on. */
  readonly rowSecurity?: true;
  /** By name. */
  readonly policies?: readonly string[];
  /** By name; those behind constraints are left out. */
  readonly triggers?: readonly string[];
}

export interface Column {
  readonly name: string;
  /** As format_type() prints it: `character varying(20)`, `timestamp with time zone`. */
  readonly type: string;
  readonly notNull: boolean;
  readonly default?: string;
  readonly generated?: 'stored' | 'virtual';
  readonly identity: boolean;
  readonly collation?: string;
}

export interface TableConstraint {
  readonly name: string;
  readonly kind: 'primary-key' | 'unique' | 'check' | 'foreign-key' | 'exclusion' | 'not-null';
  readonly columns: readonly string[];
  readonly validated: boolean;
  /** A CHECK's expression as text. */
  readonly expression?: string;
  /** A foreign key's parent. */
  readonly references?: { readonly relation: string; readonly columns: readonly string[] };
  readonly index?: string;
}

export interface Index {
  readonly name: string;
  readonly method: string;
  readonly unique: boolean;
  readonly primary: boolean;
  readonly valid: boolean;
  /** Columns, or expressions as text. */
  readonly keys: readonly string[];
  readonly predicate?: string;
  /** Columns that it only carries. */
  readonly include?: readonly string[];
  /** For each key what is not the default, `text_pattern_ops DESC`, or nothing; absent where all are defaults. */
  readonly keyOptions?: readonly string[];
  readonly nullsNotDistinct?: true;
}

// ---------------------------------------------------------------- findings

export type Severity = 'error' | 'warning' | 'notice';
export type Evidence = 'predicted' | 'confirmed' | 'refuted' | 'unproven';

export type Category =
  | 'lock-heavy'
  | 'transactions'
  | 'destructive'
  | 'breaking'
  | 'rollback'
  | 'cost'
  | 'security'
  | 'schema-design'
  | 'review';

export interface Suggestion {
  /** Lines of the author's file that the text replaces, from 1, both inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  readonly sql: string;
}

export interface Finding {
  /** Whose it is: an index into the review's projects, where there are several; absent for what is nobody's. */
  readonly project?: number;
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly evidence: Evidence;
  /** `Migration.id`. */
  readonly migration: string;
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  readonly relation?: string;
  /** As it was sent, where the file is not SQL. */
  readonly sql?: string;
  /** One or two sentences: what happens, with names and measured figures. */
  readonly message: string;
  /** Why it matters; the same for every finding of a rule. */
  readonly why: string;
  /** Why the evidence is what it is: what was measured, or why nothing could be. */
  readonly proof?: string;
  /** SQL that runs, to write instead. Comments in it say which file or transaction each part belongs to. */
  readonly instead?: string;
  readonly suggestion?: Suggestion;
  readonly estimate?: {
    readonly rows: number;
    readonly lowMs: number;
    readonly highMs: number;
    readonly basis: string;
  };
  readonly suppressed?: {
    readonly reason: string;
    readonly until?: string;
    readonly by: string;
    /** Whether the change brought it; absent where nothing was compared. */
    readonly added?: boolean;
  };
  /** In a joined review: names of the parts that it was found in, where others looked at the same and did not find it. */
  readonly on?: readonly string[];
}

// ---------------------------------------------------------------- the review

export type Verdict = 'pass' | 'warn' | 'fail' | 'error';
export type FailOn = 'error' | 'warning' | 'never';
export type EngineKind = 'container' | 'local' | 'url';

export interface FixtureTable {
  readonly table: string;
  readonly rows: number;
  readonly productionRows?: number;
  readonly seeded: boolean;
  /** Its rows were made up by what its constraints allow. */
  readonly synthetic?: true;
  /** Its rows were there: nothing was loaded. */
  readonly existing?: true;
  /** `rows` is the server's own estimate. */
  readonly about?: true;
  /** Why it holds none, or fewer than were to be made. */
  readonly reason?: string;
}

/** Part of the review that could not be done. Any of these makes the verdict `error`. */
export interface Problem {
  /** One sentence: what is wrong, where, and what to do. */
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

export interface ReportedRun {
  readonly status: RunStatus;
  readonly durationMs: number;
  readonly reason?: string;
  readonly statements: readonly Observation[];
}

export interface ReportedMigration {
  readonly id: string;
  readonly version: string;
  readonly tool: ToolName;
  readonly file: string;
  readonly rollbackFile?: string;
  readonly change: Change;
  readonly transaction: TransactionMode;
  readonly forward: ReportedRun;
  readonly rollback: ReportedRun;
  readonly again: ReportedRun;
  readonly retry?: ReportedRun;
  readonly interruption?: Interruption;
  readonly traffic?: Traffic;
  readonly roundTrip: RoundTrip;
  /** How the estimates of its forward statements came about. */
  readonly estimates?: Estimates;
}

/** The migrations of one database: of a folder, or of several that build it together. */
export interface ReportedProject {
  /** In the order in which they are applied. */
  readonly folders: readonly { readonly folder: string; readonly tool: ToolName }[];
  readonly verdict: Verdict;
  readonly summary: Review['summary'];
  /** Ids of those that changed, in the order in which they were run. */
  readonly migrations: readonly string[];
  readonly fixtures: Review['fixtures'];
  /** The rollback of all of them in reverse; only when there are several. */
  readonly set?: { readonly rollback: ReportedRun; readonly roundTrip: RoundTrip };
}

/** Changed files of migrations that were not reviewed: for another database, or no SQL. */
export interface Unreviewed {
  readonly kind: 'other-database' | 'program';
  readonly folder: string;
  /** Of those that changed. */
  readonly files: readonly string[];
  /** What they are, why that is known, and what to do. */
  readonly message: string;
}

/** Which share of the changed migrations a runner took: number `index`, from 1, of `of`. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** One of the reports that a review was joined from. */
export interface ReportedPart {
  /** `Postgres 17.2`, `part 1 of 3`, or the report's file where that does not tell it from the others. */
  readonly name: string;
  readonly verdict: Verdict;
  readonly postgres?: Review['postgres'];
  readonly shard?: Shard;
  /** Ids of what it rehearsed. */
  readonly migrations: readonly string[];
}

/** Somebody with the right to do so let the findings pass, by a label on the pull request. */
export interface Approval {
  readonly label: string;
  /** Login of who set the label. */
  readonly by: string;
}

/** Everything a renderer needs, and the JSON report. Fields are only ever added. */
export interface Review {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'pgrehearse'; readonly version: string };
  readonly verdict: Verdict;
  readonly failOn: FailOn;
  /** Why findings that reach `failOn` do not fail; the verdict is then `warn`. */
  readonly approval?: Approval;
  /** SHA-256 of what was reviewed of the change, in hexadecimal: what an approval holds for. */
  readonly content?: string;
  readonly summary: Readonly<Record<Severity | 'suppressed' | 'refuted', number>>;
  /** Absent when no server was started: nothing changed, or static mode. */
  readonly postgres?: {
    readonly version: string;
    readonly source: EngineKind;
    readonly image?: string;
    /** The base was a database as it is: migrations ran in copies of it, or in itself. */
    readonly existing?: 'copied' | 'in-place';
  };
  /** It is about this share of the changed migrations, and about no other. */
  readonly shard?: Shard;
  /** What it was joined from; absent where one run wrote it. */
  readonly parts?: readonly ReportedPart[];
  readonly mode: 'rehearsal' | 'static' | 'nothing-changed';
  readonly problems: readonly Problem[];
  /** What a reader has to know of how the review was done, one sentence each. */
  readonly notes: readonly string[];
  /** Changed `.sql` files that were not taken for migrations, and so were not reviewed. */
  readonly ignored: readonly string[];
  readonly unreviewed: readonly Unreviewed[];
  readonly fixtures: {
    readonly tables: readonly FixtureTable[];
    /** Statements of the baseline and the fixtures that were not run, and why: where, and one of each sort. */
    readonly leftOut: readonly string[];
  };
  /** One for each database. */
  readonly projects: readonly ReportedProject[];
  readonly migrations: readonly ReportedMigration[];
  /** The rollback of all changed migrations in reverse; only when there are several, all of one database. */
  readonly set?: { readonly rollback: ReportedRun; readonly roundTrip: RoundTrip };
  readonly findings: readonly Finding[];
  /** Milliseconds per phase. */
  readonly timings: Readonly<Record<string, number>>;
}
