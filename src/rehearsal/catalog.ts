import { readCatalog, refreshCatalog } from '../catalog/snapshot.ts';
import type { Queryable } from '../catalog/queryable.ts';
import type { Catalog, Operation, Statement } from '../model.ts';

/**
 * The catalogue after a statement, of which as little is read as the statement allows.
 *
 * @param known before it
 * @param locked relations that it, or its transaction, holds against changes, with the names they had before it;
 *   undefined when they are not known
 */
export async function catalogAfter(
  { operations }: Statement,
  known: Catalog,
  locked: ReadonlyMap<number, string> | undefined,
  { session, isNew }: { readonly session: Queryable; readonly isNew: (oid: number) => boolean },
): Promise<Catalog> {
  if (operations.every(keepsSchema)) return known;
  return locked && operations.every(changesWhatItLocks)
    ? refreshCatalog(session, known, locked, isNew)
    : readCatalog(session, isNew);
}

const DATA_ONLY: ReadonlySet<Operation['kind']> = new Set([
  'insert',
  'update',
  'delete',
  'merge',
  'copy',
  'set',
  'reset',
  'lock-table',
  'comment',
]);

/** A SELECT may call a function that does anything. */
function keepsSchema(operation: Operation): boolean {
  if (operation.kind === 'select') return operation.functions.length === 0;
  if (operation.kind === 'transaction') return !['rollback', 'rollback-to'].includes(operation.action);
  return DATA_ONLY.has(operation.kind);
}

/**
 * Not renames, whose new name stands in the foreign keys of others, and nothing about views, which lock what they read
 * as a query does.
 */
const LOCKS_WHAT_IT_CHANGES: ReadonlySet<Operation['kind']> = new Set([
  'create-table',
  'create-sequence',
  'create-index',
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
  'drop-index',
  'drop-table',
  'truncate',
]);

function changesWhatItLocks(operation: Operation): boolean {
  const dropsOthers = 'cascade' in operation && operation.cascade;
  return keepsSchema(operation) || (LOCKS_WHAT_IT_CHANGES.has(operation.kind) && !dropsOthers);
}
