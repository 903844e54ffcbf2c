import { createCleanup } from '../../database/cleanup.ts';
import type { Connection } from '../../database/server.ts';
import type { Operation, Statement } from '../../model.ts';
import type { Stage } from '../session.ts';
import { quoted } from './quoted.ts';

/** A session that keeps a concurrent statement from ending. */
export interface HoldUp extends AsyncDisposable {
  readonly pid: number;
}

/**
 * What a concurrent statement waits for, held in another session. CREATE INDEX and REINDEX CONCURRENTLY wait at their
 * end for every snapshot older than theirs; DETACH PARTITION and DROP INDEX CONCURRENTLY, half done, for whoever uses the
 * table (manual 18: CREATE INDEX, "Building Indexes Concurrently"; REINDEX, "Rebuilding Indexes Concurrently"; ALTER TABLE, DETACH
 * PARTITION; DROP INDEX, CONCURRENTLY). A read in a REPEATABLE READ transaction is both.
 *
 * @param session the tool's own, whose search path tells which table is meant
 */
export async function holdUp(
  { server }: Stage,
  database: string,
  session: Connection,
  { operations }: Statement,
): Promise<HoldUp> {
  const table = await tableOf(session, operations);
  const cleanup = createCleanup();
  const holder = await server.connect('migrator', database);
  cleanup.defer(async () => holder[Symbol.asyncDispose]());
  await holder.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  const { rows } = await holder.query<{ pid: number }>('SELECT pg_catalog.pg_backend_pid() AS pid');
  if (table !== undefined) await holder.query(`LOCK TABLE ONLY ${table} IN ACCESS SHARE MODE`);
  return { pid: rows[0]?.pid ?? 0, [Symbol.asyncDispose]: () => cleanup[Symbol.asyncDispose]() };
}

/** The table itself, or the one of an index, quoted and qualified; undefined where a snapshot is what is waited for. */
async function tableOf(session: Connection, operations: readonly Operation[]): Promise<string | undefined> {
  const name = operations.flatMap((operation) =>
    operation.kind === 'detach-partition' || operation.kind === 'drop-index' ? [operation.relation] : [],
  )[0];
  if (name === undefined) return undefined;
  const { rows } = await session.query<{ name: string }>(
    `SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       LEFT JOIN pg_catalog.pg_index i ON i.indrelid = c.oid AND i.indexrelid = pg_catalog.to_regclass($1)
      WHERE c.oid = pg_catalog.to_regclass($1) AND c.relkind NOT IN ('i', 'I') OR i.indexrelid IS NOT NULL`,
    [quoted(name)],
  );
  return rows[0]?.name;
}
