import { messageOf } from '../database/connection.ts';
import { UserError } from '../errors.ts';
import { namedIn, prepareBase, relationOids, type Base, type BaseInput } from '../rehearsal/base.ts';
import type { Stage } from '../rehearsal/session.ts';
import { keyOf } from './key.ts';
import type { Kept } from './manifest.ts';

type Progress = (line: string) => void;

/** Brings up the base as it was kept, where that was made of the very same things; else makes it, and keeps it. */
export async function prepareKept(stage: Stage, input: BaseInput, progress: Progress): Promise<Base> {
  const { cache } = stage;
  const key = cache && (await keyOf(stage, input));
  if (!cache || key === undefined) return prepareBase(stage, input, progress);
  const restored = await cache.time('restore', () => restore(stage, input, key, progress));
  if (restored) return restored;
  const start = Date.now();
  const base = await prepareBase(stage, input, progress);
  if (Date.now() - start >= cache.worthMs)
    await cache.time('keep', () => keep(stage, input, key, base, progress));
  return base;
}

async function restore(
  stage: Stage,
  { database, synthesis, changed, programs }: BaseInput,
  key: string,
  progress: Progress,
): Promise<Base | undefined> {
  const { cache, server } = stage;
  const found = await cache?.entries.find(key);
  if (!found) return undefined;
  const { fixtures, leftOut, tables, touched } = found.kept;
  const isTouched = namedIn(changed, programs);
  if (synthesis && tables.filter(isTouched).join('\n') !== touched.join('\n')) return undefined;
  try {
    await server.snapshots?.restore(found.folder);
  } catch (error) {
    progress(`the base of the cache could not be restored (${messageOf(error)}), so it is made anew`);
    return undefined;
  }
  progress('base restored from the cache');
  return { database, fixtures, leftOut, oids: await relationOids(stage, database) };
}

async function keep(
  { cache, server }: Stage,
  { database, changed, programs }: BaseInput,
  key: string,
  { fixtures, leftOut }: Base,
  progress: Progress,
): Promise<void> {
  const tables = await tablesOf(server, database);
  const kept: Kept = { fixtures, leftOut, tables, touched: tables.filter(namedIn(changed, programs)) };
  try {
    await cache?.entries.add(key, kept, async (folder) => server.snapshots?.save(folder));
  } catch (error) {
    if (error instanceof UserError) throw error;
    progress(`the base could not be put into the cache: ${messageOf(error)}`);
  }
}

async function tablesOf(server: Stage['server'], database: string): Promise<readonly string[]> {
  await using admin = await server.connect('admin', database);
  const { rows } = await admin.query<{ name: string }>(
    `SELECT n.nspname || '.' || c.relname AS name
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}
