import type { ChangedFile, Problem, Unreviewed } from '../model.ts';
import { databaseOf, joinDatabases, type FoundFolder } from './databases.ts';
import { filesOf, type Folder } from './entries.ts';
import { noValues } from './fill.ts';
import { leftOut, lookInto, type Looked } from './look.ts';
import { compareText } from './names.ts';
import { programsLeftOut } from './programs-in.ts';
import { projectOf, type Project, type PullRequest, type Sides } from './project.ts';
import { indexedFolderOf, mayBePart, migrationsFolderOf, pathsIn, placeOf, recogniser } from './recognise.ts';
import { scopeOf, type Scope, type WhereMigrationsAre } from './scope.ts';

export interface Discovery {
  readonly projects: readonly Project[];
  readonly problems: readonly Problem[];
  /** Changed `.sql` files that are no migrations. */
  readonly ignored: readonly string[];
  /** Changed files of migrations that cannot be reviewed here. */
  readonly unreviewed: readonly Unreviewed[];
}

/** The migrations that a pull request changes, folder by folder, and what its base branch holds. */
export async function discover(pull: PullRequest, settings: WhereMigrationsAre): Promise<Discovery> {
  const scope = scopeOf(settings);
  const { valuesOf = noValues } = settings;
  const recognise = recogniser(pull.head, settings.tool, scope.isConfigured);
  const moves = await movedFolders(pull, scope);
  const left = new Set(moves.values());
  const folders = (await touchedFolders(pull, scope)).filter((folder) => !left.has(folder));
  const looked = await Promise.all(
    folders.map((folder) => lookInto(pull, folder, moves.get(folder) ?? folder, scope, recognise)),
  );
  const known = looked.flatMap((one) => (one && 'sides' in one ? [one.sides] : []));
  const { databases = [] } = settings;
  const read = (sides: Sides): Promise<FoundFolder> => {
    const { tool, path: folder } = sides.head;
    const { baseline } = databaseOf({ tool: tool.name, folder }, databases) ?? {};
    const hasBaseline = (baseline ?? settings.baseline) !== undefined;
    return projectOf(sides, pull, { hasBaseline, valuesOf });
  };
  const look = async (folder: string): Promise<FoundFolder | undefined> => {
    const one = await lookInto(pull, folder, folder, scope, recognise);
    return one && 'sides' in one ? read(one.sides) : undefined;
  };
  const found = await Promise.all(known.map(read));
  const joined = await joinDatabases(found, databases, [pull.head, pull.base], look);
  const programs = await programsLeftOut(
    pull,
    (settings.command ?? []).flatMap(({ sources }) => sources),
  );
  const unreviewed = [...othersOf(looked, pull.changes, scope), ...programs];
  return {
    projects: joined.projects,
    problems: [...joined.problems, ...known.flatMap(({ head }) => problemsOf(head, pull.changes))],
    ignored: ignoredOf(
      pull.changes,
      [...known.flatMap(({ head }) => filesOf(head)), ...unreviewed.flatMap(({ files }) => files)],
      scope,
    ),
    unreviewed,
  };
}

/** Folders for another database. */
function othersOf(
  looked: readonly (Looked | undefined)[],
  changes: readonly ChangedFile[],
  scope: Scope,
): readonly Unreviewed[] {
  return looked.flatMap((one) => {
    if (!one || !('other' in one)) return [];
    const { folder, other } = one;
    const files = changes
      .map(({ path }) => path)
      .filter((path) => mayBePart(path) && migrationsFolderOf(path) === folder)
      .filter((path) => scope.mayHold(folder, path));
    return files.length > 0 ? [leftOut(folder, other, files)] : [];
  });
}

/** Folders that the pull request moved as a whole: the new one to the one that it was. */
async function movedFolders(pull: PullRequest, scope: Scope): Promise<ReadonlyMap<string, string>> {
  const moves = new Map<string, string>();
  for (const { path, previousPath } of pull.changes) {
    if (previousPath === undefined || !mayBePart(path) || !mayBePart(previousPath)) continue;
    const [to, from] = [migrationsFolderOf(path), migrationsFolderOf(previousPath)];
    // To where nobody looks, migrations are not moved: they are gone.
    if (to === from || moves.has(to) || !scope.mayHold(to, path)) continue;
    const mayHold = (file: string): boolean => scope.mayHold(to, file);
    const kept = await pathsIn(pull.head, from, mayHold);
    const before = await pathsIn(pull.base, to, mayHold);
    if (kept.length === 0 && before.length === 0) moves.set(to, from);
  }
  return moves;
}

/** Those of the changed files, and those whose list of migrations changed. */
async function touchedFolders(
  { changes, head, base }: PullRequest,
  scope: Scope,
): Promise<readonly string[]> {
  const paths = changes.flatMap(({ path, previousPath }) => [path, ...(previousPath ? [previousPath] : [])]);
  const places = await Promise.all(
    paths.map(async (path) => ({
      path,
      // A folder that is configured may be a part of one that is not.
      folders: mayBePart(path)
        ? [await placeOf(path, [head, base]), migrationsFolderOf(path)]
        : [indexedFolderOf(path)],
    })),
  );
  const folders = places.flatMap(({ path, folders: those }) => {
    const held = those.find((folder) => folder !== undefined && scope.mayHold(folder, path));
    return held === undefined ? [] : [held];
  });
  return [...new Set(folders)].toSorted(compareText);
}

/** Only those that the change is about: what lies there already has been lived with, unless nothing runs for it. */
function problemsOf({ problems, fatal = [] }: Folder, changes: readonly ChangedFile[]): readonly Problem[] {
  const changed = new Set(changes.map(({ path }) => path));
  return [...problems.filter(({ file }) => file !== undefined && changed.has(file)), ...fatal];
}

function ignoredOf(
  changes: readonly ChangedFile[],
  files: readonly string[],
  { isData }: Scope,
): readonly string[] {
  const known = new Set(files);
  return changes
    .filter(({ path, change }) => /\.sql$/i.test(path) && change !== 'deleted')
    .map(({ path }) => path)
    .filter((path) => !known.has(path) && !isData(path));
}
