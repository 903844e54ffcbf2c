import type { Position, SourceFile, Statement } from '../model.ts';
import { Lines } from '../sql/lines.ts';
import { doesOtherwise, namesIn, verbsIn, wordsIn, type Words } from './words.ts';

/** A call is not looked at further, whether its parentheses close or not. */
const MOST_LINES = 12;
/** How much more than its first line the whole of a call counts. */
const CALL = 1.5;
/** What a line scores for being in the half of the file that the statement was sent by, or in the other one. */
const RIGHT_WAY = 1;
const WRONG_WAY = -3;
/** What it scores for doing something else. */
const OTHERWISE = -1;

interface Hints {
  /** Line of the statement before it: programs are mostly run from top to bottom. */
  readonly after?: number;
  readonly isRollback?: boolean;
  /** As it was sent, where parameters stand for values. */
  readonly text?: string;
}

/**
 * Where in a migration's own file a statement comes from: its text, where the file holds it, else the call that names
 * most of what it names. Undefined where nothing there is like it.
 */
export function placeIn(
  file: SourceFile,
  statement: Statement,
  { after = 1, isRollback = false, text = statement.sql }: Hints = {},
): Position | undefined {
  const lines = new Lines(file.text);
  const at = literally(file.text, text, isRollback);
  if (at !== undefined) return lines.at(at);
  const found = mostNamed(file.text, statement, isRollback);
  const line = isRollback ? found.at(-1) : (found.find((one) => one >= after) ?? found[0]);
  return line === undefined ? undefined : lines.at(offsetOf(file.text, line));
}

/** What may stand between two words of an SQL text: white space, also as a string has it, or the joint of two strings. */
const GAP = String.raw`(?:\s|\\n|\\t|\\(?=\n)|["'\x60]\s*[+.]?\s*["'\x60]?)+`;

/** Index of an SQL text in a program. */
function literally(text: string, sql: string, isRollback: boolean): number | undefined {
  const words = sql
    .trim()
    .split(/\s+/)
    .map((word) =>
      word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/["'`]/g, String.raw`\\?$&`),
    );
  if (words.length < 3 || words.length > 500) return undefined;
  const found = [...text.matchAll(new RegExp(words.join(GAP), 'gi'))];
  return (isRollback ? found.at(-1) : found[0])?.index;
}

/** Lines, from 1, whose calls name the most and are called like what the statement does. */
function mostNamed(text: string, statement: Statement, isRollback: boolean): readonly number[] {
  const lines = text.split('\n');
  const words = lines.map(wordsIn);
  const ways = waysOf(lines);
  const sought = { names: namesIn(statement), verbs: verbsIn(statement.sql) };
  let best = -Infinity;
  let found: number[] = [];
  lines.forEach((line, at) => {
    const own = isHeading(line) ? NOTHING : score(words[at], sought);
    if (own.names + own.verbs === 0) return;
    const call = score(together(words.slice(at, callEnd(lines, at))), sought);
    if (call.names === 0) return;
    const total =
      own.names +
      own.verbs +
      CALL * (call.names + call.verbs) +
      (doesOtherwise(words[at], sought.verbs) ? OTHERWISE : 0) +
      wayScore(ways[at], isRollback);
    if (total > best) found = [];
    best = Math.max(best, total);
    if (total === best) found.push(at + 1);
  });
  return found;
}

type Way = 'forward' | 'back' | undefined;

function wayScore(way: Way, isRollback: boolean): number {
  if (way === undefined) return 0;
  return (way === 'back') === isRollback ? RIGHT_WAY : WRONG_WAY;
}

const FUNCTION = String.raw`^\s*(?:(?:export|exports\.|module\.exports\.|const|async|public|protected|override|static|function|def|void|func)\s*)*`;
const FORWARD = new RegExp(String.raw`${FUNCTION}(?:up|upgrade|change|apply)\b\s*(?:[(:=]|do\b|$)`, 'i');
const BACK = new RegExp(String.raw`${FUNCTION}(?:down|downgrade|revert|rollback)\b\s*(?:[(:=]|do\b|$)`, 'i');

/** What holds a whole migration. */
function isHeading(line: string): boolean {
  return FORWARD.test(line) || BACK.test(line) || /\bclass\b/i.test(line);
}

/** Which way each line belongs to, as far as the names of its functions tell. */
function waysOf(lines: readonly string[]): Way[] {
  let way: Way;
  return lines.map((line) => {
    if (FORWARD.test(line)) way = 'forward';
    else if (BACK.test(line)) way = 'back';
    return way;
  });
}

/** Index behind the last line of the call that begins in a line. */
function callEnd(lines: readonly string[], from: number): number {
  let open = 0;
  for (let at = from; at < Math.min(lines.length, from + MOST_LINES); at += 1) {
    for (const [bracket] of lines[at]?.matchAll(/[()[\]{}]/g) ?? []) open += '([{'.includes(bracket) ? 1 : -1;
    if (open <= 0) return at + 1;
  }
  return Math.min(lines.length, from + MOST_LINES);
}

function together(all: readonly Words[]): Words {
  return {
    whole: new Set(all.flatMap(({ whole }) => [...whole])),
    parts: new Set(all.flatMap(({ parts }) => [...parts])),
  };
}

interface Score {
  readonly names: number;
  readonly verbs: number;
}

const NOTHING: Score = { names: 0, verbs: 0 };

/** A name counts in full, what a model would be called half, and a verb nearly as much as a name. */
function score(
  words: Words | undefined,
  { names, verbs }: { readonly names: readonly string[][]; readonly verbs: readonly (readonly string[])[] },
): Score {
  if (!words) return NOTHING;
  const { whole, parts } = words;
  const named = names.reduce((sum, [full = '', ...others]) => {
    if (whole.has(full)) return sum + 1;
    return sum + (others.some((one) => whole.has(one)) ? 0.5 : 0);
  }, 0);
  return { names: named, verbs: 0.75 * verbs.filter((same) => same.some((one) => parts.has(one))).length };
}

function offsetOf(text: string, line: number): number {
  let offset = 0;
  for (let number = 1; number < line; number += 1) offset = text.indexOf('\n', offset) + 1;
  return offset;
}
