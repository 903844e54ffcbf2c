import { access, cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { handOver, type Account } from './account.ts';
import { messageOf } from './connection.ts';
import { temporaryDirectory } from './directories.ts';
import { fetchedPackage, installedPackage } from './embedded.ts';
import { run } from './processes.ts';
import type { Startup } from './startup.ts';

interface Candidate {
  /** Folder of `postgres` and `initdb`. */
  readonly bin: string;
  /** The folder that may be copied elsewhere as a whole; absent where the binaries know their place. */
  readonly movable?: string;
}

const MAJORS = [18, 17, 16, 15, 14];
const EXE = process.platform === 'win32' ? '.exe' : '';

export function program(bin: string, name: 'postgres' | 'initdb'): string {
  return path.join(bin, name + EXE);
}

/**
 * The folder with the server of the wanted major version: the npm package that came with this program, else an
 * installed server, else npm. Throws an Error that says what there is instead.
 */
export async function findBinaries(startup: Startup, account: Account): Promise<string> {
  const others = new Map<number, string>();
  for (const candidate of await installed()) {
    const found = await usable(candidate, account, startup);
    if (found?.major === startup.options.version) return found.bin;
    if (found !== undefined) others.set(found.major, found.bin);
  }
  try {
    return await fetched(startup, account);
  } catch (error) {
    const here = [...others].map(([major, bin]) => `${major} in ${bin}`).join(', ') || 'none';
    throw new Error(`server binaries found: ${here}; ${messageOf(error)}`, { cause: error });
  }
}

async function fetched(startup: Startup, account: Account): Promise<string> {
  const native = await fetchedPackage(startup.options.version, startup.cleanup, startup.options.progress);
  const found = await usable(movable(native), account, startup);
  if (found === undefined) throw new Error(`the server in ${native} does not run on this machine`);
  return found.bin;
}

async function installed(): Promise<Candidate[]> {
  const native = await installedPackage();
  const folders = [...(await pgConfig()), ...installFolders(), ...pathFolders()];
  return [...(native === undefined ? [] : [movable(native)]), ...folders.map((bin) => ({ bin }))];
}

function movable(native: string): Candidate {
  return { bin: path.join(native, 'bin'), movable: native };
}

/** Where programs of PostgreSQL may be, the newest versions first; never the working directory. */
export async function programFolders(): Promise<string[]> {
  return [...installFolders(), ...(await pgConfig()), ...pathFolders()];
}

async function pgConfig(): Promise<string[]> {
  const { code, stdout } = await run('pg_config', ['--bindir'], {});
  return code === 0 ? [stdout.trim()] : [];
}

function installFolders(): string[] {
  return MAJORS.flatMap((major) => [
    `/usr/lib/postgresql/${major}/bin`,
    `/usr/pgsql-${major}/bin`,
    `/opt/homebrew/opt/postgresql@${major}/bin`,
    `/usr/local/opt/postgresql@${major}/bin`,
    `/Applications/Postgres.app/Contents/Versions/${major}/bin`,
    `C:\\Program Files\\PostgreSQL\\${major}\\bin`,
  ]);
}

function pathFolders(): string[] {
  return (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
}

interface Found {
  readonly bin: string;
  readonly major: number;
}

/** Whether these binaries run for the server's account, and which version they are. */
async function usable(
  { bin, movable }: Candidate,
  account: Account,
  startup: Startup,
): Promise<Found | undefined> {
  if (!(await exists(program(bin, 'postgres'))) || !(await exists(program(bin, 'initdb')))) return undefined;
  const found = await probe(bin, account);
  if (found !== undefined || movable === undefined || account.uid === undefined) return found;
  // Under a home folder that nobody else may enter.
  const copy = await temporaryDirectory(startup, tmpdir());
  await cp(movable, copy, { recursive: true, verbatimSymlinks: true });
  await handOver(copy, account);
  return probe(path.join(copy, 'bin'), account);
}

async function probe(bin: string, account: Account): Promise<Found | undefined> {
  const { code, stdout } = await run(program(bin, 'postgres'), ['--version'], { ...account, cwd: '/' });
  const major = /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1];
  return code === 0 && major !== undefined ? { bin, major: Number(major) } : undefined;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
