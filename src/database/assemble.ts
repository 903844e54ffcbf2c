import { escapeIdentifier, escapeLiteral } from 'pg';
import type { Snapshots } from './cluster.ts';
import { open, withoutCompiling } from './connection.ts';
import { createDatabase, dropDatabase } from './databases.ts';
import { EXISTING } from './existing.ts';
import { dropWhenDone } from './leftovers.ts';
import {
  closeServerFiles,
  createMigrator,
  readFacts,
  refuseWithoutDatabases,
  type Facts,
  type Migrator,
} from './migrator.ts';
import type { Connection, Server } from './server.ts';
import type { Access, Startup } from './startup.ts';

/** Prepares a server that answers for a stranger's SQL, and gives it the shape that the rest of the program knows. */
export async function assemble(access: Access, startup: Startup): Promise<Server> {
  const { facts, migrator } = await prepare(access, startup);
  const owner = migrator?.owner ?? facts.admin;
  const { existing, noCopies } = access;
  const databaseName = (name: string): string =>
    existing !== undefined && name === EXISTING ? existing : access.prefix + name;
  const asAdmin = (): Promise<Connection> => open(access.login(access.maintenance));
  return {
    kind: access.kind,
    version: facts.version,
    major: facts.major,
    image: access.image,
    leftovers: startup.leftovers,
    migrator: migrator?.login.user ?? facts.admin,
    owner,
    admin: facts.admin,
    isAdminSuperuser: facts.isSuperuser,
    ...(existing !== undefined && { existing: EXISTING }),
    ...(noCopies !== undefined && { noCopies }),
    databaseName,
    connect: async (as, database) => {
      const name = database === undefined ? access.maintenance : databaseName(database);
      if (as === 'migrator') return open(access.login(name, migrator?.login));
      const admin = await open(access.login(name));
      // A server of ours is started without.
      return access.kind === 'url' ? withoutCompiling(admin) : admin;
    },
    createDatabase: async (name, template) => {
      if (noCopies !== undefined) throw new Error(`no database is made here: ${noCopies}`);
      await using admin = await asAdmin();
      await createDatabase(admin, facts.major, {
        name: databaseName(name),
        owner,
        template: template === undefined ? undefined : databaseName(template),
        // Whoever is in it came meanwhile, and is not ours to send away.
        isGiven: existing !== undefined && template === EXISTING,
      });
    },
    dropDatabase: async (name) => {
      if (existing !== undefined && name === EXISTING) return;
      await using admin = await asAdmin();
      await dropDatabase(admin, databaseName(name));
    },
    ...(access.snapshots &&
      migrator && { snapshots: withOurs(access.snapshots, asAdmin, migrator, startup) }),
    rememberRole: (name) => startup.remember({ kind: 'role', name }),
    [Symbol.asyncDispose]: () => startup.cleanup[Symbol.asyncDispose](),
  };
}

/** What was kept has a migrator of its own, with a password that nobody knows any more. */
function withOurs(
  snapshots: Snapshots,
  asAdmin: () => Promise<Connection>,
  { login }: Migrator,
  { options }: Startup,
): Snapshots {
  return {
    ...snapshots,
    async restore(folder) {
      await snapshots.restore(folder);
      await using admin = await asAdmin();
      const role = escapeIdentifier(login.user);
      await admin.query(`ALTER ROLE ${role} PASSWORD ${escapeLiteral(login.password)}`);
      await admin.query(`ALTER ROLE ${role} SET temp_file_limit = ${escapeLiteral(options.tempFileLimit)}`);
    },
  };
}

interface Prepared {
  readonly facts: Facts;
  readonly migrator: Migrator | undefined;
}

async function prepare(access: Access, startup: Startup): Promise<Prepared> {
  await using admin = await open(access.login(access.maintenance));
  const facts = await readFacts(admin);
  // Migrations of tables that are there run as who owns them.
  if (access.existing !== undefined) return { facts, migrator: undefined };
  refuseWithoutDatabases(facts);
  if (access.kind === 'url') {
    startup.remember({ kind: 'prefix', prefix: access.prefix });
    dropWhenDone(access, startup);
  } else await secure(access, admin, facts, startup.options.superuser);
  return { facts, migrator: await createMigrator(admin, access, facts, startup.options) };
}

async function secure(access: Access, admin: Connection, facts: Facts, superuser: boolean): Promise<void> {
  if (facts.major < 16 && !superuser) await closeServerFiles(admin);
  if (facts.major >= 15) return;
  // As from 15 on: a database's owner may alter its schema public (manual 15, release notes).
  await using template = await open(access.login('template1'));
  await template.query('ALTER SCHEMA public OWNER TO pg_database_owner');
}
