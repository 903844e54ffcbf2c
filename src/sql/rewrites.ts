import { typeChange } from './type-change.ts';
import { volatileFunction } from './volatility.ts';
import type { Catalog, Operation, OperationOf } from '../model.ts';
import { family, isPartitioned } from './locks/reach.ts';

/** Tables whose rows an ALTER TABLE is known to write anew, its names qualified (manual 18, ALTER TABLE, Notes). */
export function predictRewrites(operation: Operation, catalog: Catalog): string[] {
  switch (operation.kind) {
    case 'add-column':
      return fillsRows(operation, catalog) ? withoutColumn(operation, catalog) : [];
    case 'alter-column-type':
      return changesStorage(operation, catalog) ? withFiles(operation, catalog) : [];
    case 'set-access-method':
      return changes(catalog, operation.relation, 'accessMethod', operation.method ?? 'heap', 'heap');
    case 'set-tablespace':
      return changes(catalog, operation.relation, 'tablespace', operation.tablespace, 'pg_default');
    case 'alter-table-other':
      return rewritesOther(operation, catalog);
    default:
      return [];
  }
}

interface Altered {
  readonly relation: string;
  readonly only?: true;
}

function withFiles({ relation, only }: Altered, catalog: Catalog): string[] {
  return family(catalog, relation, only).filter((name) => !isPartitioned(catalog, name));
}

/** A child table that has such a column already keeps it as it is (manual 18, ALTER TABLE, ADD COLUMN with children). */
function withoutColumn(operation: OperationOf<'add-column'>, catalog: Catalog): string[] {
  const { relation, column } = operation;
  return withFiles(operation, catalog).filter(
    (name) =>
      name === relation || !catalog.relations.get(name)?.columns.some((one) => one.name === column.name),
  );
}

function fillsRows({ relation, column, ifNotExists }: OperationOf<'add-column'>, catalog: Catalog): boolean {
  const known = catalog.relations.get(relation);
  if (known?.kind === 'foreign-table') return false;
  if (ifNotExists && known?.columns.some((one) => one.name === column.name)) return false;
  const isVolatile = volatileFunction(column.default?.functions ?? [], catalog) !== undefined;
  return column.serial || column.identity || column.generated === 'stored' || isVolatile;
}

function changesStorage(operation: OperationOf<'alter-column-type'>, catalog: Catalog): boolean {
  const { relation, column, type, using } = operation;
  const known = catalog.relations.get(relation);
  const old = known?.columns.find((one) => one.name === column);
  return known?.kind !== 'foreign-table' && typeChange(old?.type, type, column, using) === 'rewrite';
}

function changes(
  { relations }: Catalog,
  relation: string,
  what: 'accessMethod' | 'tablespace',
  to: string,
  usual: string,
): string[] {
  const known = relations.get(relation);
  return known && (known[what] ?? usual) !== to && known.kind !== 'partitioned-table' ? [relation] : [];
}

function rewritesOther(operation: OperationOf<'alter-table-other'>, catalog: Catalog): string[] {
  const { relation, subtype, name } = operation;
  const known = catalog.relations.get(relation);
  if (subtype === 'AT_SetLogged' || subtype === 'AT_SetUnLogged') {
    const wanted = subtype === 'AT_SetLogged' ? 'permanent' : 'unlogged';
    return known && known.persistence !== wanted ? [relation] : [];
  }
  const column = known?.columns.find((one) => one.name === name);
  return subtype === 'AT_SetExpression' && column?.generated === 'stored'
    ? withFiles(operation, catalog)
    : [];
}
