import type { Operation } from '../../model.ts';
import type { Failed } from '../offending.ts';
import { quoteLiteral, quoteRelation } from '../quote.ts';

/** What keeps a table or a column from being dropped, or a column from changing its type. */
export function dependents(operation: Operation, { error }: Failed): string | undefined {
  switch (operation.kind) {
    case 'alter-column-type':
      return ofColumn(operation.relation, operation.column, REFUSING);
    case 'drop-column':
      return error.code === '2BP01' ? ofColumn(operation.relation, operation.column, HELD) : undefined;
    case 'drop-table':
    case 'drop-view':
      return error.code === '2BP01' ? described(`${of(operation.relation)} AND ${HELD}`) : undefined;
    default:
      return undefined;
  }
}

/** Objects that the server does not drop by itself (manual 18, 52.18, deptype). */
const HELD = "deptype = 'n'";

/** RememberAllDependentForRebuilding() in src/backend/commands/tablecmds.c makes the others again. */
const REFUSING = `(classid IN ('pg_rewrite'::regclass, 'pg_trigger'::regclass, 'pg_policy'::regclass, 'pg_proc'::regclass, 'pg_publication_rel'::regclass) OR classid = 'pg_attrdef'::regclass AND objid NOT IN (SELECT oid FROM pg_attrdef WHERE adrelid = refobjid AND adnum = refobjsubid))`;

function ofColumn(relation: string, column: string, condition: string): string {
  const table = quoteLiteral(quoteRelation(relation));
  const number = `(SELECT attnum FROM pg_attribute WHERE attrelid = ${table}::regclass AND attname = ${quoteLiteral(column)})`;
  return described(`${of(relation)} AND refobjsubid = ${number} AND ${condition}`);
}

function of(relation: string): string {
  return `refclassid = 'pg_class'::regclass AND refobjid = ${quoteLiteral(quoteRelation(relation))}::regclass`;
}

function described(condition: string): string {
  return `SELECT DISTINCT pg_describe_object(classid, objid, objsubid) AS dependent FROM pg_depend WHERE ${condition} ORDER BY 1`;
}
