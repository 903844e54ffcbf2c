import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, escapeIdentifier } from 'pg';
import { UserError } from '../errors.ts';
import { messageOf, open } from './connection.ts';
import { dropDatabase } from './databases.ts';
import { dataDirectory, removeDirectory } from './directories.ts';
import { rolesOf } from './migrator.ts';
import { run } from './processes.ts';
import type { HiredLeftover } from './hired.ts';
import type { Leftover } from './server.ts';
import type { Access, Startup } from './startup.ts';
import { accessTo } from './url.ts';
import { filledIn } from './variables.ts';

/** Removes what another process left; nothing happens when it is gone already. `url` is for `engine: url`. */
export async function removeLeftover(leftover: Leftover, url?: string): Promise<void> {
  switch (leftover.kind) {
    case 'container':
      return (await import('./container.ts')).removeContainers(leftover.label);
    case 'directory':
      await stopServerIn(leftover.path);
      return removeDirectory(leftover.path);
    case 'prefix':
      return removePrefixed(accessTo(urlOf(leftover, url), leftover.prefix), []);
    case 'hired':
      return destroyHired(leftover);
    case 'role':
      return removePrefixed(accessTo(requireUrl(url), ''), [leftover.name]);
  }
}

async function destroyHired(leftover: HiredLeftover): Promise<void> {
  const { failureOfDestroying } = await import('./hired.ts');
  const failure = await failureOfDestroying(leftover, () => undefined);
  if (failure !== undefined) throw new UserError(failure);
}

function urlOf(leftover: Leftover, url: string | undefined): string {
  const written = leftover.kind === 'prefix' ? leftover.url : undefined;
  return written === undefined ? requireUrl(url) : filledIn(written, process.env);
}

function requireUrl(url: string | undefined): string {
  if (url === undefined)
    throw new UserError('What is left on an existing server is removed with its URL only.');
  return url;
}

const STOP_ATTEMPTS = 30;

async function stopServerIn(directory: string): Promise<void> {
  const lock = await readFile(path.join(dataDirectory(directory), 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(lock.split('\n')[0]);
  if (!(pid > 1) || !(await isServerOf(pid, directory))) return;
  process.kill(pid, 'SIGQUIT');
  for (let attempt = 0; attempt < STOP_ATTEMPTS; attempt++) {
    if (!(await isServerOf(pid, directory))) return;
    await sleep(100);
  }
  process.kill(pid, 'SIGKILL');
}

/** The number may have gone to another process since. */
async function isServerOf(pid: number, directory: string): Promise<boolean> {
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)], {});
  return stdout.includes(directory);
}

/**
 * Drops every database whose name begins with the access's prefix, then the roles that were made for them. Throws an
 * Error that names what could not be dropped.
 */
export async function removePrefixed(access: Access, roles: readonly string[]): Promise<void> {
  await using admin = await open(access.login(access.maintenance));
  const failures: string[] = [];
  const attempt = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    await work().catch((error: unknown) => failures.push(`${what}: ${messageOf(error)}`));
  };
  for (const name of await databasesLike(admin, access.prefix))
    await attempt(`database ${name}`, () => dropDatabase(admin, name));
  const ours = await rolesMade(admin, access.prefix, roles);
  if (ours.length > 0) await attempt(`roles ${ours.join(', ')}`, () => dropRoleList(admin, ours));
  if (failures.length > 0) throw new Error(`left on the server: ${failures.join('; ')}`);
}

/** Drops what is made under the access's prefix, and the roles that are remembered by then. */
export function dropWhenDone(access: Access, { options, cleanup, leftovers }: Startup): void {
  cleanup.defer(async () => {
    const roles = leftovers.flatMap((one) => (one.kind === 'role' ? [one.name] : []));
    await removePrefixed(access, roles).catch((error: unknown) => options.progress(messageOf(error)));
  });
}

/** One statement, because roles may depend on each other (manual 18, DROP ROLE). */
export async function dropRoleList(admin: Client, names: readonly string[]): Promise<void> {
  await admin.query(`DROP ROLE IF EXISTS ${names.map(escapeIdentifier).join(', ')}`);
}

async function databasesLike(admin: Client, prefix: string): Promise<string[]> {
  if (prefix === '') return [];
  const { rows } = await admin.query<{ name: string }>(
    'SELECT datname AS name FROM pg_catalog.pg_database WHERE pg_catalog.starts_with(datname, $1)',
    [prefix],
  );
  return rows.map(({ name }) => name);
}

/**
 * Our own two roles, the roles given, and those that any of them made: who creates a role administers it (from 16
 * on). Makers come last, because their right to administer is ours.
 */
async function rolesMade(admin: Client, prefix: string, names: readonly string[]): Promise<string[]> {
  const known = prefix === '' ? names : [...names, ...Object.values(rolesOf(prefix))];
  const { rows } = await admin.query<{ name: string }>(
    `WITH RECURSIVE ours(id, depth) AS (
       SELECT oid, 0 FROM pg_catalog.pg_roles WHERE rolname = ANY ($1)
       UNION
       SELECT roleid, depth + 1 FROM pg_catalog.pg_auth_members JOIN ours ON member = id WHERE admin_option
     )
     SELECT rolname AS name FROM ours JOIN pg_catalog.pg_roles ON oid = id
      GROUP BY rolname ORDER BY pg_catalog.max(depth) DESC`,
    [known],
  );
  return rows.map(({ name }) => name);
}
