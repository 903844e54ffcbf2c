import { withDescendants } from '../catalog/static.ts';
import type { Catalog, Index, Relation } from '../model.ts';
import { columnsIn } from '../sql/expressions.ts';
import { baseType, type KnownTypes } from '../sql/type-change.ts';
import { parseType } from '../sql/type-parts.ts';

/**
 * Types whose indexes are sorted by the same rules (pg_opclass), so that an index outlives a change between them.
 * CheckIndexCompatible() in src/backend/commands/indexcmds.c, PostgreSQL 14 to 18.
 */
const ORDERED_AS: Readonly<Record<string, string>> = {
  'character varying': 'text',
  cidr: 'inet',
  regclass: 'oid',
};

/** Whether a plain index on the column is kept when the change rewrites no table and the collation stays. */
export function keepsIndexes(from: string, to: string, known?: KnownTypes): boolean {
  return orderOf(from, known) === orderOf(to, known);
}

function orderOf(type: string, known: KnownTypes | undefined): string {
  const { name, array } = parseType(baseType(type, known) ?? type);
  return `${ORDERED_AS[name] ?? name}${array}`;
}

export interface ChangedColumn {
  readonly relation: string;
  readonly column: string;
  /** A plain index on the column outlives it. */
  readonly keepsIndexes: boolean;
}

/** Indexes that are built anew although no table is rewritten. What an expression gives is never taken for the same. */
export function rebuiltIndexes(catalog: Catalog, change: ChangedColumn): string[] {
  return familyOf(catalog, change).flatMap((table) =>
    table.indexes.filter((index) => isRebuilt(index, table, change)).map(({ name }) => name),
  );
}

function isRebuilt(index: Index, table: Relation, { column, keepsIndexes: keeps }: ChangedColumn): boolean {
  const plain = new Set(table.columns.map(({ name }) => name));
  const expressions = [...index.keys.filter((key) => !plain.has(key)), index.predicate ?? ''];
  const names = [...index.keys, ...expressions.flatMap((text) => (text === '' ? [] : columnsIn(text)))];
  return names.includes(column) && (!keeps || expressions.some((text) => text !== ''));
}

/** CHECK constraints that are checked against every row again: all valid ones that name the column. */
export function recheckedConstraints(
  catalog: Catalog,
  change: Pick<ChangedColumn, 'relation' | 'column'>,
): { readonly relation: string; readonly name: string; readonly expression: string }[] {
  return familyOf(catalog, change).flatMap(({ name: relation, constraints }) =>
    constraints.flatMap(({ kind, validated, name, columns, expression }) =>
      kind === 'check' && validated && expression !== undefined && columns.includes(change.column)
        ? [{ relation, name, expression }]
        : [],
    ),
  );
}

function familyOf(catalog: Catalog, { relation }: Pick<ChangedColumn, 'relation'>): Relation[] {
  return withDescendants(catalog, relation).flatMap((name) => catalog.relations.get(name) ?? []);
}
