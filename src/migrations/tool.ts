import type { LateArrival, Statement, ToolName, TransactionMode } from '../model.ts';
import type { FileTree } from '../tree/tree.ts';
import type { Fill, Values } from './fill.ts';

/** What a migration tool reads from the name of one file of its folder. */
export interface Part {
  /** Equal for files of one version: as the tool stores it, so without leading zeros where it stores a number. */
  readonly version: string;
  readonly name: string;
  /** `options`: no script, but says how the migration's scripts run. `verify`: fails where `up` did not do its work. */
  readonly role: 'up' | 'down' | 'options' | 'verify';
}

/** One migration of a folder. Paths are from the root of the repository. */
export interface Entry {
  readonly version: string;
  readonly name: string;
  readonly up: string;
  readonly down?: string;
  readonly options?: string;
  readonly verify?: string;
}

/** A file that shows which tool a project uses. */
export interface Marker {
  /** Its name, with folders in front where it lies in those; or the folder that it lies in, with a slash behind. */
  readonly file: string;
  /** What its text must contain; absent when its existence is enough. */
  readonly content?: RegExp;
  /** How many steps it may be away, up and down the tree (0: in the folder itself); any number where absent. */
  readonly within?: number;
  /** The nearest one decides: where its text does not fit, those further away count for nothing. */
  readonly decides?: true;
}

/** One migration of a file that holds more than a script: both ways, or several migrations. */
export interface Section {
  /** Tells it from the others of its file; absent where a file is one migration. */
  readonly key?: string;
  /** The file's text, blank outside of the way forward, so that every position is the file's. */
  readonly up: string;
  /** The same for the way back; absent where there is none, or where a file of its own holds it. */
  readonly down?: string;
}

/** Why a tool would refuse a file. */
export interface Complaint {
  /** From 1. */
  readonly line: number;
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
}

/** A script, as far as its transactions may depend on it. */
export interface ScriptFacts {
  /** From the root of the repository. */
  readonly path: string;
  /** Blank outside of the script, where a file holds more. */
  readonly text: string;
  /** Everything that the file holds. */
  readonly whole: string;
  readonly statements: readonly Statement[];
  /** Text of the migration's `options` file. */
  readonly options?: string;
}

/** Where a tool goes by a list rather than by names. */
export interface Index {
  /** Relative to the folder of migrations. */
  readonly file: string;
  /** The tool for a folder with this list and these files (paths relative to it); or why it would run nothing. */
  readonly read: (text: string, paths: readonly string[]) => Tool | Complaint;
}

/** A tool's own configuration, as far as it changes how a folder is read. */
export interface Settings {
  /** Names of files, which lie in the folder of migrations or in one above it: the nearest one counts. */
  readonly files: readonly string[];
  /** Only one in the folder of migrations itself counts. */
  readonly isHere?: true;
  /** The tool as that file has it; undefined where the file says nothing to it. */
  readonly read: (text: string, file: string) => Tool | undefined | Promise<Tool | undefined>;
}

/** A file of the folder, its path relative to that. */
export interface HashedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Mismatch {
  readonly path: string;
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
}

export interface Sum {
  /** Relative to the folder of migrations. */
  readonly file: string;
  readonly check: (text: string, files: readonly HashedFile[]) => Promise<Mismatch | undefined>;
}

/**
 * All that tells one migration tool from another: facts and pure functions. One file per tool, one line in
 * `tools.ts`.
 */
export interface Tool {
  readonly name: ToolName;
  /** How its files are named, for the sentence about one that is not. */
  readonly pattern: string;
  /** Names of files that lie in a folder of each migration's own; absent where migrations lie side by side. */
  readonly ownFolder?: readonly string[];
  readonly markers: readonly Marker[];
  /** What becomes of a migration that comes with a version older than one already applied. */
  readonly lateArrival: LateArrival;
  /** Migrations that may come late all the same. */
  readonly takesLate?: (entry: Entry) => boolean;
  /** Reads a path relative to the migrations folder; undefined when the tool passes it over. */
  readonly parse: (path: string) => Part | undefined;
  /** The order in which migrations are applied. */
  readonly compare: (a: Entry, b: Entry) => number;
  /** Of a folder's migrations, in their order, those that a database without any would get; all unless told. */
  readonly select?: (entries: readonly Entry[]) => readonly Entry[];
  /** In which encoding a script is read; UTF-8 unless told. */
  readonly encoding?: (options: string | undefined) => string | undefined;
  /** Whether a folder with these `.sql` files (paths relative to it) is its own where no marker tells. */
  readonly guess: (folder: string, paths: readonly string[]) => boolean;
  readonly transaction: (script: ScriptFacts) => TransactionMode;
  /** All that is pending is run in one transaction, unless the tool is told otherwise where nobody here can see it. */
  readonly runsAllAtOnce?: true;
  /** Cuts a file into its migrations; absent where every file is one script. */
  readonly sections?: (text: string, values: Values) => readonly Section[] | Complaint;
  /** Whether it runs the migration again when its text is another one, which is then no edit of what was run. */
  readonly repeats?: (source: { readonly version: string; readonly text: string }) => boolean;
  /** What it does about a migration that did not get to its end, where that keeps it from being run again. */
  readonly interrupted?: {
    readonly words: string;
    /** Also where the migration is one transaction, of which nothing stays. */
    readonly isAlways?: true;
  };
  /** It records each section for itself, so that one added to a merged file still runs. */
  readonly recordsSections?: true;
  /** By what a file of its own is known from those of other tools that name theirs alike. */
  readonly signature?: RegExp;
  /**
   * It passes a byte order mark on to Postgres, for which that is a syntax error, or no longer finds its own marks behind
   * it. Seen with each tool that says so; Flyway, Liquibase and Supabase take it away.
   */
  readonly failsOnMark?: true;
  /** Where the tool takes a script otherwise than the server would: what it would refuse or break. */
  readonly complaints?: (script: ScriptFacts) => readonly Complaint[];
  /** A file that says which migrations there are, and in which order. */
  readonly index?: Index;
  /** The tool for a folder, by a list that may lie anywhere near; undefined where there is none. */
  readonly arrange?: (folder: string, tree: FileTree) => Promise<Tool | undefined>;
  /** A file with the hashes of all others, without which the tool runs nothing. */
  readonly sum?: Sum;
  /** The order by which a migration comes late, where it is not that in which they are applied. */
  readonly compareAge?: (a: Entry, b: Entry) => number;
  /** Its migrations are in an order that somebody chose, whatever their names. */
  readonly isNumbered?: true;
  /** A migration is the same on both sides where its version is, whatever its file. */
  readonly pairsByVersion?: true;
  /** Whether a file that it passes over was meant for it; told by its name otherwise. */
  readonly isMeant?: (path: string) => boolean;
  /** Why it runs nothing that its index does not list; half a sentence. */
  readonly unlisted?: string;
  /** Why a text cannot be one of its scripts: the name of the tool that it was written for. */
  readonly foreign?: (text: string) => string | undefined;
  readonly settings?: Settings;
  /** How it fills in values; absent where it has no placeholders of its own. */
  readonly fill?: Fill;
}
