import { split } from '../split.ts';
import type { Body, BodyPart, Place } from './body.ts';
import { constantText, constantTexts, type Constants } from './constant-text.ts';
import { constantsOf, variableName } from './plpgsql-constants.ts';
import {
  asTree,
  listOf,
  numberOf,
  plpgsqlTree,
  tagged,
  textOf,
  type PlpgsqlTree,
  type Tree,
} from './plpgsql-tree.ts';

/** The SQL in a PL/pgSQL body, in the order in which it is written, read by the server's own grammar. */
export function readPlpgsql(body: string, isBlock: boolean): Body {
  const tree = plpgsqlTree(body, isBlock);
  if (typeof tree === 'string') return { parts: [], unread: `it does not parse: ${tree}` };
  try {
    const parts = new Reader(tree).read();
    return parts.length < MOST_PARTS
      ? { parts }
      : { parts, unread: `only its first ${MOST_PARTS} statements are read` };
  } catch (error) {
    if (error instanceof RangeError) return { parts: [], unread: 'it is nested too deeply to be read' };
    throw error;
  }
}

/** Lists of statements that may be passed over, by the statement that holds them. */
const BRANCHES: Readonly<Record<string, string>> = {
  PLpgSQL_stmt_if: 'inside an IF',
  PLpgSQL_stmt_case: 'inside a CASE',
  PLpgSQL_stmt_while: 'inside a loop',
  PLpgSQL_stmt_fors: 'inside a loop',
  PLpgSQL_stmt_forc: 'inside a loop',
  PLpgSQL_stmt_dynfors: 'inside a loop',
  PLpgSQL_stmt_foreach_a: 'inside a loop',
  PLpgSQL_exception_block: 'inside an exception handler',
};

/** Whose `query` is the text of a statement, not a statement. */
const DYNAMIC = new Set(['PLpgSQL_stmt_dynexecute', 'PLpgSQL_stmt_dynfors']);

const NO_SQL = new Set(['var', 'target', 'datatype']);

/** A loop over constants is read once for each of them, up to as many. */
const MOST_TURNS = 50;

const MOST_PARTS = 1000;

class Reader {
  readonly #parts: BodyPart[] = [];
  readonly #tree: PlpgsqlTree;
  #constants: Constants;
  /** A RETURN or EXIT in a branch may have ended it before. */
  #left: string | undefined;

  constructor(tree: PlpgsqlTree) {
    this.#tree = tree;
    this.#constants = constantsOf(tree);
  }

  read(): readonly BodyPart[] {
    for (const datum of this.#tree.datums) this.#children('', tagged(datum)[1], { line: 1 });
    this.#statement(this.#tree.action, { line: 1 });
    return this.#parts;
  }

  #statement(node: unknown, around: Place): void {
    const [tag, body] = tagged(node);
    const branch = around.branch ?? this.#left;
    const place: Place = {
      line: numberOf(body['lineno']) ?? around.line,
      ...(branch !== undefined && { branch }),
    };
    const left = this.#left;
    if (tag === 'PLpgSQL_stmt_foreach_a' && this.#constantLoop(body, place)) return;
    this.#end(tag, place);
    this.#children(tag, body, place);
    if (tag === 'PLpgSQL_stmt_return') this.#left = 'behind a RETURN';
    if (tag === 'PLpgSQL_stmt_exit')
      this.#left = body['is_exit'] === true ? 'behind an EXIT' : 'behind a CONTINUE';
    else if (isLoop(tag) && this.#left?.endsWith('RETURN') !== true) this.#left = left;
  }

  /** `FOREACH name IN ARRAY ARRAY['a', 'b']` runs once for each. */
  #constantLoop(body: Tree, place: Place): boolean {
    const array = queryOf(body['expr']);
    const name = variableName(this.#tree, numberOf(body['varno']));
    const values = array === undefined ? undefined : constantTexts(array, this.#constants);
    if (!values || values.length > MOST_TURNS || name === undefined) return false;
    const constants = this.#constants;
    for (const value of values) {
      this.#constants = new Map([...constants, [name, value]]);
      this.#list(body['body'], place);
    }
    this.#constants = constants;
    return true;
  }

  #end(tag: string, place: Place): void {
    if (tag === 'PLpgSQL_stmt_commit') this.#add({ kind: 'end-transaction', action: 'commit', ...place });
    if (tag === 'PLpgSQL_stmt_rollback') this.#add({ kind: 'end-transaction', action: 'rollback', ...place });
  }

  /** Expressions first: what a loop reads comes before what it does. */
  #children(tag: string, body: Tree, place: Place): void {
    const entries = Object.entries(body).filter(([key]) => !NO_SQL.has(key));
    for (const [key, value] of entries) {
      const query = queryOf(value);
      if (query === undefined) continue;
      if (key === 'dynquery' || (key === 'query' && DYNAMIC.has(tag))) this.#dynamic(query, place);
      else this.#expression(query, numberOf(asTree(asTree(value)['PLpgSQL_expr'])['parseMode']) ?? 0, place);
    }
    const inside = insideOf(tag, body, place);
    for (const [key, value] of entries) {
      if (Array.isArray(value)) this.#list(value, inside);
      else if (key === 'exceptions') this.#statement(value, place);
    }
  }

  #list(value: unknown, place: Place): void {
    for (const item of listOf(value)) {
      const query = queryOf(item);
      if (query === undefined) this.#statement(item, place);
      else this.#expression(query, 2, place);
    }
  }

  /** Parse modes of src/include/parser/parser.h: 0 a statement, 2 an expression, 3 to 5 an assignment. */
  #expression(query: string, mode: number, place: Place): void {
    if (mode === 0) this.#statements(query, place);
    else if (/\w\s*\(/.test(query) && !query.startsWith('"__Case__Variable'))
      this.#statements(`SELECT ${mode === 2 ? query : query.replace(/^[^:=]*:?=/, '')}`, place);
  }

  #dynamic(expression: string, place: Place): void {
    const text = constantText(expression, this.#constants);
    if (text === undefined) this.#add({ kind: 'dynamic', expression, ...place });
    else this.#statements(text, place);
  }

  #statements(text: string, place: Place): void {
    for (const piece of split(text))
      if (piece.kind === 'statement') this.#add({ kind: 'statement', sql: piece.text, ...place });
  }

  #add(part: BodyPart): void {
    if (this.#parts.length < MOST_PARTS) this.#parts.push(part);
  }
}

function isLoop(tag: string): boolean {
  return /_(loop|while|for[a-z_]*|dynfors)$/.test(tag);
}

/** Where the statements inside a statement stand. */
function insideOf(tag: string, body: Tree, place: Place): Place {
  const reason = body['exceptions'] === undefined ? BRANCHES[tag] : 'inside a block that catches its errors';
  const branch = place.branch ?? reason ?? (tag === 'PLpgSQL_stmt_fori' ? emptyLoop(body) : undefined);
  return { line: place.line, ...(branch !== undefined && { branch }) };
}

/** `FOR i IN 1..3` turns, `FOR i IN 1..n` may not. */
function emptyLoop(body: Tree): string | undefined {
  const [lower, upper] = [Number(queryOf(body['lower'])), Number(queryOf(body['upper']))];
  return body['reverse'] !== true && lower <= upper ? undefined : 'inside a loop';
}

function queryOf(value: unknown): string | undefined {
  return textOf(asTree(asTree(value)['PLpgSQL_expr'])['query']);
}
