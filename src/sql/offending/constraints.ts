import type { Catalog, Operation, TableConstraint } from '../../model.ts';
import type { Failed } from '../offending.ts';
import { columnsIn } from '../expressions.ts';
import { quoteName, quoteRelation } from '../quote.ts';
import { keyOf, keyText, rowsWhere } from './rows.ts';

export function nulls(operation: Operation, { error, catalog }: Failed): string | undefined {
  if (operation.kind === 'add-column') return rowsWhere(catalog, operation.relation, [], undefined);
  const place = nullPlace(operation, error);
  return place && rowsWhere(catalog, place.relation, [place.column], `${quoteName(place.column)} IS NULL`);
}

/** The server names the column, which may be any of a key, or of a table that uses a domain. */
function nullPlace(
  operation: Operation,
  { relation, column }: Failed['error'],
): { readonly relation: string; readonly column: string } | undefined {
  if (operation.kind === 'set-not-null')
    return column === undefined || column === operation.column
      ? { relation: relation ?? operation.relation, column: operation.column }
      : undefined;
  if (!['add-constraint', 'validate-constraint', 'alter-domain'].includes(operation.kind)) return undefined;
  return relation !== undefined && column !== undefined ? { relation, column } : undefined;
}

/** Equal keys. NULLs differ from each other, unless the index says that they do not. */
export function duplicates(operation: Operation, { error, catalog }: Failed): string | undefined {
  if (operation.kind === 'create-index')
    return operation.unique ? groups(catalog, operation.relation, operation.keys, operation) : undefined;
  if (operation.kind === 'add-constraint') {
    const { kind, columns, nullsNotDistinct } = operation.constraint;
    return kind === 'unique' || kind === 'primary-key'
      ? groups(catalog, operation.relation, columns, { nullsNotDistinct })
      : undefined;
  }
  if (operation.kind !== 'alter-column-type') return undefined;
  const { relation, column, type, using } = operation;
  const index = catalog.relations.get(relation)?.indexes.find(({ name }) => bare(name) === error.constraint);
  const next = using ?? `${quoteName(column)}::${type}`;
  return (
    index && groups(catalog, relation, index.keys, { predicate: index.predicate }, { [column]: `(${next})` })
  );
}

function groups(
  catalog: Catalog,
  relation: string,
  keys: readonly string[],
  { predicate, nullsNotDistinct }: { readonly predicate?: string; readonly nullsNotDistinct?: boolean },
  instead: Readonly<Record<string, string>> = {},
): string | undefined {
  if (keys.length === 0) return undefined;
  const shown = keys.map((key) => instead[key] ?? keyText(catalog, relation, key));
  const conditions = [
    ...(predicate === undefined ? [] : [`(${predicate})`]),
    ...(nullsNotDistinct ? [] : shown.map((key) => `${key} IS NOT NULL`)),
  ];
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  const places = shown.map((_, at) => at + 1).join(', ');
  return `SELECT ${shown.join(', ')}, count(*) FROM ${quoteRelation(relation)}${where} GROUP BY ${places} HAVING count(*) > 1 ORDER BY ${places}`;
}

/** Rows of the child whose key is complete and nowhere in the parent (MATCH SIMPLE). */
export function missingParents(operation: Operation, { catalog }: Failed): string | undefined {
  const key = foreignKey(operation, catalog);
  if (!key || !('relation' in operation) || operation.relation === undefined) return undefined;
  const { references, columns } = key;
  const parent = catalog.relations.get(references.relation);
  const primary = parent?.constraints.find(({ kind }) => kind === 'primary-key');
  const targets = references.columns.length > 0 ? references.columns : (primary?.columns ?? []);
  if (targets.length !== columns.length || targets.length === 0) return undefined;
  const shown = [...new Set([...keyOf(catalog, operation.relation), ...columns.map(quoteName)])];
  const equal = columns.map(
    (column, at) => `parent.${quoteName(targets[at] ?? '')} = child.${quoteName(column)}`,
  );
  const complete = columns.map((column) => `child.${quoteName(column)} IS NOT NULL`);
  return `SELECT ${shown.map((name) => `child.${name}`).join(', ')} FROM ${quoteRelation(operation.relation)} child WHERE ${complete.join(' AND ')} AND NOT EXISTS (SELECT FROM ${quoteRelation(references.relation)} parent WHERE ${equal.join(' AND ')}) ORDER BY 1`;
}

function foreignKey(
  operation: Operation,
  catalog: Catalog,
): Required<Pick<TableConstraint, 'columns' | 'references'>> | undefined {
  const found = constraintOf(operation, catalog);
  return found?.kind === 'foreign-key' && found.references
    ? { columns: found.columns, references: found.references }
    : undefined;
}

/** That is added, or validated and known from before. */
function constraintOf(operation: Operation, catalog: Catalog) {
  if (operation.kind === 'add-constraint') return operation.constraint;
  if (operation.kind !== 'validate-constraint') return undefined;
  const constraints = catalog.relations.get(operation.relation)?.constraints ?? [];
  return constraints.find(({ name }) => name === operation.constraint);
}

/** A CHECK is broken by false only: NULL passes. */
export function brokenCheck(operation: Operation, { catalog }: Failed): string | undefined {
  const found = constraintOf(operation, catalog);
  if (found?.kind !== 'check' || !found.expression || !('relation' in operation)) return undefined;
  const relation = operation.relation ?? '';
  const known = new Set(catalog.relations.get(relation)?.columns.map(({ name }) => name));
  const columns = columnsIn(found.expression).filter((name) => known.has(name));
  return rowsWhere(catalog, relation, columns, `NOT (${found.expression})`);
}

/** The server names the table and the column that hold the value. */
export function brokenDomain(operation: Operation, { error, catalog }: Failed): string | undefined {
  if (operation.kind !== 'alter-domain') return undefined;
  const expression = operation.definition?.expression;
  const { relation, column } = error;
  if (!expression || relation === undefined || column === undefined) return undefined;
  const condition = expression.replace(/\bvalue\b/gi, quoteName(column));
  return rowsWhere(catalog, relation, [column], `NOT (${condition})`);
}

/** Pairs of rows; the operators stand in the statement only. */
export function overlaps(operation: Operation, { catalog, sql }: Failed): string | undefined {
  if (operation.kind !== 'add-constraint' || operation.constraint.kind !== 'exclusion') return undefined;
  const { relation, constraint } = operation;
  const list = /\bexclude\s+(?:using\s+\w+\s*)?\((.*)\)\s*$/is.exec(sql)?.[1];
  const pairs = list
    ?.split(',')
    .map((element) => /^\s*(?:"[^"]+"|\w+)\s.*?\bwith\s+(\S+)\s*$/is.exec(element)?.[1]);
  if (!pairs || pairs.length !== constraint.columns.length) return undefined;
  const conditions = constraint.columns.map((column, at) => {
    const [name, operator] = [quoteName(column), pairs[at]];
    return operator && `one.${name} ${operator} other.${name}`;
  });
  if (conditions.includes(undefined)) return undefined;
  const key = keyOf(catalog, relation);
  const shown = [
    ...key.map((name) => `one.${name}`),
    ...key.map((name) => `other.${name} AS ${beside(name)}`),
  ];
  const table = quoteRelation(relation);
  return `SELECT ${shown.join(', ')} FROM ${table} one JOIN ${table} other ON one.ctid < other.ctid AND ${conditions.join(' AND ')} ORDER BY 1`;
}

function beside(name: string): string {
  return quoteName(`other_${name.replaceAll('"', '')}`);
}

function bare(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
