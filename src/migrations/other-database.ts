import { baseName, folderOf, joinPath } from '../tree/paths.ts';
import type { FileTree } from '../tree/tree.ts';
import { declaredFor } from './declared.ts';
import { dialectOf } from './dialects.ts';
import type { Tool } from './tool.ts';

/** What a folder is for, where it is not for Postgres, and what shows it. */
export interface OtherDatabase {
  readonly database: string;
  /** Half a sentence: `AUTO_INCREMENT in db/migrations/1_a.sql:3`. */
  readonly because: string;
}

/** Folders that people keep one of for each database. */
const NAMED = new Map([
  ['mysql', 'MySQL'],
  ['mariadb', 'MariaDB'],
  ['sqlite', 'SQLite'],
  ['sqlite3', 'SQLite'],
  ['mssql', 'SQL Server'],
  ['sqlserver', 'SQL Server'],
  ['clickhouse', 'ClickHouse'],
]);

/** With those that are also words for other things: they say nothing unless a folder for Postgres lies beside. */
const BESIDE_POSTGRES = new Map([
  ...NAMED,
  ['cockroach', 'CockroachDB'],
  ['cockroachdb', 'CockroachDB'],
  ['crdb', 'CockroachDB'],
  ['duckdb', 'DuckDB'],
  ['h2', 'H2'],
  ['oracle', 'Oracle'],
  ['spanner', 'Spanner'],
  ['tidb', 'TiDB'],
]);

const POSTGRES_FOLDERS = /^(?:postgres(?:ql)?|pg|pgsql)$/i;

/** The side on which a folder is looked at, and its files there, relative to it. */
export interface Side {
  readonly tree: FileTree;
  readonly paths: readonly string[];
  /** Where it lies on this side, if it moved. */
  readonly folder?: string;
}

/**
 * Whether a folder is for another database for certain: its tool's own file says so; or a file of the project, its
 * name, or its merged SQL does, and nothing in that SQL is Postgres's alone. New files are evidence only where nothing
 * is merged: among others they may be slips.
 */
export async function otherDatabase(
  tool: Tool,
  folder: string,
  head: Side,
  base: Side,
): Promise<OtherDatabase | undefined> {
  const declared = await declaredFor(folder, tool.name, head.tree);
  const said = declared && {
    database: declared.database,
    because: `${declared.file} says so`,
  };
  if (declared?.isOwn) return said;
  const known = isOfTool(tool, base.paths) ? base : head;
  const written = await writtenFor(tool, folder, known);
  if (written === 'postgres') return undefined;
  return said ?? written ?? (await namedFor(folder, head.tree));
}

function isOfTool(tool: Tool, paths: readonly string[]): boolean {
  return paths.some((path) => tool.parse(path)?.role === 'up');
}

/** By the text of its migrations. */
async function writtenFor(
  tool: Tool,
  folder: string,
  { tree, paths, folder: former = folder }: Side,
): Promise<OtherDatabase | 'postgres' | undefined> {
  let found: OtherDatabase | undefined;
  for (const path of paths) {
    if (tool.parse(path)?.role !== 'up') continue;
    const file = joinPath(former, path);
    const { isPostgres, foreign } = dialectOf(new TextDecoder().decode(await tree.read(file)));
    if (isPostgres) return 'postgres';
    found ??= foreign && {
      database: foreign.database,
      because: `\`${foreign.words}\` in ${file}:${foreign.line}`,
    };
  }
  return found;
}

/** By the name of the folder, or of one above it, where one for Postgres lies beside it; or `migrations/mysql`. */
async function namedFor(folder: string, tree: FileTree): Promise<OtherDatabase | undefined> {
  for (let at = folder; at !== '' && at !== '/'; at = folderOf(at)) {
    const name = baseName(at).toLowerCase();
    const beside = BESIDE_POSTGRES.has(name) ? await postgresBeside(at, tree) : undefined;
    if (beside !== undefined)
      return { database: BESIDE_POSTGRES.get(name) ?? name, because: `${at} lies beside ${beside}` };
    const database = NAMED.get(name);
    if (database !== undefined && at === folder && /migrat/i.test(baseName(folderOf(at))))
      return { database, because: `the folder is called ${baseName(at)}` };
  }
  return undefined;
}

async function postgresBeside(folder: string, tree: FileTree): Promise<string | undefined> {
  const above = folderOf(folder);
  const start = above === '' ? 0 : above.length + 1;
  const names = (await tree.list(above)).map((path) => path.slice(start).split('/')[0] ?? '');
  const postgres = names.find((name) => POSTGRES_FOLDERS.test(name));
  return postgres === undefined ? undefined : joinPath(above, postgres);
}
