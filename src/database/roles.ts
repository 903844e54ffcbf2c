import { type Client, DatabaseError, escapeIdentifier } from 'pg';
import type { Queryable } from '../catalog/queryable.ts';
import { UserError } from '../errors.ts';
import { dropRoleList } from './leftovers.ts';
import type { Server } from './server.ts';

/** What came of the roles that a dump or a migration names. */
export interface EnsuredRoles {
  readonly created: readonly string[];
  /** The migrator is no member of these, so it can make nothing theirs. */
  readonly unusable: readonly string[];
}

const PSEUDO_ROLES = ['public', 'current_user', 'current_role', 'session_user', 'none'];

/**
 * Creates, without login, the roles that the server lacks, and makes the migrator a member of all of them so that it
 * can hand objects over to them. A superuser is never lent, nor, on an existing server, a role that means something
 * there.
 */
export async function ensureRoles(server: Server, names: readonly string[]): Promise<EnsuredRoles> {
  const wanted = [...new Set(names)].filter(
    (name) => !PSEUDO_ROLES.includes(name) && ![server.migrator, server.owner].includes(name),
  );
  const created: string[] = [];
  const unusable: string[] = [];
  if (wanted.length === 0) return { created, unusable };
  await using admin = await server.connect('admin');
  const standing = await standings(admin, server, wanted);
  for (const name of wanted) {
    const outcome = await ensureRole(admin, server, name, standing.get(name));
    if (outcome === 'created') created.push(name);
    if (outcome === 'unusable') unusable.push(name);
  }
  return { created, unusable };
}

type Outcome = 'created' | 'usable' | 'unusable';

async function ensureRole(
  admin: Client,
  server: Server,
  name: string,
  standing: Standing | undefined,
): Promise<Outcome> {
  if (standing === 'member') return 'usable';
  if (standing === 'refused') return 'unusable';
  const isNew = standing === undefined;
  const done = await permitted(async () => {
    if (isNew) await createRole(admin, server, name);
    await lend(admin, server, name, isNew);
  });
  if (!done) return 'unusable';
  return isNew ? 'created' : 'usable';
}

type Standing = 'member' | 'lendable' | 'refused';

/**
 * Of those that exist. On an existing server only a role is lent that neither logs in, nor has powers of its own or
 * through others, nor owns a database: a member may change its password or drop that database.
 */
async function standings(
  admin: Client,
  server: Server,
  names: readonly string[],
): Promise<Map<string, Standing>> {
  const harmless = `NOT (rolcanlogin OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_database WHERE datdba = pg_roles.oid)
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_auth_members WHERE member = pg_roles.oid)`;
  const { rows } = await admin.query<{ name: string; standing: Standing }>(
    `SELECT rolname AS name,
            CASE WHEN pg_catalog.pg_has_role($2::name, oid, $3) THEN 'member'
                 WHEN rolsuper OR pg_catalog.starts_with(rolname, 'pg_') THEN 'refused'
                 WHEN ${server.kind === 'url' ? harmless : 'true'} THEN 'lendable'
                 ELSE 'refused' END AS standing
       FROM pg_catalog.pg_roles WHERE rolname = ANY ($1)`,
    // From 16 on a member may lack the right to SET ROLE, which handing over needs (manual 18, 21.3).
    [names, server.migrator, server.major >= 16 ? 'SET' : 'MEMBER'],
  );
  return new Map(rows.map(({ name, standing }) => [name, standing]));
}

async function createRole(admin: Client, server: Server, name: string): Promise<void> {
  await admin.query(`CREATE ROLE ${escapeIdentifier(name)} NOLOGIN`);
  server.rememberRole(name);
}

async function lend(admin: Client, server: Server, name: string, isNew: boolean): Promise<void> {
  // A migration may drop a role that an earlier one is thought to have made; from 16 on that takes ADMIN OPTION.
  const how = server.major >= 16 ? `WITH INHERIT TRUE, SET TRUE, ADMIN ${isNew ? 'TRUE' : 'FALSE'}` : '';
  await admin.query(`GRANT ${escapeIdentifier(name)} TO ${escapeIdentifier(server.migrator)} ${how}`);
  // Who is to own a table must be able to create one in its schema (manual 18, ALTER TABLE, OWNER TO).
  await admin.query(`GRANT ${escapeIdentifier(server.owner)} TO ${escapeIdentifier(name)}`);
}

