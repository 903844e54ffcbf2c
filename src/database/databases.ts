import { type Client, escapeIdentifier } from 'pg';

const END_SESSION_MS = 5_000;

export interface NewDatabase {
  readonly name: string;
  readonly owner: string;
  readonly template?: string;
  /** The template is not of our making: its sessions are left alone. */
  readonly isGiven?: boolean;
}

/** `admin` is connected to another database than the template: a template must not be in use. */
export async function createDatabase(admin: Client, major: number, wanted: NewDatabase): Promise<void> {
  const { name, owner, template, isGiven } = wanted;
  const create = `CREATE DATABASE ${escapeIdentifier(name)} OWNER ${escapeIdentifier(owner)}`;
  if (template === undefined) {
    await admin.query(create);
    return;
  }
  if (!isGiven) await endSessions(admin, template);
  // Copying files writes next to no WAL, and takes no time per block (manual 18, CREATE DATABASE).
  const strategy = major >= 15 ? 'STRATEGY file_copy' : '';
  await admin.query(`${create} TEMPLATE ${escapeIdentifier(template)} ${strategy}`);
  await copySettings(admin, template, name);
  await copyPrivileges(admin, template, name);
}

export async function dropDatabase(admin: Client, name: string): Promise<void> {
  await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
}

async function endSessions(admin: Client, database: string): Promise<void> {
  await admin.query(
    `SELECT pg_catalog.pg_terminate_backend(pid, $2) FROM pg_catalog.pg_stat_activity
      WHERE datname = $1 AND backend_type = 'client backend'`,
    [database, END_SESSION_MS],
  );
}

interface Setting {
  readonly role: string | null;
  readonly name: string;
  readonly value: string;
}

/** ALTER DATABASE … SET does not come with a template (manual 18, CREATE DATABASE, Notes). */
async function copySettings(admin: Client, from: string, to: string): Promise<void> {
  const { rows } = await admin.query<Setting>(
    `SELECT setrole::pg_catalog.regrole::text AS role,
            pg_catalog.split_part(one, '=', 1) AS name,
            pg_catalog.substr(one, pg_catalog.strpos(one, '=') + 1) AS value
       FROM pg_catalog.pg_db_role_setting JOIN pg_catalog.pg_database ON oid = setdatabase
      CROSS JOIN pg_catalog.unnest(setconfig) AS one
      WHERE datname = $1`,
    [from],
  );
  for (const setting of rows) await copySetting(admin, setting, to);
}

/** FROM CURRENT spares us from knowing which settings are lists of names. */
async function copySetting(admin: Client, { role, name, value }: Setting, to: string): Promise<void> {
  const database = `DATABASE ${escapeIdentifier(to)}`;
  const alter = role === null || role === '-' ? `ALTER ${database}` : `ALTER ROLE ${role} IN ${database}`;
  const setting = name.split('.').map(escapeIdentifier).join('.');
  await admin.query('BEGIN');
  await admin.query('SELECT pg_catalog.set_config($1, $2, true)', [name, value]);
  await admin.query(`${alter} SET ${setting} FROM CURRENT`);
  await admin.query('COMMIT');
}

/** Nor do GRANT … ON DATABASE. A database without any has the defaults, and so has its copy. */
async function copyPrivileges(admin: Client, from: string, to: string): Promise<void> {
  const { rows } = await admin.query<{ grantee: string; privilege: string; option: string }>(
    `SELECT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::pg_catalog.regrole::text END AS grantee,
            privilege_type AS privilege,
            CASE WHEN is_grantable THEN 'WITH GRANT OPTION' ELSE '' END AS option
       FROM pg_catalog.pg_database CROSS JOIN pg_catalog.aclexplode(datacl) WHERE datname = $1`,
    [from],
  );
  if (rows.length === 0) return;
  const database = `DATABASE ${escapeIdentifier(to)}`;
  await admin.query(`REVOKE ALL ON ${database} FROM PUBLIC`);
  for (const { grantee, privilege, option } of rows)
    await admin.query(`GRANT ${privilege} ON ${database} TO ${grantee} ${option}`);
}
