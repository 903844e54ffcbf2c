import type { Catalog, ConstraintDefinition, LockMode, Operation, OperationOf } from '../model.ts';

export interface PredictedLock {
  readonly relation: string;
  readonly mode: LockMode;
}

/** From weakest to strongest, as the server compares them (src/include/storage/lockdefs.h). */
export const LOCK_MODES: readonly LockMode[] = [
  'AccessShareLock',
  'RowShareLock',
  'RowExclusiveLock',
  'ShareUpdateExclusiveLock',
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
];

/** Manual 18, 13.3.1, table 13.2: what waits behind each mode. Reads take ACCESS SHARE, writes ROW EXCLUSIVE. */
export const BLOCKS = {
  AccessShareLock: { reads: false, writes: false },
  RowShareLock: { reads: false, writes: false },
  RowExclusiveLock: { reads: false, writes: false },
  ShareUpdateExclusiveLock: { reads: false, writes: false },
  ShareLock: { reads: false, writes: true },
  ShareRowExclusiveLock: { reads: false, writes: true },
  ExclusiveLock: { reads: false, writes: true },
  AccessExclusiveLock: { reads: true, writes: true },
} satisfies Record<LockMode, { reads: boolean; writes: boolean }>;

export function isAtLeast(mode: LockMode, other: LockMode): boolean {
  return LOCK_MODES.indexOf(mode) >= LOCK_MODES.indexOf(other);
}

const on = (mode: LockMode, ...relations: readonly (string | undefined)[]): PredictedLock[] =>
  relations.flatMap((relation) => (relation ? [{ relation, mode }] : []));

const exclusive = (...relations: readonly (string | undefined)[]) => on('AccessExclusiveLock', ...relations);

/**
 * Locks on tables that an operation is known to take, its names qualified. Sources: manual 18, 13.3.1 and the
 * reference page of each command; AlterTableGetLockLevel() in src/backend/commands/tablecmds.c.
 */
export function predictLocks(operation: Operation, catalog: Catalog): PredictedLock[] {
  switch (operation.kind) {
    case 'create-table':
      return createTableLocks(operation);
    case 'create-table-as':
    case 'create-view':
      return on('AccessShareLock', ...operation.reads);
    case 'add-column':
      return [...exclusive(operation.relation), ...parentLocks(operation.column.constraints)];
    case 'add-constraint':
      return addConstraintLocks(operation);
    case 'validate-constraint':
      return [
        ...on('ShareUpdateExclusiveLock', operation.relation),
        ...on('RowShareLock', ...parentsOf(catalog, operation.relation, operation.constraint)),
      ];
    case 'drop-constraint':
      return exclusive(operation.relation, ...parentsOf(catalog, operation.relation, operation.constraint));
    case 'drop-table':
      return exclusive(operation.relation, ...parentsOf(catalog, operation.relation));
    case 'attach-partition':
      return [...on('ShareUpdateExclusiveLock', operation.relation), ...exclusive(operation.partition)];
    case 'detach-partition':
      return on(
        operation.concurrently ? 'ShareUpdateExclusiveLock' : 'AccessExclusiveLock',
        operation.relation,
        operation.partition,
      );
    case 'alter-table-other':
    case 'set-options':
      return on(operation.lock, operation.relation);
    case 'create-index':
      return on(operation.concurrently ? 'ShareUpdateExclusiveLock' : 'ShareLock', operation.relation);
    case 'drop-index':
      return dropIndexLocks(operation, catalog);
    case 'reindex':
      return reindexLocks(operation, catalog);
    case 'rename-table':
      return on(
        operation.objectType === 'index' ? 'ShareUpdateExclusiveLock' : 'AccessExclusiveLock',
        operation.relation,
      );
    case 'insert':
    case 'update':
    case 'delete':
    case 'merge':
      return [...on('RowExclusiveLock', operation.relation), ...on('AccessShareLock', ...operation.reads)];
    case 'copy':
      return on(operation.from ? 'RowExclusiveLock' : 'AccessShareLock', operation.relation);
    case 'select':
      return on(operation.locksRows ? 'RowShareLock' : 'AccessShareLock', ...operation.reads);
    case 'lock-table':
      return on(operation.mode, operation.relation);
    case 'create-trigger':
      return on('ShareRowExclusiveLock', operation.relation);
    case 'refresh-materialized-view':
      return on(operation.concurrently ? 'ExclusiveLock' : 'AccessExclusiveLock', operation.relation);
    case 'vacuum':
      return on(operation.full ? 'AccessExclusiveLock' : 'ShareUpdateExclusiveLock', operation.relation);
    case 'other':
      return [...operation.relations];
    default:
      return 'relation' in operation ? exclusive(operation.relation) : [];
  }
}

function createTableLocks(operation: OperationOf<'create-table'>): PredictedLock[] {
  const constraints = [
    ...operation.constraints,
    ...operation.columns.flatMap((column) => column.constraints),
  ];
  return [
    ...exclusive(operation.partitionOf),
    ...on('ShareUpdateExclusiveLock', ...operation.inherits),
    ...parentLocks(constraints),
  ];
}

/** Adding a foreign key creates triggers on the parent: SHARE ROW EXCLUSIVE there as well (manual 18, ALTER TABLE). */
function parentLocks(constraints: readonly ConstraintDefinition[]): PredictedLock[] {
  return on('ShareRowExclusiveLock', ...constraints.map((constraint) => constraint.references?.relation));
}

function addConstraintLocks(operation: OperationOf<'add-constraint'>): PredictedLock[] {
  if (operation.constraint.kind !== 'foreign-key') return exclusive(operation.relation);
  return [...on('ShareRowExclusiveLock', operation.relation), ...parentLocks([operation.constraint])];
}

function dropIndexLocks(operation: OperationOf<'drop-index'>, catalog: Catalog): PredictedLock[] {
  const table = catalog.relations.get(operation.relation)?.table;
  return on(
    operation.concurrently ? 'ShareUpdateExclusiveLock' : 'AccessExclusiveLock',
    operation.relation,
    table,
  );
}

function reindexLocks(operation: OperationOf<'reindex'>, catalog: Catalog): PredictedLock[] {
  const index = operation.target === 'index' ? operation.relation : undefined;
  const table = index ? catalog.relations.get(index)?.table : operation.relation;
  if (operation.concurrently) return on('ShareUpdateExclusiveLock', table);
  return [...on('ShareLock', table), ...exclusive(index)];
}

function parentsOf(catalog: Catalog, relation: string, constraint?: string): string[] {
  const keys = catalog.relations.get(relation)?.constraints.filter((one) => one.kind === 'foreign-key') ?? [];
  return keys
    .filter((key) => constraint === undefined || key.name === constraint)
    .flatMap((key) => key.references?.relation ?? [])
    .filter((parent) => parent !== relation);
}
