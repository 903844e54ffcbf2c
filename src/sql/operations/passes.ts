import type { Operation } from '../../model.ts';

/**
 * In which pass over the table each sub-command of one ALTER TABLE is run, whatever their order in the statement
 * (AlterTablePass in src/backend/commands/tablecmds.c, PostgreSQL 14 to 18); those that are not named here come last.
 */
const PASSES: readonly (readonly Operation['kind'][])[] = [
  ['drop-column', 'drop-constraint', 'drop-default', 'drop-not-null'],
  ['alter-column-type'],
  ['add-column'],
  ['set-not-null'],
];
const INDEXES = PASSES.length;
const OTHER_CONSTRAINTS = INDEXES + 1;
const THE_REST = INDEXES + 2;

/** The operations of one ALTER TABLE in the order in which the server carries them out. */
export function inPasses(operations: readonly Operation[]): Operation[] {
  return operations.toSorted((one, other) => passOf(one) - passOf(other));
}

function passOf(operation: Operation): number {
  const early = PASSES.findIndex((kinds) => kinds.includes(operation.kind));
  if (early >= 0) return early;
  if (operation.kind === 'add-constraint')
    return operation.constraint.kind === 'not-null'
      ? INDEXES - 1
      : /^(primary-key|unique|exclusion)$/.test(operation.constraint.kind)
        ? INDEXES
        : OTHER_CONSTRAINTS;
  return operation.kind === 'set-default' ? OTHER_CONSTRAINTS : THE_REST;
}
