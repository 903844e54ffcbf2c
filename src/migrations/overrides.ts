import { baseName, joinPath } from '../tree/paths.ts';
import type { FileTree } from '../tree/tree.ts';
import { compareNatural } from './names.ts';
import { simpleQuery } from './transaction.ts';
import type { Part, Tool } from './tool.ts';

const FILE = /^(\d+)_([^./]+)(?:\.(?!autocommit\.)([a-z0-9]+))?(\.autocommit)?\.(up|down)\.sql$/;
const SIGN =
  /\.(?:postgres|cockroach|mysql|sqlite3?)(?:\.autocommit)?\.(?:up|down)\.sql$|\.autocommit\.(?:up|down)\.sql$/;

/** Those scripts for Postgres and for all databases, of a folder that has some for one only; undefined for any other folder. */
export async function overriddenIn(tree: FileTree, folder: string): Promise<readonly string[] | undefined> {
  const start = joinPath(folder, '').length;
  const paths = (await tree.list(folder, 1)).map((path) => path.slice(folder === '' ? 0 : start));
  if (!paths.some((path) => SIGN.test(path))) return undefined;
  return paths.filter((path) => path.endsWith('.sql') && ['postgres', undefined].includes(dialectOf(path)));
}

/**
 * Ory's popx (`match.go`, `MigrationFileRegexp`) and those who name files alike: `<number>_<name>.up.sql` is for every
 * database, and `.postgres.up.sql` comes in its place for this one. Each script is one query in a transaction, or in none
 * where it is called `.autocommit`.
 */
export function withOverrides(plain: Tool, paths: readonly string[]): Tool {
  const own = new Set(paths.flatMap((path) => (dialectOf(path) === 'postgres' ? [keyOf(path)] : [])));
  return {
    ...plain,
    pattern: '<number>_<name>.up.sql, or .postgres.up.sql',
    parse(path): Part | undefined {
      const [, digits, name = '', , , role] = FILE.exec(path) ?? [];
      const dialect = dialectOf(path);
      const isTaken = dialect === 'postgres' || (dialect === undefined && !own.has(keyOf(path)));
      if (digits === undefined || !isTaken) return undefined;
      return { version: BigInt(digits).toString(), name, role: role === 'down' ? 'down' : 'up' };
    },
    compare: (a, b) => compareNatural(a.version, b.version) || compareNatural(baseName(a.up), baseName(b.up)),
    isMeant: (path) => FILE.test(path) && dialectOf(path) === undefined && !own.has(keyOf(path)),
    transaction: ({ path, statements }) =>
      /\.autocommit\.(?:up|down)\.sql$/.test(path) ? simpleQuery(statements) : 'one',
  };
}

function dialectOf(path: string): string | undefined {
  return FILE.exec(path)?.[3];
}

/** What two scripts have in common of which one stands for the other. */
function keyOf(path: string): string {
  const [, digits, , , , role] = FILE.exec(path) ?? [];
  return `${digits} ${role}`;
}
