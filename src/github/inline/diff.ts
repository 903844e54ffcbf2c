import { ask, type GitHub } from '../api/client.ts';

/** Lines of a file as it is after the change, both inclusive, from 1. */
export interface Lines {
  readonly start: number;
  readonly end: number;
}

/** One hunk of a file's diff, as far as it shows the file after the change: the lines that a comment may stand on. */
export interface Hunk extends Lines {
  readonly texts: readonly string[];
}

/** The hunks of each file of a pull request, by its path. */
export type Diff = ReadonlyMap<string, readonly Hunk[]>;

/** @param patch as GitHub gives it for a file: without a header, absent where the file is binary or its diff large */
export function hunksOf(patch: string | undefined): readonly Hunk[] {
  const hunks: { start: number; texts: string[] }[] = [];
  for (const line of patch?.split('\n') ?? []) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)?.[1];
    if (start !== undefined) hunks.push({ start: Number(start), texts: [] });
    else if (/^[ +]/.test(line)) hunks.at(-1)?.texts.push(line.slice(1));
  }
  return hunks
    .filter(({ texts }) => texts.length > 0)
    .map(({ start, texts }) => ({ start, end: start + texts.length - 1, texts }));
}

/** As much of the lines as one hunk shows: a comment may not reach from one into the next. */
export function placeIn(hunks: readonly Hunk[], { start, end }: Lines): Lines | undefined {
  const hunk = hunks.find((one) => one.start <= end && start <= one.end);
  return hunk && { start: Math.max(start, hunk.start), end: Math.min(end, hunk.end) };
}

/** The lines' texts where one hunk shows all of them. */
export function textsOf(hunks: readonly Hunk[], { start, end }: Lines): readonly string[] | undefined {
  const hunk = hunks.find((one) => one.start <= start && end <= one.end);
  return hunk?.texts.slice(start - hunk.start, end - hunk.start + 1);
}

/** The diff of these files; those that the pull request does not change are not in it. */
export async function readDiff(github: GitHub, pull: number, paths: ReadonlySet<string>): Promise<Diff> {
  const { octokit, owner, repo } = github;
  const diff = new Map<string, readonly Hunk[]>();
  await ask(`reading the diff of pull request #${pull}`, 'pull-requests: read', () =>
    octokit.paginate(
      octokit.rest.pulls.listFiles,
      { owner, repo, pull_number: pull, per_page: 100 },
      ({ data }, done) => {
        for (const { filename, patch } of data) if (paths.has(filename)) diff.set(filename, hunksOf(patch));
        if (diff.size === paths.size) done();
        return [];
      },
    ),
  );
  return diff;
}
