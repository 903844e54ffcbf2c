import { setTimeout as sleep } from 'node:timers/promises';
import type { Queryable } from '../catalog/queryable.ts';
import type { LockMode } from '../model.ts';
import { isAtLeast } from '../sql/locks.ts';
import { milliseconds } from '../sql/settings.ts';

/** Counters of a session, read in that session, between two statements. */
export interface Reading {
  readonly walBytes: number;
  readonly lockTimeoutMs: number;
  readonly statementTimeoutMs: number;
  readonly searchPath: readonly string[];
  readonly relations: ReadonlyMap<number, Counters>;
  /** Locks that the session holds on user relations, `oid mode`. */
  readonly held: ReadonlySet<string>;
}

export interface Counters {
  readonly oid: number;
  readonly name: string;
  /** pg_class.relkind */
  readonly kind: string;
  readonly filenode: number;
  readonly bytes: number;
  readonly scans: number;
  readonly tuples: number;
  readonly written: number;
}

export type Scope =
  /** Counts of the open transaction (pg_stat_get_xact_*): exact, and invisible to other sessions. */
  | 'transaction'
  /** Counts since the server started, flushed first: for statements that run outside a transaction. */
  | 'server';

interface Row {
  readonly wal: string;
  readonly lock_timeout: string;
  readonly statement_timeout: string;
  readonly search_path: string[];
  readonly relations: Counters[];
  readonly held: { oid: number; mode: LockMode }[];
}

/**
 * Sources: manual 18, 27.2.2 (pg_stat_xact_*), 53.13 (pg_locks), 9.28 (WAL position, relation size). A table's
 * filenode changes when it is rewritten (66.1).
 *
 * @param touched limits the relations to those that the session has locked, which are all that it can have touched
 */
export async function readMeter(client: Queryable, scope: Scope, touched: boolean): Promise<Reading> {
  const { rows } = await client.query<Row>(meterQuery(scope, touched));
  const row = rows[0];
  if (!row) throw new Error('the meter query returned no row');
  return {
    walBytes: Number(row.wal),
    lockTimeoutMs: milliseconds(row.lock_timeout),
    statementTimeoutMs: milliseconds(row.statement_timeout),
    searchPath: row.search_path,
    relations: new Map(row.relations.map((relation) => [relation.oid, relation])),
    held: new Set(row.held.map(({ oid, mode }) => `${oid} ${mode}`)),
  };
}

function meterQuery(scope: Scope, touched: boolean): string {
  const of = (name: string) =>
    `pg_catalog.pg_stat_get_${scope === 'transaction' ? 'xact_' : ''}${name}(c.oid)`;
  return `
WITH locks AS MATERIALIZED (
  SELECT l.relation AS oid, l.mode FROM pg_catalog.pg_locks l
  WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.relation >= 16384 AND l.granted
    AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
)
SELECT
  pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_insert_lsn(), '0/0')::text AS wal,
  pg_catalog.current_setting('lock_timeout') AS lock_timeout,
  pg_catalog.current_setting('statement_timeout') AS statement_timeout,
  pg_catalog.current_schemas(false)::text[] AS search_path,
  coalesce((
    SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
      'oid', c.oid::pg_catalog.int8, 'name', n.nspname || '.' || c.relname, 'kind', c.relkind,
      'filenode', coalesce(pg_catalog.pg_relation_filenode(c.oid), 0)::pg_catalog.int8,
      'bytes', CASE WHEN c.relkind IN ('r', 'm') THEN coalesce(pg_catalog.pg_total_relation_size(c.oid), 0) ELSE 0 END,
      'scans', coalesce(${of('numscans')}, 0), 'tuples', coalesce(${of('tuples_returned')}, 0),
      'written', coalesce(${of('tuples_inserted')}, 0) + coalesce(${of('tuples_updated')}, 0) + coalesce(${of('tuples_deleted')}, 0)))
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'm', 'v', 'f', 'S', 'i', 'I') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      ${touched ? 'AND c.oid IN (SELECT oid FROM locks)' : ''}
  ), '[]') AS relations,
  coalesce((SELECT pg_catalog.json_agg(pg_catalog.json_build_object('oid', oid::pg_catalog.int8, 'mode', mode)) FROM locks), '[]') AS held`;
}

/** Makes the session's counts visible in the server's totals; at once from 15 on (manual 18, 27.2.26). */
export async function flushCounters(client: Queryable, major: number): Promise<void> {
  if (major >= 15) {
    await client.query('SELECT pg_catalog.pg_stat_force_next_flush()');
    return;
  }
  const collectorIntervalMs = 600;
  await sleep(collectorIntervalMs);
  await client.query('SELECT 1');
  await sleep(collectorIntervalMs);
  await client.query('SELECT pg_catalog.pg_stat_clear_snapshot()');
}

/** Weak locks on indexes and sequences come with every statement and tell nothing. */
export function isTelling(kind: string, mode: LockMode): boolean {
  return !['i', 'I', 'S'].includes(kind) || isAtLeast(mode, 'ShareLock');
}
