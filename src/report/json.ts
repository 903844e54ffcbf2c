import type { Review } from '../model.ts';
import { REVIEW } from './contract.ts';

interface Fields {
  readonly [field: string]: 'value' | Fields;
}

/** The report of the stable contract: always the same fields in the same order, nothing that the contract does not name. */
export function renderJson(review: Review): string {
  return `${JSON.stringify(ordered(review, REVIEW), undefined, 2)}\n`;
}

function ordered(value: unknown, shape: 'value' | Fields): unknown {
  if (shape === 'value' || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element: unknown) => ordered(element, shape));
  const given = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(
    Object.entries(shape).map(([field, inner]) => [field, ordered(given.get(field), inner)]),
  );
}
