import { compareData } from '../catalog/data.ts';
import { compareSequences } from '../catalog/data/sequences.ts';
import { diffFingerprints } from '../catalog/difference.ts';
import type { Fingerprint } from '../catalog/fingerprint/entry.ts';
import { readFingerprint } from '../catalog/fingerprint/read.ts';
import type { Server } from '../database/index.ts';
import type { RoundTrip, Script } from '../model.ts';
import { withTouched } from './touched.ts';

/** A database and its schema: what one migration leaves and the next begins with. */
export interface State {
  readonly database: string;
  readonly fingerprint: Fingerprint;
}

export async function stateOf(server: Server, database: string): Promise<State> {
  return { database, fingerprint: await fingerprintOf(server, database) };
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
): Promise<Pick<RoundTrip, 'schemaDiff' | 'dataDiff'>> {
  const schemaDiff = diffFingerprints(before.fingerprint, await fingerprintOf(server, database));
  await using old = await server.connect('admin', before.database);
  await using now = await server.connect('admin', database);
  const data = tables.length === 0 ? [] : await compareData(old, now, tables);
  return {
    schemaDiff: [...schemaDiff, ...(await compareSequences(old, now))],
    dataDiff: await withTouched(now, data, scripts),
  };
}
