import type { Position, SourceFile, Statement } from '../model.ts';
import { Lines } from '../sql/lines.ts';

/** Lines of one call that names of a statement may be spread over. */
const CALL_LINES = 12;

/**
 * Where in a migration's own file a statement comes from: its text, where the file holds it, else the lines that name
 * most of what it names. Undefined where nothing there is like it.
 */
export function placeIn(
  { text }: SourceFile,
  statement: Statement,
  isRollback = false,
): Position | undefined {
  const lines = new Lines(text);
  const at = literally(text, statement.sql);
  if (at !== undefined) return lines.at(at);
  const line = mostNamed(text, namesIn(statement), isRollback);
  return line === undefined ? undefined : lines.at(offsetOf(text, line));
}

/** Index of an SQL text, whatever white space is between its words. */
function literally(text: string, sql: string): number | undefined {
  const words = sql
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  if (words.length < 3 || words.length > 500) return undefined;
  const found = text.search(new RegExp(words.join(String.raw`(?:\s|\\n|\\t)+`), 'i'));
  return found < 0 ? undefined : found;
}

/** Names of relations, columns and so on, each with the parts that a model may be called by. */
function namesIn({ operations }: Statement): string[][] {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') names.add(value.toLowerCase());
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) visit(one);
  };
  visit(operations.map((operation) => ({ ...operation, kind: undefined })));
  return [...names]
    .map((name) => name.replace(/^.*\./, ''))
    .filter((name) => /^[a-z_][\w$]*$/.test(name) && !COMMON.has(name))
    .map(variants);
}

/** Words of operations that are no names. */
const COMMON = new Set(
  'true false btree hash text integer bigint boolean uuid timestamptz numeric permanent none'.split(' '),
);

/** `shop_order` is also the model `Order`, and `customer_id` the field `customer`. */
function variants(name: string): string[] {
  const bare = name.replaceAll('_', '');
  return [...new Set([name, bare, name.replace(/_id$/, ''), name.replace(/^[^_]+_/, '')])].filter(
    (one) => one.length > 1,
  );
}

/** From 1. Of those that name as much the first, or the last for a way back, which stands below the way forward. */
function mostNamed(text: string, names: readonly string[][], isRollback: boolean): number | undefined {
  const lines = text.split('\n').map(wordsOf);
  let best: { line: number; score: number } | undefined;
  lines.forEach((words, at) => {
    const own = score(words, names);
    if (own === 0) return;
    const around = new Set(lines.slice(at, at + CALL_LINES).flatMap((one) => [...one]));
    const total = own * 2 + score(around, names);
    if (!best || total > best.score || (isRollback && total === best.score))
      best = { line: at + 1, score: total };
  });
  return best?.line;
}

function wordsOf(line: string): Set<string> {
  const words = line.split(/[^\w$]+/).filter((word) => word !== '');
  return new Set(words.map((word) => word.toLowerCase()));
}

/** A name counts in full, what a model would be called half. */
function score(words: ReadonlySet<string>, names: readonly string[][]): number {
  return names.reduce((sum, [full = '', ...others]) => {
    if (words.has(full)) return sum + 1;
    return sum + (others.some((one) => words.has(one)) ? 0.5 : 0);
  }, 0);
}

function offsetOf(text: string, line: number): number {
  let offset = 0;
  for (let number = 1; number < line; number += 1) offset = text.indexOf('\n', offset) + 1;
  return offset;
}
