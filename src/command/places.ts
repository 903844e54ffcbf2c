import type { Position, SourceFile, Statement } from '../model.ts';
import { Lines } from '../sql/lines.ts';

/** Lines of one call that names of a statement may be spread over. */
const CALL_LINES = 12;

/**
 * Where in a migration's own file a statement comes from: its text, where the file holds it, else the lines that name
 * most of what it names. Undefined where nothing there is like it.
 *
 * @param after line of the statement before it: programs are mostly run from top to bottom
 */
export function placeIn(
  { text }: SourceFile,
  statement: Statement,
  { after = 1, isRollback = false }: { readonly after?: number; readonly isRollback?: boolean } = {},
): Position | undefined {
  const lines = new Lines(text);
  const at = literally(text, statement.sql);
  if (at !== undefined) return lines.at(at);
  const line = mostNamed(text, wantedOf(statement), after, isRollback);
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

/** What calls that do so are called, without anything but letters. */
const VERBS: readonly (readonly [kind: RegExp, call: RegExp])[] = [
  [/^create-table/, /createtable|createmodel/],
  [/^drop-table/, /droptable|deletemodel/],
  [/^add-column/, /addcolumn|addfield|addreference/],
  [/^drop-column/, /dropcolumn|removecolumn|removefield|removereference/],
  [
    /^(?:alter-column|set-|drop-not-null|drop-default)/,
    /altercolumn|alterfield|changecolumn|modifycolumn|alter\b/,
  ],
  [/^create-index/, /createindex|addindex|index/],
  [/^drop-index/, /dropindex|removeindex/],
  [/^add-constraint/, /constraint|foreign|unique|primary|check/],
  [/^drop-constraint/, /drop|remove/],
  [/^rename/, /rename/],
];

/** Lines above a name that its call may begin in. */
const HEAD_LINES = 2;

interface Wanted {
  readonly names: readonly string[][];
  readonly verbs: readonly RegExp[];
}

function wantedOf(statement: Statement): Wanted {
  const kinds = statement.operations.map(({ kind }) => kind);
  const verbs = VERBS.filter(([kind]) => kinds.some((one) => kind.test(one))).map(([, call]) => call);
  return { names: namesIn(statement), verbs };
}

/**
 * From 1: the line whose call names the most, and is called like what the statement does. Of equals the first from
 * `after` on, or the last for a way back, which stands below the way forward.
 */
function mostNamed(text: string, wanted: Wanted, after: number, isRollback: boolean): number | undefined {
  const lines = text.split('\n');
  const words = lines.map(wordsOf);
  const letters = lines.map((line) => line.toLowerCase().replaceAll(/[^a-z]/g, ''));
  let best = 0;
  let found: number[] = [];
  words.forEach((own, at) => {
    const here = score(own, wanted.names);
    if (here === 0) return;
    const around = new Set(words.slice(at, at + CALL_LINES).flatMap((one) => [...one]));
    const head = letters.slice(Math.max(0, at - HEAD_LINES), at + 1).join(' ');
    const isCalledSo = wanted.verbs.some((verb) => verb.test(head));
    const total = 2 * score(around, wanted.names) + here + (isCalledSo ? 2 : 0);
    if (total > best) found = [];
    best = Math.max(best, total);
    if (total === best) found.push(at + 1);
  });
  return isRollback ? found.at(-1) : (found.find((line) => line >= after) ?? found[0]);
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
