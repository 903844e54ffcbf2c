import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ensureRoles,
  removeLeftover,
  startServer,
  withElevated,
  type Leftover,
  type Server,
  type ServerOptions,
} from '../../src/database/index.ts';
import { localOptions, startLocalServer, VERSIONS } from './local-server.ts';

const SECRET = 'p@ss/w:rd';

describe.each(VERSIONS)('an existing server of Postgres %i', (version) => {
  let staging: Server;
  let host: string;

  beforeAll(async () => {
    staging = await startLocalServer(version);
    await using admin = await staging.connect('admin');
    host = `${admin.host}:${admin.port}`;
    await admin.query(`
      CREATE ROLE mighty LOGIN SUPERUSER PASSWORD '${SECRET}';
      CREATE ROLE maker LOGIN CREATEDB CREATEROLE PASSWORD '${SECRET}';
      CREATE ROLE plain LOGIN CREATEDB PASSWORD '${SECRET}';
      CREATE ROLE nobody LOGIN PASSWORD '${SECRET}';
      CREATE ROLE landlord NOLOGIN;
      CREATE ROLE customer NOLOGIN`);
    await admin.query('CREATE DATABASE staging OWNER landlord');
  });
  afterAll(async () => staging[Symbol.asyncDispose]());

  function options(user: string, password = SECRET): ServerOptions {
    const url = `postgres://${user}:${encodeURIComponent(password)}@${host}/staging?sslmode=disable`;
    return { ...localOptions(version), engine: 'url', url };
  }

  async function inventory(): Promise<string[]> {
    await using admin = await staging.connect('admin');
    const { rows } = await admin.query<{ name: string }>(
      `SELECT 'role ' || rolname AS name FROM pg_roles UNION ALL SELECT 'database ' || datname FROM pg_database`,
    );
    return rows.map(({ name }) => name).toSorted();
  }

  test.each(['mighty', 'maker', 'plain'])('is as it was after a rehearsal by %s', async (user) => {
    const before = await inventory();
    {
      await using server = await startServer(options(user));
      await server.createDatabase('base');
      await ensureRoles(server, ['owner_of_tables']);
      await server.createDatabase('run', 'base');
      await using session = await server.connect('migrator', 'run');
      await session.query('CREATE TABLE orders (id int)');
      if (version >= 16 && user !== 'plain') await session.query('CREATE ROLE made_by_migration');
      expect(await inventory()).not.toEqual(before);
    }
    expect(await inventory()).toEqual(before);
  });

  test.each([
    ['mighty', false],
    ['maker', false],
    ['plain', true],
  ])('has the migrations of %s run as that role: %s', async (user, same) => {
    await using server = await startServer(options(user));
    expect(server.migrator === user).toBe(same);
    await server.createDatabase('base');
    await using session = await server.connect('migrator', 'base');
    const { rows } = await session.query<{ is: string }>("SELECT current_setting('is_superuser') AS is");
    expect(rows).toEqual([{ is: 'off' }]);
  });

  test('does not lend roles that mean something there', async () => {
    await using server = await startServer(options('mighty'));
    const { unusable } = await ensureRoles(server, ['mighty', 'landlord', 'plain', 'customer']);
    expect(unusable).toEqual(['mighty', 'landlord', 'plain']);
  });

  test('does not make a role that others know a superuser', async () => {
    await using server = await startServer(options('mighty'));
    await ensureRoles(server, ['customer']);
    await server.createDatabase('base');
    await using session = await server.connect('migrator', 'base');
    await withElevated(server, session, () => session.query('CREATE EXTENSION pageinspect'));
    await session.query('SET ROLE customer');
    await expect(withElevated(server, session, () => Promise.resolve())).rejects.toThrow('RESET ROLE first');
  });

  test('has to be asked for extensions beforehand when its role is no superuser', async () => {
    await using server = await startServer(options('maker'));
    await server.createDatabase('base');
    await using session = await server.connect('migrator', 'base');
    await expect(withElevated(server, session, () => Promise.resolve())).rejects.toThrow(
      'maker of the database URL is none',
    );
  });

  test('keeps the migrations from running programs', async () => {
    await using server = await startServer(options('mighty'));
    await server.createDatabase('base');
    await using session = await server.connect('migrator', 'base');
    await expect(session.query('GRANT pg_execute_server_program TO CURRENT_USER')).rejects.toThrow();
    await expect(session.query("COPY (SELECT 1) TO PROGRAM 'cat'")).rejects.toThrow(
      'to or from an external program',
    );
  });

  test('needs a role that may create databases', async () => {
    await expect(startServer(options('nobody'))).rejects.toThrow('ALTER ROLE "nobody" CREATEDB');
  });

  test('is not reached with a wrong password, which is not repeated', async () => {
    await expect(startServer(options('maker', 'wrong-secret'))).rejects.toThrow(
      /does not let us in: password authentication failed for user "maker"$/,
    );
  });

  test('is cleaned from another process', async () => {
    const before = await inventory();
    const told: Leftover[] = [];
    const abandoned = await startServer({ ...options('maker'), onLeftover: (one) => told.push(one) });
    await abandoned.createDatabase('base');
    await ensureRoles(abandoned, ['owner_of_tables']);
    for (const leftover of told) await removeLeftover(leftover, options('maker').url);
    expect(await inventory()).toEqual(before);
    await abandoned[Symbol.asyncDispose]();
  });
});
