import { escapeIdentifier } from 'pg';

/**
 * SQL for 64-bit hashes of values. A value is hashed as its type's output function prints it, which concat() calls and
 * a cast to text need not: somebody may have made a cast of their own, and this runs with the admin's rights. The same
 * text of another type has the same hash. Collation "C" keeps texts apart that a nondeterministic one calls equal.
 *
 * @param seed an expression of type bigint
 */
export function hashOf(column: string, seed: string): string {
  const value = escapeIdentifier(column);
  return `CASE WHEN num_nulls(${value}) = 0 THEN hashtextextended(concat(${value}) COLLATE "C", ${seed}) END`;
}

/** Of several columns together, in their order. */
export function chainedHash(columns: readonly string[]): string {
  return columns.reduce((seed, column) => `coalesce(${hashOf(column, seed)}, 0)`, '0::bigint');
}

/** Of a whole row. Each column has a seed of its own, so that values cannot change places unseen. */
export function rowHash(columns: readonly string[]): string {
  const hashes = columns.map((column, at) => `coalesce(${hashOf(column, String(at + 1))}, ${at})`);
  return hashes.length === 0 ? '0::bigint' : hashes.join(' # ');
}
