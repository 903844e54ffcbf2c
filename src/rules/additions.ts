import type {
  Catalog,
  Column,
  ColumnDefinition,
  ConstraintDefinition,
  CreateTable,
  Index,
  Relation,
} from '../model.ts';
import { readAddition, type AdditionDraft } from './addition-drafts.ts';
import { withInner } from './inner-steps.ts';
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

const REMEMBERED = new WeakMap<SetContext, readonly Addition[]>();

/** Tables of the application's own that the set creates or adds to; partitions and temporary tables are left out. */
export function additionsOf(context: SetContext): readonly Addition[] {
  const known = REMEMBERED.get(context);
  if (known) return known;
  const steps = context.contexts.flatMap((one) => one.steps);
  const drafts = new Map<string, AdditionDraft>();
  for (const step of withInner(steps).filter(({ within }) => within?.isInFile !== false))
    for (const operation of step.operations) readAddition(drafts, operation, step);
  const additions = [...drafts].flatMap(([relation, draft]) => atEnd(relation, draft, steps) ?? []);
  REMEMBERED.set(context, additions);
  return additions;
}

function atEnd(relation: string, draft: AdditionDraft, steps: readonly Step[]): Addition | undefined {
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
