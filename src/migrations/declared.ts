import type { ToolName } from '../model.ts';
import { baseName, folderOf, joinPath } from '../tree/paths.ts';
import type { FileTree } from '../tree/tree.ts';

/** A file of a migration tool that names the database which a folder is for. */
export interface Declared {
  readonly database: string;
  readonly file: string;
  /** It lies in the folder itself, written by the tool. */
  readonly isOwn: boolean;
}

interface Declaration {
  readonly files: readonly string[];
  /** Only for folders of these tools; of any where absent. */
  readonly tools?: readonly ToolName[];
  /** It counts in the folder alone. */
  readonly isOwn?: true;
  /** Names the folder, relative to the file's own; it counts for that one then. */
  readonly folder?: { readonly names: RegExp; readonly otherwise?: string };
  /** What of the file counts; all of it where absent. */
  readonly part?: RegExp;
  /** How many folders above it may lie; any number where absent. */
  readonly within?: number;
  /** Every match names a database; of several, none may be Postgres. */
  readonly database: RegExp | ((folder: string) => RegExp);
}

const NODE_CONFIG = ['ts', 'js', 'mts', 'mjs', 'cjs', 'json'];

const DECLARATIONS: readonly Declaration[] = [
  { files: ['migration_lock.toml'], isOwn: true, database: /^\s*provider\s*=\s*"(\w+)"/gm },
  { files: ['meta/_journal.json'], isOwn: true, database: /"dialect"\s*:\s*"(\w+)"/g },
  {
    files: ['schema.prisma', 'prisma/schema.prisma'],
    tools: ['prisma'],
    within: 2,
    database: /\bdatasource\s+\w+\s*\{[^}]*?\bprovider\s*=\s*"(\w+)"/g,
  },
  {
    files: NODE_CONFIG.map((end) => `drizzle.config.${end}`),
    folder: { names: /\bout["']?\s*:\s*["'`]([^"'`]+)["'`]/, otherwise: 'drizzle' },
    database: /\b(?:dialect|driver)["']?\s*:\s*["'`](\w+)[\w-]*["'`]/g,
  },
  {
    files: ['dbconfig.yml', 'dbconfig.yaml'],
    folder: { names: /^\s*dir:\s*["']?([^"'\s]+)/m },
    database: /^\s*dialect:\s*["']?(\w+)/gm,
  },
  { files: ['sqitch.conf'], tools: ['sqitch'], database: /^\s*engine\s*=\s*(\w+)/gm },
  {
    files: ['atlas.hcl'],
    folder: { names: /\bdir\s*=\s*"file:\/\/([^"?]+)/, otherwise: 'migrations' },
    database:
      /"(?:docker:\/\/)?(postgres|postgresql|mysql|maria|mariadb|sqlite|sqlserver|clickhouse)\b[^"]*"/g,
  },
  {
    files: ['Cargo.toml'],
    tools: ['diesel', 'sqlx', 'refinery'],
    // Of the tool's own entry: other crates have features of such names too.
    part: /^\s*(?:diesel|sqlx|refinery)[\w-]*\s*=\s*\{[^}]*\}|^\[[\w.-]*dependencies\.(?:diesel|sqlx|refinery)[\w-]*\](?:(?!\n\[)[^])*/gm,
    database: /"(postgres|tokio-postgres|mysql|mysql_async|sqlite|rusqlite)\w*"/g,
  },
  {
    files: ['metadata/databases/databases.yaml'],
    tools: ['hasura'],
    database: (folder) => new RegExp(`^- name: *${escaped(baseName(folder))} *\\r?\\n +kind: *(\\w+)`, 'gm'),
  },
];

/** As people write them, by what the tools call them. Of a name that is missing here nothing follows. */
const OTHERS: Readonly<Record<string, string>> = {
  mysql: 'MySQL',
  mysql2: 'MySQL',
  mysql_async: 'MySQL',
  maria: 'MariaDB',
  mariadb: 'MariaDB',
  sqlite: 'SQLite',
  sqlite3: 'SQLite',
  rusqlite: 'SQLite',
  turso: 'SQLite',
  libsql: 'SQLite',
  better: 'SQLite',
  d1: 'SQLite',
  expo: 'SQLite',
  sqlserver: 'SQL Server',
  mssql: 'SQL Server',
  clickhouse: 'ClickHouse',
  cockroachdb: 'CockroachDB',
  singlestore: 'SingleStore',
  mongodb: 'MongoDB',
  cockroach: 'CockroachDB',
  oracle: 'Oracle',
  firebird: 'Firebird',
  vertica: 'Vertica',
  snowflake: 'Snowflake',
  exasol: 'Exasol',
};

/** What the nearest file that speaks for the folder says, where it is another database than Postgres. */
export async function declaredFor(
  folder: string,
  tool: ToolName,
  tree: FileTree,
): Promise<Declared | undefined> {
  for (const [steps, at] of upwards(folder).entries())
    for (const declaration of DECLARATIONS) {
      if (steps > (declaration.within ?? Infinity)) continue;
      if (declaration.isOwn && at !== folder) continue;
      if (declaration.tools && !declaration.tools.includes(tool)) continue;
      for (const name of declaration.files) {
        const file = joinPath(at, name);
        const bytes = await tree.read(file);
        const names = bytes && namesIn(declaration, new TextDecoder().decode(bytes), folder, folderOf(file));
        if (!names || names.length === 0) continue;
        const others = names.map((one) => OTHERS[one]);
        const [database] = others;
        if (database === undefined || others.includes(undefined)) return undefined;
        return { database, file, isOwn: declaration.isOwn ?? false };
      }
    }
  return undefined;
}

/** The folder, and every one above it. */
function upwards(folder: string): readonly string[] {
  const above = folderOf(folder);
  return folder === '' || above === folder ? [folder] : [folder, ...upwards(above)];
}

/** What it calls the databases of this folder; none where it is about another folder. */
function namesIn(
  { folder: place, part, database }: Declaration,
  text: string,
  folder: string,
  from: string,
): readonly string[] {
  const bare = text.replace(/^\s*(?:#|\/\/).*$/gm, '');
  if (place) {
    const named = place.names.exec(bare)?.[1] ?? place.otherwise;
    if (named === undefined || joinPath(from, named.replace(/^\.\//, '').replace(/\/$/, '')) !== folder)
      return [];
  }
  const told = part ? (bare.match(part) ?? []).join('\n') : bare;
  const pattern = database instanceof RegExp ? database : database(folder);
  return [...told.matchAll(pattern)].map(([, name = '']) => name.toLowerCase());
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
