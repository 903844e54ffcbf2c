import { bareName, schemaOf } from '../quote.ts';
import type { Catalog, OperationOf } from '../../model.ts';
import { exclusive, on, type PredictedLock } from './modes.ts';
import {
  defaultPartition,
  family,
  foreignKeys,
  heirsOf,
  indexesUsing,
  parentsOf,
  referencesTo,
  sequencesOf,
  withAttached,
} from './reach.ts';
import { withDescendants } from '../../catalog/static.ts';

/**
 * Dropping relations takes everything that cannot be without them, and both ends of each foreign key: its triggers go
 * from the other table as well. What would need CASCADE counts, since the server would have refused it otherwise.
 */
export function dropLocks(catalog: Catalog, names: readonly string[]): PredictedLock[] {
  const gone = [...closure(catalog, names)];
  return exclusive(
    ...names,
    ...names.flatMap((name) => parentLocked(catalog, name)),
    ...gone,
    ...gone.flatMap((name) => parentsOf(catalog, name, isOwnKey(catalog, name, gone))),
    ...gone.flatMap((name) => ancestry(catalog, name).flatMap((one) => referencesTo(catalog, one))),
    ...gone.flatMap((name) => defaultsFrom(catalog, name)),
  );
}

/** A partition's copy of its parent's foreign key has no triggers of its own on the other side. */
function isOwnKey({ relations }: Catalog, name: string, gone: readonly string[]): (key: Key) => boolean {
  const parent = relations.get(name)?.partitionOf;
  if (parent === undefined || gone.includes(parent)) return () => true;
  const inherited = (relations.get(parent)?.constraints ?? []).map(describe);
  return (key) => !inherited.includes(describe(key));
}

function describe({ columns, references }: Key): string {
  return `${columns.join()} ${references?.relation} ${references?.columns.join()}`;
}

/** The relation and the tables that it is a partition of. */
function ancestry(catalog: Catalog, name: string): string[] {
  const parent = catalog.relations.get(name)?.partitionOf;
  return parent === undefined ? [name] : [name, ...ancestry(catalog, parent)];
}

/** A partition changes its parent and the default partition's constraint (heap_drop_with_catalog() in heap.c). */
function parentLocked(catalog: Catalog, name: string): (string | undefined)[] {
  const parent = catalog.relations.get(name)?.partitionOf;
  return [parent, defaultPartition(catalog, parent)];
}

function closure({ relations }: Catalog, names: readonly string[]): Set<string> {
  const gone = new Set(names);
  for (const name of gone) {
    for (const { relation } of relations.get(name)?.usedBy ?? []) gone.add(relation);
    for (const one of relations.values())
      if (one.table === name || one.partitionOf === name || one.inherits?.includes(name)) gone.add(one.name);
  }
  return gone;
}

/** Tables whose defaults take a number from a sequence. */
function defaultsFrom({ relations }: Catalog, name: string): string[] {
  if (relations.get(name)?.kind !== 'sequence') return [];
  const names = [`'${name}'`, `'${bareName(name)}'`];
  return [...relations.values()]
    .filter((one) => one.columns.some((column) => names.some((text) => column.default?.includes(text))))
    .map((one) => one.name);
}

export function dropIndexLocks(operation: OperationOf<'drop-index'>, catalog: Catalog): PredictedLock[] {
  const index = catalog.relations.get(operation.relation);
  const mode = operation.concurrently ? 'ShareUpdateExclusiveLock' : 'AccessExclusiveLock';
  const tables = index?.table ? withDescendants(catalog, index.table) : [];
  const isPartitioned = index?.table && catalog.relations.get(index.table)?.kind === 'partitioned-table';
  return on(
    mode,
    operation.relation,
    ...(isPartitioned ? tables : [index?.table]),
    ...withAttached(catalog, operation.relation),
  );
}

export function dropColumnLocks(operation: OperationOf<'drop-column'>, catalog: Catalog): PredictedLock[] {
  const { relation, column, only, cascade } = operation;
  if (!hasColumn(catalog, relation, column)) return exclusive(relation);
  const tables = only ? [relation, ...heirsOf(catalog, relation)] : family(catalog, relation);
  const affected = only ? [relation] : tables;
  return [
    ...exclusive(...tables),
    ...affected.flatMap((table) => columnLocks(catalog, table, column, cascade)),
  ];
}

function hasColumn({ relations, complete }: Catalog, relation: string, column: string): boolean {
  const known = relations.get(relation);
  return known ? known.columns.some((one) => one.name === column) : !complete;
}

/** Indexes, sequences, constraints and views that a column takes along. */
function columnLocks(catalog: Catalog, table: string, column: string, cascade: boolean): PredictedLock[] {
  const { usedBy = [], constraints = [] } = catalog.relations.get(table) ?? {};
  const views = cascade ? usedBy.filter((use) => use.columns.includes(column)) : [];
  const keys = constraints.filter((one) => one.index && one.columns.includes(column));
  return [
    ...exclusive(...indexesUsing(catalog, table, column), ...sequencesOf(catalog, table, column)),
    ...exclusive(...parentsOf(catalog, table, (key) => key.columns.includes(column))),
    ...exclusive(...keys.flatMap((key) => referencesTo(catalog, table, refersTo(key.columns)))),
    ...dropLocks(
      catalog,
      views.map((use) => use.relation),
    ),
  ];
}

type Key = ReturnType<typeof foreignKeys>[number];

/** Whether a foreign key needs the key of exactly these columns. */
function refersTo(columns: readonly string[]): (key: Key) => boolean {
  const wanted = columns.toSorted().join();
  return ({ references }) => (references?.columns ?? []).toSorted().join() === wanted;
}

/**
 * With its index, and the foreign keys that need it. Partitions are locked even where there is no such constraint
 * (ATCheckPartitionsNotInUse() in src/backend/commands/tablecmds.c).
 */
export function dropConstraintLocks(
  { relation, constraint, only }: OperationOf<'drop-constraint'>,
  catalog: Catalog,
): PredictedLock[] {
  const known = catalog.relations.get(relation)?.constraints.find((one) => one.name === constraint);
  if (!known) return exclusive(...withDescendants(catalog, relation));
  const index = known.index ? withAttached(catalog, known.index) : [];
  const isKey = known.index !== undefined;
  const tables = isKey ? withDescendants(catalog, relation) : family(catalog, relation, only);
  return exclusive(
    ...tables,
    ...parentsOf(catalog, relation, (key) => key.name === constraint),
    ...index,
    ...(isKey ? tables.flatMap((table) => referencesTo(catalog, table, refersTo(known.columns))) : []),
  );
}

export function dropSchemaLocks(catalog: Catalog, schema: string): PredictedLock[] {
  return dropLocks(
    catalog,
    [...catalog.relations.keys()].filter((name) => schemaOf(name) === schema),
  );
}
