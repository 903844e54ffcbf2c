import type { Migration, Suggestion, ToolName } from '../model.ts';
import { replaceStatement } from './advice.ts';
import type { Step } from './rule.ts';

/** How a file itself tells its tool to open no transaction. */
interface Marker {
  /** A line for the top of the file. */
  readonly line?: string;
  /** Words behind the line that begins the way forward. */
  readonly behind?: { readonly command: RegExp; readonly words: string };
  /** It holds for the way back in the same file too. */
  readonly holdsBothWays?: true;
}

/** As each adapter in `migrations/` reads them; absent where no line of the script can say it, or none is needed. */
const MARKERS: Readonly<Partial<Record<ToolName, Marker>>> = {
  sqlx: { line: '-- no-transaction' },
  hasura: { line: '-- hasura:no-transaction' },
  goose: { line: '-- +goose NO TRANSACTION', holdsBothWays: true },
  tern: { line: '---- tern: disable-tx ----' },
  'postgres-migrations': { line: '-- postgres-migrations disable-transaction' },
  dbmate: { behind: { command: /^--\s*migrate:up\s*$/, words: 'transaction:false' } },
  'sql-migrate': { behind: { command: /^-- \+migrate Up\s*$/, words: 'notransaction' } },
};

/** Tools that open no transaction around a statement that is alone in its file. */
const NEEDS_NONE: ReadonlySet<ToolName> = new Set([
  'golang-migrate',
  'plain',
  'prisma',
  'sqitch',
  'supabase',
]);

/**
 * Replaces a statement by one that runs outside a transaction: only where it is alone in its file, together with the
 * line that tells the tool. Undefined where that takes another file.
 */
export function replaceOutside(step: Step, sql: string): Suggestion | undefined {
  const { migration, steps } = step;
  const edit = steps.length === 1 ? replaceStatement(step, sql) : undefined;
  if (!edit || migration.up.transaction !== 'one' || NEEDS_NONE.has(migration.tool)) return edit;
  const marker = MARKERS[migration.tool];
  return marker && isHarmless(marker, migration) ? withMarker(edit, marker, migration) : undefined;
}

/** A way back of several statements would no longer be undone as one when it fails. */
function isHarmless({ holdsBothWays }: Marker, { down }: Migration): boolean {
  return !holdsBothWays || (down?.statements.length ?? 0) <= 1;
}

function withMarker(
  edit: Suggestion,
  { line, behind }: Marker,
  { up, whole }: Migration,
): Suggestion | undefined {
  const above = (whole ?? up.file.text).split('\n').slice(0, edit.startLine - 1);
  if (line !== undefined)
    return { startLine: 1, endLine: edit.endLine, sql: [line, ...above, edit.sql].join('\n') };
  const at = behind ? above.findIndex((text) => behind.command.test(text)) : -1;
  if (!behind || at < 0) return undefined;
  const command = `${(above[at] ?? '').trimEnd()} ${behind.words}`;
  const sql = [command, ...above.slice(at + 1), edit.sql].join('\n');
  return { startLine: at + 1, endLine: edit.endLine, sql };
}
