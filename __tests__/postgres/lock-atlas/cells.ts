import type { Catalog, LockMode } from '../../../src/model.ts';
import { isAtLeast } from '../../../src/sql/locks.ts';

/** The strongest lock on each relation, by name. */
export type Locks = Readonly<Record<string, LockMode>>;

/**
 * Of relations that were there before. Locks on indexes and sequences that are weaker than SHARE UPDATE EXCLUSIVE are
 * left out on both sides: they come with every use of the table, and keep nobody from anything but changing the index.
 */
export function cellsOf(
  locks: readonly { readonly relation: string; readonly mode: LockMode }[],
  { relations }: Catalog,
): Locks {
  const found = new Map<string, LockMode>();
  for (const { relation, mode } of locks) {
    const kind = relations.get(relation)?.kind;
    const isPlain = kind === 'index' || kind === 'sequence';
    if (kind === undefined || (isPlain && !isAtLeast(mode, 'ShareUpdateExclusiveLock'))) continue;
    const known = found.get(relation);
    if (known === undefined || !isAtLeast(known, mode)) found.set(relation, mode);
  }
  return Object.fromEntries([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
