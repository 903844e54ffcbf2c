import type { Column, ConstraintDefinition, Relation, TableConstraint } from '../model.ts';
import type { AddedColumn, Addition } from './additions.ts';
import type { Step } from './rule.ts';

/** A foreign key that the reviewed migrations bring, as it is in the end. */
export interface NewKey {
  readonly constraint: TableConstraint;
  readonly definition: ConstraintDefinition;
  readonly parent: string;
  readonly step: Step;
}

export function newKeys({ table, constraints }: Addition): readonly NewKey[] {
  return constraints.flatMap(({ definition, step }) => {
    if (definition.kind !== 'foreign-key') return [];
    const constraint = table.constraints.find(
      (one) => one.kind === 'foreign-key' && one.columns.join() === definition.columns.join(),
    );
    const parent = constraint?.references?.relation;
    return constraint && parent !== undefined ? [{ constraint, definition, parent, step }] : [];
  });
}

/** Columns of the child beside those of the parent that they refer to. */
export function pairsOf(
  { columns }: Relation,
  { constraint }: NewKey,
  parent: Relation | undefined,
): readonly { readonly child: Column; readonly parent: Column }[] {
  return constraint.columns.flatMap((name, at) => {
    const child = columns.find((column) => column.name === name);
    const target = parent?.columns.find((column) => column.name === constraint.references?.columns[at]);
    return child && target ? [{ child, parent: target }] : [];
  });
}

export interface Mismatch {
  readonly child: Column;
  readonly parent: Column;
  readonly parentName: string;
}

/** Of columns that are new: the type of one that holds rows already is no longer a matter of a line. */
export function mismatches(addition: Addition): readonly Mismatch[] {
  return newKeys(addition).flatMap((key) =>
    pairsOf(addition.table, key, addition.end.relations.get(key.parent))
      .filter(({ child, parent }) => {
        const [own, other] = [comparableType(child.type), comparableType(parent.type)];
        const isNew = addition.columns.some(({ name }) => name === child.name);
        return isNew && own !== undefined && other !== undefined && own !== other;
      })
      .map((pair) => ({ ...pair, parentName: key.parent })),
  );
}

/** The type that a column has to have for its parent's sake. */
export function parentType(differing: readonly Mismatch[], { name, column }: AddedColumn): string {
  return differing.find(({ child }) => child.name === name)?.parent.type ?? column.type;
}

/** What can be compared without a server: types of Postgres itself, without their modifiers. */
export function comparableType(type: string): string | undefined {
  const bare = type.replace(/\s*\([^)]*\)/, '');
  return FAMILIES.get(bare);
}

/** text and varchar are one type to an index and to a comparison (manual 18, 8.3). */
const FAMILIES: ReadonlyMap<string, string> = new Map([
  ...[
    'smallint',
    'integer',
    'bigint',
    'numeric',
    'real',
    'double precision',
    'uuid',
    'date',
    'character',
  ].map((type) => [type, type] as const),
  ...['text', 'character varying'].map((type) => [type, 'text'] as const),
]);
