import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  adoptRole,
  dropRolesExcept,
  ensureRoles,
  listRoles,
  withElevated,
  type Connection,
  type Server,
} from '../../src/database/index.ts';
import { startLocalServer, VERSIONS } from './local-server.ts';

describe.each(VERSIONS)('roles on Postgres %i', (version) => {
  let server: Server;
  let session: Connection;

  beforeAll(async () => {
    server = await startLocalServer(version);
    await server.createDatabase('shop');
    session = await server.connect('migrator', 'shop');
  });
  afterAll(async () => {
    await session[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  test('that a dump names are created once, and objects can be handed over to them', async () => {
    expect(await ensureRoles(server, ['postgres', 'Shop Owner', 'postgres'])).toEqual({
      created: ['postgres', 'Shop Owner'],
      unusable: [],
    });
    expect(await ensureRoles(server, ['postgres'])).toEqual({ created: [], unusable: [] });
    await session.query(`
      CREATE TABLE orders (id int);
      ALTER TABLE orders OWNER TO postgres;
      CREATE SCHEMA warehouse AUTHORIZATION "Shop Owner";
      ALTER TABLE orders ADD COLUMN note text`);
    const { rows } = await session.query("SELECT rolcanlogin FROM pg_roles WHERE rolname = 'postgres'");
    expect(rows).toEqual([{ rolcanlogin: false }]);
  });

  test('that mean the session or everybody are not created', async () => {
    expect(await ensureRoles(server, ['public', 'current_user', server.migrator])).toEqual({
      created: [],
      unusable: [],
    });
  });

  test('that are superusers or reserved are not lent', async () => {
    const names = [server.admin, 'pg_monitor', 'pg_made_up'];
    expect(await ensureRoles(server, names)).toEqual({ created: [], unusable: names });
    await expect(session.query(`SET ROLE ${server.admin}`)).rejects.toThrow('permission denied');
  });

  test('that a migration creates can own things in the same transaction', async () => {
    await session.query('BEGIN; CREATE ROLE reporting NOLOGIN');
    await adoptRole(server, session, 'reporting');
    await session.query(`
      CREATE TABLE report (id int);
      ALTER TABLE report OWNER TO reporting;
      CREATE SCHEMA reporting AUTHORIZATION reporting;
      ROLLBACK`);
  });

  test('that a rehearsal made are gone before the next', async () => {
    const before = await listRoles(server);
    await session.query(
      'CREATE ROLE reader; CREATE ROLE writer IN ROLE reader; GRANT reader TO CURRENT_USER',
    );
    await dropRolesExcept(server, before);
    expect((await listRoles(server)).toSorted()).toEqual(before.toSorted());
    await dropRolesExcept(server, before);
  });
});

describe.each(VERSIONS)('elevation on Postgres %i', (version) => {
  let server: Server;
  let session: Connection;

  beforeAll(async () => {
    server = await startLocalServer(version);
    await server.createDatabase('shop');
    session = await server.connect('migrator', 'shop');
  });
  afterAll(async () => {
    await session[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  async function isSuperuser(): Promise<unknown> {
    const { rows } = await session.query<{ is: boolean }>(
      'SELECT rolsuper AS is FROM pg_roles WHERE rolname = CURRENT_USER',
    );
    return rows[0]?.is;
  }

  test('creates an untrusted extension inside the open transaction', async () => {
    await session.query('BEGIN');
    await expect(session.query('CREATE EXTENSION pageinspect')).rejects.toThrow('permission denied');
    await session.query('ROLLBACK');
    await session.query('BEGIN');
    await session.query('SELECT 1');
    await withElevated(server, session, () => session.query('CREATE EXTENSION pageinspect'));
    await expect(session.query('CREATE EXTENSION pg_buffercache')).rejects.toThrow('permission denied');
    await session.query('ROLLBACK');
  });

  test('ends when the work fails', async () => {
    await expect(withElevated(server, session, () => session.query('SELECT 1/0'))).rejects.toThrow(
      'division by zero',
    );
    expect(await isSuperuser()).toBe(false);
  });

  test('is for the role that the session took on', async () => {
    await ensureRoles(server, ['app']);
    await session.query('GRANT ALL ON DATABASE shop TO app; SET ROLE app');
    await withElevated(server, session, async () => expect(await isSuperuser()).toBe(true));
    expect(await isSuperuser()).toBe(false);
    await session.query('RESET ROLE');
  });
});
