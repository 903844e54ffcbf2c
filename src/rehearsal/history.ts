import type { Connection } from '../database/index.ts';
import { appliedTableOf, type AppliedKey, type AppliedTable } from '../migrations/applied.ts';
import type { ToolName } from '../model.ts';

/** What a database says of the migrations that were applied to it. */
export interface History extends AppliedTable {
  /** `public.schema_migrations` */
  readonly name: string;
  readonly keys: readonly AppliedKey[];
}

/** Undefined where the tool has no table that tells, or where none is there. */
export async function readHistory(connection: Connection, tool: ToolName): Promise<History | undefined> {
  const known = appliedTableOf(tool);
  if (!known) return undefined;
  const { rows: tables } = await connection.query<{ name: string; path: string }>(FIND, [known.table]);
  for (const { name, path } of tables) {
    try {
      const { rows: keys } = await connection.query<AppliedKey>(known.query(path));
      return { ...known, name, keys };
    } catch {
      // Another's table of that name, with other columns; or one that this role may not read.
    }
  }
  return undefined;
}

const FIND = `
SELECT n.nspname || '.' || c.relname AS name, pg_catalog.format('%I.%I', n.nspname, c.relname) AS path
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relname = $1 AND c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY NOT pg_catalog.pg_table_is_visible(c.oid), 1`;
