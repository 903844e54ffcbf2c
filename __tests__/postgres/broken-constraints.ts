import type { Connection } from '../../src/database/index.ts';

/** Foreign keys and checks that hold in the catalogue and that rows break all the same: each is validated anew. */
export async function brokenConstraints(client: Connection): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT c.conrelid::regclass::text AS table, c.conname AS name, pg_get_constraintdef(c.oid) AS definition
       FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace
      WHERE c.contype IN ('f', 'c') AND c.convalidated AND c.conparentid = 0 AND c.coninhcount = 0
        AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1, 2`,
  );
  const broken: string[] = [];
  for (const { table, name, definition } of rows) {
    await client.query('BEGIN');
    try {
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT "once more" ${definition}`);
    } catch (error) {
      broken.push(`${table}.${name}: ${String(error)}`);
    }
    await client.query('ROLLBACK');
  }
  return broken;
}
