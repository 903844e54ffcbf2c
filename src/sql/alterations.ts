import type { Operation } from '../model.ts';

/** What one ALTER TABLE can do several of, to a table alone (ONLY) or with its children. */
export const ALTERATIONS: ReadonlySet<Operation['kind']> = new Set([
  'add-column',
  'drop-column',
  'alter-column-type',
  'set-default',
  'drop-default',
  'set-not-null',
  'drop-not-null',
  'add-constraint',
  'validate-constraint',
  'drop-constraint',
  'alter-table-other',
  'set-options',
  'set-access-method',
  'set-tablespace',
]);
