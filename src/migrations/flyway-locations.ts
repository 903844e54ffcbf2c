import { joinPath } from '../tree/paths.ts';
import type { FileTree } from '../tree/tree.ts';

const SCRIPT = /(?:^|\/)(?:[VUB]\d[^/]*?|R)__[^/]*\.sql(?:\.conf)?$/;

/** Folders of one dialect each: only one of them is Postgres's. */
const DIALECT = /^(?:h2|hsqldb|mysql|mariadb|oracle|sqlserver|mssql|sqlite|db2|derby|postgres(?:ql)?)\//i;

/**
 * Flyway reads a location with all folders below it (`ClassPathScanner.java`, `FileSystemScanner.java`). Known is the
 * default one, `db/migration`; undefined where nothing of it lies deeper, or where a dialect has a folder of its own.
 */
export async function nestedIn(tree: FileTree, folder: string): Promise<readonly string[] | undefined> {
  if (!/(?:^|\/)db\/migrations?$/.test(folder)) return undefined;
  const start = joinPath(folder, '');
  const paths = (await tree.list(folder)).map((path) => path.slice(start.length));
  const scripts = paths.filter((path) => SCRIPT.test(path));
  const isNested = scripts.some((path) => path.includes('/'));
  return isNested && !paths.some((path) => DIALECT.test(path)) ? scripts : undefined;
}
