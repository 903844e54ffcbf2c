import { applyOperation } from '../catalog/apply.ts';
import { runBodies, withOrigins } from '../catalog/bodies.ts';
import type { Moment } from '../catalog/calls.ts';
import type { Catalog, Migration, MigrationRehearsal, Script, Statement } from '../model.ts';
import { resolveOperation } from '../sql/resolve.ts';
import { ended, NEW_SESSION, nextSession } from '../sql/session.ts';
import { isInsideTool } from '../sql/transactional.ts';
import { completeScripts, innerSteps } from './inner-steps.ts';
import type { RuleOptions } from './options.ts';
import type { MadeUp, Step, Unseen } from './rule.ts';

export interface StepsInput {
  readonly migration: Migration;
  /** Whose each statement is, where several are sent as one script. */
  readonly owners?: readonly Migration[];
  /** Before the migration. */
  readonly catalog: Catalog;
  readonly rehearsal?: MigrationRehearsal;
  readonly major: number;
  readonly options: RuleOptions;
  readonly madeUp?: MadeUp;
}

/** The forward script, statement by statement, with what is known before and after each. */
export function stepsOf({ migration, owners, catalog, rehearsal, major, options, madeUp }: StepsInput): {
  steps: readonly Step[];
  after: Catalog;
} {
  const { statements } = migration.up;
  const transactions = transactionsOf(migration.up);
  const steps: Step[] = [];
  let moment: Moment = {
    catalog: rehearsal?.catalogs[0] ?? catalog,
    session: NEW_SESSION,
    origins: new Map(),
  };
  statements.forEach((statement, at) => {
    const { catalog: before, session, origins } = moment;
    const operations = statement.operations.map((one) => resolveOperation(one, before, session.searchPath));
    const applied = {
      catalog: operations.reduce((state, one) => applyOperation(state, one), before),
      session: nextSession(session, statement, false),
      origins: withOrigins(origins, statement, operations),
    };
    const bodies = runBodies(statement, operations, applied);
    const observation = rehearsal?.forward.statements[at];
    const after = rehearsal?.catalogs[at + 1] ?? bodies.moment.catalog;
    const place = transactions[at] ?? { transaction: at + 1, inBlock: false };
    const step: Step = {
      statement,
      operations,
      migration: owners?.[at] ?? migration,
      catalog: before,
      after,
      ...place,
      lockTimeoutMs: observation?.lockTimeoutMs ?? session.lockTimeoutMs,
      statementTimeoutMs: observation?.statementTimeoutMs ?? session.statementTimeoutMs,
      observation,
      unseen: observation ? undefined : whyUnseen(rehearsal),
      ...interruptedWithin(rehearsal, at),
      steps,
      inner: [],
      unread: bodies.unread,
      major,
      options,
      madeUp,
    };
    steps.push({ ...step, inner: innerSteps(step, bodies.inner, []) });
    const ends = transactions[at + 1]?.transaction !== place.transaction;
    moment = {
      ...bodies.moment,
      catalog: after,
      session: ends ? ended(bodies.moment.session) : bodies.moment.session,
    };
  });
  completeScripts(steps);
  return { steps, after: moment.catalog };
}

function interruptedWithin(rehearsal: MigrationRehearsal | undefined, at: number): Pick<Step, 'interrupted'> {
  const found = rehearsal?.interruption?.tried.find(
    ({ when, statement }) => when === 'within' && statement === at,
  );
  return found ? { interrupted: found } : {};
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
function transactionsOf(script: Script): readonly { transaction: number; inBlock: boolean }[] {
  if (script.places) return script.places;
  let number = 1;
  let own = false;
  let byTool = false;
  return script.statements.map((statement) => {
    const action = controlOf(statement);
    const inside = isInsideTool(script, statement);
    if (byTool && !inside) number += 1;
    byTool = inside;
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
