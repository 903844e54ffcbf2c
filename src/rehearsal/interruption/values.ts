import { compareData } from '../../catalog/data.ts';
import type { Server } from '../../database/index.ts';
import type { InterruptedRun, Observation, Script, Statement } from '../../model.ts';

/** Columns of a table that an UPDATE sets. */
interface Updated {
  readonly relation: string;
  readonly columns: readonly string[];
}

/**
 * Functions that give the same for the same, whoever asks and when (manual 18, 9.4, 9.3, 9.18, 9.16). With any other in it an
 * UPDATE may set other values each time, and nothing follows from that. Among them the keywords that may stand before a parenthesis.
 */
const CONSTANT = new Set(
  `abs btrim ceil char_length coalesce concat floor greatest initcap jsonb_build_object jsonb_set least left length lower
  ltrim md5 mod nullif power regexp_replace repeat replace right round rtrim split_part strpos substr substring trim trunc
  upper and or not in any all exists values set where as on using case when then else from select by filter cast`.split(
    /\s+/,
  ),
);
const CALL = /(\w+)\s*\(/g;
/** What makes a value anew, wherever it stands: also in the default of a column. */
const VOLATILE = /random|uuid|nextval|serial|identity|\bnow\s*\(|clock_|current_|localtime|_timestamp\s*\(/i;
/** Keywords that are functions, and say something else each time. */
const MOMENT = /\b(?:current_\w+|localtime\w*|session_user|default)\b/i;

/** Values that are not those of a run that nobody interrupts: what an UPDATE does is done twice then. */
export async function otherValues(
  server: Server,
  { after, copy }: { readonly after: string; readonly copy: string },
  updates: readonly Updated[],
): Promise<InterruptedRun['values']> {
  if (updates.length === 0) return [];
  await using wanted = await server.connect('admin', after);
  await using found = await server.connect('admin', copy);
  const tables = [...new Set(updates.map(({ relation }) => relation))];
  const differences = await compareData(wanted, found, tables);
  return differences.flatMap(({ table, column, rows }) =>
    column !== undefined && updates.some((one) => one.relation === table && one.columns.includes(column))
      ? [{ table, column, rows }]
      : [],
  );
}

/** Of the statements up to the one where it was interrupted; none where others of them may leave other values each time. */
export function updatesIn(
  { statements }: Script,
  forward: readonly Observation[],
  last: number,
): readonly Updated[] {
  const done = statements.slice(0, last + 1);
  if (done.some(isChanging)) return [];
  return done.flatMap(({ operations }, at) =>
    operations.flatMap((operation) =>
      operation.kind === 'update'
        ? (forward[at]?.writes ?? []).map(({ relation }) => ({ relation, columns: operation.columns }))
        : [],
    ),
  );
}

/** What it leaves may be something else each time: code that nobody reads here, or a value that is made anew. */
function isChanging({ sql, operations }: Statement): boolean {
  const kinds = new Set<string>(operations.map(({ kind }) => kind));
  if (['call', 'run-block', 'execute', 'not-understood'].some((kind) => kinds.has(kind))) return true;
  if (VOLATILE.test(sql)) return true;
  return (
    ['update', 'insert', 'merge', 'delete', 'create-table-as'].some((kind) => kinds.has(kind)) &&
    !isConstant(sql)
  );
}

function isConstant(sql: string): boolean {
  const calls = [...sql.matchAll(CALL)].map(([, name = '']) => name.toLowerCase());
  return !MOMENT.test(sql) && calls.every((name) => CONSTANT.has(name));
}
