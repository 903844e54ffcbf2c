import type { Catalog, CreateTable, Operation } from '../model.ts';
import { bareName, schemaOf } from '../sql/quote.ts';
import type { AddedColumn, AddedConstraint, Addition } from './additions.ts';
import { doesNothing } from './define.ts';
import type { Step } from './rule.ts';

/** The same while the migrations are read, under the names of that moment. */
export interface AdditionDraft {
  created?: Addition['created'];
  columns: Omit<AddedColumn, 'column'>[];
  constraints: AddedConstraint[];
  indexes: { readonly name: string; readonly step: Step }[];
}

/** Takes up what an operation adds, under the names of that moment. */
export function readAddition(drafts: Map<string, AdditionDraft>, operation: Operation, step: Step): void {
  if (doesNothing(operation, step.catalog) || isThereAlready(operation, step)) return;
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

/** A body makes a table only where it is not there yet. */
function isThereAlready(operation: Operation, { catalog }: Step): boolean {
  return operation.kind === 'create-table' && catalog.relations.has(operation.relation);
}

function readTable(drafts: Map<string, AdditionDraft>, definition: CreateTable, step: Step): void {
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

function draftOf(drafts: Map<string, AdditionDraft>, relation: string): AdditionDraft {
  const draft = drafts.get(relation) ?? { columns: [], constraints: [], indexes: [] };
  drafts.set(relation, draft);
  return draft;
}

function indexesOf({ relations }: Catalog, relation: string): string[] {
  return relations.get(relation)?.indexes.map(({ name }) => name) ?? [];
}

/** Follows what was added to the name that it has in the end. */
function rename(drafts: Map<string, AdditionDraft>, operation: Operation): void {
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

function move(drafts: Map<string, AdditionDraft>, from: string, to: string): void {
  for (const draft of drafts.values())
    draft.indexes = draft.indexes.map((one) => (one.name === from ? { ...one, name: to } : one));
  const draft = drafts.get(from);
  if (!draft) return;
  drafts.delete(from);
  drafts.set(to, draft);
}
