import type { FuncCall } from '@pgsql/types';
import { parseStatement } from '../grammar.ts';
import { as, constant, dotted, strings, type Node } from '../nodes.ts';
import { quoteLiteral, quoteName } from '../quote.ts';

/** Variables that hold the same text whenever they are read. */
export type Constants = ReadonlyMap<string, string>;

/**
 * The text that an expression always gives, as far as it can be told by reading: literals, `||`, format(), quote_ident()
 * and the like, over literals and constants. Undefined where only a run can tell.
 */
export function constantText(expression: string, constants: Constants): string | undefined {
  const value = expressionNode(expression);
  return value && textOf(value, constants);
}

/** The texts of an array of constants, `ARRAY['a', 'b']` or `'{a,b}'::text[]`. */
export function constantTexts(expression: string, constants: Constants): readonly string[] | undefined {
  const value = expressionNode(expression);
  const cast = as(value, 'TypeCast');
  const array = as(cast?.arg ?? value, 'A_ArrayExpr');
  if (array) return every((array.elements ?? []).map((element) => textOf(element, constants)));
  const literal = cast && constant(cast.arg);
  return literal && /^\{[\w\s,.-]*\}$/.test(literal)
    ? literal
        .slice(1, -1)
        .split(',')
        .map((element) => element.trim())
        .filter((element) => element !== '')
    : undefined;
}

function expressionNode(expression: string): Node | undefined {
  try {
    const select = as(parseStatement(`SELECT ${expression}`), 'SelectStmt');
    const target = select?.targetList?.length === 1 ? as(select.targetList[0], 'ResTarget') : undefined;
    return select?.fromClause ? undefined : target?.val;
  } catch {
    return undefined;
  }
}

function textOf(node: Node, constants: Constants): string | undefined {
  const cast = as(node, 'TypeCast');
  if (cast?.arg) return textOf(cast.arg, constants);
  const operation = as(node, 'A_Expr');
  if (operation) {
    if (dotted(operation.name) !== '||' || !operation.lexpr || !operation.rexpr) return undefined;
    return joined([textOf(operation.lexpr, constants), textOf(operation.rexpr, constants)]);
  }
  const column = as(node, 'ColumnRef');
  if (column) return column.fields?.length === 1 ? constants.get(dotted(column.fields)) : undefined;
  const call = as(node, 'FuncCall');
  return call ? textOfCall(call, constants) : constant(node);
}

function textOfCall(call: FuncCall, constants: Constants): string | undefined {
  const values = every((call.args ?? []).map((argument) => textOf(argument, constants)));
  const [first, ...rest] = values ?? [];
  if (first === undefined || call.func_variadic) return undefined;
  switch (strings(call.funcname).at(-1)) {
    case 'format':
      return formatted(first, rest);
    case 'quote_ident':
      return quoteName(first);
    case 'quote_literal':
      return quoteLiteral(first);
    case 'concat':
      return [first, ...rest].join('');
    default:
      return undefined;
  }
}

const SPECIFIER = /%(?:(\d+)\$)?([sIL%])/g;

/** format() without widths (manual 18, 9.4.1). */
function formatted(template: string, values: readonly string[]): string | undefined {
  if (/%(?!(?:\d+\$)?[sIL%])/.test(template.replaceAll('%%', ''))) return undefined;
  let next = 0;
  let isComplete = true;
  const text = template.replace(SPECIFIER, (_, position: string | undefined, kind: string) => {
    if (kind === '%') return '%';
    const at = position === undefined ? next : Number(position) - 1;
    next = at + 1;
    const value = values[at];
    if (value === undefined) isComplete = false;
    if (kind === 'I') return quoteName(value ?? '');
    return kind === 'L' ? quoteLiteral(value ?? '') : (value ?? '');
  });
  return isComplete ? text : undefined;
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return every(parts)?.join('');
}

function every(parts: readonly (string | undefined)[]): readonly string[] | undefined {
  const known = parts.flatMap((part) => part ?? []);
  return known.length === parts.length ? known : undefined;
}
