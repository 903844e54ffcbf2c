/** The only module that knows testcontainers; it is loaded when a container is wanted, and not before. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { escapeLiteral } from 'pg';
import {
  GenericContainer,
  getContainerRuntimeClient,
  getReaper,
  ImageName,
  type ContainerRuntimeClient,
  type WaitStrategy,
} from 'testcontainers';
import { UserError } from '../errors.ts';
import { within } from './cleanup.ts';
import { checkpoint, type Snapshots } from './cluster.ts';
import { messageOf, open, openWhenReady } from './connection.ts';
import { DATA, framesOf, HOME, KEEPER, snapshotsIn } from './contained.ts';
import { ADMIN, INITDB_ARGUMENTS, settingArguments, throwAwaySettings } from './settings.ts';
import type { Access, Credentials, Startup, Unavailable } from './startup.ts';

const LABEL = 'pgrehearse.run';
const PORT = 5432;
const ENGINE_MS = 10_000;
const REAPER_MS = 20_000;
const START_MS = 60_000;
const CREATE_MS = 5_000;
const SHARED_MEMORY_BYTES = 1024 ** 3;

type Engine = ContainerRuntimeClient;

/** A server in a container of any image that behaves like the official one, its data in memory. */
export async function startContainer(
  startup: Startup,
  reachEngine = getContainerRuntimeClient,
): Promise<Access | Unavailable> {
  const engine = await within(ENGINE_MS, reachEngine());
  if (engine === undefined) return { kind: 'unavailable', reason: 'no container engine answers' };
  const image = startup.options.image ?? `postgres:${startup.options.version}`;
  await pull(engine, image, startup);
  const admin = { user: ADMIN, password: randomBytes(24).toString('base64url') };
  const launched = await launch(engine, image, admin, startup);
  const login: Access['login'] = (database, as = admin) => ({ ...launched.address, database, ...as });
  const snapshots = startup.options.isKept === true && keeping(engine, launched, admin, login);
  return {
    kind: 'container',
    image,
    maintenance: 'postgres',
    prefix: '',
    ...(snapshots && { snapshots }),
    login,
  };
}

function keeping(
  engine: Engine,
  { id, label, build }: Launched,
  { user, password }: Credentials,
  login: Access['login'],
): Snapshots {
  const as = (former: string) => login('postgres', { user, password: former });
  return snapshotsIn({
    container: engine.container.getById(id),
    build,
    password,
    ready: async (former, ended) => {
      const died = async (): Promise<string | undefined> =>
        (await lastWords(engine, label)) ?? ((await ended()) ? 'the server ended by itself' : undefined);
      await using _ = await openWhenReady(as(former), START_MS, died);
    },
    checkpoint: () => checkpoint(login('postgres')),
    setPassword: async (former) => {
      await using session = await open(as(former));
      await session.query(`ALTER ROLE ${user} PASSWORD ${escapeLiteral(password)}`);
    },
  });
}

async function pull(engine: Engine, image: string, { options }: Startup): Promise<void> {
  try {
    const name = ImageName.fromString(image);
    if (await engine.image.exists(name)) return;
    options.progress(`pulling image ${image}`);
    await engine.image.pull(name);
    // A pull that breaks off half-way does not reject.
    if (!(await engine.image.exists(name))) throw new Error('the pull broke off');
  } catch (error) {
    throw new UserError(
      `The image ${image} is not on this machine and cannot be pulled (${messageOf(error)}): check its name, ` +
        'log in to its registry, or choose `engine: local`.',
    );
  }
}

interface Address {
  readonly host: string;
  readonly port: number;
}

interface Launched {
  readonly address: Address;
  readonly id: string;
  readonly label: string;
  /** Of the image, by its contents. */
  readonly build: string;
}

