import type { FileTool, ToolName } from '../model.ts';
import { atlas } from './atlas.ts';
import { dbmate } from './dbmate.ts';
import { diesel } from './diesel.ts';
import { golangMigrate } from './golang-migrate.ts';
import { goose } from './goose.ts';
import { hasura } from './hasura.ts';
import { drizzle } from './drizzle.ts';
import { flyway } from './flyway.ts';
import { graphileMigrate } from './graphile-migrate.ts';
import { liquibase } from './liquibase.ts';
import { nodePgMigrate } from './node-pg-migrate.ts';
import { postgresMigrations } from './postgres-migrations.ts';
import { prisma } from './prisma.ts';
import { refinery } from './refinery.ts';
import { plain } from './plain.ts';
import { sqitch } from './sqitch.ts';
import { sqlMigrate } from './sql-migrate.ts';
import { sqlx } from './sqlx.ts';
import { supabase } from './supabase.ts';
import { tern } from './tern.ts';
import type { Tool } from './tool.ts';

/** Every tool by name, in the order in which they are tried where no marker tells. */
const TOOLS = {
  atlas,
  supabase,
  'golang-migrate': golangMigrate,
  sqlx,
  hasura,
  diesel,
  goose,
  dbmate,
  'sql-migrate': sqlMigrate,
  tern,
  prisma,
  drizzle,
  flyway,
  refinery,
  'graphile-migrate': graphileMigrate,
  'node-pg-migrate': nodePgMigrate,
  'postgres-migrations': postgresMigrations,
  liquibase,
  sqitch,
  plain,
} as const satisfies Record<FileTool, Tool>;

export const tools: readonly Tool[] = Object.values(TOOLS);

/** Of a tool whose migrations are files of SQL. */
export function toolOf(name: ToolName): Tool {
  if (name === 'command') throw new Error('what a command runs has no adapter');
  return TOOLS[name];
}
