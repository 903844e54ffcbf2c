import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createCleanup } from '../../src/database/cleanup.ts';
import { open } from '../../src/database/connection.ts';
import { startServer, type Connection, type Leftover, type Server } from '../../src/database/index.ts';
import { startLocal } from '../../src/database/local.ts';
import type { Startup } from '../../src/database/startup.ts';
import { localOptions, startLocalServer, VERSIONS } from './local-server.ts';

async function valueOf(session: Connection, sql: string): Promise<unknown> {
  const { rows } = await session.query<{ value: unknown }>(`SELECT (SELECT ${sql}) AS value`);
  return rows[0]?.value;
}

/** SQL for the privileges on a database. */
function privileges(database: string): string {
  return `array_agg(acl::text ORDER BY acl::text) FROM pg_database, unnest(datacl) acl WHERE datname = '${database}'`;
}

describe.each(VERSIONS)('a local server of Postgres %i', (version) => {
  let server: Server;

  beforeAll(async () => {
    server = await startLocalServer(version);
    await server.createDatabase('base');
  });
  afterAll(async () => server[Symbol.asyncDispose]());

  test('says what it is', () => {
    expect(server).toMatchObject({ kind: 'local', major: version, admin: 'pgrehearse_admin' });
    expect(server.version).toMatch(new RegExp(`^${version}\\.\\d+$`));
  });

  test('lets the migrator own its databases without being a superuser', async () => {
    await using session = await server.connect('migrator', 'base');
    const owner = `pg_has_role(datdba, 'USAGE') FROM pg_database WHERE datname = 'base'`;
    expect(await valueOf(session, owner)).toBe(true);
    expect(await valueOf(session, `current_setting('is_superuser')`)).toBe('off');
  });

  test('lets the migrator alter the schema public', async () => {
    await using session = await server.connect('migrator', 'base');
    await session.query(`COMMENT ON SCHEMA public IS 'ours'`);
    expect(await valueOf(session, `obj_description('public'::regnamespace)`)).toBe('ours');
  });

  test('keeps what production does with the log, and gives up durability', async () => {
    await using session = await server.connect('admin');
    const settings = ['fsync', 'synchronous_commit', 'autovacuum', 'full_page_writes', 'wal_level'];
    const values: unknown[] = [];
    for (const name of settings) values.push(await valueOf(session, `current_setting('${name}')`));
    expect(values).toEqual(['off', 'off', 'off', 'on', 'replica']);
  });

  test('copies rows, settings and privileges of a template that is in use', async () => {
    await server.createDatabase('template');
    await using busy = await server.connect('migrator', 'template');
    await busy.query(`
      CREATE ROLE guest NOLOGIN;
      CREATE TABLE orders AS SELECT generate_series(1, 3) AS id;
      ALTER DATABASE template SET search_path = app, public;
      ALTER DATABASE template SET statement_timeout = '7s';
      ALTER DATABASE template SET default_transaction_read_only = on;
      ALTER ROLE CURRENT_USER IN DATABASE template SET lock_timeout = '2s';
      REVOKE CONNECT ON DATABASE template FROM PUBLIC;
      GRANT TEMPORARY ON DATABASE template TO guest WITH GRANT OPTION`);
    await using admin = await server.connect('admin');
    await admin.query(`ALTER DATABASE template SET "shop.tenant" = 'it''s'`);
    await server.createDatabase('copy', 'template');
    await using session = await server.connect('migrator', 'copy');
    expect(await valueOf(session, 'count(*)::int FROM public.orders')).toBe(3);
    expect(await valueOf(session, `current_setting('search_path')`)).toBe('app, public');
    expect(await valueOf(session, `current_setting('statement_timeout')`)).toBe('7s');
    expect(await valueOf(session, `current_setting('shop.tenant')`)).toBe("it's");
    expect(await valueOf(session, `current_setting('lock_timeout')`)).toBe('2s');
    expect(await valueOf(session, privileges('copy'))).toEqual(
      await valueOf(session, privileges('template')),
    );
    expect(await valueOf(session, `has_database_privilege('guest', 'copy', 'CONNECT')`)).toBe(false);
  });

  test('drops a database that is in use', async () => {
    await server.createDatabase('gone');
    await using session = await server.connect('migrator', 'gone');
    await server.dropDatabase('gone');
    await expect(session.query('SELECT 1')).rejects.toThrow();
    await expect(server.connect('migrator', 'gone')).rejects.toThrow('database "gone" does not exist');
  });
});

describe('starting a local server', () => {
  test('leaves no process and no folder', async () => {
    const told: Leftover[] = [];
    const server = await startServer({ ...localOptions(15), onLeftover: (one) => told.push(one) });
    const folders = told.flatMap((one) => (one.kind === 'directory' ? [one.path] : []));
    expect(server.leftovers).toEqual(told);
    expect(folders.map(existsSync)).toContain(true);
    const session = await server.connect('admin');
    const { host, port } = session;
    await server[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
    expect(folders.map(existsSync)).not.toContain(true);
    await expect(open({ host, port, user: 'pgrehearse_admin', database: 'postgres' })).rejects.toThrow(
      'ECONNREFUSED',
    );
    await expect(session.query('SELECT 1')).rejects.toThrow();
  });

  test('takes another port when the first is taken', async () => {
    await using cleanup = createCleanup();
    const taken = createServer().listen(0, '127.0.0.1');
    cleanup.defer(() => void taken.close());
    await once(taken, 'listening');
    const ports = [portOf(taken.address()), await unusedPort()];
    const startup: Startup = {
      options: localOptions(15),
      cleanup,
      leftovers: [],
      remember: () => undefined,
    };
    const access = await startLocal(startup, () => Promise.resolve(ports.shift() ?? 0));
    expect(access.kind).toBe('local');
    expect(ports).toEqual([]);
  });

  test('of a version that cannot be had says which ones there are', async () => {
    await expect(startServer(localOptions(13))).rejects.toThrow(
      /No Postgres 13 .*local: server binaries found: .*17 in .*no package of Postgres 13 is known/,
    );
  });
});

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  server.close();
  await once(server, 'close');
  return port;
}
