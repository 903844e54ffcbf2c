import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readCatalog } from '../../src/catalog/snapshot.ts';
import type { Connection, Server } from '../../src/database/index.ts';
import type { Catalog } from '../../src/model.ts';
import { loadParser } from '../../src/sql/script.ts';
import { startLocalServer, VERSIONS } from './local-server.ts';
import { casesFor, LOCK_CASES } from './lock-atlas-cases.ts';
import { LOCK_BASE } from './lock-atlas/base.ts';
import { measureLocks } from './lock-atlas/measure.ts';
import { predictedLocks } from './lock-atlas/predict.ts';

beforeAll(loadParser);

test('at least 150 forms are measured', () => {
  for (const version of [14, 18])
    expect(LOCK_CASES.flatMap((group) => casesFor(group, version)).length).toBeGreaterThan(150);
});

describe.each(VERSIONS)('on PostgreSQL %i the locks are those that were predicted', (version) => {
  let server: Server;
  let connection: Connection;
  let catalog: Catalog;

  beforeAll(async () => {
    server = await startLocalServer(version);
    await server.createDatabase('atlas');
    connection = await server.connect('admin', 'atlas');
    await connection.query(LOCK_BASE);
    catalog = await readCatalog(connection, () => false);
  });

  afterAll(async () => {
    await connection[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  describe.each(LOCK_CASES.map((group) => [group.title, casesFor(group, version)] as const))(
    '%s',
    (_, cases) => {
      test.each(cases)('%s', async (sql) => {
        expect(predictedLocks(sql, catalog, version)).toEqual(await measureLocks(connection, catalog, sql));
      });
    },
  );
});
