/** Whether a change of type makes the server rewrite the table. */
export type TypeChange = 'none' | 'rewrite' | 'unknown';

interface Type {
  readonly name: string;
  readonly limits: readonly number[];
  readonly array: string;
}

/**
 * Types that share their storage, so that the change is a matter of the catalogue (pg_cast.castmethod = 'b'), and
 * limits that only grow (the planner support functions varchar_support, varbit_support, numeric_support,
 * timestamp_support, interval_support). Manual 18, ALTER TABLE, Notes.
 */
const SAME_STORAGE: Readonly<Record<string, readonly string[]>> = {
  text: ['character varying', 'citext'],
  'character varying': ['text', 'citext'],
  citext: ['text', 'character varying'],
  cidr: ['inet'],
};

/**
 * @param from as format_type() prints it; undefined when it is not known
 * @param using the USING expression, if there is one
 */
export function typeChange(from: string | undefined, to: string, column: string, using?: string): TypeChange {
  if (using !== undefined && !isPlainCast(using, column)) return 'rewrite';
  if (from === undefined) return 'unknown';
  const [old, next] = [parseType(from), parseType(to)];
  if (old.array !== next.array) return 'rewrite';
  if (old.array !== '' && from !== to) return old.name === next.name ? 'unknown' : 'rewrite';
  if (old.name === next.name) return sameName(old, next);
  if (isTimestampPair(old, next)) return 'unknown';
  if (!SAME_STORAGE[old.name]?.includes(next.name))
    return isBuiltIn(old.name) && isBuiltIn(next.name) ? 'rewrite' : 'unknown';
  return next.limits.length === 0 ? 'none' : 'rewrite';
}

/** Between timestamp and timestamptz the session's time zone decides: none under UTC (12 and later). */
function isTimestampPair(old: Type, next: Type): boolean {
  return old.name.startsWith('timestamp ') && next.name.startsWith('timestamp ');
}

const GROWING = new Set([
  'character varying',
  'bit varying',
  'numeric',
  'timestamp without time zone',
  'timestamp with time zone',
  'time without time zone',
  'time with time zone',
]);

function sameName(old: Type, next: Type): TypeChange {
  const same =
    old.limits.length === next.limits.length && old.limits.every((limit, at) => limit === next.limits[at]);
  if (same) return 'none';
  if (!GROWING.has(old.name)) return old.name === 'interval' ? 'unknown' : 'rewrite';
  if (next.limits.length === 0) return 'none';
  if (old.limits.length === 0) return 'rewrite';
  const [precision = 0, scale = 0] = old.limits;
  const [wider = 0, newScale = 0] = next.limits;
  return wider >= precision && newScale === scale ? 'none' : 'rewrite';
}

function isPlainCast(using: string, column: string): boolean {
  const bare = using
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .replaceAll('"', '');
  return (
    bare === column ||
    new RegExp(`^${column}\\s*::[^:]+$`).test(bare) ||
    new RegExp(`^cast\\(${column} as `, 'i').test(bare)
  );
}

function parseType(type: string): Type {
  const array = /(\[\])*$/.exec(type)?.[0] ?? '';
  const plain = type.slice(0, type.length - array.length);
  const limits = /\(([\d,\s-]+)\)/.exec(plain)?.[1]?.split(',').map(Number) ?? [];
  return { name: plain.replace(/\([\d,\s-]+\)/, ''), limits, array };
}

const BUILT_IN =
  /^(smallint|integer|bigint|numeric|real|double precision|money|text|character|character varying|boolean|date|uuid|jsonb?|bytea|inet|cidr|oid|xml|tsvector|bit|bit varying|interval|(timestamp|time) with(out)? time zone)$/;

function isBuiltIn(name: string): boolean {
  return BUILT_IN.test(name);
}
