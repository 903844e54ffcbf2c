import { applyOperation } from '../catalog/apply.ts';
import type { Catalog, Migration, MigrationRehearsal, Operation, Script, Statement } from '../model.ts';
import { resolveOperation, resolverFor } from '../sql/resolve.ts';
import { milliseconds } from '../sql/settings.ts';
import type { Step, Unseen } from './rule.ts';

export interface StepsInput {
  readonly migration: Migration;
  /** Before the migration. */
  readonly catalog: Catalog;
  readonly rehearsal?: MigrationRehearsal;
  readonly major: number;
}

/** The forward script, statement by statement, with what is known before and after each. */
export function stepsOf({ migration, catalog, rehearsal, major }: StepsInput): {
  steps: readonly Step[];
  after: Catalog;
} {
  const { statements } = migration.up;
  const transactions = transactionsOf(migration.up);
  const steps: Step[] = [];
  let session = newSession();
  let current = rehearsal?.catalogs[0] ?? catalog;
  statements.forEach((statement, at) => {
    const resolve = resolverFor(current, session.searchPath);
    const home = session.searchPath[0] ?? 'public';
    const operations = statement.operations.map((operation) => resolveOperation(operation, resolve, home));
    const applied = operations.reduce((state, operation) => applyOperation(state, operation), current);
    const observation = rehearsal?.forward.statements[at];
    const after = rehearsal?.catalogs[at + 1] ?? applied;
    const lockTimeoutMs = observation?.lockTimeoutMs ?? session.lockTimeoutMs;
    const place = transactions[at] ?? { transaction: at + 1, inBlock: false };
    const unseen = observation ? undefined : whyUnseen(rehearsal);
    steps.push({
      statement,
      operations,
      migration,
      catalog: current,
      after,
      ...place,
      lockTimeoutMs,
      observation,
      unseen,
      steps,
      major,
    });
    session = nextSession(session, statement, transactions[at + 1]?.transaction !== place.transaction);
    current = after;
  });
  return { steps, after: current };
}

function whyUnseen(rehearsal: MigrationRehearsal | undefined): Unseen {
  if (!rehearsal) return { kind: 'static', reason: 'Nothing was run.' };
  const failed = rehearsal.forward.statements.find((statement) => !statement.ok);
  const where = failed
    ? `the run ended at line ${failed.line}`
    : (rehearsal.forward.reason ?? 'the script was not run');
  return { kind: 'not-reached', reason: `It was not reached: ${where}.` };
}

/** Which statements commit together, as the tool and the file's own BEGIN and COMMIT make it. */
export function transactionsOf(script: Script): { transaction: number; inBlock: boolean }[] {
  const byTool =
    script.transaction === 'one' || (script.transaction === 'batch' && script.statements.length > 1);
  let number = 1;
  let own = false;
  return script.statements.map((statement) => {
    const action = controlOf(statement);
    if (action === 'begin' && !own && !byTool) number += 1;
    if (action === 'begin') own = true;
    const place = { transaction: number, inBlock: byTool || own };
    if (action === 'commit' || action === 'rollback') own = false;
    if (action === 'commit' || action === 'rollback' || !(byTool || own)) number += 1;
    return place;
  });
}

function controlOf(statement: Statement): string | undefined {
  return statement.operations.find((operation) => operation.kind === 'transaction')?.action;
}

interface Session {
  readonly lockTimeoutMs: number;
  /** What the end of the transaction brings back. */
  readonly outerLockTimeoutMs: number;
  readonly searchPath: readonly string[];
}

function newSession(): Session {
  return { lockTimeoutMs: 0, outerLockTimeoutMs: 0, searchPath: ['public'] };
}

function nextSession(session: Session, statement: Statement, transactionEnds: boolean): Session {
  const set = statement.operations.reduce(applySetting, session);
  return transactionEnds ? { ...set, lockTimeoutMs: set.outerLockTimeoutMs } : set;
}

function applySetting(session: Session, operation: Operation): Session {
  if (operation.kind === 'set' && operation.name === 'search_path' && operation.value !== undefined)
    return {
      ...session,
      searchPath: operation.value
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && name !== '$user'),
    };
  if (operation.kind === 'set' && operation.name === 'lock_timeout')
    return withTimeout(session, operation.value ?? '0', operation.local);
  if (operation.kind === 'reset' && ['lock_timeout', 'all'].includes(operation.name))
    return withTimeout(session, '0', false);
  return session;
}

function withTimeout(session: Session, value: string, local: boolean): Session {
  const lockTimeoutMs = milliseconds(value);
  return {
    ...session,
    lockTimeoutMs,
    outerLockTimeoutMs: local ? session.outerLockTimeoutMs : lockTimeoutMs,
  };
}
