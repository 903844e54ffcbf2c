import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import type { Catalog, LockMode } from '../../../src/model.ts';
import { cellsOf, type Locks } from './cells.ts';

/** Statements that no transaction may hold: they are stopped on their way instead. */
export interface OutsideCase {
  readonly sql: string;
  /** Makes the base what it was. */
  readonly undo?: string;
  /** Tables that another session holds, one after the other. */
  readonly held: readonly string[];
  /** Indexes, which LOCK TABLE does not know: another session is changing an option of theirs. */
  readonly heldIndexes?: readonly string[];
  readonly since?: number;
}

export const OUTSIDE_CASES: readonly OutsideCase[] = [
  { sql: 'CREATE INDEX CONCURRENTLY fresh ON items (qty)', undo: 'DROP INDEX fresh', held: ['items'] },
  {
    sql: 'CREATE UNIQUE INDEX CONCURRENTLY fresh ON items (qty)',
    undo: 'DROP INDEX fresh',
    held: ['items'],
  },
  {
    sql: 'DROP INDEX CONCURRENTLY orders_state',
    undo: 'CREATE INDEX orders_state ON orders (state)',
    held: ['orders'],
  },
  { sql: 'REINDEX INDEX CONCURRENTLY items_order', held: ['items'] },
  { sql: 'REINDEX TABLE CONCURRENTLY items', held: ['items'] },
  {
    sql: 'ALTER TABLE logs DETACH PARTITION logs_old CONCURRENTLY',
    undo: "ALTER TABLE logs ATTACH PARTITION logs_old FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')",
    held: ['logs', 'logs_old', 'customers', 'log_notes'],
    heldIndexes: ['logs_old_pkey'],
  },
  { sql: 'VACUUM items', held: ['items'] },
  { sql: 'VACUUM (FULL) items', held: ['items', 'orders'], heldIndexes: ['items_order', 'items_sku'] },
  { sql: 'VACUUM (ANALYZE) plain', held: ['plain'] },
];

/** Each stops the statement at another place: where it asks for more, and where it waits for others to be done. */
const HOLDS = ['ACCESS SHARE', 'ROW EXCLUSIVE', 'SHARE UPDATE EXCLUSIVE', 'ACCESS EXCLUSIVE'] as const;

/**
 * The locks that a statement holds and asks for while another session keeps it waiting. Deterministic: they are read
 * when it waits, never in passing.
 */
export async function measureOutside(
  runner: ClientBase,
  holder: ClientBase,
  catalog: Catalog,
  { sql, undo, held, heldIndexes = [] }: OutsideCase,
): Promise<Locks> {
  const seen: { relation: string; mode: LockMode }[] = [];
  const holds = [
    ...held.flatMap((table) => HOLDS.map((mode) => `LOCK TABLE ${table} IN ${mode} MODE`)),
    ...heldIndexes.map((index) => `ALTER INDEX ${index} SET (fillfactor = 70)`),
  ];
  for (const hold of holds) {
    await holder.query(`BEGIN; ${hold}`);
    const running = runner.query(sql);
    try {
      seen.push(...(await locksOfWaiting(holder, running)));
    } finally {
      await holder.query('ROLLBACK');
      await running;
    }
    if (undo) await runner.query(undo);
  }
  return cellsOf(seen, catalog);
}

const WAITING = `
  SELECT coalesce(n.nspname || '.' || c.relname, '') AS relation, l.mode
  FROM pg_stat_activity a
  JOIN pg_locks w ON w.pid = a.pid AND NOT w.granted
  LEFT JOIN pg_locks l ON l.pid = a.pid AND l.locktype = 'relation' AND l.relation >= 16384
  LEFT JOIN pg_class c ON c.oid = l.relation LEFT JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE a.datname = current_database() AND a.pid <> pg_backend_pid() AND a.wait_event_type = 'Lock'`;

/** Nothing where the statement is through without having to wait. */
async function locksOfWaiting(
  holder: ClientBase,
  running: Promise<unknown>,
): Promise<readonly { relation: string; mode: LockMode }[]> {
  const over = new AbortController();
  const end = () => over.abort();
  const done = running.then(end, end);
  while (!over.signal.aborted) {
    const { rows } = await holder.query<{ relation: string; mode: LockMode }>(WAITING);
    if (rows.length > 0) return rows;
    await Promise.race([done, sleep(2)]);
  }
  return [];
}
