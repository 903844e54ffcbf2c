import { escapeIdentifier } from 'pg';
import type { Connection, Server } from '../../database/index.ts';
import { synthesize, type SynthesisInput } from '../../fixtures/synthesis/index.ts';
import type { Reference } from './references.ts';

/** A table that is made smaller or larger, and how many rows it is to have. */
export interface Goal {
  readonly table: string;
  readonly rows: number;
}

/** A table's name as SQL. */
export function sqlName(table: string): string {
  const dot = table.indexOf('.');
  return `${escapeIdentifier(table.slice(0, dot))}.${escapeIdentifier(table.slice(dot + 1))}`;
}

/** Connects as the admin with triggers, rules and foreign keys aside: only a superuser may do that. */
export async function connectAside(server: Server, database: string): Promise<Connection> {
  const connection = await server.connect('admin', database);
  await connection.query(`SET session_replication_role = replica; SET row_security = off; SET statement_timeout = 0;
    SET lock_timeout = 0; SET max_parallel_workers_per_gather = 0`);
  return connection;
}

const SHARES = 65_536;

/**
 * Leaves about so many rows of each table, the same ones each time, without gaps between them; parents go first, and
 * rows whose parent is gone go with it.
 */
export async function cut(
  client: Connection,
  goals: readonly Goal[],
  references: readonly Reference[],
): Promise<void> {
  for (const { table, rows } of parentsFirst(goals, references)) {
    for (const reference of references) if (reference.child === table) await deleteOrphans(client, reference);
    const present = await countOf(client, table);
    if (present > rows) {
      const kept = Math.round((rows / present) * SHARES);
      await client.query(
        `DELETE FROM ${sqlName(table)} t WHERE (pg_catalog.hashtid(t.ctid) & ${SHARES - 1}) >= ${kept}`,
      );
    }
  }
}

async function deleteOrphans(client: Connection, { child, parent, columns, keys }: Reference): Promise<void> {
  if (columns.length === 0 || columns.length !== keys.length) return;
  const pairs = columns.map(
    (column, at) => `p.${escapeIdentifier(keys[at] ?? '')} = t.${escapeIdentifier(column)}`,
  );
  const given = columns.map((column) => `t.${escapeIdentifier(column)} IS NOT NULL`);
  await client.query(
    `DELETE FROM ${sqlName(child)} t WHERE ${given.join(' AND ')}
      AND NOT EXISTS (SELECT FROM ${sqlName(parent)} p WHERE ${pairs.join(' AND ')})`,
  );
}

function parentsFirst(goals: readonly Goal[], references: readonly Reference[]): Goal[] {
  const depths = new Map<string, number>();
  const depthOf = (table: string, path: readonly string[]): number => {
    const known = depths.get(table);
    if (known !== undefined) return known;
    if (path.includes(table)) return 0;
    const above = references.filter(({ child, parent }) => child === table && parent !== table);
    const depth = Math.max(0, ...above.map(({ parent }) => 1 + depthOf(parent, [...path, table])));
    depths.set(table, depth);
    return depth;
  };
  return goals.toSorted((one, other) => depthOf(one.table, []) - depthOf(other.table, []));
}

export async function countOf(client: Connection, table: string): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(
    `SELECT pg_catalog.count(*)::pg_catalog.float8 AS rows FROM ${sqlName(table)}`,
  );
  return rows[0]?.rows ?? 0;
}

/** Makes the tables' rows up anew, more of them. */
export async function grow(
  server: Server,
  database: string,
  tables: readonly string[],
  input: Omit<SynthesisInput, 'held'>,
): Promise<void> {
  const held = new Map<string, number>();
  {
    await using aside = await connectAside(server, database);
    for (const table of tables) await aside.query(`DELETE FROM ${sqlName(table)}`);
    const { rows } = await aside.query<{ name: string }>(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_catalog.pg_class c
         JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`,
    );
    for (const { name } of rows) held.set(name, tables.includes(name) ? 0 : 1);
  }
  await using owner = await server.connect('migrator', database);
  await synthesize(owner, { ...input, held });
}

/** As a table in use is kept: no dead rows, no gaps, hints set, statistics taken; views of it are as it is. */
export async function settle(
  client: Connection,
  tables: readonly string[],
  views: readonly string[],
): Promise<void> {
  for (const view of views)
    await client.query(`REFRESH MATERIALIZED VIEW ${sqlName(view)}`).catch(() => undefined);
  for (const relation of tables) await client.query(`VACUUM (FULL, FREEZE) ${sqlName(relation)}`);
  for (const relation of [...tables, ...views])
    await client.query(`VACUUM (FREEZE, ANALYZE) ${sqlName(relation)}`);
}
