import type {
  Catalog,
  Category,
  Finding,
  History,
  InterruptedRun,
  Known,
  LockMode,
  Migration,
  MigrationRehearsal,
  Observation,
  Operation,
  RoundTrip,
  Run,
  ServerError,
  Severity,
  SourceFile,
  Statement,
  Suggestion,
} from '../model.ts';
import type { Unread, Within } from '../catalog/calls.ts';
import type { RuleLevel, RuleOptions } from './options.ts';
import type { Directives } from './suppression.ts';

/** One rule, one file, one id. `why` and `title` are Markdown without headings. */
export interface Rule {
  readonly id: string;
  readonly category: Category;
  /** `off`: only where the configuration asks for it. */
  readonly severity: RuleLevel;
  /** What it finds, as a noun phrase. */
  readonly title: string;
  /** Why it matters to a running application, with manual section and version for every fact. */
  readonly why: string;
  /** Run on a real server by the tests and printed on the rule's page. */
  readonly examples: readonly Example[];
  readonly check: Check;
}

export type Check =
  | { readonly scope: 'statement'; readonly find: (step: Step) => readonly Draft[] }
  /** After all statement rules, in the registry's order: what the run showed and nobody named yet. */
  | { readonly scope: 'residue'; readonly find: (step: Step, named: readonly Draft[]) => readonly Draft[] }
  | { readonly scope: 'migration'; readonly find: (context: MigrationContext) => readonly Draft[] }
  /** After all of those, with what they found: about the comments that set findings aside. */
  | { readonly scope: 'outcome'; readonly find: (context: OutcomeContext) => readonly Draft[] }
  | { readonly scope: 'set'; readonly find: (context: SetContext) => readonly Draft[] };

export interface Example {
  readonly kind: 'bad' | 'good';
  readonly title: string;
  /** Schema and rows that are there before; absent for an empty database. */
  readonly base?: string;
  readonly up: string;
  readonly down?: string;
  /** A `pgrehearse.yml` that it is reviewed with. */
  readonly config?: string;
  /** The first major version that understands it; all unless given. */
  readonly since?: number;
  /** Files of the base branch and of the pull request, for rules about files. Paths end in `.up.sql` and so on. */
  readonly files?: {
    readonly base: Readonly<Record<string, string>>;
    readonly head: Readonly<Record<string, string>>;
  };
}

/** A statement with everything known about it. Its operations' names are qualified. */
export interface Step {
  readonly statement: Statement;
  readonly operations: readonly Operation[];
  readonly migration: Migration;
  /** Before the statement. */
  readonly catalog: Catalog;
  /** After it, if it succeeded. */
  readonly after: Catalog;
  /** Statements with the same number commit together. Numbered from 1. */
  readonly transaction: number;
  /** It shares its transaction with others, or the tool opened one for it. */
  readonly inBlock: boolean;
  /** In force when it begins, in milliseconds, 0 = none. */
  readonly lockTimeoutMs: number;
  /** In force when it begins, in milliseconds, 0 = none. */
  readonly statementTimeoutMs: number;
  /** Absent in static mode, and when the run ended before it. */
  readonly observation?: Observation;
  /** Why there is no observation. */
  readonly unseen?: Unseen;
  /** What came of ending its session while it was half done, and of running the script again; where that was tried. */
  readonly interrupted?: InterruptedRun;
  /** All steps of the script, this one among them. */
  readonly steps: readonly Step[];
  /** What it runs out of DO blocks, functions and procedures, as steps of their own. */
  readonly inner: readonly Step[];
  /** What it runs and nobody could read. */
  readonly unread: readonly Unread[];
  /** Set on a step that another one runs: what was observed is what that one did as a whole. */
  readonly within?: Within;
  /** Server's major version. */
  readonly major: number;
  readonly options: RuleOptions;
  readonly madeUp?: MadeUp;
}

/** `static`: nothing was run. `not-reached`: the run ended before. */
export interface Unseen {
  readonly kind: 'static' | 'not-reached';
  readonly reason: string;
}

