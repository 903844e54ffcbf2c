import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { replay } from '../../src/catalog/replay.ts';
import { readCatalog } from '../../src/catalog/snapshot.ts';
import { EMPTY_CATALOG } from '../../src/catalog/static.ts';
import type { Connection, Server } from '../../src/database/index.ts';
import type { Catalog } from '../../src/model.ts';
import { loadParser, parseScript } from '../../src/sql/script.ts';
import { comparable } from './comparable-catalog.ts';
import { startLocalServer, VERSIONS } from './local-server.ts';
import { CATALOG_CASES } from './static-catalog-cases.ts';

beforeAll(loadParser);

describe.each(VERSIONS)('the catalogue told without a server is that of PostgreSQL %i', (version) => {
  let server: Server;
  let connection: Connection;

  beforeAll(async () => {
    server = await startLocalServer(version);
    await server.createDatabase('catalog');
    connection = await server.connect('migrator', 'catalog');
  });

  afterAll(async () => {
    await connection[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  test.each(CATALOG_CASES)('after $title', async ({ sql }) => {
    const { statements } = parseScript({ path: 'case.sql', text: sql });
    expect(statements.filter((statement) => statement.syntaxError)).toEqual([]);
    expect(comparable(replay([{ statements }], EMPTY_CATALOG))).toEqual(comparable(await onServer(sql)));
  });

  async function onServer(sql: string): Promise<Catalog> {
    await connection.query('BEGIN');
    try {
      await connection.query(sql);
      return await readCatalog(connection, () => false);
    } finally {
      await connection.query('ROLLBACK');
    }
  }
});
