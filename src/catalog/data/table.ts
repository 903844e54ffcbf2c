import type { ClientBase } from 'pg';
import { escapeIdentifier } from 'pg';

/** A table as one of the two databases holds it. */
export interface StoredTable {
  /** `public.orders` */
  readonly name: string;
  readonly oid: number;
  /** What to select from: a partitioned table with its partitions, any other without its children. */
  readonly source: string;
  readonly columns: readonly StoredColumn[];
  /** Columns of the primary key, in its order; none when there is no such key. */
  readonly key: readonly string[];
  /** Partitioned tables above it, the root last. */
  readonly ancestors: readonly string[];
}

export interface StoredColumn {
  readonly name: string;
  /** pg_attribute.attnum: a column that was dropped and added again has another. */
  readonly number: number;
}

/** Those of the named tables that hold rows in this database, by name. Foreign tables and views hold none. */
export async function readTables(
  client: ClientBase,
  names: readonly string[],
): Promise<Map<string, StoredTable>> {
  const { rows } = await client.query<Row>(TABLES, [names]);
  return new Map(rows.map((row) => [row.name, toTable(row)]));
}

interface Row extends Omit<StoredTable, 'source'> {
  readonly schema: string;
  readonly relation: string;
  readonly partitioned: boolean;
}

function toTable({ schema, relation, partitioned, ...table }: Row): StoredTable {
  const path = `${escapeIdentifier(schema)}.${escapeIdentifier(relation)}`;
  return { ...table, source: partitioned ? path : `ONLY ${path}` };
}

const TABLES = `
SELECT n.nspname || '.' || c.relname AS name, c.oid, n.nspname AS schema, c.relname AS relation,
  c.relkind = 'p' AS partitioned,
  (SELECT coalesce(json_agg(json_build_object('name', a.attname, 'number', a.attnum) ORDER BY a.attnum), '[]')
   FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
  (SELECT coalesce(json_agg(a.attname ORDER BY k.at), '[]')
   FROM pg_constraint p CROSS JOIN LATERAL unnest(p.conkey) WITH ORDINALITY k(attnum, at)
   JOIN pg_attribute a ON a.attrelid = p.conrelid AND a.attnum = k.attnum
   WHERE p.conrelid = c.oid AND p.contype = 'p') AS key,
  (SELECT coalesce(json_agg(pn.nspname || '.' || p.relname), '[]')
   FROM pg_partition_ancestors(c.oid) WITH ORDINALITY x(relid, at)
   JOIN pg_class p ON p.oid = x.relid JOIN pg_namespace pn ON pn.oid = p.relnamespace
   WHERE p.oid <> c.oid) AS ancestors
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname || '.' || c.relname = ANY ($1) AND c.relkind IN ('r', 'p') AND c.relpersistence <> 't'`;

/** Rows of each table that exists, counted one by one; a partition's count in its parent too. */
export async function rowCounts(client: ClientBase, names: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { name, source } of (await readTables(client, names)).values()) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${source}`);
    counts.set(name, Number(rows[0]?.count));
  }
  return counts;
}
