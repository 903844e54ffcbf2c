import { randomBytes } from 'node:crypto';
import { parseIntoClientConfig } from 'pg-connection-string';
import type { ClientConfig } from 'pg';
import { UserError } from '../errors.ts';
import { messageOf, open } from './connection.ts';
import type { Connection } from './server.ts';
import type { Access, Startup } from './startup.ts';

/** A server that exists already. Of the database in the URL we only use the way in. */
export async function reachUrl({ options }: Startup): Promise<Access> {
  const access = accessTo(options.url ?? '', `pgrehearse_${randomBytes(4).toString('hex')}_`);
  try {
    await using _ = await open(access.login(access.maintenance));
  } catch (error) {
    throw new UserError(`The server of the database URL does not let us in: ${messageOf(error)}`);
  }
  return access;
}

/** A connection to the very database that the URL names. Throws a UserError that does not repeat the URL. */
export async function connectTo(url: string): Promise<Connection> {
  const config = parseUrl(url);
  try {
    return await open(config);
  } catch (error) {
    throw new UserError(`The server of the database URL does not let us in: ${messageOf(error)}`);
  }
}

/** Throws a UserError that does not repeat the URL: there is a password in it. */
export function accessTo(url: string, prefix: string): Access {
  const config = parseUrl(url);
  const maintenance = config.database ?? config.user ?? 'postgres';
  return {
    kind: 'url',
    maintenance,
    prefix,
    login: (database, as) => ({ ...config, database, ...as }),
  };
}

function parseUrl(url: string): ClientConfig {
  try {
    if (/^postgres(ql)?:\/\//.test(url)) return parseIntoClientConfig(url);
  } catch {
    // Its message may quote the URL.
  }
  throw new UserError('The database URL does not read as `postgres://user:password@host:port/database`.');
}