async function launch(
  engine: Engine,
  image: string,
  admin: Credentials,
  startup: Startup,
): Promise<Launched> {
  const label = randomBytes(8).toString('hex');
  const isBeside = await isLocal(engine);
  const { Id: build, Config } = await engine.container.dockerode.getImage(image).inspect();
  const described = describe(isBeside, image, admin);
  const entrypoint = [Config.Entrypoint ?? []].flat();
  const container = (
    startup.options.isKept === true ? described.withEntrypoint([...KEEPER, ...entrypoint]) : described
  )
    .withLabels({ [LABEL]: label })
    .withAutoCleanup(await reaperWorks(engine, startup));
  startup.remember({ kind: 'container', label });
  const starting = container.start();
  startup.cleanup.defer(async () => {
    await removeContainers(label);
    // It may have been about to be created.
    await within(CREATE_MS, starting);
    await removeContainers(label);
  });
  const settled = new AbortController();
  try {
    const started = await Promise.race([starting, death(engine, label, settled.signal)]);
    const host = isBeside ? '127.0.0.1' : started.getHost();
    const address = { host, port: started.getMappedPort(PORT) };
    const config = { ...address, database: 'postgres', ...admin };
    await using _ = await openWhenReady(config, START_MS, () => lastWords(engine, label));
    return { address, id: started.getId(), label, build };
  } catch (error) {
    throw new UserError(
      `The container of image ${image} did not become a Postgres server: ${messageOf(error)}`,
    );
  } finally {
    settled.abort();
  }
}

function describe(isBeside: boolean, image: string, { user, password }: Credentials): GenericContainer {
  const container = isBeside ? new LoopbackContainer(image) : new GenericContainer(image);
  return container
    .withEnvironment({
      POSTGRES_USER: user,
      POSTGRES_PASSWORD: password,
      POSTGRES_DB: 'postgres',
      POSTGRES_INITDB_ARGS: [...INITDB_ARGUMENTS, '--locale=C.UTF-8'].join(' '),
      PGDATA: DATA,
    })
    .withTmpFs({ [HOME]: 'rw' })
    .withSharedMemorySize(SHARED_MEMORY_BYTES)
    .withSecurityOpt('no-new-privileges')
    .withCommand(['postgres', ...settingArguments(throwAwaySettings)])
    .withExposedPorts(PORT)
    .withWaitStrategy(connectInstead);
}

/** Publishes its port to this machine only; by itself an engine publishes to every network that it is on. */
class LoopbackContainer extends GenericContainer {
  protected override async beforeContainerCreated(): Promise<void> {
    this.hostConfig.PortBindings = { [`${PORT}/tcp`]: [{ HostIp: '127.0.0.1', HostPort: '' }] };
  }
}

/**
 * Whether the engine shares this machine's loopback. Where we look like being in a container ourselves, an engine that
 * runs beside us has our host name, and one that runs around us another.
 */
async function isLocal(engine: Engine): Promise<boolean> {
  if (engine.info.containerRuntime.host === 'localhost') return true;
  const { Name: name } = await engine.container.dockerode.info();
  return name === hostname();
}

/** Official images restart the server once while they initialise, others do not: only a connection tells. */
const connectInstead: WaitStrategy = {
  waitUntilReady: () => Promise.resolve(),
  withStartupTimeout: () => connectInstead,
  isStartupTimeoutSet: () => false,
  getStartupTimeout: () => START_MS,
};

/** Ryuk removes the container of a process that was killed. Where its image cannot be had we go without. */
async function reaperWorks(engine: Engine, { options }: Startup): Promise<boolean> {
  const reaper = await within(REAPER_MS, getReaper(engine));
  if (reaper === undefined) options.progress('going without Ryuk: its image cannot be had');
  return reaper !== undefined;
}

/** Rejects when the container is over, which testcontainers itself would notice late. */
async function death(engine: Engine, label: string, signal: AbortSignal): Promise<never> {
  for (;;) {
    await sleep(250, undefined, { signal });
    const words = await lastWords(engine, label);
    if (words !== undefined) throw new Error(words);
  }
}

/** Undefined while it lives. */
async function lastWords(engine: Engine, label: string): Promise<string | undefined> {
  const [container] = await labelled(engine, label);
  if (container === undefined || !['exited', 'dead'].includes(container.State)) return undefined;
  const log = await engine.container.dockerode
    .getContainer(container.Id)
    .logs({ stdout: true, stderr: true, tail: 3 });
  return `it ended at once; its last words: ${(await readable(log)) || 'none'}`;
}

async function readable(log: Buffer): Promise<string> {
  let text = '';
  for await (const { part } of framesOf([log])) text += part.toString();
  return messageOf(text);
}

function labelled(engine: Engine, label: string): Promise<{ Id: string; State: string }[]> {
  return engine.container.dockerode.listContainers({ all: true, filters: { label: [`${LABEL}=${label}`] } });
}

/** Removes every container with that label, running or not, and its volumes. */
export async function removeContainers(label: string): Promise<void> {
  const engine = await getContainerRuntimeClient();
  for (const { Id } of await labelled(engine, label))
    await engine.container.dockerode.getContainer(Id).remove({ force: true, v: true });
}
