import { createReadStream } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareData } from '../../src/catalog/data.ts';
import { diffFingerprints } from '../../src/catalog/difference.ts';
import { readFingerprint } from '../../src/catalog/fingerprint/read.ts';
import { ensureRoles, type Server } from '../../src/database/index.ts';
import { loadBaseline, type DataFile } from '../../src/fixtures/load.ts';
import { startLocalServer, VERSIONS } from './local-server.ts';

const DUMPS = path.join(import.meta.dirname, 'dumps');

function dump(name: string): DataFile {
  return { path: name, open: () => createReadStream(path.join(DUMPS, name)) };
}

const TABLES = ['app.customers', 'app.orders', 'app.events', 'app.cats', 'Odd Names.Or"der'];

describe.each(VERSIONS)('a dump loaded as the baseline, on PostgreSQL %i', (version) => {
  let server: Server;

  beforeAll(async () => {
    server = await startLocalServer(version);
    await createEmpty(server, 'origin');
    await using client = await server.connect('migrator', 'origin');
    await client.query('SET ROLE shop_owner');
    await loadBaseline(client, dump('workshop.sql'));
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  const aboutDatabase =
    'dump-17.sql:26, and 1 more below: left out a statement about the database as a whole';
  const newerSetting =
    'dump-17.sql:13, and 1 more below: left out a setting that this server does not have or allow';

  test.each([
    ['dump-15.sql', []],
    ['dump-17.sql', version < 17 ? [newerSetting, aboutDatabase] : [aboutDatabase]],
  ])('%s gives the schema and the rows that were dumped', async (name, expectedNotes) => {
    await createEmpty(server, 'loaded');
    try {
      const notes = await load(server, 'loaded', dump(name));
      expect(notes).toEqual(expectedNotes);
      await using origin = await server.connect('admin', 'origin');
      await using loaded = await server.connect('admin', 'loaded');
      const differences = diffFingerprints(await readFingerprint(origin), await readFingerprint(loaded));
      expect(differences.filter(({ benign }) => !benign)).toEqual([]);
      expect(await compareData(origin, loaded, TABLES)).toEqual([]);
    } finally {
      await server.dropDatabase('loaded');
    }
  });
});

/** With a role that owns what is dumped, as in the database that the dumps come from. */
async function createEmpty(server: Server, name: string): Promise<void> {
  await server.createDatabase(name);
  await ensureRoles(server, ['shop_owner', 'shop_reader']);
  await using admin = await server.connect('admin', name);
  await admin.query(`GRANT CREATE ON DATABASE "${server.databaseName(name)}" TO shop_owner`);
}

async function load(server: Server, name: string, file: DataFile): Promise<string[]> {
  const notes: string[] = [];
  await using client = await server.connect('migrator', name);
  await loadBaseline(client, file, { note: (sentence) => notes.push(sentence) });
  return notes;
}
