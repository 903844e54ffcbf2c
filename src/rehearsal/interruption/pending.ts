import type { Server } from '../../database/index.ts';
import type { LeftObject } from '../../model.ts';

/** Partitions of which DETACH … CONCURRENTLY did the first half: manual 18, 52.25, pg_inherits.inhdetachpending. */
export async function pendingDetaches(server: Server, database: string): Promise<readonly LeftObject[]> {
  await using admin = await server.connect('admin', database);
  const { rows } = await admin.query<{ object: string }>(
    `SELECT n.nspname || '.' || c.relname AS object
       FROM pg_catalog.pg_inherits h JOIN pg_catalog.pg_class c ON c.oid = h.inhrelid
       JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE h.inhdetachpending ORDER BY 1`,
  );
  return rows.map(({ object }) => ({
    kind: 'partition whose detaching is pending',
    object,
    change: 'changed',
  }));
}
