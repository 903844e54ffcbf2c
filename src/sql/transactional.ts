import type { Operation, Script, Statement } from '../model.ts';

/** A body that commits by itself, which only works outside a transaction block (manual 18, 41.8). */
const COMMITS = /\b(?:commit|rollback)\b\s*(?:;|and\b)/i;

/** Whether the tool, or the server for a batch of several statements, opens one transaction around the whole script. */
export function isOneTransaction({
  transaction,
  statements,
}: Pick<Script, 'transaction' | 'statements'>): boolean {
  return transaction === 'one' || (transaction === 'batch' && statements.length > 1);
}

/** Whether the tool opens a transaction for a statement, and maybe for others beside it. */
export function isInsideTool(
  script: Pick<Script, 'transaction' | 'statements'>,
  statement: Statement,
): boolean {
  return isOneTransaction(script) || (script.transaction === 'stretches' && statement.transactional);
}

/**
 * Whether the server runs the statement inside a transaction block: false for what calls PreventInTransactionBlock()
 * (manual 18, the reference pages of CREATE INDEX, REINDEX, VACUUM, CLUSTER, CREATE DATABASE, ALTER SYSTEM, …).
 */
export function isTransactional(operations: readonly Operation[]): boolean {
  return !operations.some(isOutside);
}

function isOutside(operation: Operation): boolean {
  switch (operation.kind) {
    case 'create-index':
    case 'drop-index':
    case 'detach-partition':
      return operation.concurrently;
    case 'reindex':
      return operation.concurrently || !['index', 'table'].includes(operation.target);
    case 'vacuum':
      return true;
    case 'cluster':
      return operation.relation === undefined;
    case 'run-block':
      return COMMITS.test(operation.body);
    case 'drop-object':
      return ['database', 'tablespace', 'subscription'].includes(operation.objectType);
    case 'create-database':
    case 'drop-database':
      return true;
    case 'alter-setting':
      return operation.scope === 'system';
    case 'alter-database':
      return 'tablespace' in operation.options;
    case 'other':
      return OUTSIDE.has(operation.tag);
    default:
      return false;
  }
}

const OUTSIDE = new Set([
  'CreateTableSpaceStmt',
  'DropTableSpaceStmt',
  'CreateSubscriptionStmt',
  'DropSubscriptionStmt',
]);
