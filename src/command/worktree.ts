import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createCleanup } from '../database/cleanup.ts';
import type { ChangedFile } from '../model.ts';
import { fields, git } from '../tree/git.ts';
import { folderOf, joinPath } from '../tree/paths.ts';
import type { FileTree } from '../tree/tree.ts';

export interface BaseFolder extends AsyncDisposable {
  /** The base branch's files, on disk. */
  readonly path: string;
  /** What was built of the head, and must be built of the base where it is needed. */
  readonly leftOut: readonly string[];
}

/**
 * The base branch's files in a folder of their own: a git worktree of the commit that is checked out, with what changed
 * since the base undone, so that a shallow clone will do. What git ignores, such as installed packages, is linked; what was
 * built is not, as it holds the changes.
 *
 * @param root of the files that are reviewed; a repository's top, or a folder below it
 */
export async function checkOutBase(
  root: string,
  base: FileTree,
  changes: readonly ChangedFile[],
): Promise<BaseFolder> {
  const cleanup = createCleanup();
  try {
    const place = await mkdtemp(join(tmpdir(), 'pgrehearse-base-'));
    cleanup.defer(() => rm(place, { recursive: true, force: true }));
    const whole = join(place, 'tree');
    await git(root, ['worktree', 'add', '--detach', '--force', whole, 'HEAD']);
    cleanup.defer(async () => void (await git(root, ['worktree', 'remove', '--force', whole])));
    const prefix = (await git(root, ['rev-parse', '--show-prefix'])).toString('utf8').trim();
    const path = join(whole, prefix);
    const leftOut = await linkIgnored(root, path);
    for (const change of changes) await undo(change, base, path);
    return { path, leftOut, [Symbol.asyncDispose]: () => cleanup[Symbol.asyncDispose]() };
  } catch (error) {
    await cleanup[Symbol.asyncDispose]();
    throw error;
  }
}

/** Where compilers write, and where programs do while they run. */
const BUILT = /^(?:dist|build|out|lib|esm|cjs|compiled|target|obj|_build|\.next|\.output|.*\.tsbuildinfo)$/;
const WRITTEN = /^(?:tmp|logs?|__pycache__)$/;

function isBuilt(name: string, all: readonly string[]): boolean {
  const folder = folderOf(name);
  const last = name.slice(folder === '' ? 0 : folder.length + 1);
  // .NET's; elsewhere there are programs in it.
  if (last === 'bin') return all.includes(joinPath(folder, 'obj'));
  return BUILT.test(last);
}

/** Returns what was built. */
async function linkIgnored(root: string, path: string): Promise<readonly string[]> {
  const ignored = await git(root, 'ls-files --others --ignored --exclude-standard --directory -z'.split(' '));
  const names = fields(ignored).map((entry) => entry.replace(/\/$/, ''));
  const built = names.filter((name) => isBuilt(name, names));
  for (const name of names) {
    if (built.includes(name) || WRITTEN.test(name.replace(/^.*\//, ''))) continue;
    const target = join(path, name);
    await mkdir(dirname(target), { recursive: true });
    await symlink(join(root, name), target).catch(unlessThere);
  }
  return built;
}

function unlessThere(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
}

async function undo(
  { path, change, previousPath }: ChangedFile,
  base: FileTree,
  folder: string,
): Promise<void> {
  if (change === 'added' || change === 'renamed') await rm(join(folder, path), { force: true });
  if (change === 'added') return;
  const former = previousPath ?? path;
  const bytes = await base.read(former);
  if (!bytes) return;
  await mkdir(dirname(join(folder, former)), { recursive: true });
  await writeFile(join(folder, former), bytes);
}
