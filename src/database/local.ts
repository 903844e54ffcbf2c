import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { handOver, serverAccount, type Account } from './account.ts';
import { findBinaries, program } from './binaries.ts';
import { alone, buildOf, checkpoint, copyCluster, swapped, type Snapshots } from './cluster.ts';
import { messageOf, openWhenReady } from './connection.ts';
import { dataBase, dataDirectory, temporaryDirectory } from './directories.ts';
import { follow, run, stop, type Followed } from './processes.ts';
import { ADMIN, INITDB_ARGUMENTS, settingArguments, throwAwaySettings } from './settings.ts';
import type { Access, Credentials, Startup, Unavailable } from './startup.ts';

const START_MS = 60_000;
const PORT_ATTEMPTS = 5;

/** A server of this machine's own binaries, in a folder of its own, listening on 127.0.0.1 only. */
export async function startLocal(startup: Startup, choosePort = freePort): Promise<Access | Unavailable> {
  const account = await serverAccount();
  let bin: string;
  try {
    bin = await findBinaries(startup, account);
  } catch (error) {
    return { kind: 'unavailable', reason: messageOf(error) };
  }
  const admin = { user: ADMIN, password: randomBytes(24).toString('base64url') };
  const home = await temporaryDirectory(startup, await dataBase());
  await initialise(bin, home, admin.password, account, startup);
  const what = { bin, home, account, admin, startup };
  let running = await launch(what, choosePort);
  const login: Access['login'] = (database, as = admin) => ({
    host: '127.0.0.1',
    port: running.port,
    database,
    ...as,
  });
  const snapshots = snapshotsOf(what, login, {
    stop: async (signal) => {
      await stop(running.child, signal);
      return running.child.exitCode === 0;
    },
    start: async () => {
      running = await launch(what, choosePort);
    },
  });
  return { kind: 'local', maintenance: 'postgres', prefix: '', login, snapshots };
}

interface Switch {
  /** Whether it ended well. */
  readonly stop: (signal: NodeJS.Signals) => Promise<boolean>;
  readonly start: () => Promise<void>;
}

function snapshotsOf(
  { bin, home, account, admin }: Launch,
  login: Access['login'],
  server: Switch,
): Snapshots {
  const data = dataDirectory(home);
  return {
    build: () => buildOf(bin),
    async save(folder) {
      const wal = await checkpoint(login('postgres'));
      const isWhole = await server.stop('SIGINT');
      try {
        if (!isWhole) throw new Error('the server did not stop in time');
        await copyCluster(data, folder, wal);
      } finally {
        await server.start();
      }
    },
    async restore(folder) {
      // Not at once: what was committed last is not on disk yet, and is needed where the copy does not run.
      await server.stop('SIGINT');
      try {
        await swapped(data, folder, async () => {
          await handOver(data, account);
          const password = `ALTER ROLE ${admin.user} PASSWORD '${admin.password}';`;
          await alone(bin, data, password, surroundings(home, account));
          await server.start();
        });
      } catch (error) {
        await server.start();
        throw error;
      }
    },
  };
}

async function initialise(
  bin: string,
  home: string,
  password: string,
  account: Account,
  startup: Startup,
): Promise<void> {
  const passwordFile = path.join(home, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  await handOver(home, account);
  const fixed = ['-D', dataDirectory(home), '-U', ADMIN, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  let stderr = '';
  // macOS before 15 and some small systems have no C.UTF-8.
  for (const locale of ['C.UTF-8', 'C']) {
    const args = [...fixed, ...INITDB_ARGUMENTS, `--locale=${locale}`];
    const done = await run(program(bin, 'initdb'), args, surroundings(home, account), startup.cleanup);
    if (done.code === 0) return;
    stderr = done.stderr;
  }
  throw new UserError(
    `The local Postgres could not make its data directory in ${home}: ${messageOf(stderr)}`,
  );
}

/** Nothing of our environment reaches the server: tokens live there. */
function surroundings(cwd: string, account: Account): { cwd: string; env: NodeJS.ProcessEnv } & Account {
  const { PATH, SystemRoot } = process.env;
  return { cwd, env: { PATH, SystemRoot, LC_ALL: 'C', TZ: 'UTC' }, ...account };
}

interface Launch {
  readonly bin: string;
  readonly home: string;
  readonly account: Account;
  readonly admin: Credentials;
  readonly startup: Startup;
}

interface Launched {
  readonly port: number;
  readonly child: ChildProcess;
}

/** Starts the server and gives its port. Between choosing a port and binding it someone else may take it. */
async function launch(what: Launch, choosePort: () => Promise<number>): Promise<Launched> {
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort();
    const child = spawnServer(what, port);
    what.startup.cleanup.defer(() => stop(child, 'SIGQUIT'));
    const server = follow(child);
    try {
      await ready(server, port, what.admin);
      return { port, child };
    } catch (error) {
      await stop(child, 'SIGQUIT');
      if (/could not bind|Address already in use/.test(server.log()) && attempt < PORT_ATTEMPTS) continue;
      throw new UserError(`The local Postgres in ${what.bin} did not start: ${messageOf(error)}`);
    }
  }
}

function spawnServer({ bin, home, account }: Launch, port: number): ChildProcess {
  const settings = {
    ...throwAwaySettings,
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
  };
  const args = ['-D', dataDirectory(home), ...settingArguments(settings)];
  return spawn(program(bin, 'postgres'), args, {
    ...surroundings(home, account),
    stdio: ['ignore', 'pipe', 'pipe'],
    // In a process group of its own, so that Ctrl-C reaches us alone and we decide how it ends.
    detached: process.platform !== 'win32',
  });
}

async function ready(server: Followed, port: number, admin: Credentials): Promise<void> {
  const died = (): string | undefined => {
    const reason = server.ended();
    return reason === undefined ? undefined : `${reason}; its last words: ${lastLines(server.log())}`;
  };
  const config = { host: '127.0.0.1', port, database: 'postgres', ...admin };
  await using _ = await openWhenReady(config, START_MS, died);
}

function lastLines(log: string): string {
  return messageOf(log.trim().split('\n').slice(-3).join('\n')) || 'none';
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
