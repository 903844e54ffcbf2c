import type { Expr } from 'pgsql-ast-parser';
import { parseExpression } from '../expressions.ts';
import { atom } from './atoms.ts';
import { columnName, constantText } from './constant.ts';
import { bothWays, type Demand, type Way } from './demand.ts';

/** Nothing is known of how to pass: any row may. */
const ANY: readonly Way[] = [new Map<string, Demand>()];

/**
 * Ways for a row to pass the expression of a CHECK, a partition or a domain (where the value is the column `value`).
 * They are a guess to make rows by, not a proof: what is not understood asks for nothing, and the server decides. None
 * where the expression contradicts itself. `await loadExpressions()` first.
 */
export function waysToPass(expression: string): readonly Way[] {
  const tree = parseExpression(expression);
  return tree ? ways(tree, true) : ANY;
}

function ways(tree: Expr, wanted: boolean): readonly Way[] {
  if (tree.type === 'boolean') return tree.value === wanted ? ANY : [];
  if (tree.type === 'unary' && tree.op === 'NOT') return ways(tree.operand, !wanted);
  if (tree.type === 'case') return waysOfCase(tree, wanted);
  if (tree.type === 'call') return waysOfCount(tree, wanted) ?? atom(tree, wanted) ?? ANY;
  if (tree.type !== 'binary') return atom(tree, wanted) ?? ANY;
  const { op, left, right } = tree;
  if (op === 'AND' || op === 'OR')
    return (op === 'AND') === wanted
      ? bothWays(ways(left, wanted), ways(right, wanted))
      : [...ways(left, wanted), ...ways(right, wanted)];
  if ((op === '=' || op === '!=') && isTest(left) && isTest(right)) {
    const alike = (op === '=') === wanted;
    return [true, false].flatMap((side) => bothWays(ways(left, side), ways(right, alike ? side : !side)));
  }
  return countedNulls(tree, wanted) ?? atom(tree, wanted) ?? ANY;
}

function isTest(tree: Expr): boolean {
  if (tree.type === 'unary') return tree.op.startsWith('IS ') || tree.op === 'NOT';
  return tree.type === 'binary' && ['AND', 'OR', '=', '!=', '<', '>', '<=', '>='].includes(tree.op);
}

function waysOfCase(tree: Extract<Expr, { type: 'case' }>, wanted: boolean): readonly Way[] {
  let before: readonly Way[] = ANY;
  const found: Way[] = [];
  for (const { when: given, value } of tree.whens) {
    const when: Expr = tree.value ? { type: 'binary', op: '=', left: tree.value, right: given } : given;
    found.push(...bothWays(before, bothWays(ways(when, true), ways(value, wanted))));
    before = bothWays(before, ways(when, false));
  }
  return [...found, ...bothWays(before, tree.else ? ways(tree.else, wanted) : ANY)];
}

/** A row passes where the expression is NULL, so nothing is asked where a NULL in between cannot be told. */
function waysOfCount(tree: Extract<Expr, { type: 'call' }>, wanted: boolean): readonly Way[] | undefined {
  return tree.function.name === 'coalesce' && tree.args[0] && wanted ? ways(tree.args[0], true) : undefined;
}

/** `num_nonnulls(a, b) = 1`, and with `<=`, `>=`, `<`, `>` (manual 18, 9.2). */
function countedNulls(
  { op, left, right }: Extract<Expr, { type: 'binary' }>,
  wanted: boolean,
): readonly Way[] | undefined {
  const total = Number(constantText(right));
  const name = left.type === 'call' ? left.function.name : '';
  if (left.type !== 'call' || !/^num_(non)?nulls$/.test(name) || !Number.isInteger(total)) return undefined;
  const columns = left.args.flatMap((one) => columnName(one) ?? []);
  if (columns.length !== left.args.length || columns.length > 4) return undefined;
  return subsets(columns)
    .filter(
      (filled) =>
        holds(op, name === 'num_nonnulls' ? filled.size : columns.length - filled.size, total) === wanted,
    )
    .map((filled) => new Map(columns.map((column) => [column, { isNull: !filled.has(column) }])));
}

function subsets(columns: readonly string[]): ReadonlySet<string>[] {
  return columns.reduce<ReadonlySet<string>[]>(
    (sets, column) => [...sets, ...sets.map((set) => new Set([...set, column]))],
    [new Set()],
  );
}

function holds(op: string, value: number, bound: number): boolean {
  if (op === '=') return value === bound;
  if (op === '!=') return value !== bound;
  if (op === '<') return value < bound;
  if (op === '<=') return value <= bound;
  if (op === '>') return value > bound;
  return op === '>=' && value >= bound;
}
