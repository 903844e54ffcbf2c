import { applyOperation } from '../catalog/apply.ts';
import type { Catalog, Migration, MigrationRehearsal, Script, Statement } from '../model.ts';
import { resolveOperation } from '../sql/resolve.ts';
import { NEW_SESSION, nextSession } from '../sql/session.ts';
import { isOneTransaction } from '../sql/transactional.ts';
import type { RuleOptions } from './options.ts';
import type { Step, Unseen } from './rule.ts';

export interface StepsInput {
  readonly migration: Migration;
  /** Before the migration. */
  readonly catalog: Catalog;
  readonly rehearsal?: MigrationRehearsal;
  readonly major: number;
  readonly options: RuleOptions;
}

/** The forward script, statement by statement, with what is known before and after each. */
export function stepsOf({ migration, catalog, rehearsal, major, options }: StepsInput): {
  steps: readonly Step[];
  after: Catalog;
} {
  const { statements } = migration.up;
  const transactions = transactionsOf(migration.up);
  const steps: Step[] = [];
  let session = NEW_SESSION;
  let current = rehearsal?.catalogs[0] ?? catalog;
  statements.forEach((statement, at) => {
    const { searchPath } = session;
    const operations = statement.operations.map((one) => resolveOperation(one, current, searchPath));
    const observation = rehearsal?.forward.statements[at];
    const after =
      rehearsal?.catalogs[at + 1] ?? operations.reduce((state, one) => applyOperation(state, one), current);
    const lockTimeoutMs = observation?.lockTimeoutMs ?? session.lockTimeoutMs;
    const statementTimeoutMs = observation?.statementTimeoutMs ?? session.statementTimeoutMs;
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
      statementTimeoutMs,
      observation,
      unseen,
      steps,
      major,
      options,
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
function transactionsOf(script: Script): { transaction: number; inBlock: boolean }[] {
  const byTool = isOneTransaction(script);
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
