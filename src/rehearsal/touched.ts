import type { ClientBase } from 'pg';
import type { DataDifference, Script } from '../model.ts';
import { sentText } from '../sql/lines.ts';

/**
 * Tells values that a trigger writes whenever a row is updated, such as `updated_at`, from lost ones: no script names
 * the column, so nothing but the trigger can have set it.
 */
export async function withTouched(
  client: ClientBase,
  differences: readonly DataDifference[],
  scripts: readonly Script[],
): Promise<readonly DataDifference[]> {
  if (!differences.some(({ change }) => change === 'changed')) return differences;
  const { rows } = await client.query<{ column: string }>(STAMPED);
  const stamped = new Set(rows.map(({ column }) => column));
  const words = new Set(
    scripts.flatMap(
      ({ file }) =>
        sentText(file)
          .toLowerCase()
          .match(/[\p{L}_][\p{L}\p{N}_$]*/gu) ?? [],
    ),
  );
  return differences.map((difference) => {
    const { table, column = '', change } = difference;
    const isTouched =
      change === 'changed' && stamped.has(`${table}.${column}`) && !words.has(column.toLowerCase());
    return isTouched ? { ...difference, change: 'touched' } : difference;
  });
}

/** Points in time of tables that a trigger FOR EACH ROW BEFORE UPDATE guards (manual 18, 52: pg_trigger.tgtype). */
const STAMPED = `
SELECT DISTINCT n.nspname || '.' || c.relname || '.' || a.attname AS column
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND t.tgtype & 19 = 19
  AND a.atttypid IN ('date'::pg_catalog.regtype, 'timestamp'::pg_catalog.regtype, 'timestamptz'::pg_catalog.regtype)`;
