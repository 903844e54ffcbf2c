import picomatch from 'picomatch';
import type { FileTool } from '../model.ts';
import { folderOf } from '../tree/paths.ts';
import type { ValuesOf } from './fill.ts';
import { isInOwnFolder } from './recognise.ts';

/** The settings that decide where migrations are. */
export interface WhereMigrationsAre {
  /** Folders, or globs of folders; empty: found by their looks. */
  readonly migrations: readonly string[];
  readonly tool?: FileTool;
  /** A schema dump that stands for the base branch's migrations. */
  readonly baseline?: string;
  /** Globs. */
  readonly fixtures: readonly string[];
  /** Globs of files that run before the first migration. */
  readonly before?: readonly string[];
  /** Folders that build one database together. */
  readonly databases?: readonly Database[];
  /** Of the programs that the project's own command runs: globs. */
  readonly command?: readonly { readonly sources: readonly string[] }[];
  /** What is filled in for placeholders; nothing unless told. */
  readonly valuesOf?: ValuesOf;
}

/** One database: its folders, or globs of them, in the order in which they are applied; and what else makes it. */
export interface Database {
  readonly migrations: readonly string[];
  readonly before?: readonly string[];
  readonly baseline?: string;
  readonly fixtures?: readonly string[];
}

/** Copies of other projects, and files that fill a database rather than shape it. */
const NOT_OURS = new Set(['node_modules', 'vendor', 'third_party', 'testdata', 'fixtures', 'seeds', 'seed']);

/** Whether a folder's name says that what lies below is a copy of another project, or data. */
export function isNotOurs(folder: string): boolean {
  return folder.split('/').some((part) => NOT_OURS.has(part));
}

export interface Scope {
  /** Whether the configuration names the folder. */
  readonly isConfigured: (folder: string) => boolean;
  /** Whether a file fills the database: a fixture, or the baseline. */
  readonly isData: (path: string) => boolean;
  /** Whether a file of that folder of migrations may be one. */
  readonly mayHold: (folder: string, path: string) => boolean;
}

export function scopeOf(settings: WhereMigrationsAre): Scope {
  const { databases = [] } = settings;
  const isConfigured = picomatch([...settings.migrations, ...databases.flatMap((one) => one.migrations)]);
  const isFixture = picomatch(
    [settings, ...databases].flatMap(({ before = [], fixtures = [] }) => [...before, ...fixtures]),
  );
  const baselines = [settings, ...databases].map(({ baseline }) => baseline);
  const isOurs = (folder: string, path: string): boolean => {
    // A level of databases may lie between: migrations/<database>/<migration>/up.sql.
    if (isConfigured(folder) || (isInOwnFolder(path) && isConfigured(folderOf(folder)))) return true;
    return settings.migrations.length === 0 && !isNotOurs(folder);
  };
  const isData = (path: string): boolean => baselines.includes(path) || isFixture(path);
  return {
    isConfigured: (folder) => isConfigured(folder),
    isData,
    mayHold: (folder, path) => isOurs(folder, path) && !isData(path),
  };
}
