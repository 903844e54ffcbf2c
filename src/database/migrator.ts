import { randomBytes } from 'node:crypto';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { UserError } from '../errors.ts';
import type { ServerOptions } from './server.ts';
import type { Access, Credentials } from './startup.ts';

/** What the admin found on the server. */
export interface Facts {
  readonly version: string;
  readonly major: number;
  readonly admin: string;
  readonly isSuperuser: boolean;
  readonly mayCreateDatabases: boolean;
  readonly mayCreateRoles: boolean;
}

export async function readFacts(admin: Client): Promise<Facts> {
  const { rows } = await admin.query<Facts>(`
    SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) AS "version",
           pg_catalog.current_setting('server_version_num')::int / 10000 AS "major",
           rolname AS "admin",
           rolsuper AS "isSuperuser",
           rolsuper OR rolcreatedb AS "mayCreateDatabases",
           rolsuper OR rolcreaterole AS "mayCreateRoles"
      FROM pg_catalog.pg_roles WHERE rolname = CURRENT_USER`);
  const facts = rows[0];
  if (facts === undefined) throw new Error('the server does not know the role that it let in');
  if (facts.major < 14) throw new UserError(`Postgres ${facts.version} is too old: 14 to 18 are supported.`);
  return facts;
}

export function refuseWithoutDatabases(facts: Facts): void {
  if (!facts.mayCreateDatabases)
    throw new UserError(
      `The role ${facts.admin} of the database URL may not create databases, and the rehearsal runs in throw-away ` +
        `ones: ALTER ROLE ${escapeIdentifier(facts.admin)} CREATEDB, or use another role.`,
    );
}

/** The role that a stranger's SQL runs as, and the one that owns its databases. */
export interface Migrator {
  readonly owner: string;
  readonly login: Credentials;
}

/**
 * Makes those roles; undefined where the admin has to be both itself, being no more than an ordinary role that may
 * not create others.
 */
export async function createMigrator(
  admin: Client,
  { kind, prefix }: Access,
  facts: Facts,
  { superuser, tempFileLimit }: ServerOptions,
): Promise<Migrator | undefined> {
  if (!facts.mayCreateRoles) return undefined;
  const names = rolesOf(prefix);
  const login = { user: names.migrator, password: randomBytes(24).toString('base64url') };
  const [role, owner] = [escapeIdentifier(names.migrator), escapeIdentifier(names.owner)];
  const power = superuser ? 'SUPERUSER' : mayCreateRoles(kind, facts) ? 'CREATEROLE' : 'NOCREATEROLE';
  // Whoever creates a role may grant it, but is no member of it by itself (manual 18, 21.2 and 19.11.1).
  if (!facts.isSuperuser && facts.major >= 16)
    await admin.query("SET createrole_self_grant = 'set, inherit'");
  await admin.query(`CREATE ROLE ${role} LOGIN ${power} PASSWORD ${escapeLiteral(login.password)}`);
  await admin.query(`CREATE ROLE ${owner} NOLOGIN`);
  await admin.query(`GRANT ${owner} TO ${role} WITH ADMIN OPTION`);
  if (!facts.isSuperuser && facts.major < 16) await admin.query(`GRANT ${role}, ${owner} TO CURRENT_USER`);
  if (facts.major >= 16) await admin.query(`ALTER ROLE ${role} SET createrole_self_grant = 'set, inherit'`);
  if (facts.isSuperuser)
    await admin.query(`ALTER ROLE ${role} SET temp_file_limit = ${escapeLiteral(tempFileLimit)}`);
  return { owner: names.owner, login };
}

export function rolesOf(prefix: string): { readonly migrator: string; readonly owner: string } {
  const begin = prefix || 'pgrehearse_';
  return { migrator: `${begin}migrator`, owner: `${begin}owner` };
}

/**
 * Before 16 a role with CREATEROLE may grant itself every role that is no superuser, and alter or drop it
 * (manual 15, 22.2): too much on a server that others use.
 */
function mayCreateRoles(kind: Access['kind'], { major }: Facts): boolean {
  return kind !== 'url' || major >= 16;
}

/**
 * Before 16 CREATEROLE is also a way to run programs and to read files, by granting oneself these roles
 * (manual 15, 22.5). On a throw-away server they go; their names cannot be taken again, because `pg_` is reserved.
 */
export async function closeServerFiles(admin: Client): Promise<void> {
  await admin.query(`
    DELETE FROM pg_catalog.pg_authid
     WHERE rolname IN ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files')`);
}
