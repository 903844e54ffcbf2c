import type { LockCase, LockCases } from './lock-atlas/case.ts';
import { COLUMNS } from './lock-atlas/columns.ts';
import { CONSTRAINTS } from './lock-atlas/constraints.ts';
import { DATA } from './lock-atlas/data.ts';
import { INDEXES } from './lock-atlas/indexes.ts';
import { PARTITIONS } from './lock-atlas/partitions.ts';
import { PROGRAMS } from './lock-atlas/programs.ts';
import { TABLES } from './lock-atlas/tables.ts';
import { VIEWS } from './lock-atlas/views.ts';

/** Every form of DDL whose locks are measured, and those of DML that say something. */
export const LOCK_CASES: readonly LockCases[] = [
  TABLES,
  COLUMNS,
  CONSTRAINTS,
  INDEXES,
  PARTITIONS,
  VIEWS,
  PROGRAMS,
  DATA,
];

/** The statements of a group that a version knows. */
export function casesFor({ cases }: LockCases, major: number): readonly string[] {
  return cases
    .map((one): LockCase => (typeof one === 'string' ? { sql: one } : one))
    .filter(({ since = 0, until = Infinity }) => since <= major && major <= until)
    .map(({ sql }) => sql);
}

/** Statements that run outside transactions (lock-atlas/outside.ts). */
export const OUTSIDE_TITLE = 'Outside transactions';
