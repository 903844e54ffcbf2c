import type { Statement, TransactionMode } from '../model.ts';
import type { Complaint } from './tool.ts';

/**
 * The mode of a script that its tool sends as one simple query, without a transaction of the tool's own: the server
 * runs several statements as one implicit transaction (manual 18, 54.2.2.1), so that a lone CREATE INDEX CONCURRENTLY
 * works and one beside another statement does not. BEGIN turns the implicit transaction into an ordinary one, so a
 * script that has all of its statements between BEGIN and COMMIT manages its own.
 */
export function simpleQuery(statements: readonly Statement[]): TransactionMode {
  return isWrapped(statements) ? 'none' : 'batch';
}

/** Whether a script begins, commits or rolls back a transaction itself. */
export function managesTransactions(statements: readonly Statement[]): boolean {
  return statements.some((statement) => transactionActions(statement).some((action) => BORDERS.has(action)));
}

const ENDS: ReadonlySet<string> = new Set(['commit', 'rollback', 'prepare']);

/**
 * Why a tool fails that asks, when it commits, whether its transaction is still open: Go's `pq` driver does. What the
 * script did is there by then, and nothing notes it.
 */
export function endedInside(
  statements: readonly Statement[],
  tool: string,
  marker: string,
): readonly Complaint[] {
  const end = statements.find((statement) =>
    transactionActions(statement).some((action) => ENDS.has(action)),
  );
  if (!end) return [];
  const message = `${tool} fails where a script ends the transaction around it: what the script did stays, and is not recorded. Remove BEGIN and COMMIT, or write \`${marker}\`.`;
  return [{ line: end.span.start.line, message }];
}

/** Whether a transaction that a query begins outlasts it. */
export function leavesOpen(query: readonly Statement[]): boolean {
  const last = query.flatMap(transactionActions).findLast((action) => BORDERS.has(action));
  return last === 'begin';
}

const BORDERS: ReadonlySet<string> = new Set(['begin', 'commit', 'rollback', 'prepare']);

function isWrapped(statements: readonly Statement[]): boolean {
  let open = false;
  for (const statement of statements) {
    const actions = transactionActions(statement);
    if (actions.includes('begin')) open = true;
    else if (!open) return false;
    else if (actions.some((action) => action === 'commit' || action === 'rollback')) open = false;
  }
  return statements.length > 0;
}

function transactionActions(statement: Statement): readonly string[] {
  return statement.operations.flatMap((operation) =>
    operation.kind === 'transaction' ? [operation.action] : [],
  );
}
