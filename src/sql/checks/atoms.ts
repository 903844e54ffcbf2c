import type { Expr } from 'pgsql-ast-parser';
import { columnsOf, expressionText } from '../expressions.ts';
import { columnName, constantList, constantText } from './constant.ts';
import type { Demand, Pattern, Way } from './demand.ts';

/** What one test asks for; undefined where it is not understood. */
export function atom(tree: Expr, wanted: boolean): readonly Way[] | undefined {
  if (tree.type === 'ref') return one(tree.name, { values: [String(wanted)] });
  if (tree.type === 'unary') return ofUnary(tree, wanted);
  if (tree.type === 'ternary') return ofBetween(tree, wanted);
  return tree.type === 'binary' ? ofBinary(tree, wanted) : undefined;
}

function one(column: string | undefined, demand: Demand | undefined): readonly Way[] | undefined {
  return column === undefined || !demand ? undefined : [new Map([[column, demand]])];
}

function ofUnary({ op, operand }: Extract<Expr, { type: 'unary' }>, wanted: boolean) {
  const column = columnName(operand);
  if (op === 'IS NULL') return one(column, { isNull: wanted });
  if (op === 'IS NOT NULL') return one(column, { isNull: !wanted });
  if (op === 'IS TRUE' || op === 'IS FALSE')
    return one(column, { values: [String((op === 'IS TRUE') === wanted)], ...(wanted && { isNull: false }) });
  return undefined;
}

function ofBetween({ op, value, lo, hi }: Extract<Expr, { type: 'ternary' }>, wanted: boolean) {
  const [low, high] = [constantText(lo), constantText(hi)];
  if (low === undefined || high === undefined) return undefined;
  if ((op === 'BETWEEN') === wanted)
    return one(columnName(value), {
      low: { value: low, isOpen: false },
      high: { value: high, isOpen: false },
    });
  return one(columnName(value), { high: { value: low, isOpen: true } });
}

const OPPOSITE: Readonly<Record<string, string>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  LIKE: 'NOT LIKE',
  '~': '!~',
  '~*': '!~*',
  IN: 'NOT IN',
  'NOT IN': 'IN',
};
const MIRRORED: Readonly<Record<string, string>> = {
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
  '=': '=',
  '!=': '!=',
};

function ofBinary({ op, left, right }: Extract<Expr, { type: 'binary' }>, wanted: boolean) {
  const operator = wanted ? op : OPPOSITE[op];
  if (operator === undefined) return undefined;
  if (operator === '?' || operator === '@>') return undefined;
  const mirrored = MIRRORED[operator];
  if (constantText(left) !== undefined && mirrored !== undefined) return against(right, mirrored, left);
  return against(left, operator, right) ?? ofColumns(left, operator, right);
}

function against(subject: Expr, op: string, value: Expr): readonly Way[] | undefined {
  const column = columnName(subject);
  if (column !== undefined) return one(column, ofValue(op, value) ?? ofLetters(column, op, value));
  return subject.type === 'call' ? ofCall(subject, op, constantText(value), value) : undefined;
}

function ofValue(op: string, tree: Expr): Demand | undefined {
  const values = anyOf(tree) ?? (op === 'IN' || op === 'NOT IN' ? constantList(tree) : undefined);
  if (values)
    return op === '=' || op === 'IN'
      ? { values }
      : op === 'NOT IN' || op === '!='
        ? { not: values }
        : undefined;
  const value = constantText(tree);
  if (value === undefined) return undefined;
  if (op === '=') return { values: [value] };
  if (op === '!=') return { not: [value] };
  if (op === '<' || op === '<=') return { high: { value, isOpen: op === '<' } };
  if (op === '>' || op === '>=') return { low: { value, isOpen: op === '>' } };
  const pattern = PATTERNS[op];
  return pattern && { pattern: { ...pattern, text: value } };
}

const PATTERNS: Readonly<Record<string, Omit<Pattern, 'text'>>> = {
  LIKE: { kind: 'like', isCaseless: false },
  ILIKE: { kind: 'like', isCaseless: true },
  '~': { kind: 'regex', isCaseless: false },
  '~*': { kind: 'regex', isCaseless: true },
};

/** `= ANY (…)` and `<> ALL (…)`, which is how the server prints IN and NOT IN. */
function anyOf(tree: Expr): readonly string[] | undefined {
  if (tree.type !== 'call' || !/^(any|all|some)$/i.test(tree.function.name)) return undefined;
  return tree.args[0] && constantList(tree.args[0]);
}

/** `code = upper(code)` */
function ofLetters(column: string, op: string, tree: Expr): Demand | undefined {
  if (op !== '=' || tree.type !== 'call' || !tree.args[0] || columnName(tree.args[0]) !== column)
    return undefined;
  const { name } = tree.function;
  return name === 'lower' || name === 'upper' ? { letters: name } : undefined;
}

/** Functions whose result is a length (manual 18, 9.4, 9.5, 9.19). */
const LENGTHS = /^(length|char_length|character_length|octet_length|cardinality|array_length)$/;

function ofCall(
  call: Extract<Expr, { type: 'call' }>,
  op: string,
  value: string | undefined,
  right: Expr,
): readonly Way[] | undefined {
  const { name } = call.function;
  const [first] = call.args;
  const column = first && (columnName(first) ?? columnOfTrimmed(first));
  if (column === undefined) return undefined;
  if ((name === 'lower' || name === 'upper') && columnName(right) === column && op === '=')
    return one(column, { letters: name });
  if (value === undefined) return undefined;
  if (LENGTHS.test(name)) return one(column, ofLength(op, Number(value)));
  if (/^(btrim|trim|ltrim|rtrim)$/.test(name) && op === '!=') return one(column, { minLength: 1 });
  if (/^jsonb?_typeof$/.test(name) && op === '=') return one(column, { json: { type: value, keys: [] } });
  return undefined;
}

function columnOfTrimmed(tree: Expr): string | undefined {
  return tree.type === 'call' && tree.args[0] ? columnName(tree.args[0]) : undefined;
}

function ofLength(op: string, length: number): Demand | undefined {
  if (!Number.isInteger(length)) return undefined;
  if (op === '=') return { minLength: length, maxLength: length };
  if (op === '!=') return length === 0 ? { minLength: 1 } : undefined;
  if (op === '<' || op === '<=') return { maxLength: op === '<' ? length - 1 : length };
  return op === '>' || op === '>=' ? { minLength: op === '>' ? length + 1 : length } : undefined;
}

/** Between columns: `total = qty * price`, `ends > starts`. The greater one follows the other. */
function ofColumns(left: Expr, op: string, right: Expr): readonly Way[] | undefined {
  if (op === '<' || op === '<=') return ofColumns(right, '>', left);
  const column = columnName(left);
  if (column === undefined || columnsOf(right).includes(column) || columnsOf(right).length === 0)
    return undefined;
  if (op === '=') return one(column, { same: expressionText(right) });
  return op === '>' || op === '>=' ? one(column, { over: expressionText(right) }) : undefined;
}
