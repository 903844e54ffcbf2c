import type { ClientBase } from 'pg';
import type { Catalog, LockMode } from '../../../src/model.ts';
import { cellsOf, type Locks } from './cells.ts';

/** What a statement was seen to lock: run in a transaction that is rolled back. */
export async function measureLocks(client: ClientBase, catalog: Catalog, sql: string): Promise<Locks> {
  const names = await namesByOid(client);
  await client.query('BEGIN');
  try {
    await client.query(sql);
    const { rows } = await client.query<{ oid: number; mode: LockMode }>(`
      SELECT relation::int8::float8 AS oid, mode FROM pg_locks
      WHERE pid = pg_backend_pid() AND locktype = 'relation' AND granted AND relation >= 16384`);
    const locks = rows.map(({ oid, mode }) => ({ relation: names.get(oid) ?? '', mode }));
    return cellsOf(locks, catalog);
  } finally {
    await client.query('ROLLBACK');
  }
}

async function namesByOid(client: ClientBase): Promise<ReadonlyMap<number, string>> {
  const { rows } = await client.query<{ oid: number; name: string }>(`
    SELECT c.oid::int8::float8 AS oid, n.nspname || '.' || c.relname AS name
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`);
  return new Map(rows.map(({ oid, name }) => [oid, name]));
}
