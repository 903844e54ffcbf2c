import type { InterruptedRun, Observation, Operation, Script, Statement } from '../../model.ts';
import { isInsideTool } from '../../sql/transactional.ts';

/** Where a script can be interrupted. */
export interface Place {
  readonly when: InterruptedRun['when'];
  /** Index of the statement: the last one that is done, or the one that is under way. */
  readonly at: number;
}

/** Of each sort; what lies between them behaves alike. */
const MOST = 8;

/**
 * Where ending the session leaves something, as the forward run's transactions tell: between two of them that change
 * something, and within each statement that works in several transactions of its own. A script that is one transaction has its end.
 */
export function placesOf(script: Script, forward: readonly Observation[]): readonly Place[] {
  const { statements } = script;
  const transactions = changing(statements, forward);
  const last = transactions.at(-1);
  if (!last) return [];
  const within = statements.flatMap((statement, at) =>
    isConcurrent(statement) ? [{ when: 'within' as const, at }] : [],
  );
  if (transactions.length > 1)
    return [
      ...transactions.slice(0, -1).map(({ end }) => ({ when: 'between' as const, at: end })),
      ...within,
    ];
  const statement = statements[last.change];
  if (!statement?.transactional || (isCall(statement) && !isInsideTool(script, statement))) return within;
  return [{ when: 'before-commit', at: last.change }];
}

/** At most eight of each sort, spread evenly. */
export function chosen(places: readonly Place[]): readonly Place[] {
  const [within, others] = [places.filter(isWithin), places.filter((place) => !isWithin(place))];
  return [...spread(others), ...spread(within)];
}

function isWithin({ when }: Place): boolean {
  return when === 'within';
}

function spread(places: readonly Place[]): readonly Place[] {
  if (places.length <= MOST) return places;
  const step = (places.length - 1) / (MOST - 1);
  return Array.from({ length: MOST }, (_, nth) => places[Math.round(nth * step)]).flatMap((one) => one ?? []);
}

interface Changing {
  /** Index of the last statement of a transaction that changes something. */
  readonly change: number;
  /** Index of its last one of all. */
  readonly end: number;
}

function changing(statements: readonly Statement[], forward: readonly Observation[]): readonly Changing[] {
  const found = new Map<number, Changing>();
  for (const [at, statement] of statements.entries()) {
    const transaction = forward[at]?.transaction ?? 0;
    const known = found.get(transaction);
    if (!statement.operations.every(isIdle)) found.set(transaction, { change: at, end: at });
    else if (known) found.set(transaction, { ...known, end: at });
  }
  return [...found.values()];
}

/** Leaves nothing that another session could see. */
function isIdle(operation: Operation): boolean {
  if (operation.kind === 'select') return operation.functions.length === 0;
  return ['set', 'reset', 'transaction', 'lock-table', 'analyze'].includes(operation.kind);
}

/** Commits in between by its nature, so that a half of it can stay. */
export function isConcurrent({ operations }: Statement): boolean {
  return operations.some((operation) =>
    ['create-index', 'drop-index', 'reindex', 'detach-partition'].includes(operation.kind)
      ? 'concurrently' in operation && operation.concurrently
      : false,
  );
}

function isCall({ operations }: Statement): boolean {
  return operations.some(({ kind }) => kind === 'call');
}

/** Lines of what may commit in between as its code wants, which nobody can interrupt at a known place. */
export function unknownBorders(script: Script): readonly number[] {
  return script.statements
    .filter((statement) => !isInsideTool(script, statement))
    .filter(
      (statement) =>
        isCall(statement) ||
        (!statement.transactional && statement.operations.some(({ kind }) => kind === 'run-block')),
    )
    .map(({ span }) => span.start.line);
}
