import type { ToolName } from '../model.ts';
import { compareNatural } from './names.ts';
import { baseName } from '../tree/paths.ts';
import type { MigrationSource } from './source.ts';

/** How a tool's own table tells what it has applied. */
export interface AppliedTable {
  /** Without its schema. */
  readonly table: string;
  /**
   * Rows of `key`, and of `isLast` where all up to it count as applied.
   *
   * @param table the table's name in SQL
   */
  readonly query: (table: string) => string;
  readonly keyOf: (source: MigrationSource) => string;
}

/** A row of that query. */
export interface AppliedKey {
  readonly key: string;
  readonly isLast: boolean;
}

type Source = MigrationSource;

const version = (source: Source): string => source.version;
const file = (source: Source): string => baseName(source.up.path);
const stem = (source: Source): string => file(source).replace(/\.sql$/, '');

/** @param key an expression */
const listed =
  (key: string, where = 'true') =>
  (table: string): string =>
    `SELECT (${key})::text AS key, false AS "isLast" FROM ${table} WHERE ${where}`;

const newest =
  (key: string) =>
  (table: string): string =>
    `SELECT (${key})::text AS key, true AS "isLast" FROM ${table}`;

/**
 * The tables of `history-tables.ts`, as far as what stands in them can be told from the files alone. Drizzle notes hashes,
 * Hasura keeps it in a database of its own.
 */
const TABLES: Readonly<Record<ToolName, AppliedTable | undefined>> = {
  'golang-migrate': { table: 'schema_migrations', query: newest('version'), keyOf: version },
  sqlx: { table: '_sqlx_migrations', query: listed('version', 'success'), keyOf: version },
  diesel: { table: '__diesel_schema_migrations', query: listed('version'), keyOf: version },
  hasura: undefined,
  goose: {
    table: 'goose_db_version',
    query: (table) =>
      `SELECT version_id::text AS key, false AS "isLast" FROM (
         SELECT DISTINCT ON (version_id) version_id, is_applied FROM ${table} ORDER BY version_id, id DESC) newest
       WHERE is_applied`,
    keyOf: version,
  },
  dbmate: { table: 'schema_migrations', query: listed('version'), keyOf: version },
  'sql-migrate': { table: 'gorp_migrations', query: listed('id'), keyOf: file },
  tern: { table: 'schema_version', query: newest('version'), keyOf: version },
  supabase: { table: 'schema_migrations', query: listed('version'), keyOf: version },
  atlas: { table: 'atlas_schema_revisions', query: listed('version', 'applied = total'), keyOf: version },
  prisma: {
    table: '_prisma_migrations',
    query: listed('migration_name', 'finished_at IS NOT NULL AND rolled_back_at IS NULL'),
    keyOf: ({ up }) => up.path.split('/').at(-2) ?? '',
  },
  drizzle: undefined,
  flyway: {
    table: 'flyway_schema_history',
    query: listed("pg_catalog.regexp_replace(script, '^.*/', '')", 'success'),
    keyOf: file,
  },
  refinery: { table: 'refinery_schema_history', query: listed('version'), keyOf: version },
  'graphile-migrate': { table: 'migrations', query: listed('filename', 'hash IS NOT NULL'), keyOf: file },
  'node-pg-migrate': { table: 'pgmigrations', query: listed('name'), keyOf: stem },
  // Others call their tables so; only this one has hashes.
  'postgres-migrations': { table: 'migrations', query: listed('id', 'hash IS NOT NULL'), keyOf: version },
  liquibase: {
    table: 'databasechangelog',
    query: listed("author || ':' || id", "exectype <> 'FAILED'"),
    keyOf: ({ key = '' }) => key,
  },
  sqitch: { table: 'changes', query: listed('change', "change_id <> ''"), keyOf: version },
  plain: undefined,
  command: undefined,
};

export function appliedTableOf(tool: ToolName): AppliedTable | undefined {
  return TABLES[tool];
}

/** Whether the tool has run it, by what its table says. */
export function isApplied(
  source: MigrationSource,
  { keyOf }: AppliedTable,
  keys: readonly AppliedKey[],
): boolean {
  const own = keyOf(source);
  return keys.some(({ key, isLast }) => key === own || (isLast && compareNatural(own, key) <= 0));
}
