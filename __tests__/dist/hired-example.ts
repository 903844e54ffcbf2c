import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Server } from '../../src/database/index.ts';

/** A provider of clones, in small: it copies a database of a server that is there. */
export interface Provider extends Disposable {
  /** Of the project, with its configuration. */
  readonly folder: string;
  /** Lines that the two commands wrote: `up <name>`, `down <name>`. */
  readonly log: () => readonly string[];
  /** Starts `pgrehearse check` on the project's newest migration. */
  readonly check: (...args: readonly string[]) => ChildProcess;
  readonly write: (file: string, text: string) => void;
}

export const SECRET = 'p@ss/w:rd';

const COMMAND = `
import { appendFileSync } from 'node:fs';
import pg from '${import.meta.resolve('pg')}';
const [, , way] = process.argv;
const name = process.env.PGREHEARSE_NAME;
appendFileSync(process.env.PROVIDER_LOG, way + ' ' + name + '\\n');
const client = new pg.Client({ connectionString: process.env.PROVIDER_TOKEN });
await client.connect();
if (way === 'up') await client.query('CREATE DATABASE "' + name + '" TEMPLATE production OWNER app');
else await client.query('DROP DATABASE "' + name + '" WITH (FORCE)');
await client.end();
if (way === 'up') console.log('made it\\n' + process.env.CLONES + name);
`;

export const CONFIG = `database:
  create: node provider.mjs up
  destroy: node provider.mjs down
`;

/** @param server holds the database `production`, of the role `app` */
export async function provider(server: Server): Promise<Provider> {
  await using admin = await server.connect('admin');
  const host = `${admin.host}:${admin.port}`;
  const folder = mkdtempSync(path.join(tmpdir(), 'pgrehearse-hired-'));
  const log = path.join(folder, 'provider.log');
  const write = (file: string, text: string): void => writeFileSync(path.join(folder, file), text);
  mkdirSync(path.join(folder, 'migrations'));
  write('provider.log', '');
  write('provider.mjs', COMMAND);
  write('pgrehearse.yml', CONFIG);
  write('migrations/1_orders.up.sql', 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);');
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    PROVIDER_LOG: log,
    PROVIDER_TOKEN: `postgres://${admin.user}:${encodeURIComponent(String(admin.password))}@${host}/postgres`,
    CLONES: `postgres://app:${encodeURIComponent(SECRET)}@${host}/`,
  };
  const cli = path.resolve(process.env['PGREHEARSE_DIST'] ?? 'dist', 'cli.js');
  return {
    folder,
    write,
    log: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    check: (...args) =>
      spawn(process.execPath, [cli, 'check', ...args], {
        cwd: folder,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
