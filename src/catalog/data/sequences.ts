import { escapeIdentifier, type ClientBase } from 'pg';
import type { SchemaDifference } from '../../model.ts';
import { readOnly } from '../read-only.ts';

/**
 * Sequences that would hand out again what was handed out before: one that feeds a column and stands behind its
 * values, which it did not before, and one of its own that went back. A sequence that is ahead does no harm.
 */
export async function compareSequences(before: ClientBase, after: ClientBase): Promise<SchemaDifference[]> {
  return readOnly(before, {}, () => readOnly(after, {}, () => compare(before, after)));
}

async function compare(before: ClientBase, after: ClientBase): Promise<SchemaDifference[]> {
  const old = new Map((await readPositions(before)).map((position) => [position.id, position]));
  const differences: SchemaDifference[] = [];
  for (const now of await readPositions(after)) {
    const was = old.get(now.id);
    if (!was || BigInt(now.next) >= BigInt(was.next)) continue;
    const isHarmless =
      now.column !== null && (!(await isBehind(after, now)) || (await isBehind(before, was)));
    if (isHarmless) continue;
    differences.push({
      object: now.name,
      kind: 'sequence',
      before: `next value ${was.next}`,
      after: `next value ${now.next}`,
      benign: false,
    });
  }
  return differences;
}

interface Position {
  /** What it feeds, else its name. */
  readonly id: string;
  readonly name: string;
  /** `schema.table`, quoted where needed; null when it feeds no column. */
  readonly source: string | null;
  readonly column: string | null;
  readonly next: string;
}

async function isBehind(client: ClientBase, { source, column, next }: Position): Promise<boolean> {
  const { rows } = await client.query<{ behind: boolean | null }>(
    `SELECT pg_catalog.max(${escapeIdentifier(column ?? '')})::pg_catalog.int8 >= $1::pg_catalog.int8 AS behind FROM ${source}`,
    [next],
  );
  return rows[0]?.behind ?? false;
}

/** Those that count upwards. A sequence that was never used has no last value, and begins with what it holds. */
async function readPositions(client: ClientBase): Promise<Position[]> {
  const { rows } = await client.query<Omit<Position, 'next'> & { path: string; next: string | null }>(
    POSITIONS,
  );
  const positions: Position[] = [];
  for (const { path, next, ...position } of rows)
    positions.push({ ...position, next: next ?? (await startOf(client, path)) });
  return positions;
}

async function startOf(client: ClientBase, path: string): Promise<string> {
  const { rows } = await client.query<{ next: string }>(`SELECT last_value AS next FROM ${path}`);
  return rows[0]?.next ?? '0';
}

/** Manual 18, 52 (pg_depend) and 53 (pg_sequences). */
const POSITIONS = `
SELECT coalesce(tn.nspname || '.' || t.relname || '.' || a.attname, s.schemaname || '.' || s.sequencename) AS id,
  s.schemaname || '.' || s.sequencename AS name,
  pg_catalog.format('%I.%I', s.schemaname, s.sequencename) AS path,
  CASE WHEN t.oid IS NOT NULL THEN pg_catalog.format('%I.%I', tn.nspname, t.relname) END AS source, a.attname AS column,
  (s.last_value::pg_catalog.numeric + s.increment_by)::text AS next
FROM pg_catalog.pg_sequences s
JOIN pg_catalog.pg_class c ON c.relname = s.sequencename AND c.relkind = 'S'
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = s.schemaname
LEFT JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
  AND d.refclassid = d.classid AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
LEFT JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
  AND a.atttypid IN ('int2'::pg_catalog.regtype, 'int4'::pg_catalog.regtype, 'int8'::pg_catalog.regtype)
WHERE s.increment_by > 0 AND s.schemaname !~ '^pg_' AND c.relpersistence <> 't'
ORDER BY 2`;
