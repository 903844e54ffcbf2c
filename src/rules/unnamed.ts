import type { Catalog, Column, Operation, Relation } from '../model.ts';
import { isInUse } from './define.ts';
import { operationsThrough } from './inner-steps.ts';
import type { Step } from './rule.ts';

/** What a statement took away without naming it: through CASCADE, a DO block or a function. Only a run can show it. */
export interface Unnamed {
  readonly tables: readonly string[];
  readonly columns: readonly { readonly relation: string; readonly column: string }[];
  readonly renamed: readonly { readonly relation: string; readonly to: string }[];
}

const NOTHING: Unnamed = { tables: [], columns: [], renamed: [] };

const TABLES = new Set<Relation['kind']>(['table', 'partitioned-table', 'foreign-table']);

export function unnamedLosses(step: Step): Unnamed {
  if (step.within || !step.observation?.ok || step.catalog === step.after) return NOTHING;
  const gone = [...step.catalog.relations.values()].filter(
    (table) => TABLES.has(table.kind) && isInUse(step, table.name) && !isSame(step.after, table.name),
  );
  const unnamed = gone.filter((table) => !isNamed(step, table, gone));
  const renamed = unnamed.flatMap((table) => {
    const to = newNameOf(step, table);
    return to ? [{ relation: table.name, to }] : [];
  });
  const tables = unnamed
    .map(({ name }) => name)
    .filter((name) => !renamed.some((one) => one.relation === name));
  return { tables, renamed, columns: columnsGone(step) };
}

/** There, and not made anew under the same name. */
function isSame(after: Catalog, name: string): boolean {
  return after.relations.get(name)?.isNew === false;
}

/** The statement, or one in a body, says so itself, or it took the table's parent away. */
function isNamed(step: Step, { name, partitionOf }: Relation, gone: readonly Relation[]): boolean {
  if (gone.some((parent) => parent.name === partitionOf)) return true;
  return operationsThrough(step).some((one) => {
    if (one.kind === 'drop-table' || one.kind === 'rename-table' || one.kind === 'set-schema')
      return one.relation === name;
    if (one.kind === 'drop-object') return one.objectType === 'schema' && name.startsWith(`${one.name}.`);
    return one.kind === 'rename-object' && one.objectType === 'schema';
  });
}

/** A table that was there before, under a name that was not. */
function newNameOf({ catalog, after }: Step, table: Relation): string | undefined {
  const columns = namesOf(table.columns);
  return [...after.relations.values()].find(
    (one) =>
      TABLES.has(one.kind) &&
      !one.isNew &&
      !catalog.relations.has(one.name) &&
      namesOf(one.columns) === columns,
  )?.name;
}

function namesOf(columns: readonly Column[]): string {
  return JSON.stringify(columns.map(({ name }) => name));
}

/** A column that went while one of its type came was renamed, or made anew: no more can be told. */
function columnsGone(step: Step): Unnamed['columns'] {
  if (step.operations.some((one) => one.kind === 'drop-column' || one.kind === 'rename-column')) return [];
  const inBodies = step.inner.flatMap((one) => one.operations);
  return [...step.catalog.relations.values()].flatMap((table) => {
    const now = step.after.relations.get(table.name);
    if (!TABLES.has(table.kind) || table.partitionOf || !now || now === table) return [];
    if (!isInUse(step, table.name) || !isSame(step.after, table.name)) return [];
    const came = now.columns.filter(({ name }) => !table.columns.some((one) => one.name === name));
    return table.columns
      .filter(({ name }) => !now.columns.some((one) => one.name === name))
      .filter(({ type }) => !came.some((one) => one.type === type))
      .filter(({ name }) => !inBodies.some((one) => namesColumn(one, name)))
      .map(({ name }) => ({ relation: table.name, column: name }));
  });
}

/** A body says itself that it drops or renames such a column. */
function namesColumn(operation: Operation, column: string): boolean {
  return (
    (operation.kind === 'drop-column' || operation.kind === 'rename-column') && operation.column === column
  );
}
