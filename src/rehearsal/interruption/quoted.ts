import { escapeIdentifier } from 'pg';

/** A name as operations and observations have it, without quotes, as SQL needs it whatever the search path. */
export function quoted(relation: string): string {
  const dot = relation.indexOf('.');
  const parts = dot < 0 ? [relation] : [relation.slice(0, dot), relation.slice(dot + 1)];
  return parts.map((part) => escapeIdentifier(part)).join('.');
}
