import type { ColumnRef, JoinExpr, RangeVar, ResTarget, SelectStmt } from '@pgsql/types';
import type { ColumnUse } from '../model.ts';
import { all, as, nameOf, strings, tagOf, walk, type Node } from './nodes.ts';

/** Whose names a part of a query may use, by alias; undefined for what is no relation: a sub-select, a WITH query. */
type Scope = ReadonlyMap<string, string | undefined>;

/**
 * Columns that a query names. A row as a whole (`to_jsonb(t)`) is left out, and so are columns that the query itself
 * gave other names.
 */
export function columnsUsed(query: Node | undefined): ColumnUse[] {
  const own = withNames(query);
  const uses: ColumnUse[] = [];

  function visit(node: unknown, scopes: readonly Scope[]): void {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) for (const item of node) visit(item, scopes);
    else for (const [key, value] of Object.entries(node)) visitAs(key, value, scopes);
  }

  function visitAs(key: string, value: unknown, scopes: readonly Scope[]): void {
    if (key === 'SelectStmt') return enter(value as SelectStmt, scopes);
    if (key === 'ColumnRef') return void uses.push(...useOf(value as ColumnRef, scopes));
    if (key === 'JoinExpr') uses.push(...shared(value as JoinExpr, scopes));
    visit(value, scopes);
  }

  function enter(select: SelectStmt, outer: readonly Scope[]): void {
    const { larg, rarg, sortClause, ...rest } = select;
    if (larg && rarg) {
      // What a UNION is ordered by are its own columns.
      for (const side of [larg, rarg]) enter(side, outer);
      return visit(rest.withClause, outer);
    }
    const scopes = [scopeOf(select, own), ...outer];
    visit(rest, scopes);
    visit(withoutOutputs(sortClause, select), scopes);
  }

  visit(query, []);
  return uses;
}

function withNames(query: Node | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  walk(query, (tag, body) => {
    if (tag === 'CommonTableExpr') names.add((body as { ctename?: string }).ctename ?? '');
  });
  return names;
}

function scopeOf({ fromClause = [] }: SelectStmt, own: ReadonlySet<string>): Scope {
  return new Map(
    fromClause.flatMap(joined).map((range) => {
      const name = nameOf(range);
      return [range.alias?.aliasname ?? range.relname ?? '', own.has(name) ? undefined : name];
    }),
  );
}

/** The relations of one item of FROM. */
function joined(item: Node): RangeVar[] {
  const range = as(item, 'RangeVar');
  if (range) return [range];
  const join = as(item, 'JoinExpr');
  return [join?.larg, join?.rarg].flatMap((side) => (side ? joined(side) : []));
}

function useOf({ fields = [] }: ColumnRef, scopes: readonly Scope[]): ColumnUse[] {
  const path = strings(fields);
  const isStar = fields.some((field) => tagOf(field) === 'A_Star');
  const column = isStar ? '*' : (path.pop() ?? '');
  const [alias] = path;
  if (path.length > 1) return [{ among: [path.slice(-2).join('.')], column }];
  if (alias !== undefined) {
    const relation = scopes.find((scope) => scope.has(alias))?.get(alias);
    return relation === undefined ? [] : [{ among: [relation], column }];
  }
  if (isStar) return relationsOf(scopes.slice(0, 1)).map((relation) => ({ among: [relation], column }));
  return [{ among: relationsOf(scopes), column }];
}

function shared(join: JoinExpr, scopes: readonly Scope[]): ColumnUse[] {
  const among = relationsOf(scopes.slice(0, 1));
  return strings(join.usingClause).map((column) => ({ among, column, isShared: true }));
}

function relationsOf(scopes: readonly Scope[]): string[] {
  return scopes.flatMap((scope) => [...scope.values()]).filter((relation) => relation !== undefined);
}

/** ORDER BY looks a bare name up in what is shown first (manual 18, SELECT, ORDER BY Clause). */
function withoutOutputs(
  sortClause: readonly Node[] | undefined,
  { targetList }: SelectStmt,
): readonly Node[] {
  const outputs = new Set(all(targetList, 'ResTarget').flatMap(({ name }: ResTarget) => name ?? []));
  return (sortClause ?? []).filter((node) => {
    const path = strings(as(as(node, 'SortBy')?.node, 'ColumnRef')?.fields);
    return path.length !== 1 || !outputs.has(path[0] ?? '');
  });
}
