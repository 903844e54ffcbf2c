import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that disappears with the test. */
export interface TemporaryFolder {
  readonly root: string;
  write(path: string, text: string | Uint8Array): void;
  remove(path: string): void;
  git(...args: readonly string[]): string;
  /** Adds and commits everything, and returns the commit id. */
  commit(): string;
  [Symbol.dispose](): void;
}

export function temporaryFolder(): TemporaryFolder {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'pgrehearse-test-')));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  return {
    root,
    git,
    write(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    commit() {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', 'x');
      return git('rev-parse', 'HEAD');
    },
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** A repository on branch `main` with these files in its first commit. */
export function repository(files: Readonly<Record<string, string>>): TemporaryFolder {
  const folder = temporaryFolder();
  folder.git('init', '--quiet', '--initial-branch=main');
  for (const [path, text] of Object.entries(files)) folder.write(path, text);
  folder.commit();
  return folder;
}

/** A clone of one commit without its history, as actions/checkout makes it. */
export function shallow(origin: TemporaryFolder, commit: string): TemporaryFolder {
  const folder = temporaryFolder();
  origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  folder.git('init', '--quiet');
  folder.git('fetch', '--quiet', '--depth=1', `file://${origin.root}`, commit);
  folder.git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
  return folder;
}
