import { doesNothing } from './define.ts';
import type {
  Catalog,
  Column,
  ColumnDefinition,
  ConstraintDefinition,
  CreateTable,
  Index,
  Operation,
  Relation,
} from '../model.ts';
import { bareName, schemaOf } from '../sql/quote.ts';
import type { SetContext, Step } from './rule.ts';

/** What the reviewed migrations add to one table, as it stands when the last of them is done. */
export interface Addition {
  readonly relation: string;
  readonly table: Relation;
  /** Absent for a table that was there before. */
  readonly created?: { readonly definition: CreateTable; readonly step: Step };
  readonly columns: readonly AddedColumn[];
  readonly constraints: readonly AddedConstraint[];
  readonly indexes: readonly AddedIndex[];
  readonly end: Catalog;
  /** `end` was read from a server. */
  readonly isSeen: boolean;
  readonly steps: readonly Step[];
}

export interface AddedColumn {
  readonly name: string;
  readonly column: Column;
  readonly definition: ColumnDefinition;
  readonly step: Step;
}

export interface AddedConstraint {
  readonly definition: ConstraintDefinition;
  readonly step: Step;
}

export interface AddedIndex {
  readonly index: Index;
  readonly step: Step;
}

/** The same while the migrations are read, under the names of that moment. */
interface Draft {
  created?: Addition['created'];
  columns: Omit<AddedColumn, 'column'>[];
  constraints: AddedConstraint[];
  indexes: { readonly name: string; readonly step: Step }[];
}

const REMEMBERED = new WeakMap<SetContext, readonly Addition[]>();

/** Tables of the application's own that the set creates or adds to; partitions and temporary tables are left out. */
export function additionsOf(context: SetContext): readonly Addition[] {
  const known = REMEMBERED.get(context);
  if (known) return known;
  const steps = context.contexts.flatMap((one) => one.steps);
  const drafts = new Map<string, Draft>();
  for (const step of steps) for (const operation of step.operations) read(drafts, operation, step);
  const additions = [...drafts].flatMap(([relation, draft]) => atEnd(relation, draft, steps) ?? []);
  REMEMBERED.set(context, additions);
  return additions;
}

function read(drafts: Map<string, Draft>, operation: Operation, step: Step): void {
  if (doesNothing(operation, step.catalog)) return;
  switch (operation.kind) {
    case 'create-table':
      return readTable(drafts, operation, step);
    case 'add-column': {
      const draft = draftOf(drafts, operation.relation);
      const { column } = operation;
      draft.columns.push({ name: column.name, definition: column, step });
      draft.constraints.push(...column.constraints.map((definition) => ({ definition, step })));
      return;
    }
    case 'add-constraint':
      draftOf(drafts, operation.relation).constraints.push({ definition: operation.constraint, step });
      return;
    case 'create-index': {
      const before = new Set(indexesOf(step.catalog, operation.relation));
      const made = indexesOf(step.after, operation.relation).filter((name) => !before.has(name));
      draftOf(drafts, operation.relation).indexes.push(...made.map((name) => ({ name, step })));
      return;
    }
    default:
      return rename(drafts, operation);
  }
}

function readTable(drafts: Map<string, Draft>, definition: CreateTable, step: Step): void {
  const { relation, columns, constraints } = definition;
  drafts.set(relation, {
    created: { definition, step },
    columns: columns.map((column) => ({ name: column.name, definition: column, step })),
    constraints: [...constraints, ...columns.flatMap((column) => column.constraints)].map((one) => ({
      definition: one,
      step,
    })),
    indexes: [],
  });
}

function draftOf(drafts: Map<string, Draft>, relation: string): Draft {
  const draft = drafts.get(relation) ?? { columns: [], constraints: [], indexes: [] };
  drafts.set(relation, draft);
  return draft;
}

function indexesOf({ relations }: Catalog, relation: string): string[] {
  return relations.get(relation)?.indexes.map(({ name }) => name) ?? [];
}

/** Follows what was added to the name that it has in the end. */
function rename(drafts: Map<string, Draft>, operation: Operation): void {
  if (operation.kind === 'set-schema')
    move(drafts, operation.relation, `${operation.schema}.${bareName(operation.relation)}`);
  if (operation.kind === 'rename-table')
    move(drafts, operation.relation, `${schemaOf(operation.relation)}.${operation.to}`);
  if (operation.kind !== 'rename-column') return;
  const { relation, column, to } = operation;
  const draft = drafts.get(relation);
  const swap = (name: string) => (name === column ? to : name);
  if (!draft) return;
  draft.columns = draft.columns.map((one) => ({ ...one, name: swap(one.name) }));
  draft.constraints = draft.constraints.map(({ definition, step }) => ({
    definition: { ...definition, columns: definition.columns.map(swap) },
    step,
  }));
}

function move(drafts: Map<string, Draft>, from: string, to: string): void {
  for (const draft of drafts.values())
    draft.indexes = draft.indexes.map((one) => (one.name === from ? { ...one, name: to } : one));
  const draft = drafts.get(from);
  if (!draft) return;
  drafts.delete(from);
  drafts.set(to, draft);
}

function atEnd(relation: string, draft: Draft, steps: readonly Step[]): Addition | undefined {
  const last = steps.at(-1);
  const table = last?.after.relations.get(relation);
  if (!last || !table || !isOwn(table)) return undefined;
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  const columns = draft.columns.flatMap((one) => {
    const column = byName.get(one.name);
    return column ? [{ ...one, column }] : [];
  });
  return {
    relation,
    table,
    created: draft.created,
    columns,
    constraints: draft.constraints.filter(({ definition }) => isThere(table, definition)),
    indexes: draft.indexes.flatMap(({ name, step }) => {
      const index = table.indexes.find((one) => one.name === name);
      return index ? [{ index, step }] : [];
    }),
    end: last.after,
    isSeen: last.observation?.ok === true,
    steps,
  };
}

/** A partition is as its parent, a foreign table as the other server has it. */
function isOwn({ kind, partitionOf, persistence }: Relation): boolean {
  if (partitionOf !== undefined || persistence === 'temporary') return false;
  return kind === 'table' || kind === 'partitioned-table';
}

function isThere({ constraints }: Relation, { name, kind, columns }: ConstraintDefinition): boolean {
  return constraints.some(
    (one) =>
      one.kind === kind && (name === undefined ? one.columns.join() === columns.join() : one.name === name),
  );
}
