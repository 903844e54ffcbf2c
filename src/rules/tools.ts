import type { Migration, ToolName } from '../model.ts';

/** How an author takes a statement out of the tool's transaction. */
const OUTSIDE_TRANSACTION = {
  'golang-migrate': 'alone in a migration file: golang-migrate then runs it without a transaction',
  sqlx: 'in a migration file of its own, whose first line is "-- no-transaction"',
  diesel: 'in a migration of its own, with "run_in_transaction = false" in its metadata.toml',
  hasura:
    'in a migration of its own, whose first line is "-- hasura:no-transaction" (newer Hasura CLIs know it)',
  goose: 'in a migration file of its own, with the line "-- +goose NO TRANSACTION" at its top',
  dbmate: 'alone in a migration file of its own, under "-- migrate:up transaction:false"',
  'sql-migrate': 'in a migration file of its own, under "-- +migrate Up notransaction"',
  tern: 'in a migration file of its own, with the line "---- tern: disable-tx ----" at its top',
  supabase:
    'anywhere in a migration: the Supabase CLI then runs it by itself, and what stands before and behind it in transactions of their own',
  atlas: 'in a migration file of its own, with the line "-- atlas:txmode none" and an empty line at its top',
  prisma: 'alone in a migration of its own: Prisma Migrate then runs it without a transaction',
  drizzle: 'outside of Drizzle, which runs all that is pending in one transaction',
  flyway:
    "in a migration file of its own: Flyway then runs it without a transaction. Set flyway.postgresql.transactional.lock to false, or a concurrent build waits for ever for the one that holds Flyway's own lock",
  refinery: 'outside of refinery, which runs every migration in a transaction',
  'graphile-migrate': 'in a migration of its own, whose first line below the headers is "--! no-transaction"',
  'node-pg-migrate': 'in a migration in JavaScript that calls pgm.noTransaction(); a SQL file cannot',
  'postgres-migrations':
    'alone in a migration file of its own, with the line "-- postgres-migrations disable-transaction"',
  liquibase: 'in a changeset of its own, with "runInTransaction:false" behind its "--changeset"',
  sqitch: 'outside of BEGIN and COMMIT, in a change of its own: sqitch opens no transaction',
  plain: 'in a migration file of its own: it then runs outside a transaction',
  command: 'in a migration of its own that the tool runs without a transaction',
} satisfies Record<ToolName, string>;

const HAS_ROLLBACKS = {
  'golang-migrate': true,
  sqlx: true,
  diesel: true,
  hasura: true,
  goose: true,
  dbmate: true,
  'sql-migrate': true,
  tern: true,
  supabase: false,
  atlas: false,
  prisma: false,
  drizzle: false,
  flyway: false,
  refinery: false,
  'graphile-migrate': false,
  'node-pg-migrate': true,
  'postgres-migrations': false,
  liquibase: false,
  sqitch: true,
  plain: false,
  command: false,
} satisfies Record<ToolName, boolean>;

export function outsideTransaction({ tool, outside }: Migration): string {
  return outside ?? OUTSIDE_TRANSACTION[tool];
}

/** sqlx also has simple migrations, `1_name.sql`, which cannot be rolled back. */
export function hasRollbacks(migration: Migration): boolean {
  return (
    HAS_ROLLBACKS[migration.tool] &&
    !(migration.tool === 'sqlx' && !migration.up.file.path.endsWith('.up.sql'))
  );
}
