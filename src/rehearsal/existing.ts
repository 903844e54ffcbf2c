import type { Connection } from '../database/index.ts';
import { UserError } from '../errors.ts';
import type { FixtureTable, Migration, Script } from '../model.ts';
import { ReplayError, applyScript } from './apply.ts';
import { relationOids, withinLimits, type Base } from './base.ts';
import { applyEarlier } from './earlier.ts';
import type { Stage } from './session.ts';

export interface ExistingBase {
  /** The database as it is. */
  readonly existing: string;
  /** Name for a copy of it, where it has to be brought up to date first. */
  readonly database: string;
  /** Merged migrations that it lacks, in order. */
  readonly pending: readonly Script[];
  /** Changed migrations that others rehearse, applied behind those. */
  readonly earlier?: readonly Migration[];
}

/**
 * A database of production's schema and rows as the base. Merged migrations that it lacks are applied first: in a copy,
 * or in itself where it cannot be copied.
 */
export async function prepareExisting(
  stage: Stage,
  { existing, database, pending, earlier = [] }: ExistingBase,
  progress: (line: string) => void,
): Promise<Base> {
  const { server } = stage;
  const isCopied = pending.length + earlier.length > 0 && server.noCopies === undefined;
  const base = isCopied ? database : existing;
  if (isCopied) await server.createDatabase(database, existing);
  await using connection = await server.connect('migrator', base);
  if (pending.length > 0)
    await withinLimits(stage, base, connection, async () => {
      for (const script of pending) {
        progress(`applying ${script.file.path}, which is merged and not applied there`);
        await applyScript(stage, connection, script).catch((error: unknown) => refuse(error, script));
      }
    });
  const oids = await relationOids(stage, base);
  await applyEarlier(stage, base, earlier);
  return {
    database: base,
    fixtures: await rowsThere(connection),
    leftOut: [],
    oids,
  };
}

function refuse(error: unknown, { file }: Script): never {
  if (!(error instanceof ReplayError)) throw error;
  const { message, code } = error.error;
  throw new UserError(
    `${file.path} is merged and, by the database's own history, not applied there; applied first, it fails: ${message} (SQLSTATE ${code}).`,
    { cause: error },
  );
}

/** So many pages, of 8 kB, are counted in no time. */
const COUNTED_PAGES = 1_000;

/** Every table, with the rows that the server says it holds. */
export async function rowsThere(connection: Connection): Promise<FixtureTable[]> {
  const { rows } = await connection.query<Row>(TABLES);
  const tables: FixtureTable[] = [];
  for (const { table, path, pages, estimate } of rows) {
    const counted = pages <= COUNTED_PAGES ? await count(connection, path) : undefined;
    const known = counted ?? estimate ?? (await planned(connection, path));
    tables.push({
      table,
      rows: known,
      productionRows: known,
      seeded: false,
      existing: true,
      ...(counted === undefined && { about: true }),
    });
  }
  return tables;
}

interface Row {
  readonly table: string;
  readonly path: string;
  readonly pages: number;
  /** Null where it was never analysed. */
  readonly estimate: number | null;
}

/** Of a partitioned table the sums of its leaves. reltuples is -1 until the first ANALYZE (manual 18, 52.11). */
const TABLES = `
SELECT n.nspname || '.' || c.relname AS table, pg_catalog.format('%I.%I', n.nspname, c.relname) AS path,
  coalesce(s.pages, 0) AS pages, s.estimate
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (
  SELECT pg_catalog.sum(pg_catalog.pg_relation_size(l.oid) / 8192)::pg_catalog.float8 AS pages,
    CASE WHEN pg_catalog.bool_and(l.reltuples >= 0) THEN pg_catalog.sum(l.reltuples)::pg_catalog.float8 END AS estimate
  FROM pg_catalog.pg_class l
  WHERE l.oid = c.oid AND c.relkind = 'r'
     OR c.relkind = 'p' AND l.oid IN (SELECT t.relid FROM pg_catalog.pg_partition_tree(c.oid) t WHERE t.isleaf)) s
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY n.nspname <> 'public', 1`;

/** Undefined where this role may not read it, or sees a part of it (manual 18, 5.9). */
async function count(connection: Connection, path: string): Promise<number | undefined> {
  try {
    await connection.query('BEGIN READ ONLY');
    await connection.query('SET LOCAL row_security = off');
    const { rows } = await connection.query<{ count: string }>(`SELECT count(*) FROM ${path}`);
    return Number(rows[0]?.count);
  } catch {
    return undefined;
  } finally {
    await connection.query('ROLLBACK');
  }
}

/** What the planner makes of the file's size, also without statistics; 0 where it may not be asked. */
async function planned(connection: Connection, path: string): Promise<number> {
  try {
    const { rows } = await connection.query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
      `EXPLAIN (FORMAT JSON) SELECT FROM ${path}`,
    );
    return rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
  } catch {
    return 0;
  }
}
