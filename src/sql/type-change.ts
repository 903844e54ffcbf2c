import type { Catalog } from '../model.ts';
import { LAST_FRACTION, parseType, sameType, type Type } from './type-parts.ts';

/** Whether a change of type makes the server rewrite the table. */
export type TypeChange = 'none' | 'rewrite' | 'unknown';

/** Enums and domains; without them a name that is not built in is unknown. */
export type KnownTypes = Pick<Catalog, 'enums' | 'domains'>;

/**
 * Types that share their storage, so that the change is a matter of the catalogue (pg_cast.castmethod = 'b'). Manual 18,
 * ALTER TABLE, Notes; ATColumnChangeRequiresRewrite() in src/backend/commands/tablecmds.c, PostgreSQL 14 to 18.
 */
const SAME_STORAGE: Readonly<Record<string, readonly string[]>> = {
  text: ['character varying', 'citext'],
  'character varying': ['text', 'citext'],
  citext: ['text', 'character varying'],
  xml: ['text', 'character varying'],
  cidr: ['inet'],
  bit: ['bit varying'],
  integer: ['oid', 'regclass'],
  oid: ['integer', 'regclass'],
  regclass: ['integer', 'oid'],
};

/**
 * @param from as format_type() prints it; undefined when it is not known
 * @param using the USING expression, if there is one
 */
export function typeChange(
  from: string | undefined,
  to: string,
  column: string,
  using?: string,
  known?: KnownTypes,
): TypeChange {
  if (using !== undefined && !isPlainCast(using, column)) return 'rewrite';
  if (from === undefined) return 'unknown';
  if (from === to && !from.startsWith('interval')) return 'none';
  // Where the new type is a domain with constraints, every value is checked by writing it anew.
  if (isConstrained(to, known) && baseType(from, known) !== undefined) return 'rewrite';
  const old = parseType(baseType(from, known) ?? from);
  const next = parseType(baseType(to, known) ?? to);
  // The server does not look through a domain for the limits of what it holds.
  return between(domainNamed(from, known) ? { ...old, limits: [] } : old, next, known);
}

function between(old: Type, next: Type, known: KnownTypes | undefined): TypeChange {
  if (sameType(old, next)) return old.name === 'interval' ? 'unknown' : 'none';
  if (old.array !== '' || next.array !== '') return betweenArrays(old, next);
  if (old.name === next.name) return sameName(old, next);
  if (isTimestamp(old) && isTimestamp(next)) return isWhole(next) ? 'unknown' : 'rewrite';
  if (!SAME_STORAGE[old.name]?.includes(next.name))
    return isKnown(old.name, known) && isKnown(next.name, known) ? 'rewrite' : 'unknown';
  return next.limits.length === 0 ? 'none' : 'rewrite';
}

/** Elements are converted one by one, unless there is nothing to convert. */
function betweenArrays(old: Type, next: Type): TypeChange {
  if (old.name === 'interval' && next.name === 'interval') return 'unknown';
  return old.array !== '' && next.array !== '' && old.name === next.name && next.limits.length === 0
    ? 'none'
    : 'rewrite';
}

/** Between timestamp and timestamptz the session's time zone decides: no rewrite under UTC. */
function isTimestamp({ name }: Type): boolean {
  return name.startsWith('timestamp ');
}

/** Nothing is rounded off. */
function isWhole({ limits: [precision = LAST_FRACTION] }: Type): boolean {
  return precision >= LAST_FRACTION;
}

/**
 * Whose limits may grow without a rewrite: varchar_support(), varbit_support(), numeric_support(), timestamp_support(),
 * time_support().
 */
const GROWING = new Set(['character varying', 'bit varying', 'numeric']);
const FRACTIONAL = /^time(stamp)? /;

function sameName(old: Type, next: Type): TypeChange {
  const isFractional = FRACTIONAL.test(old.name);
  if (isFractional && isWhole(next)) return 'none';
  if (!isFractional && !GROWING.has(old.name)) return old.name === 'interval' ? 'unknown' : 'rewrite';
  if (next.limits.length === 0) return 'none';
  if (old.limits.length === 0) return 'rewrite';
  const [precision = 0, scale = 0] = old.limits;
  const [wider = 0, newScale = 0] = next.limits;
  return wider >= precision && newScale === scale ? 'none' : 'rewrite';
}

/** The type below a domain, or the type itself; undefined where it is not known. */
export function baseType(type: string, known: KnownTypes | undefined): string | undefined {
  const { name, array } = parseType(type);
  const domain = array === '' ? domainNamed(type, known) : undefined;
  if (domain) return baseType(domain.type, known);
  return isKnown(name, known) ? type : undefined;
}

export function domainNamed(type: string, known: KnownTypes | undefined) {
  return known?.domains.get(type) ?? known?.domains.get(`public.${type}`);
}

/** The domain, or one that it is made of, has NOT NULL or a CHECK. */
export function isConstrained(type: string, known: KnownTypes | undefined): boolean {
  const domain = domainNamed(type, known);
  if (!domain) return false;
  return domain.notNull || domain.checks.length > 0 || isConstrained(domain.type, known);
}

function isKnown(name: string, known: KnownTypes | undefined): boolean {
  return (
    BUILT_IN.test(name) || known?.enums.has(name) === true || known?.enums.has(`public.${name}`) === true
  );
}

/** The column, or the column as another type: what the change does by itself. */
export function isPlainCast(using: string, column: string): boolean {
  const bare = using
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .replaceAll('"', '');
  const name = column.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return (
    bare === column ||
    new RegExp(`^${name}\\s*::[^:]+$`).test(bare) ||
    new RegExp(`^cast\\s*\\(\\s*${name} as `, 'i').test(bare)
  );
}

const BUILT_IN =
  /^(smallint|integer|bigint|numeric|real|double precision|money|text|citext|name|"char"|character|character varying|boolean|date|uuid|jsonb?|bytea|inet|cidr|macaddr8?|oid|regclass|xml|tsvector|tsquery|bit|bit varying|interval|point|(int4|int8|num|ts|tstz|date)range|(timestamp|time) with(out)? time zone)$/;
