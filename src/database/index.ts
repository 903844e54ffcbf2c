import { UserError } from '../errors.ts';
import type { EngineKind } from '../model.ts';
import { assemble } from './assemble.ts';
import { createCleanup } from './cleanup.ts';
import { messageOf } from './connection.ts';
import { reachExisting } from './existing.ts';
import { startLocal } from './local.ts';
import type { Leftover, Server, ServerOptions } from './server.ts';
import type { Access, Startup, Unavailable } from './startup.ts';
import { reachUrl } from './url.ts';

export { onSignals } from './cleanup.ts';
export { extensionPolicy } from './extensions.ts';
export { removeLeftover } from './leftovers.ts';
export { hire } from './hired.ts';
export { adoptRole, dropRolesExcept, ensureRoles, listRoles, withElevated } from './roles.ts';
export type { DatabaseSource } from './source.ts';
export { filledIn } from './variables.ts';
export type { Connection, Leftover, Server, ServerOptions } from './server.ts';
export { startWatchdog, type Guarded, type Watchdog } from './watchdog.ts';

/**
 * Starts, or reaches, the Postgres that the options ask for. Throws a UserError when there is none to be had; what
 * was begun is removed then.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  refuseContradictions(options);
  const leftovers: Leftover[] = [];
  const remember = (leftover: Leftover): void => {
    leftovers.push(leftover);
    options.onLeftover?.(leftover);
  };
  const startup = { options, cleanup: createCleanup(), leftovers, remember };
  try {
    return await assemble(await reach(startup), startup);
  } catch (error) {
    await startup.cleanup[Symbol.asyncDispose]();
    throw error;
  }
}

function refuseContradictions({ engine, image, superuser, url, existing }: ServerOptions): void {
  const notContainer = engine === 'local' || engine === 'url' || (engine === 'auto' && url !== undefined);
  if (existing && (engine === 'container' || engine === 'local'))
    throw new UserError(`\`database\` names one that exists: leave \`engine: ${engine}\` out.`);
  if (existing && url === undefined)
    throw new UserError(
      '`database` needs a URL: `database.url`, the flag --database-url or the input `database-url`.',
    );
  if (superuser && notContainer && !existing)
    throw new UserError(
      '`superuser: true` is for `engine: container` only: elsewhere nothing would hold the SQL back.',
    );
  if (image !== undefined && notContainer)
    throw new UserError('`image` is for `engine: container` only; leave it out, or choose that engine.');
  if (engine === 'url' && url === undefined)
    throw new UserError('`engine: url` needs the URL of a database.');
}

async function reach(startup: Startup): Promise<Access> {
  const reasons: string[] = [];
  for (const kind of candidates(startup.options)) {
    const access = await ways[kind](startup);
    if (access.kind !== 'unavailable') return access;
    reasons.push(`${kind}: ${access.reason}`);
  }
  throw new UserError(
    `No Postgres ${startup.options.version} to rehearse on (${reasons.join('; ')}): start Docker, install the server, ` +
      'or name a database with `engine: url`.',
  );
}

/** An image, or a superuser, is to be had in a container only. */
function candidates({ engine, prefer, url, image, superuser }: ServerOptions): readonly EngineKind[] {
  if (engine !== 'auto') return [engine];
  if (url !== undefined) return ['url'];
  return image !== undefined || superuser ? ['container'] : prefer;
}

type Way = (startup: Startup) => Promise<Access | Unavailable>;

const ways = {
  container: startContainerIfLoaded,
  local: startLocal,
  url: (startup) => {
    const { existing } = startup.options;
    return existing ? reachExisting(startup, existing) : reachUrl(startup);
  },
} satisfies Record<EngineKind, Way>;

async function startContainerIfLoaded(startup: Startup): Promise<Access | Unavailable> {
  let module: typeof import('./container.ts');
  try {
    module = await import('./container.ts');
  } catch (error) {
    const reason = `testcontainers needs Node 22 or newer and this is ${process.version} (${messageOf(error)})`;
    return { kind: 'unavailable', reason };
  }
  return module.startContainer(startup);
}
