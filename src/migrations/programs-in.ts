import picomatch from 'picomatch';
import { groupBy } from '../groups.ts';
import type { Unreviewed } from '../model.ts';
import { plural } from '../numbers.ts';
import { folderOf, joinPath } from '../tree/paths.ts';
import type { FileTree } from '../tree/tree.ts';
import type { PullRequest } from './project.ts';
import { PROGRAM_PRESETS, quoted, type ProgramPreset } from './programs.ts';
import { isNotOurs } from './scope.ts';

export interface Program {
  readonly preset: ProgramPreset;
  readonly path: string;
  /** Another database that it was written for. */
  readonly other?: string;
}

let matchers:
  readonly { readonly preset: ProgramPreset; readonly isSource: (path: string) => boolean }[] | undefined;

/** Made when a file is asked about, which not every review does. */
function sources() {
  matchers ??= PROGRAM_PRESETS.map((preset) => ({
    preset,
    isSource: picomatch([...preset.sources], { nocase: true }),
  }));
  return matchers;
}

const POSTGRES = /postgres|postgis|\bpgsql\b|\bpg\b|psycopg|asyncpg|npgsql/i;
const OTHERS: readonly (readonly [database: string, words: RegExp])[] = [
  ['MySQL', /\b(?:mysql2?|trilogy|mariadb|MyXQL)\b/i],
  ['SQLite', /sqlite/i],
  ['SQL Server', /\b(?:mssql|sqlserver|tds)\b/i],
  ['Oracle', /\boracle(?:db|_enhanced)?\b/i],
];

/**
 * Changed migrations that are programs: what they are, and how they can be rehearsed all the same. `run`: globs of those
 * that are.
 */
export async function programsLeftOut(
  { changes, head }: PullRequest,
  run: readonly string[],
): Promise<readonly Unreviewed[]> {
  const isRun = picomatch([...run]);
  const found = await programsAt(
    changes.filter(({ path, change }) => change !== 'deleted' && !isRun(path)).map(({ path }) => path),
    head,
  );
  const places = groupBy(found, ({ preset, path, other }) =>
    JSON.stringify([preset.name, folderOf(path), other]),
  );
  return [...places.values()].flatMap((programs) => told(programs));
}

/** Those of the files that are migrations of a tool whose migrations are programs. */
export async function programsAt(paths: readonly string[], tree: FileTree): Promise<readonly Program[]> {
  const found: Program[] = [];
  for (const path of paths) {
    const program = await programAt(path, tree);
    if (program) found.push(program);
  }
  return found;
}

/** By where it lies and what it says; undefined for any other file. */
async function programAt(path: string, tree: FileTree): Promise<Program | undefined> {
  if (isNotOurs(folderOf(path))) return undefined;
  const able = sources().filter(({ isSource }) => isSource(path));
  const bytes = able.length > 0 ? await tree.read(path) : undefined;
  if (!bytes) return undefined;
  const text = new TextDecoder().decode(bytes);
  const preset = await firstFitting(
    able.map((one) => one.preset),
    path,
    text,
    tree,
  );
  if (!preset) return undefined;
  const own = preset.others?.exec(text)?.[1];
  const other = otherIn(own ?? '') ?? (await databaseIn(preset.settings ?? [], folderOf(path), tree));
  return { preset, path, ...(other !== undefined && { other }) };
}

async function firstFitting(
  presets: readonly ProgramPreset[],
  path: string,
  text: string,
  tree: FileTree,
): Promise<ProgramPreset | undefined> {
  for (const preset of presets) {
    if (!preset.holds.test(text)) continue;
    const { above } = preset;
    if (above === undefined || (await tree.read(joinPath(folderOf(folderOf(path)), above)))) return preset;
  }
  return undefined;
}

/** The database that the nearest settings name, where it is another one and Postgres is not named beside it. */
async function databaseIn(
  settings: readonly string[],
  folder: string,
  tree: FileTree,
): Promise<string | undefined> {
  for (const name of settings) {
    const bytes = await tree.read(joinPath(folder, name));
    if (!bytes) continue;
    const text = new TextDecoder().decode(bytes).replace(/^\s*(?:#|\/\/|;).*$/gm, '');
    if (POSTGRES.test(text)) return undefined;
    const other = otherIn(text);
    if (other !== undefined) return other;
  }
  const above = folderOf(folder);
  return folder === '' || above === folder ? undefined : databaseIn(settings, above, tree);
}

function otherIn(text: string): string | undefined {
  return OTHERS.find(([, words]) => words.test(text))?.[0];
}

function told(programs: readonly Program[]): readonly Unreviewed[] {
  const [first] = programs;
  if (!first) return [];
  const { preset, other } = first;
  const folder = folderOf(first.path);
  const files = programs.map(({ path }) => path);
  const what = `${plural(files.length, 'changed migration')} of ${preset.title}${folder === '' ? '' : ` in \`${folder}\``}`;
  if (other !== undefined)
    return [
      {
        kind: 'other-database',
        folder,
        files,
        message: `${what}: for ${other}, not for Postgres, so that nothing is rehearsed.`,
      },
    ];
  return [{ kind: 'program', folder, files, message: `${what}: ${howToRun(preset, files.length)}` }];
}

function howToRun({ name, up }: ProgramPreset, count: number): string {
  const [what, them] = count === 1 ? ['a program', 'it'] : ['programs', 'them'];
  return `${what}, not SQL, so that nothing was rehearsed. To have pgrehearse run ${them} by the tool's own command (${quoted(up)}), set \`command: ${name}\` in pgrehearse.yml.`;
}
