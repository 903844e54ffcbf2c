import type { Catalog, Statement } from '../../model.ts';

/** A foreign key that is there, or that the migration adds. */
export interface Reference {
  readonly child: string;
  readonly parent: string;
  readonly columns: readonly string[];
  /** The parent's columns, in the same order. */
  readonly keys: readonly string[];
}

/**
 * Foreign keys among the tables: those of the catalogue, and those that the statements add, by the columns of theirs
 * that are there before the statements run.
 */
export function referencesAmong(
  tables: readonly string[],
  catalog: Catalog,
  statements: readonly Statement[],
): Reference[] {
  const all = [...standing(catalog), ...statements.flatMap((statement) => added(statement, tables))];
  return all
    .filter(({ child, parent }) => tables.includes(child) && tables.includes(parent) && child !== parent)
    .map((one) => ({ ...one, keys: one.keys.length > 0 ? one.keys : primaryKey(catalog, one.parent) }))
    .map((one) => withStandingColumns(one, catalog));
}

function withStandingColumns(reference: Reference, { relations }: Catalog): Reference {
  const { child, parent, columns, keys } = reference;
  if (columns.length !== keys.length) return reference;
  const has = (table: string, column: string | undefined) =>
    relations.get(table)?.columns.some(({ name }) => name === column) ?? false;
  const kept = columns.flatMap((column, at) => (has(child, column) && has(parent, keys[at]) ? [at] : []));
  return {
    ...reference,
    columns: columns.filter((_, at) => kept.includes(at)),
    keys: keys.filter((_, at) => kept.includes(at)),
  };
}

function standing({ relations }: Catalog): Reference[] {
  return [...relations.values()].flatMap(({ name, constraints }) =>
    constraints.flatMap(({ kind, columns, references }) =>
      kind === 'foreign-key' && references
        ? [{ child: name, parent: references.relation, columns, keys: references.columns }]
        : [],
    ),
  );
}

function added({ operations }: Statement, tables: readonly string[]): Reference[] {
  return operations.flatMap((operation) => {
    if (operation.kind !== 'add-constraint' || !operation.constraint.references) return [];
    const { columns, references } = operation.constraint;
    const child = named(tables, operation.relation);
    const parent = named(tables, references.relation);
    return child === undefined || parent === undefined
      ? []
      : [{ child, parent, columns, keys: references.columns }];
  });
}

/** A name as written is the end of the qualified one. */
function named(tables: readonly string[], written: string): string | undefined {
  return tables.find((table) => table === written || table.endsWith(`.${written}`));
}

function primaryKey({ relations }: Catalog, table: string): readonly string[] {
  return relations.get(table)?.constraints.find(({ kind }) => kind === 'primary-key')?.columns ?? [];
}
