import type { A_Expr, BoolExpr } from '@pgsql/types';
import { as, constant, dotted, strings, type Node } from './nodes.ts';

/** What a condition is for every row, where its text alone decides: `true`, `1 = 1`, `NOT false`, `id = id`. */
export function truthOf(node: Node | undefined): boolean | undefined {
  const value = constant(node);
  if (value !== undefined) return TRUTH.get(value);
  const logic = as(node, 'BoolExpr');
  if (logic) return logicTruth(logic);
  const test = as(node, 'BooleanTest');
  if (test?.booltesttype === 'IS_TRUE') return truthOf(test.arg);
  const comparison = as(node, 'A_Expr');
  return comparison?.kind === 'AEXPR_OP' ? comparisonTruth(comparison) : undefined;
}

const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

function logicTruth({ boolop, args = [] }: BoolExpr): boolean | undefined {
  const known = args.map(truthOf);
  if (boolop === 'NOT_EXPR') return known[0] === undefined ? undefined : !known[0];
  const decides = boolop === 'OR_EXPR';
  if (known.includes(decides)) return decides;
  return known.includes(undefined) ? undefined : !decides;
}

const COMPARISONS: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '<>': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
  '<=': (left, right) => left <= right,
  '>=': (left, right) => left >= right,
};

function comparisonTruth({ name, lexpr, rexpr }: A_Expr): boolean | undefined {
  const operator = dotted(name);
  const [left, right] = [constant(lexpr) ?? columnName(lexpr), constant(rexpr) ?? columnName(rexpr)];
  if (left === undefined || right === undefined) return undefined;
  if (operator === '=' && left === right) return true;
  const [low, high] = [Number(constant(lexpr)), Number(constant(rexpr))];
  return Number.isNaN(low) || Number.isNaN(high) ? undefined : COMPARISONS[operator]?.(low, high);
}

/** In brackets, so that it equals no constant. */
function columnName(node: Node | undefined): string | undefined {
  const column = as(node, 'ColumnRef');
  return column && `[${strings(column.fields).join('.')}]`;
}