export interface MigrationContext {
  readonly migration: Migration;
  readonly steps: readonly Step[];
  readonly rehearsal?: MigrationRehearsal;
  readonly options: RuleOptions;
  /** Statements that rows were in the way of which had been made up: the runs that are judged were on others. */
  readonly refused?: Refused;
  readonly madeUp?: MadeUp;
}

/** Tables whose rows were made up, by what their constraints allow, or come from such; how many production has. */
export type MadeUp = ReadonlyMap<string, Known<number>>;

/** By the run that ended there. */
export type Refused = Partial<Record<'forward' | 'rollback' | 'again', RefusedStatement>>;

export interface RefusedStatement {
  readonly statement: Observation;
  /** Tables whose rows may be to blame. */
  readonly tables: readonly string[];
  /** It ends there without any rows as well: it looks for some that neither holds. */
  readonly isForWantOfRows?: true;
}

/** What was said to silence findings, in the files of one migration or in the configuration. */
export interface OutcomeContext {
  /** All that the directives may speak of. */
  readonly findings: readonly Finding[];
  readonly directives: Directives;
  /** Whether a finding would be among them if there were one: a run shows what reading does not. */
  readonly isWhole: boolean;
  readonly knownRules: readonly string[];
  /** `2026-11-22` */
  readonly today: string;
}

/** Facts about files and versions. */
export interface SetContext {
  readonly contexts: readonly MigrationContext[];
  readonly changes: readonly MigrationChange[];
  readonly set?: { readonly rollback: Run; readonly roundTrip: RoundTrip };
  /** The merged migration that kept the base from being built. */
  readonly replayFailure?: ReplayFailure;
  /** Changed files that were not judged, such as a merged migration that was edited; their comments still count. */
  readonly unjudged?: readonly SourceFile[];
}

/** Where and why a merged migration failed on the way from an empty database. */
export interface ReplayFailure extends Place {
  /** The migration's id. */
  readonly migration: string;
  readonly error: ServerError;
}

/** A changed migration, rehearsed or not. */
export interface MigrationChange {
  readonly id: string;
  readonly version: string;
  /** Forward file. */
  readonly file: string;
  readonly change: Migration['change'];
  readonly previousPath?: string;
  readonly history: History;
}

/** What a rule has to say; severity, evidence and place are filled in for it. */
export interface Draft {
  readonly message: string;
  readonly relation?: string;
  readonly instead?: string;
  readonly suggestion?: Suggestion;
  readonly severity?: Severity;
  /** What it takes with production's rows. */
  readonly estimate?: Finding['estimate'];
  /** What a run must show for the finding to be confirmed. Without one it is a fact of the files. */
  readonly claim?: Claim;
  /** Where, if not at the step's statement or the migration's first line. */
  readonly place?: Place;
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  readonly migration?: string;
  /** The statement itself, where its lines may hold several, as those of a program can. */
  readonly sql?: string;
}

/** Effects that a rule expects of one statement. All of them must be seen. */
export interface Claim {
  readonly locks?: readonly { readonly relation: string; readonly mode: LockMode }[];
  readonly rewrite?: string;
  readonly scan?: string;
  /** Values of the column were changed for good by its new type. */
  readonly alters?: { readonly relation: string; readonly column: string };
  /** Indexes that are built anew. */
  readonly rebuilds?: readonly string[];
  /** One of these SQLSTATEs. */
  readonly fails?: readonly string[];
  /** Rows were written to it. */
  readonly writes?: string;
  /** The effect can only show when this relation holds rows. */
  readonly needsRows?: string;
  /** Values of a relation, or of one that the SQL names, brought it about, and others might not. */
  readonly dueToValues?: {
    readonly relation?: string;
    readonly sql?: string;
    /** Which of the tables with made-up rows, where that is known. */
    readonly madeUp?: readonly string[];
  };
  /** Seen by the rule itself, in words. */
  readonly seen?: string;
  /** Worked out from runs of other sizes, in words: predicted. */
  readonly expected?: string;
  /** Cannot be told even in principle here, in words. */
  readonly unknown?: string;
}
