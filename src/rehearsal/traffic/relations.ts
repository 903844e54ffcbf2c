import type { Queryable } from '../../catalog/queryable.ts';
import type { Catalog, Lock, LockMode, Observation, Statement } from '../../model.ts';
import { isAtLeast, LOCK_MODES, predictStatementLocks } from '../../sql/locks.ts';
import { resolveOperation } from '../../sql/resolve.ts';
import { NEW_SESSION } from '../../sql/session.ts';
import type { Experiment } from '../experiments.ts';

/** A relation that was there before and that the migration locks. */
export interface Locked {
  readonly relation: string;
  /** The strongest of its locks. */
  readonly mode: LockMode;
  readonly heldMs: number;
}

const USED_BY_APPLICATIONS = new Set(['table', 'partitioned-table', 'view', 'materialized-view']);

/** The locks of one statement of a run, as they were seen. */
export interface Locking {
  readonly statement: Observation;
  /** As it was sent. */
  readonly source: Statement | undefined;
  readonly locks: readonly Pick<Lock, 'relation' | 'mode' | 'heldMs' | 'isNew'>[];
}

/** Of each statement of a run; where they could only be sampled, those that it is known to take are added. */
export function lockings(
  { migration, forward, catalogs }: Pick<Experiment, 'migration' | 'forward' | 'catalogs'>,
  major: number,
): readonly Locking[] {
  return forward.statements.flatMap((statement, at): Locking[] => {
    if (statement.own) return [];
    const source = migration.up.statements[at];
    const catalog = catalogs[at];
    const known =
      statement.lockSource === 'sampled' && source && catalog ? predicted(source, catalog, major) : [];
    const isNew = (relation: string) => !catalogs[0]?.relations.has(relation);
    const more = known
      .filter(({ relation }) => catalog?.relations.has(relation))
      .map(({ relation, mode }) => ({ relation, mode, heldMs: 0, isNew: isNew(relation) }));
    return [{ statement, source, locks: [...statement.locks, ...more] }];
  });
}

function predicted({ operations }: Statement, catalog: Catalog, major: number) {
  const resolved = operations.map((operation) =>
    resolveOperation(operation, catalog, NEW_SESSION.searchPath),
  );
  return predictStatementLocks(resolved, catalog, major);
}

/**
 * The relations that an application may use and that a run locked, other than for reading: strongest lock first, then those held
 * longest.
 *
 * @param base catalogue of before the run
 */
export function lockedBy(run: readonly Locking[], base: Catalog | undefined): readonly Locked[] {
  const found = new Map<string, Locked>();
  for (const { relation, mode, heldMs, isNew } of run.flatMap(({ locks }) => locks)) {
    const kind = base?.relations.get(relation)?.kind ?? '';
    if (isNew || !USED_BY_APPLICATIONS.has(kind) || !isAtLeast(mode, 'RowShareLock')) continue;
    const known = found.get(relation);
    if (!known || strength(mode) > strength(known.mode)) found.set(relation, { relation, mode, heldMs });
  }
  return [...found.values()].toSorted(
    (a, b) =>
      strength(b.mode) - strength(a.mode) ||
      b.heldMs - a.heldMs ||
      a.relation.localeCompare(b.relation, 'en'),
  );
}

function strength(mode: LockMode): number {
  return LOCK_MODES.indexOf(mode);
}

/** What is needed to use a relation. */
export interface Usable {
  readonly relation: string;
  /** As SQL needs it. */
  readonly quoted: string;
  /** pg_class.relkind */
  readonly kind: string;
  /** A foreign key points to it. */
  readonly isParent: boolean;
  /** The session may look into its schema. */
  readonly isReachable: boolean;
}

/** Looks relations up by the names that they have here. What is not there is left out. */
export async function usable(session: Queryable, relations: readonly string[]): Promise<readonly Usable[]> {
  const { rows } = await session.query<Usable>(USABLE, [relations]);
  const byName = new Map(rows.map((row) => [row.relation, row]));
  return relations.flatMap((relation) => byName.get(relation) ?? []);
}

const USABLE = `
SELECT n.nspname || '.' || c.relname AS relation, pg_catalog.format('%I.%I', n.nspname, c.relname) AS quoted, c.relkind AS kind,
  EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.contype = 'f' AND k.confrelid = c.oid) AS "isParent",
  pg_catalog.has_schema_privilege(n.oid, 'USAGE') AS "isReachable"
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname || '.' || c.relname = ANY ($1) AND c.relkind IN ('r', 'p', 'v', 'm')`;