/** insufficient_privilege and reserved_name (manual 18, appendix A). */
const REFUSALS = ['42501', '42939'];

async function permitted(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && REFUSALS.includes(error.code ?? '')) return false;
    throw error;
  }
}

/**
 * Lends the migrator a role that its own session has just created: what the owner of a production database may do with
 * a new role, a role that is no superuser may do only as its member. Runs in the session's transaction.
 */
export async function adoptRole(server: Server, session: Queryable, name: string): Promise<void> {
  const current = await currentRole(session);
  if (current.isSuperuser || current.name !== server.migrator || server.migrator === server.owner) return;
  // From 16 on creating it made us a member (createrole_self_grant).
  if (server.major < 16) await session.query(`GRANT ${escapeIdentifier(name)} TO CURRENT_USER`);
  await session.query(`GRANT ${escapeIdentifier(server.owner)} TO ${escapeIdentifier(name)}`);
}

/** Roles belong to the whole server: the snapshot of a database does not bring them back. */
export async function listRoles(server: Server): Promise<string[]> {
  await using admin = await server.connect('admin');
  const { rows } = await admin.query<{ name: string }>('SELECT rolname AS name FROM pg_catalog.pg_roles');
  return rows.map(({ name }) => name);
}

/**
 * Drops the roles that are not in `kept`, a former `listRoles`, so that the next rehearsal may create them again. On an
 * existing server only those that the migrator made; others' roles come and go there.
 */
export async function dropRolesExcept(server: Server, kept: readonly string[]): Promise<void> {
  await using admin = await server.connect('admin');
  const { rows } = await admin.query<{ name: string }>(
    `SELECT rolname AS name FROM pg_catalog.pg_roles
      WHERE rolname <> ALL ($1)
        AND ($2 OR EXISTS (SELECT FROM pg_catalog.pg_auth_members
                            WHERE roleid = pg_roles.oid AND member = $3::pg_catalog.regrole AND admin_option))`,
    [kept, server.kind !== 'url', escapeIdentifier(server.migrator)],
  );
  if (rows.length > 0)
    await dropRoleList(
      admin,
      rows.map(({ name }) => name),
    );
}

/**
 * Makes the session's current role a superuser while `work` runs, which should be one statement: CREATE EXTENSION of
 * what the policy allows. Throws a UserError where the admin is no superuser.
 */
export async function withElevated<T>(
  server: Server,
  session: Queryable,
  work: () => Promise<T>,
): Promise<T> {
  const { name, isSuperuser } = await currentRole(session);
  if (isSuperuser) return work();
  refuseToElevate(server, name);
  await using admin = await server.connect('admin');
  // The session may itself hold a lock on its role.
  await admin.query("SET lock_timeout = '5s'");
  await admin.query(`ALTER ROLE ${escapeIdentifier(name)} SUPERUSER`);
  try {
    return await work();
  } finally {
    await admin.query(`ALTER ROLE ${escapeIdentifier(name)} NOSUPERUSER`);
  }
}

function refuseToElevate(server: Server, role: string): void {
  if (!server.isAdminSuperuser)
    throw new UserError(
      `This needs a superuser, and ${server.admin} of the database URL is none: install the extension there ` +
        'beforehand, or rehearse with `engine: container` or `engine: local`.',
    );
  if (server.kind === 'url' && role !== server.migrator)
    throw new UserError(`The role ${role} of an existing server is not made a superuser: RESET ROLE first.`);
}

async function currentRole(session: Queryable): Promise<{ name: string; isSuperuser: boolean }> {
  const { rows } = await session.query<{ name: string; isSuperuser: boolean }>(
    `SELECT rolname AS name, rolsuper AS "isSuperuser" FROM pg_catalog.pg_roles WHERE rolname = CURRENT_USER`,
  );
  const role = rows[0];
  if (role === undefined) throw new Error('the session has no role');
  return role;
}
