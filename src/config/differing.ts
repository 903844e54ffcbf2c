import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';

/**
 * The keys in which two configuration files differ, as they are written: `fail-on`, `rules.drop-table`. Both are known
 * to be readable.
 */
export function differingKeys(left: string, right: string): readonly string[] {
  return differing(read(left), read(right));
}

function read(text: string): unknown {
  return parseDocument(text, { logLevel: 'error' }).toJS() ?? {};
}

/** Maps are looked into once: what lies deeper belongs to its key. */
function differing(left: unknown, right: unknown, isTop = true): readonly string[] {
  if (!isMap(left) || !isMap(right)) return [];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].flatMap((key) => {
    if (isDeepStrictEqual(left[key], right[key])) return [];
    const inside = isTop ? differing(left[key], right[key], false) : [];
    return inside.length > 0 ? inside.map((one) => `${key}.${one}`) : [key];
  });
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
