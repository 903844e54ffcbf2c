import { compareData } from '../catalog/data.ts';
import { compareRemembered, type Remembered } from '../catalog/data/remembered.ts';
import { compareSequences } from '../catalog/data/sequences.ts';
import { diffFingerprints } from '../catalog/difference.ts';
import type { Fingerprint } from '../catalog/fingerprint/entry.ts';
import { readFingerprint } from '../catalog/fingerprint/read.ts';
import type { Server } from '../database/index.ts';
import type { RoundTrip, Script } from '../model.ts';
import { withTouched } from './touched.ts';

/** For the sums of one table, in milliseconds. */
export const LONGEST_SUMS_MS = 120_000;

const UNNAMED = 'no script names it, so nothing of its rows was noted before';

/** A database and its schema: what one migration leaves and the next begins with. */
export interface State {
  readonly database: string;
  /** Read once, when it is asked for. */
  readonly fingerprint: () => Promise<Fingerprint>;
  /** What is known of its rows, where the database itself is changed from now on. */
  readonly remembered?: Remembered;
}

type Differences = Pick<RoundTrip, 'schemaDiff' | 'dataDiff' | 'notCompared'>;

/** Of a database that nobody changes from now on: a fingerprint takes as long as a short migration, and not all are needed. */
export function stateOf(server: Server, database: string): State {
  let read: Promise<Fingerprint> | undefined;
  return { database, fingerprint: () => (read ??= fingerprintOf(server, database)) };
}

export async function fingerprintOf(server: Server, database: string): Promise<Fingerprint> {
  await using connection = await server.connect('admin', database);
  const entries = await readFingerprint(connection, [server.admin, server.migrator]);
  // On an existing server the roles of others, and of other reviews, come and go meanwhile.
  return server.kind === 'url' ? entries.filter(({ kind }) => kind !== 'role') : entries;
}

/**
 * What `database` holds otherwise than before.
 *
 * @param tables that may differ in their rows, by qualified name
 * @param scripts that ran since
 */
export async function differences(
  server: Server,
  before: State,
  database: string,
  tables: readonly string[],
  scripts: readonly Script[],
): Promise<Differences> {
  const now = await fingerprintOf(server, database);
  const schemaDiff = diffFingerprints(await before.fingerprint(), now);
  if (before.remembered) {
    const data = await sinceRemembered(server, before.remembered, database, tables, scripts);
    return { schemaDiff, ...data };
  }
  await using old = await server.connect('admin', before.database);
  await using current = await server.connect('admin', database);
  const data = tables.length === 0 ? [] : await compareData(old, current, tables);
  return {
    schemaDiff: [...schemaDiff, ...(await compareSequences(old, current))],
    dataDiff: await withTouched(current, data, scripts),
  };
}

async function sinceRemembered(
  server: Server,
  remembered: Remembered,
  database: string,
  tables: readonly string[],
  scripts: readonly Script[],
): Promise<Omit<Differences, 'schemaDiff'>> {
  await using current = await server.connect('admin', database);
  const { dataDiff, not } = await compareRemembered(current, remembered, LONGEST_SUMS_MS);
  const left = [...remembered.not, ...not].filter(({ table }) => tables.includes(table));
  const unnamed = tables.filter(
    (table) => !remembered.tables.has(table) && !left.some((one) => one.table === table),
  );
  const notCompared = [...left, ...unnamed.map((table) => ({ table, reason: UNNAMED }))];
  return {
    dataDiff: await withTouched(current, dataDiff, scripts),
    ...(notCompared.length > 0 && { notCompared }),
  };
}
