import type { TypeName } from '@pgsql/types';
import { constant, strings } from './nodes.ts';

/** Names that format_type() spells otherwise (manual 18, 8, table 8.1). */
export const SPELLED: Readonly<Record<string, string>> = {
  int: 'integer',
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  float4: 'real',
  float8: 'double precision',
  bool: 'boolean',
  varchar: 'character varying',
  bpchar: 'character',
  decimal: 'numeric',
  varbit: 'bit varying',
  // The keyword CHAR comes as bpchar: this is the one-byte type, which is always quoted (manual 18, 8.3).
  char: '"char"',
  timetz: 'time with time zone',
  time: 'time without time zone',
  timestamp: 'timestamp without time zone',
  timestamptz: 'timestamp with time zone',
};

export const SERIALS: Readonly<Record<string, string>> = {
  smallserial: 'smallint',
  serial2: 'smallint',
  serial: 'integer',
  serial4: 'integer',
  bigserial: 'bigint',
  serial8: 'bigint',
};

export function isSerial(type: TypeName | undefined): boolean {
  return baseName(type) in SERIALS;
}

/** As format_type() would print it, as far as it can be told without a server. A serial gives its integer type. */
export function typeText(type: TypeName | undefined): string {
  const base = baseName(type);
  const name = SERIALS[base] ?? SPELLED[base] ?? base;
  const modifiers = base === 'interval' ? [] : (type?.typmods ?? []).flatMap((node) => constant(node) ?? []);
  return withModifiers(name, modifiers) + '[]'.repeat(type?.arrayBounds?.length ?? 0);
}

function baseName(type: TypeName | undefined): string {
  const parts = strings(type?.names);
  return (parts[0] === 'pg_catalog' ? parts.slice(1) : parts).join('.');
}

/** `timestamp(3) with time zone` carries its modifier in the middle. */
function withModifiers(name: string, modifiers: readonly string[]): string {
  if (modifiers.length === 0 || (name === 'character' && modifiers[0] === '1' && modifiers.length > 1))
    return name;
  const [first, ...rest] = name.split(/ (?=with(?:out)? time zone)/);
  return [`${first}(${modifiers.join(',')})`, ...rest].join(' ');
}
