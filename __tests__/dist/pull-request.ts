import { repository } from '../tree/repository.ts';
import type { PullFile } from '../stand-in/objects.ts';

/** Files by path; `undefined` takes one away. */
type Files = Readonly<Record<string, string | undefined>>;

/** For what is not about the runs beside the forward one: they take longer than all the rest. */
export const QUIET = 'interruption: false\ntraffic: false\nestimates: false\n';

export interface PushedPull extends Disposable {
  /** Where actions/checkout left GitHub's test merge: one commit, without its parents. */
  readonly workspace: string;
  /** What GitHub sends with the run. */
  readonly event: unknown;
  readonly files: readonly PullFile[];
  /** The pull request's newest commit. */
  readonly head: string;
  /** The base branch's files, by `commit:path`. */
  readonly contents: Readonly<Record<string, string>>;
}

/**
 * A pull request that changes a base by `changes`, in a fresh job's work tree. Where neither has a configuration, the base has a quiet one.
 *
 * @param renames old path by new one
 * @param from its repository
 */
export function pushedPull(
  given: Readonly<Record<string, string>>,
  changes: Files,
  renames: Readonly<Record<string, string>> = {},
  from = 'acme/shop',
): PushedPull {
  const base = 'pgrehearse.yml' in changes ? given : { 'pgrehearse.yml': QUIET, ...given };
  const folder = repository(base);
  const baseSha = folder.git('rev-parse', 'HEAD');
  folder.git('switch', '--quiet', '--create', 'topic');
  for (const [path, text] of Object.entries(changes))
    if (text === undefined) folder.remove(path);
    else folder.write(path, text);
  for (const [path, previous] of Object.entries(renames)) folder.git('mv', previous, path);
  const headSha = folder.commit();
  const patchOf = (path: string) => hunks(folder.git('diff', baseSha, headSha, '--', path));
  folder.git('switch', '--quiet', 'main');
  folder.git('merge', '--quiet', '--no-ff', '--message', 'test merge', 'topic');
  folder.write('.git/shallow', `${folder.git('rev-parse', 'HEAD')}\n`);
  return {
    workspace: folder.root,
    event: eventOf(baseSha, headSha, from),
    files: [
      ...Object.keys(changes).map((path) => fileOf(path, base, changes, patchOf(path))),
      ...renamed(renames),
    ],
    head: headSha,
    contents: Object.fromEntries(Object.entries(base).map(([path, text]) => [`${baseSha}:${path}`, text])),
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}

function eventOf(baseSha: string, headSha: string, from: string): unknown {
  const repo = { full_name: 'acme/shop' };
  return {
    action: 'synchronize',
    number: 7,
    pull_request: {
      number: 7,
      base: { sha: baseSha, repo },
      head: { sha: headSha, repo: { full_name: from } },
    },
    repository: { ...repo, default_branch: 'main' },
  };
}

/** As GitHub gives them, without the header above. */
function hunks(diff: string): string | undefined {
  const at = diff.indexOf('\n@@ ');
  return at < 0 ? undefined : diff.slice(at + 1);
}

function fileOf(path: string, base: Files, changes: Files, patch: string | undefined): PullFile {
  if (changes[path] === undefined) return { filename: path, status: 'removed', patch };
  return { filename: path, status: base[path] === undefined ? 'added' : 'modified', patch };
}

function renamed(renames: Readonly<Record<string, string>>): PullFile[] {
  return Object.entries(renames).map(([filename, previous_filename]) => ({
    filename,
    previous_filename,
    status: 'renamed',
  }));
}
