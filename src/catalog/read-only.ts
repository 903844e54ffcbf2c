import type { ClientBase } from 'pg';

/**
 * Runs `work` in one read-only transaction. Only the system catalogue is on the search path, temporary objects last,
 * so that every other name is printed in full and nobody's table can stand in for a catalogue (manual 18, 19.11.1).
 * The client must be idle: outside a transaction.
 *
 * @param settings names and values for this transaction only
 */
export async function readOnly<T>(
  client: ClientBase,
  settings: Readonly<Record<string, string>>,
  work: () => Promise<T>,
): Promise<T> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const all = Object.entries({ search_path: 'pg_catalog, pg_temp', ...settings });
    for (const setting of all) await client.query('SELECT pg_catalog.set_config($1, $2, true)', setting);
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}
