import type { Severity } from '../model.ts';

export const RULE_LEVELS = ['off', 'notice', 'warning', 'error'] as const;
export type RuleLevel = Severity | 'off';

export const NAMING = ['snake_case', 'camelCase', 'PascalCase'] as const;
export const KEYS = ['bigint', 'uuid'] as const;

/** What the configuration tells the rules about one migration. */
export interface RuleOptions {
  readonly limits: RuleLimits;
  readonly conventions: Conventions;
}

export type RuleSeverities = Readonly<Record<string, RuleLevel>>;

/** What the configuration says of one file. */
export interface Policy {
  /** Severities other than the rules' own, by rule id. */
  readonly severities: RuleSeverities;
  readonly options: RuleOptions;
}

export type PolicyOf = (path: string) => Policy;

export interface RuleLimits {
  /** The longest lock_timeout that is not reported, in milliseconds. */
  readonly lockTimeout: number;
  /** The longest that a lock may keep readers waiting, in milliseconds. */
  readonly blockedReads: number;
  /** The longest that a lock may keep writers waiting, in milliseconds. */
  readonly blockedWrites: number;
  /** The longest that a session beside the migration may really wait, in milliseconds. */
  readonly waiting: number;
  /** The longest that a migration may take at production's size, in milliseconds. */
  readonly migration: number;
  /** The most WAL that it may write there, in bytes. */
  readonly wal: number;
  /** The most free disk that it may need there, in bytes. */
  readonly diskHeadroom: number;
  /** Indexes on one table. */
  readonly indexes: number;
  /** Key columns of one plain b-tree. */
  readonly indexColumns: number;
  /** Existing objects that one migration may change before it is called a mix of concerns. */
  readonly objects: number;
}

/** What the project's schema is to look like. */
export interface Conventions {
  readonly naming: (typeof NAMING)[number];
  /** What primary keys are made of. */
  readonly keys: (typeof KEYS)[number];
  /** Columns that every new table has. */
  readonly requiredColumns: readonly { readonly name: string; readonly type: string }[];
}

export const DEFAULT_OPTIONS: RuleOptions = {
  limits: {
    lockTimeout: 5000,
    blockedReads: 1000,
    blockedWrites: 3000,
    waiting: 500,
    migration: 10 * 60_000,
    wal: 10 * 1024 ** 3,
    diskHeadroom: 20 * 1024 ** 3,
    indexes: 10,
    indexColumns: 3,
    objects: 5,
  },
  conventions: {
    naming: 'snake_case',
    keys: 'bigint',
    requiredColumns: [
      { name: 'created_at', type: 'timestamp with time zone' },
      { name: 'updated_at', type: 'timestamp with time zone' },
    ],
  },
};
