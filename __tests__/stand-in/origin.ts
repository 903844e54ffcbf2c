import { execFileSync } from 'node:child_process';
import { fields } from '../../src/tree/git.ts';

/** What GitHub's own clone of the repository knows. */
export interface Origin {
  readonly root: string;
  /** GitHub's limit of what it lists at once; a test may lower it. */
  mostEntries: number;
}

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
}

/** What git answers; undefined where it knows no such thing. */
function ask(origin: Origin, ...args: readonly string[]): Buffer | undefined {
  try {
    return execFileSync('git', args, {
      cwd: origin.root,
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e9,
    });
  } catch {
    return undefined;
  }
}

export function resolveAt(
  origin: Origin,
  ref: string,
  kind: 'commit' | 'tree' = 'commit',
): string | undefined {
  return ask(origin, 'rev-parse', '--verify', '--quiet', `${ref}^{${kind}}`)?.toString().trim();
}

export function mergeBaseAt(origin: Origin, left: string, right: string): string | undefined {
  return ask(origin, 'merge-base', left, right)?.toString().trim();
}

export function showAt(origin: Origin, commit: string, path: string): Uint8Array | undefined {
  return ask(origin, 'show', `${commit}:${path}`);
}

/** A tree's entries, those of its folders among them when asked for; cut where there are too many. */
export function treeAt(
  origin: Origin,
  tree: string,
  isRecursive: boolean,
): { readonly entries: readonly TreeEntry[]; readonly truncated: boolean } | undefined {
  const listed = ask(origin, 'ls-tree', '-z', ...(isRecursive ? ['-r', '-t'] : []), tree);
  if (!listed) return undefined;
  const entries = fields(listed).map((line) => {
    const tab = line.indexOf('\t');
    const [mode = '', type = '', sha = ''] = line.slice(0, tab).split(' ');
    return { path: line.slice(tab + 1), mode, type, sha };
  });
  const truncated = isRecursive && entries.length > origin.mostEntries;
  return { entries: truncated ? entries.slice(0, origin.mostEntries) : entries, truncated };
}
