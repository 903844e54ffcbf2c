import type { ColumnRef, FuncCall, RangeVar, RoleSpec } from '@pgsql/types';
import { as, dotted, nameOf, walk, type Node } from './nodes.ts';

/** Relations that a query reads, as written, without the names of its own WITH queries. */
export function relationsIn(root: Node | readonly Node[] | undefined): string[] {
  const names = new Set<string>();
  const ctes = new Set<string>();
  walk(root, (tag, body) => {
    if (tag === 'RangeVar') names.add(nameOf(body as RangeVar));
    if (tag === 'CommonTableExpr') ctes.add((body as { ctename?: string }).ctename ?? '');
  });
  return [...names].filter((name) => !ctes.has(name));
}

/** Functions that an expression or query calls: lower case, qualified only where the author did. */
export function functionsIn(root: unknown): string[] {
  const names = new Set<string>();
  walk(root, (tag, body) => {
    if (tag === 'FuncCall') names.add(dotted((body as FuncCall).funcname).replace(/^pg_catalog\./, ''));
    if (tag === 'SQLValueFunction') names.add(sqlValueFunction((body as { op?: string }).op ?? ''));
  });
  return [...names];
}

/** Columns that an expression names, in the order of their first mention; a row as a whole (`t.*`) is none. */
export function columnsNamed(root: unknown): string[] {
  const names = new Set<string>();
  walk(root, (tag, body) => {
    const name = tag === 'ColumnRef' && as((body as ColumnRef).fields?.at(-1), 'String')?.sval;
    if (name) names.add(name);
  });
  return [...names];
}

/** SVFOP_CURRENT_TIMESTAMP_N -> current_timestamp */
function sqlValueFunction(op: string): string {
  return op
    .replace(/^SVFOP_/, '')
    .replace(/_N$/, '')
    .toLowerCase();
}

/** What most files are full of, and where no role can stand: their trees are large. */
const ROLELESS: ReadonlySet<string> = new Set([
  'SelectStmt',
  'InsertStmt',
  'UpdateStmt',
  'DeleteStmt',
  'CreateStmt',
  'IndexStmt',
]);

/** Roles that a statement names: owners, grantees, policies' roles, memberships. */
export function rolesIn(root: Node): string[] {
  if (Object.keys(root).every((tag) => ROLELESS.has(tag))) return [];
  const names = new Set<string>();
  walk(root, (tag, body) => {
    if (tag === 'RoleSpec') {
      const role = body as RoleSpec;
      if (role.roletype === 'ROLESPEC_CSTRING' && role.rolename) names.add(role.rolename);
    }
    if (tag === 'GrantRoleStmt') {
      for (const granted of (body as { granted_roles?: Node[] }).granted_roles ?? [])
        if ('AccessPriv' in granted && granted.AccessPriv.priv_name) names.add(granted.AccessPriv.priv_name);
    }
    const bare = bareRole(body);
    if (bare) names.add(bare);
  });
  return [...names];
}

/** RoleSpec stands under a named field (newowner, authrole, …) without its tag. */
function bareRole(body: unknown): string | undefined {
  const owner = Object.values(body as object).find(
    (value) => typeof value === 'object' && value !== null && 'roletype' in value,
  ) as RoleSpec | undefined;
  return owner?.roletype === 'ROLESPEC_CSTRING' ? owner.rolename : undefined;
}
