import {
  dropRolesExcept,
  listRoles,
  startServer,
  type Server,
  type ServerOptions,
} from '../../src/database/index.ts';
import { VERSIONS } from '../postgres/local-server.ts';

/** Its major version: the newest of those that are tested. */
export const SHARED_VERSION = Math.max(...VERSIONS);

/** One server for many reviews: each gets it as if it were its own, and what it made is gone when it is done. */
export async function startShared(options: Partial<ServerOptions> = {}): Promise<{
  readonly server: Server;
  readonly lend: () => Promise<Server>;
}> {
  const server = await startServer({
    engine: 'local',
    prefer: ['local'],
    version: SHARED_VERSION,
    superuser: false,
    tempFileLimit: '1GB',
    progress: () => undefined,
    ...options,
  });
  const roles = await listRoles(server);
  await furnish(server);
  return { server, lend: async () => borrowed(server, roles) };
}

/** What only a superuser makes, for the rules' examples: a tablespace, and in every database a second access method. */
async function furnish(server: Server): Promise<void> {
  await using admin = await server.connect('admin');
  await admin.query('SET allow_in_place_tablespaces = on');
  await admin.query("CREATE TABLESPACE fast LOCATION ''");
  await admin.query('GRANT CREATE ON TABLESPACE fast TO PUBLIC');
  await using template = await server.connect('admin', 'template1');
  await template.query('CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler');
}

function borrowed(server: Server, roles: Awaited<ReturnType<typeof listRoles>>): Server {
  const made = new Set<string>();
  return {
    ...server,
    async createDatabase(name, template) {
      await server.createDatabase(name, template);
      made.add(name);
    },
    async dropDatabase(name) {
      await server.dropDatabase(name);
      made.delete(name);
    },
    async [Symbol.asyncDispose]() {
      for (const name of made) await server.dropDatabase(name);
      await dropRolesExcept(server, roles);
    },
  };
}
