import type { ToolName } from '../model.ts';
import { diesel } from './diesel.ts';
import { golangMigrate } from './golang-migrate.ts';
import { hasura } from './hasura.ts';
import { plain } from './plain.ts';
import { sqlx } from './sqlx.ts';
import type { Tool } from './tool.ts';

/** Every tool by name, in the order in which they are tried where no marker tells. */
const TOOLS = {
  'golang-migrate': golangMigrate,
  sqlx,
  hasura,
  diesel,
  plain,
} as const satisfies Record<ToolName, Tool>;

export const tools: readonly Tool[] = Object.values(TOOLS);

export function toolOf(name: ToolName): Tool {
  return TOOLS[name];
}
