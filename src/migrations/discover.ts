import type { ChangedFile, Problem } from '../model.ts';
import { filesOf, type Folder } from './entries.ts';
import { readIndexed, withSum } from './indexed.ts';
import { compareText } from './names.ts';
import { projectOf, type Project, type PullRequest, type Sides } from './project.ts';
import { mayBePart, migrationsFolderOf, pathsIn, recogniser, type Recognise } from './recognise.ts';
import { scopeOf, type Scope, type WhereMigrationsAre } from './scope.ts';

export interface Discovery {
  readonly projects: readonly Project[];
  readonly problems: readonly Problem[];
  /** Changed `.sql` files that are no migrations. */
  readonly ignored: readonly string[];
}

/** The migrations that a pull request changes, folder by folder, and what its base branch holds. */
export async function discover(pull: PullRequest, settings: WhereMigrationsAre): Promise<Discovery> {
  const scope = scopeOf(settings);
  const recognise = recogniser(pull.head, settings.tool, scope.isConfigured);
  const moves = await movedFolders(pull, scope);
  const left = new Set(moves.values());
  const folders = touchedFolders(pull.changes, scope).filter((folder) => !left.has(folder));
  const looked = folders.map((folder) =>
    lookInto(pull, folder, moves.get(folder) ?? folder, scope, recognise),
  );
  const known = (await Promise.all(looked)).filter((sides) => sides !== undefined);
  const found = await Promise.all(
    known.map((sides) => projectOf(sides, pull, settings.baseline !== undefined)),
  );
  return {
    projects: found.flatMap(({ project }) => project ?? []),
    problems: [
      ...found.flatMap(({ problems }) => problems),
      ...known.flatMap(({ head }) => problemsOf(head, pull.changes)),
    ],
    ignored: ignoredOf(
      pull.changes,
      known.map(({ head }) => head),
      scope,
    ),
  };
}

/** Folders that the pull request moved as a whole: the new one to the one that it was. */
async function movedFolders(pull: PullRequest, scope: Scope): Promise<ReadonlyMap<string, string>> {
  const moves = new Map<string, string>();
  for (const { path, previousPath } of pull.changes) {
    if (previousPath === undefined || !mayBePart(path) || !mayBePart(previousPath)) continue;
    const [to, from] = [migrationsFolderOf(path), migrationsFolderOf(previousPath)];
    if (to === from || moves.has(to)) continue;
    const mayHold = (file: string): boolean => scope.mayHold(to, file);
    const kept = await pathsIn(pull.head, from, mayHold);
    const before = await pathsIn(pull.base, to, mayHold);
    if (kept.length === 0 && before.length === 0) moves.set(to, from);
  }
  return moves;
}

function touchedFolders(changes: readonly ChangedFile[], scope: Scope): readonly string[] {
  const paths = changes.flatMap(({ path, previousPath }) => [path, ...(previousPath ? [previousPath] : [])]);
  const folders = paths
    .filter((path) => mayBePart(path) && scope.mayHold(migrationsFolderOf(path), path))
    .map(migrationsFolderOf);
  return [...new Set(folders)].toSorted(compareText);
}

/** A folder on the three sides; undefined where it holds no migrations. */
async function lookInto(
  { head, base, baseTip }: PullRequest,
  folder: string,
  former: string,
  scope: Scope,
  recognise: Recognise,
): Promise<Sides | undefined> {
  const mayHold = (path: string): boolean => scope.mayHold(folder, path);
  const [now, before, tip] = await Promise.all([
    pathsIn(head, folder, mayHold),
    pathsIn(base, former, mayHold),
    baseTip ? pathsIn(baseTip, former, mayHold) : [],
  ]);
  const tool = await recognise(folder, [...new Set([...now, ...before])]);
  if (!tool) return undefined;
  const [onHead, onBase, onTip] = await Promise.all([
    readIndexed(tool, folder, now, head).then((read) => withSum(read, now, head)),
    readIndexed(tool, former, before, base),
    readIndexed(tool, former, tip, baseTip ?? base),
  ]);
  return { head: onHead, base: onBase, tip: onTip };
}

/** Only those that the change is about: what lies there already has been lived with. */
function problemsOf({ problems }: Folder, changes: readonly ChangedFile[]): readonly Problem[] {
  const changed = new Set(changes.map(({ path }) => path));
  return problems.filter(({ file }) => file !== undefined && changed.has(file));
}

function ignoredOf(
  changes: readonly ChangedFile[],
  folders: readonly Folder[],
  { isData }: Scope,
): readonly string[] {
  const known = new Set(folders.flatMap(filesOf));
  return changes
    .filter(({ path, change }) => path.endsWith('.sql') && change !== 'deleted')
    .map(({ path }) => path)
    .filter((path) => !known.has(path) && !isData(path));
}
