import type { Expr } from 'pgsql-ast-parser';
import { columnName, constantList, constantText } from './constant.ts';
import type { Demand, JsonPart } from './demand.ts';

/** A place in a document: `(data ->> 'state')::int`, `data -> 'a' ->> 'b'`, `data #>> '{a,b}'`. */
export interface Place {
  readonly column: string;
  readonly path: readonly string[];
}

export function placeIn(tree: Expr): Place | undefined {
  if (tree.type === 'cast') return placeIn(tree.operand);
  if (tree.type === 'member' && typeof tree.member === 'string') return inside(tree.operand, [tree.member]);
  if (tree.type !== 'binary' || !/^#>>?$/.test(tree.op)) return undefined;
  const path = constantList(tree.right);
  return path && inside(tree.left, path);
}

function inside(tree: Expr, path: readonly string[]): Place | undefined {
  const column = columnName(tree);
  if (column !== undefined) return { column, path };
  const place = placeIn(tree);
  return place && { ...place, path: [...place.path, ...path] };
}

/** What a place is to hold. */
export function at({ path }: Place, demand: Demand): Demand {
  return { json: { parts: [{ path, demand }] } };
}

/** `data ? 'a'`, `data ?& ARRAY['a', 'b']`, `data @> '{"a": 1}'`. */
export function ofDocument(op: string, value: Expr): Demand | undefined {
  if (op === '?') return having([constantText(value)]);
  if (op === '?&') return having(constantList(value) ?? []);
  if (op === '?|') return having((constantList(value) ?? []).slice(0, 1));
  const text = op === '@>' ? constantText(value) : undefined;
  const parts = text === undefined ? undefined : partsOf(text);
  return parts && { json: { parts } };
}

function having(keys: readonly (string | undefined)[]): Demand | undefined {
  const known = keys.filter((key) => key !== undefined);
  return known.length === 0
    ? undefined
    : { json: { parts: known.map((key) => ({ path: [key], demand: {} })) } };
}

/** Undefined where it is no object, which may be an array's literal. */
function partsOf(text: string): readonly JsonPart[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? within(value, []) : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function within(value: Readonly<Record<string, unknown>>, path: readonly string[]): JsonPart[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    isObject(inner)
      ? within(inner, [...path, key])
      : [{ path: [...path, key], text: JSON.stringify(inner), demand: {} }],
  );
}
