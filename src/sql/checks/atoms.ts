import type { Expr } from 'pgsql-ast-parser';
import { columnsOf, expressionText } from '../expressions.ts';
import { columnName, constantList, constantText } from './constant.ts';
import type { Demand, Pattern, Way } from './demand.ts';
import { at, ofDocument, placeIn } from './json.ts';

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
  const place = column === undefined ? placeIn(operand) : undefined;
  if (place && (op === 'IS NOT NULL') === wanted) return one(place.column, at(place, {}));
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
  const element = ofElements(left, operator, right);
  if (element) return element;
  const summand = ofSum(left, operator, right);
  if (summand) return summand;
  const mirrored = MIRRORED[operator];
  if (constantText(left) !== undefined && mirrored !== undefined) return against(right, mirrored, left);
  return against(left, operator, right) ?? ofColumns(left, operator, right);
}

function against(subject: Expr, op: string, value: Expr): readonly Way[] | undefined {
  const column = columnName(subject);
  if (column !== undefined)
    return one(column, ofValue(op, value) ?? ofLetters(column, op, value) ?? ofDocument(op, value));
  const place = placeIn(subject);
  const asked = place && ofValue(op, value);
  if (place) return asked && one(place.column, at(place, asked));
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
  const value = constantText(tree) ?? similarTo(tree);
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
  if (column === undefined) return first && value !== undefined ? ofPlace(name, first, op, value) : undefined;
  if ((name === 'lower' || name === 'upper') && columnName(right) === column && op === '=')
    return one(column, { letters: name });
  if (value === undefined) return undefined;
  if (LENGTHS.test(name)) return one(column, ofLength(op, Number(value)));
  if (/^(btrim|trim|ltrim|rtrim)$/.test(name) && op === '!=') return one(column, { minLength: 1 });
  if (/^jsonb?_typeof$/.test(name) && op === '=') return one(column, { json: { type: value } });
  if (/^jsonb?_array_length$/.test(name)) return one(column, ofArrayLength(op, value));
  return undefined;
}

/** `jsonb_typeof(data -> 'n') = 'number'` */
function ofPlace(name: string, first: Expr, op: string, value: string): readonly Way[] | undefined {
  const place = placeIn(first);
  if (!place) return undefined;
  if (/^jsonb?_typeof$/.test(name) && op === '=')
    return one(place.column, at(place, { json: { type: value } }));
  const length = /^jsonb?_array_length$/.test(name) ? ofArrayLength(op, value) : undefined;
  return length && one(place.column, at(place, length));
}

function ofArrayLength(op: string, value: string): Demand | undefined {
  const length = ofLength(op, Number(value));
  return length?.minLength === undefined
    ? undefined
    : { json: { type: 'array', minLength: length.minLength } };
}

/** `'x' = ANY (tags)`, `0 < ALL (numbers)`, `tags <@ ARRAY['a', 'b']`: an array whose elements are all so. */
function ofElements(left: Expr, op: string, right: Expr): readonly Way[] | undefined {
  const values = op === '<@' ? constantList(right) : undefined;
  if (values) return one(columnName(left), { elements: { values } });
  if (right.type !== 'call' || !/^(any|all|some)$/i.test(right.function.name)) return undefined;
  const [array] = right.args;
  const column = array && columnName(array);
  const mirrored = MIRRORED[op];
  const asked = mirrored === undefined ? undefined : ofValue(mirrored, left);
  return asked && one(column, { elements: asked, minLength: 1 });
}

/** `a + b = 100` */
function ofSum(left: Expr, op: string, right: Expr): readonly Way[] | undefined {
  if (op !== '=' || left.type !== 'binary' || left.op !== '+' || constantText(right) === undefined)
    return undefined;
  const [first, last] = [columnName(left.left), columnName(left.right)];
  if (last === undefined || first === last || columnsOf(left.left).includes(last)) return undefined;
  return one(last, { same: `${expressionText(right)} - (${expressionText(left.left)})` });
}

/** `SIMILAR TO`, as the server prints it: with its own expression of the pattern (manual 18, 9.7.2). */
function similarTo(tree: Expr): string | undefined {
  if (tree.type !== 'call' || tree.function.name !== 'similar_to_escape' || !tree.args[0]) return undefined;
  const pattern = constantText(tree.args[0]);
  return pattern === undefined
    ? undefined
    : `^(?:${pattern.replaceAll('.', '\\.').replaceAll('%', '.*').replaceAll('_', '.')})$`;
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
