/** A type as format_type() prints it, in parts. */
export interface Type {
  readonly name: string;
  /** Length, or precision and scale. */
  readonly limits: readonly number[];
  /** `[]` for an array. */
  readonly array: string;
}

/** Digits of a second that a time has when nothing limits them (manual 18, 8.5). */
export const LAST_FRACTION = 6;

export function parseType(type: string): Type {
  const array = /(\[\])*$/.exec(type)?.[0] ?? '';
  const plain = type.slice(0, type.length - array.length);
  const limits = /\(([\d,\s-]+)\)/.exec(plain)?.[1]?.split(',').map(Number) ?? [];
  const name = plain.replace(/\([\d,\s-]+\)/, '');
  return { name: name.startsWith('interval') ? 'interval' : name, limits, array };
}

export function sameType(one: Type, other: Type): boolean {
  return (
    one.name === other.name &&
    one.array === other.array &&
    one.limits.length === other.limits.length &&
    one.limits.every((limit, at) => limit === other.limits[at])
  );
}
