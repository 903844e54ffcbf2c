import type { OperationOf } from '../model.ts';
import { quoteName, quoteRelation } from '../sql/quote.ts';
import type { Step } from './rule.ts';

type Writing = OperationOf<'update'> | OperationOf<'delete'>;

const BATCH = 5000;

/**
 * The same UPDATE or DELETE in batches along the primary key, each committed by itself, as one DO block to run outside a
 * transaction (manual 18, 41.8). Undefined where there is no single key column, or the statement cannot be cut up.
 */
export function inBatches(step: Step, { relation }: Writing): string | undefined {
  const key = keyOf(step, relation);
  const parts = cut(step.statement.sql);
  if (key === undefined || !parts || parts.head.includes('$batches$')) return undefined;
  const { head, condition, alias } = parts;
  const table = quoteRelation(relation);
  const column = quoteName(key);
  const own = `${alias ?? table}.${column}`;
  const where = condition === undefined ? '' : `(${condition})\n      AND `;
  return `DO $batches$
DECLARE
  from_key ${table}.${column}%TYPE := (SELECT ${column} FROM ${table} ORDER BY ${column} LIMIT 1);
  to_key ${table}.${column}%TYPE;
BEGIN
  WHILE from_key IS NOT NULL LOOP
    to_key := (SELECT ${column} FROM ${table} WHERE ${column} >= from_key ORDER BY ${column} OFFSET ${BATCH} LIMIT 1);
    ${head}
    WHERE ${where}${own} >= from_key AND (to_key IS NULL OR ${own} < to_key);
    COMMIT;
    from_key := to_key;
  END LOOP;
END $batches$;`;
}

function keyOf({ catalog }: Step, relation: string): string | undefined {
  const key = catalog.relations.get(relation)?.constraints.find((one) => one.kind === 'primary-key');
  return key?.columns.length === 1 ? key.columns[0] : undefined;
}

interface Cut {
  /** Up to the WHERE, in which the keys' range is put. */
  readonly head: string;
  readonly condition?: string;
  /** The name that the statement gives its table. */
  readonly alias?: string;
}

const NAME = '(?:"(?:[^"]|"")+"|[\\w$\\u0080-\\uffff]+)';
const TARGET = new RegExp(
  `^(?:update|delete\\s+from)\\s+(?:only\\s+)?${NAME}(?:\\s*\\.\\s*${NAME})*\\s*(?:as\\s+)?(${NAME})?`,
  'i',
);

/** Undefined for WITH in front, RETURNING behind, and comments, in which a WHERE may stand. */
function cut(sql: string): Cut | undefined {
  const target = TARGET.exec(sql);
  if (!target || /--|\/\*|\breturning\b|\bcurrent\s+of\b/i.test(sql)) return undefined;
  const name = target[1];
  const alias = name === undefined || /^(set|where|using)$/i.test(name) ? undefined : name;
  const at = whereIn(sql);
  if (at === undefined) return { head: sql, alias };
  return { head: sql.slice(0, at).trimEnd(), condition: sql.slice(at + 'where'.length).trim(), alias };
}

const TOKEN = /'[^']*(?:''[^']*)*'|"[^"]*(?:""[^"]*)*"|[()]|[\w$]+|[^]/g;

/** Where the statement's own WHERE begins, outside of parentheses and quotes. */
function whereIn(sql: string): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of sql.matchAll(TOKEN)) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (depth === 0 && token.toLowerCase() === 'where') return index;
  }
  return undefined;
}
