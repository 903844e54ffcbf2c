import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DatabaseError } from 'pg';
import type { Connection, Server } from '../../src/database/index.ts';
import { startLocalServer, VERSIONS } from './local-server.ts';

/** Insufficient privilege; no such role or language; an extension that this server does not ship; a reserved name. */
const REFUSED = ['42501', '42704', '0A000', '42939'];

const hostile: Readonly<Record<string, string>> = {
  'runs a program by COPY FROM': "CREATE TEMP TABLE t(x text); COPY t FROM PROGRAM 'id'",
  'runs a program by COPY TO': "COPY (SELECT 1) TO PROGRAM 'cat'",
  'reads a file by COPY': "CREATE TEMP TABLE t(x text); COPY t FROM '/etc/passwd'",
  'writes a file by COPY': "COPY (SELECT 1) TO '/tmp/pgrehearse-hostile'",
  'reads a file by function': "SELECT pg_read_file('/etc/passwd')",
  'reads a binary file by function': "SELECT pg_read_binary_file('/etc/passwd')",
  'lists a folder': "SELECT pg_ls_dir('/')",
  'asks about a file': "SELECT pg_stat_file('/etc/passwd')",
  'imports a file as a large object': "SELECT lo_import('/etc/passwd')",
  'exports a large object to a file': "SELECT lo_export(1, '/tmp/pgrehearse-hostile')",
  'makes an untrusted Perl': 'CREATE LANGUAGE plperlu',
  'makes an untrusted Python': 'CREATE LANGUAGE plpython3u',
  'loads a library': "LOAD 'auto_explain'",
  'calls into the C library': `CREATE FUNCTION run(cstring) RETURNS int LANGUAGE c AS 'libc.so.6', 'system'`,
  'calls into the server': `CREATE FUNCTION f(text) RETURNS text LANGUAGE internal AS 'pg_read_file_all'`,
  'creates dblink': 'CREATE EXTENSION dblink',
  'creates file_fdw': 'CREATE EXTENSION file_fdw',
  'creates postgres_fdw': 'CREATE EXTENSION postgres_fdw',
  'changes the configuration': "ALTER SYSTEM SET archive_command = 'id'",
  'reloads the configuration': 'SELECT pg_reload_conf()',
  'becomes the admin for the session': 'SET SESSION AUTHORIZATION pgrehearse_admin',
  'becomes the admin by role': 'SET ROLE pgrehearse_admin',
  'joins the admin': 'GRANT pgrehearse_admin TO CURRENT_USER',
  'changes the password of the admin': "ALTER ROLE pgrehearse_admin PASSWORD 'x'",
  'becomes a superuser': 'ALTER ROLE CURRENT_USER SUPERUSER',
  'makes a superuser': 'CREATE ROLE mighty SUPERUSER',
  'edits the catalogue': 'UPDATE pg_authid SET rolsuper = true',
  'lifts the limit on temporary files': 'SET temp_file_limit = -1',
  'lifts the limit for the next session': 'ALTER ROLE CURRENT_USER SET temp_file_limit = -1',
  'resets the limit for the next session': 'ALTER ROLE CURRENT_USER RESET temp_file_limit',
  'subscribes to another server': `CREATE SUBSCRIPTION s CONNECTION 'host=192.0.2.1' PUBLICATION p`,
  'makes a tablespace': "CREATE TABLESPACE t LOCATION '/tmp'",
  'makes an event trigger': `CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
     CREATE EVENT TRIGGER t ON ddl_command_end EXECUTE FUNCTION e()`,
  'joins pg_execute_server_program': 'GRANT pg_execute_server_program TO CURRENT_USER',
  'joins pg_read_server_files': 'GRANT pg_read_server_files TO CURRENT_USER',
  'joins pg_write_server_files': 'GRANT pg_write_server_files TO CURRENT_USER',
  'makes a member of pg_execute_server_program': 'CREATE ROLE runner IN ROLE pg_execute_server_program',
  'makes pg_execute_server_program anew': 'CREATE ROLE pg_execute_server_program',
};

describe.each(VERSIONS)('the SQL of a stranger on Postgres %i', (version) => {
  let server: Server;
  let session: Connection;

  beforeAll(async () => {
    server = await startLocalServer(version);
    await server.createDatabase('stranger');
    session = await server.connect('migrator', 'stranger');
  });
  afterAll(async () => {
    await session[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  test.each(Object.entries(hostile))('is refused when it %s', async (_, sql) => {
    const error: unknown = await session.query(sql).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DatabaseError);
    expect(REFUSED).toContain(error instanceof DatabaseError && error.code);
  });

  test('may do what migrations do', async () => {
    await using own = await server.connect('migrator', 'stranger');
    await own.query(`
      CREATE ROLE app NOLOGIN;
      ${server.major < 16 ? 'GRANT app TO CURRENT_USER;' : ''}
      CREATE SCHEMA app AUTHORIZATION app;
      CREATE TABLE app.orders (id bigint PRIMARY KEY);
      ALTER TABLE app.orders OWNER TO app;
      CREATE EXTENSION pgcrypto;
      ALTER DATABASE stranger SET search_path = app, public;
      GRANT USAGE ON SCHEMA public TO app;
      DROP SCHEMA public CASCADE;
      CREATE SCHEMA public;
      DROP OWNED BY app;
      DROP ROLE app`);
    await expect(own.query('SELECT 1')).resolves.toBeDefined();
  });

  test('keeps its limit on temporary files after RESET ALL', async () => {
    await session.query('ALTER ROLE CURRENT_USER RESET ALL');
    await using next = await server.connect('migrator', 'stranger');
    expect((await next.query('SHOW temp_file_limit')).rows).toEqual([{ temp_file_limit: '5GB' }]);
  });

  test('sees nothing of our environment', async () => {
    await using admin = await server.connect('admin', 'stranger');
    await admin.query('CREATE TEMP TABLE environment (line text)');
    await admin.query("COPY environment FROM PROGRAM 'env'");
    const { rows } = await admin.query<{ line: string }>('SELECT line FROM environment');
    const names = rows.map(({ line }) => line.split('=')[0]);
    expect(names).toContain('PATH');
    expect(names).not.toContain('HOME');
  });
});
