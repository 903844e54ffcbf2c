import { columnOf } from '../../catalog/static.ts';
import type { Catalog, Operation, OperationOf } from '../../model.ts';
import { narrowing } from '../narrowing.ts';
import type { Failed } from '../offending.ts';
import { quoteName } from '../quote.ts';
import { rowsWhere } from './rows.ts';

/** Rows whose value does not fit into the new type. */
export function misfits(operation: Operation, failed: Failed): string | undefined {
  if (operation.kind !== 'alter-column-type') return undefined;
  const { relation, column } = operation;
  const condition = misfit(operation, failed);
  return condition && rowsWhere(failed.catalog, relation, [column], condition);
}

/** Rows whose value a change of type that comes through does not keep. */
export function alteredQuery(operation: Operation, catalog: Catalog): string | undefined {
  if (operation.kind !== 'alter-column-type') return undefined;
  const { relation, column, type, using } = operation;
  const from = columnOf(catalog, relation, column)?.type;
  if (from === undefined || (using !== undefined && !isCastOf(using, column))) return undefined;
  if (narrowing(from, type, using !== undefined && using.trim() !== column)?.changes === undefined)
    return undefined;
  return rowsWhere(catalog, relation, [column], notKept(quoteName(column), from, type));
}

/** There and back again is not the same: numbers by way of numeric, which holds them all. Of a moment a time is no way back. */
export function notKept(name: string, from: string, type: string): string {
  if (from.startsWith('timestamp') && /^time\b/.test(type)) return `${name} IS NOT NULL`;
  if (type.startsWith('character')) return `${name}::${type}::text IS DISTINCT FROM ${name}::text`;
  const back = /^(smallint|integer|bigint|numeric)/.test(from) ? 'numeric' : from;
  return `${name}::${type}::${back} IS DISTINCT FROM ${name}`;
}

const WHOLE: Readonly<Record<string, readonly [string, string]>> = {
  smallint: ['-32768', '32767'],
  integer: ['-2147483648', '2147483647'],
  bigint: ['-9223372036854775808', '9223372036854775807'],
};

const NUMBER = /^(smallint|integer|bigint|numeric|real|double precision)/;

function misfit(operation: OperationOf<'alter-column-type'>, { catalog, major }: Failed): string | undefined {
  const { relation, column, type, using } = operation;
  const from = columnOf(catalog, relation, column)?.type ?? '';
  const name = quoteName(column);
  const [, length] = /^(?:character varying|character|bit varying)\((\d+)\)$/.exec(type) ?? [];
  // Blanks at the end are cut off without a word (manual 18, 8.3).
  if (length !== undefined)
    return type.startsWith('bit')
      ? `length(${name}) > ${length}`
      : `length(rtrim(${name}::text, ' ')) > ${length}`;
  if (using !== undefined && !isCastOf(using, column)) return undefined;
  if (NUMBER.test(from) && NUMBER.test(type)) return outOfRange(name, type);
  if (major >= INPUT_CAN_BE_TRIED && !NUMBER.test(from))
    return `NOT pg_input_is_valid(${name}::text, '${type.replaceAll("'", "''")}')`;
  return patternFor(type, name);
}

/** pg_input_is_valid() (manual 18, 9.26). */
const INPUT_CAN_BE_TRIED = 16;

function outOfRange(name: string, type: string): string | undefined {
  const limits = WHOLE[type];
  if (limits) return `round(${name}::numeric) NOT BETWEEN ${limits.join(' AND ')}`;
  const [, precision, scale = '0'] = /^numeric\((\d+)(?:,(-?\d+))?\)$/.exec(type) ?? [];
  if (precision !== undefined)
    return `abs(round(${name}::numeric, ${scale})) >= 1e${Number(precision) - Number(scale)}`;
  return type === 'real' ? `abs(${name}) > 3.4028235e38` : undefined;
}

const PATTERNS: Readonly<Record<string, string>> = {
  smallint: '^\\s*[-+]?\\d+\\s*$',
  integer: '^\\s*[-+]?\\d+\\s*$',
  bigint: '^\\s*[-+]?\\d+\\s*$',
  numeric: '^\\s*[-+]?(\\d+\\.?\\d*|\\.\\d+)(e[-+]?\\d+)?\\s*$',
  uuid: '^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$',
};

function patternFor(type: string, name: string): string | undefined {
  const pattern = PATTERNS[type.replace(/\(.*/, '')];
  return pattern && `${name}::text !~* '${pattern}'`;
}

function isCastOf(using: string, column: string): boolean {
  const bare = using
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .replaceAll('"', '');
  return (
    bare === column ||
    bare.startsWith(`${column}::`) ||
    new RegExp(`^cast\\s*\\(\\s*${column.replace(/\W/g, '\\$&')} as `, 'i').test(bare)
  );
}
