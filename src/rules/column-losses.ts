import type { Index, Relation } from '../model.ts';
import { columnsNamed } from './index-shape.ts';
import type { Step } from './rule.ts';

/** What goes with a column although it is about others too. */
export interface Losses {
  readonly indexes: readonly Index[];
  readonly constraints: Relation['constraints'];
  readonly statistics: readonly string[];
}

export function lossesOf(step: Step, table: Relation, dropped: ReadonlySet<string>): Losses {
  const after = step.after.relations.get(table.name);
  const left = step.steps.at(-1)?.after.relations.get(table.name) ?? after;
  const isOfOthers = (columns: readonly string[]) =>
    columns.some((one) => dropped.has(one)) && columns.some((one) => !dropped.has(one));
  const constraints = table.constraints.filter(
    ({ name, kind, columns }) =>
      (isOfOthers(columns) || (kind === 'primary-key' && columns.some((one) => dropped.has(one)))) &&
      !named(step, table.name, name) &&
      !left?.constraints.some((one) => one.name === name),
  );
  const indexes = table.indexes.filter(
    (index) =>
      !after?.indexes.some(({ name }) => name === index.name) &&
      !table.constraints.some((one) => one.index === index.name) &&
      remainingKeys(index, table, dropped).length > 0 &&
      !isReplaced(index, table, dropped, left),
  );
  const statistics = (table.statistics ?? []).filter(
    ({ name, columns }) =>
      columns.filter((one) => !dropped.has(one)).length > 1 &&
      isOfOthers(columns) &&
      !after?.statistics?.some((one) => one.name === name),
  );
  return { indexes, constraints, statistics: statistics.map(({ name }) => name) };
}

/** The same statement drops the constraint by its name. */
function named({ operations }: Step, relation: string, constraint: string): boolean {
  return operations.some(
    (one) => one.kind === 'drop-constraint' && one.relation === relation && one.constraint === constraint,
  );
}

/** Keys of an index that name none of the columns. */
export function remainingKeys(
  { keys }: Index,
  { columns }: Relation,
  dropped: ReadonlySet<string>,
): string[] {
  return keys.filter((key) => !columnsNamed(key, columns).some((one) => dropped.has(one)));
}

/** In the end there is an index that begins with the keys that are left. */
function isReplaced(
  index: Index,
  table: Relation,
  dropped: ReadonlySet<string>,
  left: Relation | undefined,
): boolean {
  const keys = remainingKeys(index, table, dropped);
  return left?.indexes.some((one) => one.valid && keys.every((key, at) => one.keys[at] === key)) ?? false;
}
