import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, escapeIdentifier } from 'pg';
import { UserError } from '../errors.ts';
import { list, plural } from '../numbers.ts';
import { messageOf, open, openWhenReady } from './connection.ts';
import { dropWhenDone } from './leftovers.ts';
import type { ExistingOptions } from './server.ts';
import type { Access, Startup } from './startup.ts';
import { accessTo } from './url.ts';

/** What the rest of the program calls the database that is there. */
export const EXISTING = 'existing';

/**
 * A database that holds schema and rows already, and may be changed. Throws a UserError for one that looks as if somebody
 * used it: nothing was changed then.
 */
export async function reachExisting(startup: Startup, existing: ExistingOptions): Promise<Access> {
  const { options, remember } = startup;
  const prefix = `pgrehearse_${randomBytes(4).toString('hex')}_`;
  const access = accessTo(options.url ?? '', prefix);
  const found = await inspect(access, existing);
  refuse(found, options.superuser);
  const noCopies = obstacle(found, existing);
  if (noCopies !== undefined && existing.inPlace === false)
    throw new UserError(`\`database.in-place: false\` asks for copies of the database, but ${noCopies}.`);
  if (noCopies !== undefined) return { ...access, existing: access.maintenance, noCopies };
  if (!existing.isTemporary) remember({ kind: 'prefix', prefix, ...existing.written });
  dropWhenDone(access, startup);
  const work = `${prefix}work`;
  await using admin = await open(access.login(access.maintenance));
  await admin.query(`CREATE DATABASE ${escapeIdentifier(work)} TEMPLATE template0`);
  return { ...access, existing: access.maintenance, maintenance: work };
}

interface Found {
  readonly isStandby: boolean;
  readonly isReadOnly: boolean;
  readonly role: string;
  readonly isSuperuser: boolean;
  readonly mayCreateDatabases: boolean;
  readonly isOwner: boolean;
  readonly bytes: number;
  readonly hasCitus: boolean;
  /** Other sessions in it, by role and program. */
  readonly strangers: readonly Stranger[];
  /** Whether sessions that are to be passed over are there. */
  readonly hasIgnored: boolean;
}

interface Stranger {
  readonly role: string;
  readonly program: string;
  readonly sessions: number;
}

/** What has just come up may not answer yet. */
const COMING_UP_MS = 60_000;

async function inspect(access: Access, { sessions, isTemporary }: ExistingOptions): Promise<Found> {
  const login = access.login(access.maintenance);
  try {
    await using admin = await (isTemporary
      ? openWhenReady(login, COMING_UP_MS, () => undefined)
      : open(login));
    const { rows } = await admin.query<Omit<Found, 'strangers' | 'hasIgnored'>>(FACTS);
    const [facts] = rows;
    if (!facts) throw new Error('the server does not know the role that it let in');
    const all = await patiently(admin, sessions);
    const strangers = all.filter(({ role }) => !sessions.includes(role));
    return { ...facts, strangers, hasIgnored: all.length > strangers.length };
  } catch (error) {
    throw new UserError(`The database of \`database.url\` does not let us in: ${messageOf(error)}`);
  }
}

const FACTS = `
SELECT pg_catalog.pg_is_in_recovery() AS "isStandby",
  pg_catalog.current_setting('transaction_read_only') = 'on' AS "isReadOnly",
  rolname AS role, rolsuper AS "isSuperuser", rolsuper OR rolcreatedb AS "mayCreateDatabases",
  pg_catalog.pg_has_role(datdba, 'USAGE') AS "isOwner",
  pg_catalog.pg_database_size(d.oid)::pg_catalog.float8 AS bytes,
  EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = 'citus') AS "hasCitus"
FROM pg_catalog.pg_roles CROSS JOIN pg_catalog.pg_database d
WHERE rolname = CURRENT_USER AND datname = pg_catalog.current_database()`;

const PATIENCE_MS = 500;
const ATTEMPTS = 4;

/** What brought the database up may still be letting go of it. */
async function patiently(admin: Client, ignored: readonly string[]): Promise<readonly Stranger[]> {
  for (let attempt = 1; ; attempt += 1) {
    const { rows } = await admin.query<Stranger>(STRANGERS);
    if (attempt === ATTEMPTS || rows.every(({ role }) => ignored.includes(role))) return rows;
    await sleep(PATIENCE_MS);
  }
}

/**
 * Without the right to see them, what sort of backend others are is NULL (pgstatfuncs.c of the server, pg_stat_get_activity);
 * then they count. Workers of a parallel query have a leader.
 */
const STRANGERS = `
SELECT usename AS role, coalesce(application_name, '') AS program, pg_catalog.count(*)::int AS sessions
FROM pg_catalog.pg_stat_activity
WHERE datname = pg_catalog.current_database() AND pid <> pg_catalog.pg_backend_pid() AND usename IS NOT NULL
  AND leader_pid IS NULL AND coalesce(backend_type, 'client backend') = 'client backend'
GROUP BY 1, 2 ORDER BY 1, 2`;

/** What speaks against changing anything here. */
function refuse({ isStandby, isReadOnly, role, isSuperuser, strangers }: Found, superuser: boolean): void {
  if (isStandby)
    throw new UserError(
      'The server of `database.url` is a standby, which cannot be written to: name a clone.',
    );
  if (isReadOnly)
    throw new UserError(
      'The database of `database.url` is read-only for this role: name one that may be changed.',
    );
  if (isSuperuser && !superuser)
    throw new UserError(
      `The role ${role} of \`database.url\` is a superuser, and the migrations would run as one. Name the role that runs them in production; or, where nothing but this clone is on that server, set \`superuser: true\`.`,
    );
  if (strangers.length === 0) return;
  const who = list(strangers.slice(0, MOST_NAMED).map(strangerWords));
  throw new UserError(
    `Somebody uses the database of \`database.url\`: ${who}. Migrations are tried out in it, so nothing was done. Name a clone that is nobody's; where these sessions belong to it, name their roles in \`database.ignore-sessions\`.`,
  );
}

const MOST_NAMED = 3;

function strangerWords({ role, program, sessions }: Stranger): string {
  return `${plural(sessions, 'session')} of ${role}${program === '' ? '' : ` (${program})`}`;
}

/** A copy for the way forward, and one for the way back, beside what is there. */
const COPIES = 3;

/** Why it cannot be copied, or is not to be. Rights: manual 18, CREATE DATABASE, Notes. */
function obstacle(found: Found, { inPlace, diskBytes }: ExistingOptions): string | undefined {
  if (inPlace) return 'the database is not to be copied (`database.in-place`)';
  const why = inability(found);
  if (why !== undefined) return `the database cannot be copied: ${why}`;
  if (inPlace === undefined && found.bytes * COPIES > diskBytes)
    return 'copies of the database would not fit into `limits.disk`';
  return undefined;
}

function inability({ hasCitus, mayCreateDatabases, isOwner, hasIgnored, role }: Found): string | undefined {
  if (hasCitus) return 'a copy would lack what Citus keeps on other nodes';
  if (!mayCreateDatabases) return `the role ${role} may not create databases`;
  if (!isOwner) return `the role ${role} does not own it`;
  if (hasIgnored) return 'others are connected to it';
  return undefined;
}
