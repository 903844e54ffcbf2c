import { LAST_FRACTION, parseType, type Type } from './type-parts.ts';

/** What may become of values when a column gets a type that holds less. */
export interface Narrowing {
  /** SQLSTATEs of values that do not fit; none where every value is taken. */
  readonly fails: readonly string[];
  /** Values are taken, but not as they were: rounded, cut off, without their time. In words. */
  readonly changes?: string;
}

/**
 * Undefined where every value fits as it is. json to jsonb does not count: what it loses, white space and the order of
 * keys, is no part of the value; nor do the digits that a floating-point number has beyond its precision.
 *
 * @param from as format_type() prints it
 * @param isCast the values are cast by the author (USING a::type), and a cast cuts texts off without a word (manual 18, 8.3)
 */
export function narrowing(from: string, to: string, isCast: boolean): Narrowing | undefined {
  const [old, next] = [parseType(from), parseType(to)];
  if (old.array !== '' || next.array !== '' || from === to) return undefined;
  const found =
    intoText(old, next, isCast) ??
    intoNumber(old, next) ??
    intoTime(old, next) ??
    fromText(old, next, isCast);
  return found && (found.fails.length > 0 || found.changes !== undefined) ? found : undefined;
}

const LIMITED_TEXT = new Set(['character varying', 'character', 'bit varying']);
const TEXT = /^(text|citext|character varying|character|name)$/;

/** The longest that a type prints (manual 18, 8), years having four digits; texts may have any length. */
const PRINTED: Readonly<Record<string, number>> = {
  smallint: 6,
  integer: 11,
  bigint: 20,
  real: 15,
  'double precision': 24,
  boolean: 5,
  uuid: 36,
  date: 10,
  inet: 43,
  cidr: 43,
};
const SECONDS: Readonly<Record<string, number>> = {
  'timestamp without time zone': 19,
  'timestamp with time zone': 22,
  'time without time zone': 8,
  'time with time zone': 11,
};

/** Undefined where there is no end to it. */
function longestText({ name, limits }: Type): number | undefined {
  const [limit, scale = 0] = limits;
  const seconds = SECONDS[name];
  if (seconds !== undefined) return seconds + (limit === 0 ? 0 : 1 + (limit ?? LAST_FRACTION));
  if (name === 'numeric') return limit === undefined ? undefined : limit + (scale > 0 ? 2 : 1);
  if (TEXT.test(name) || name.startsWith('bit')) return limit;
  return PRINTED[name] ?? 0;
}

function intoText(old: Type, next: Type, isCast: boolean): Narrowing | undefined {
  const limit = next.limits[0];
  if (!LIMITED_TEXT.has(next.name) || limit === undefined) return undefined;
  const isBits = next.name === 'bit varying';
  if (isBits && !old.name.startsWith('bit')) return undefined;
  const longest = longestText(old);
  if (longest !== undefined && longest <= limit) return { fails: [] };
  return isCast
    ? { fails: [], changes: `cut off after ${limit} ${isBits ? 'bits' : 'characters'}` }
    : { fails: ['22001'] };
}

/** Digits before the point, and after it, of any value (manual 18, 8.1); real and double precision hold more and less. */
const DIGITS: Readonly<Record<string, readonly [number, number]>> = {
  smallint: [5, 0],
  integer: [10, 0],
  bigint: [19, 0],
  real: [38, Infinity],
  'double precision': [308, Infinity],
};

/** Whole numbers that a floating-point type holds exactly, in digits. */
const EXACT: Readonly<Record<string, number>> = { real: 7, 'double precision': 15 };

function digitsOf({ name, limits }: Type): readonly [number, number] | undefined {
  if (name !== 'numeric') return DIGITS[name];
  const [precision, scale = 0] = limits;
  return precision === undefined ? [Infinity, Infinity] : [precision - scale, scale];
}

function intoNumber(old: Type, next: Type): Narrowing | undefined {
  const [had, has] = [digitsOf(old), digitsOf(next)];
  if (!had || !has) return undefined;
  // What is rounded up may have a digit more.
  const growsBy = had[1] > has[1] && next.name === 'numeric' ? 1 : 0;
  const fails = holdsWhole(old, next, had[0] + growsBy, has[0]) ? [] : ['22003'];
  const exact = EXACT[next.name];
  if (exact !== undefined)
    return isRounded(old, next, exact)
      ? { fails, changes: 'rounded to what a floating-point number holds' }
      : { fails };
  return had[1] > has[1]
    ? { fails, changes: has[1] > 0 ? `rounded to ${has[1]} decimals` : 'rounded to whole numbers' }
    : { fails };
}

const WHOLE = new Set(['smallint', 'integer', 'bigint']);

/** The largest smallint is no 99,999: whole types hold all numbers of one digit less. */
function holdsWhole(old: Type, next: Type, had: number, has: number): boolean {
  return WHOLE.has(next.name) && !WHOLE.has(old.name) ? had < has : had <= has;
}

function isRounded(old: Type, next: Type, exact: number): boolean {
  if (old.name === 'real') return false;
  if (old.name === 'double precision') return next.name === 'real';
  const [whole, fraction] = digitsOf(old) ?? [0, 0];
  return whole + fraction > exact;
}

const MOMENT = /^(timestamp|time) /;

function intoTime(old: Type, next: Type): Narrowing | undefined {
  if (old.name === 'inet' && next.name === 'cidr') return { fails: [], changes: 'cut down to the network' };
  if (!old.name.startsWith('timestamp ') && !MOMENT.test(old.name)) return undefined;
  if (old.name.startsWith('timestamp ') && next.name === 'date')
    return { fails: [], changes: 'left without their time of day' };
  if (!MOMENT.test(next.name)) return undefined;
  if (old.name.startsWith('timestamp ') && next.name.startsWith('time '))
    return { fails: [], changes: 'left without their date' };
  if (old.name === 'time with time zone' && next.name === 'time without time zone')
    return { fails: [], changes: 'left without their zone' };
  const [had = LAST_FRACTION] = old.limits;
  const [has = LAST_FRACTION] = next.limits;
  return had > has ? { fails: [], changes: `rounded to ${has} digits of a second` } : undefined;
}

const READ_FROM_TEXT =
  /^(smallint|integer|bigint|numeric|real|double precision|boolean|uuid|date|jsonb?|inet|cidr|macaddr8?|interval|xml|bit|bit varying|(timestamp|time) with(out)? time zone)$/;

/** Only a cast makes anything else of a text. */
function fromText(old: Type, next: Type, isCast: boolean): Narrowing | undefined {
  return isCast && TEXT.test(old.name) && READ_FROM_TEXT.test(next.name)
    ? { fails: ['22P02', '22003', '22007', '22008', '2200N'] }
    : undefined;
}
