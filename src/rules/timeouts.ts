import type { LockMode, OperationOf, Suggestion } from '../model.ts';
import { predictStatementLocks, type PredictedLock } from '../sql/locks.ts';
import { milliseconds } from '../sql/settings.ts';
import { isInUse, keepsWaiting } from './define.ts';
import { operationsThrough } from './inner-steps.ts';
import { perScript, placeOf } from './per-script.ts';
import type { Step } from './rule.ts';

export type TimeoutName = 'lock_timeout' | 'statement_timeout';

export interface Queueing {
  readonly relation: string;
  readonly mode: LockMode;
}

/** The first lock of a statement on a table in use that makes reads or writes wait. */
export function queueingLock(step: Step): Queueing | undefined {
  const locks: readonly Queueing[] = step.observation?.ok
    ? step.observation.locks.filter((lock) => !lock.isNew)
    : [step, ...step.inner].flatMap(predictedLocks);
  return locks.find((lock) => isAwaited(step, lock));
}

const predicted = new WeakMap<Step, readonly PredictedLock[]>();

/** What a step's operations lock by what is known before it, on the version that is reviewed. Several rules ask. */
export function predictedLocks(step: Step): readonly PredictedLock[] {
  let locks = predicted.get(step);
  if (!locks) {
    const { operations, catalog, major } = step;
    locks = predictStatementLocks(operations, catalog, major);
    predicted.set(step, locks);
  }
  return locks;
}

/** It keeps others from a table that they may want. */
export function isAwaited(step: Step, lock: Queueing): boolean {
  return keepsWaiting(step, lock) && isTable(step, lock.relation) && isInUse(step, lock.relation);
}

function isTable(step: Step, relation: string): boolean {
  const kind = step.catalog.relations.get(relation)?.kind;
  return kind === undefined ? !step.catalog.complete : !['index', 'sequence'].includes(kind);
}

/** The first statement that may wait for ever, and make everybody else wait. */
export function firstUnguarded(
  steps: readonly Step[],
): { readonly step: Step; readonly lock: Queueing } | undefined {
  for (const step of steps) {
    const lock = timeoutThrough(step) === 0 ? queueingLock(step) : undefined;
    if (lock) return { step, lock };
  }
  return undefined;
}

/** In force when the lock is asked for: a body may set it before. */
function timeoutThrough(step: Step): number {
  const asking = step.inner.find((one) => predictedLocks(one).some((lock) => isAwaited(one, lock)));
  return (asking ?? step).lockTimeoutMs;
}

/** What a statement says of a timeout: SET, RESET, or set_config(). */
export interface Setting {
  readonly step: Step;
  readonly ms: number;
  readonly operation: OperationOf<'set'> | OperationOf<'reset'>;
}

export function settingsOf(steps: readonly Step[], name: TimeoutName): Setting[] {
  return steps.flatMap((step) =>
    operationsThrough(step).flatMap((operation): Setting[] => {
      if (operation.kind === 'set' && operation.name === name)
        return [{ step, ms: milliseconds(operation.value ?? '0'), operation }];
      if (operation.kind === 'reset' && [name, 'all'].includes(operation.name))
        return [{ step, ms: 0, operation }];
      return [];
    }),
  );
}

const settingsIn = {
  lock_timeout: perScript((steps) => settingsOf(steps, 'lock_timeout')),
  statement_timeout: perScript((steps) => settingsOf(steps, 'statement_timeout')),
};

/** The latest of them before a statement. */
export function settingBefore(step: Step, name: TimeoutName): Setting | undefined {
  const place = placeOf(step);
  return settingsIn[name](step).findLast((one) => placeOf(one.step) < place);
}

/** A line that sets it for this statement and those that commit with it. */
export function settingFor(step: Step, name: TimeoutName, ms: number): string {
  return `SET ${isWrapped(step) ? 'LOCAL ' : ''}${name} = '${asSetting(ms)}';`;
}

/** As SET takes it and people read it: `5s`, `1min`, `250ms` (manual 18, 19.1.1). */
export function asSetting(ms: number): string {
  if (ms >= 60_000 && ms % 60_000 === 0) return `${ms / 60_000}min`;
  return ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`;
}

/** One query with two statements is a transaction, even where one with a single statement is none. */
export function isWrapped(step: Step): boolean {
  return step.inBlock || step.migration.up.transaction === 'batch';
}

/** Above the statement, and above what its comments say to pgrehearse, which has to stay with it. */
export function insertBefore(step: Step, setting: string): Suggestion {
  const { span, comments } = step.statement;
  const lines = step.migration.up.file.text.split('\n');
  const said = comments.find(
    ({ text, line }) => /^pgrehearse:\s*ignore\s/i.test(text) && startsAt(lines, line),
  );
  const line = Math.min(span.start.line, said?.line ?? span.start.line);
  const text = (lines[line - 1] ?? '').replace(/\r$/, '');
  return { startLine: line, endLine: line, sql: `${setting}\n${text}` };
}

function startsAt(lines: readonly string[], line: number): boolean {
  return /^\s*(--|\/\*)/.test(lines[line - 1] ?? '');
}
