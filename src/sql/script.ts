import type { Position, SourceFile, Statement } from '../model.ts';
import { loadExpressions } from './expressions.ts';
import { complaintOf, loadStatements, parseStatement } from './grammar.ts';
import { operationsOf } from './operations/index.ts';
import { sentText, SentLines } from './lines.ts';
import { rolesIn } from './references.ts';
import { split, type Piece, type StatementPiece } from './split.ts';
import { StatementText } from './text.ts';
import { isTransactional } from './transactional.ts';

/** Loads both parsers, of statements and of expressions. Await it once before anything is parsed. */
export async function loadParser(): Promise<void> {
  await Promise.all([loadStatements(), loadExpressions()]);
}

export interface ParsedScript {
  readonly statements: readonly Statement[];
  /** Backslash commands: psql's, not SQL. Nothing here runs them. */
  readonly backslashes: readonly { readonly text: string; readonly line: number }[];
}

/** A file's statements in order, each read by the server's own grammar. What does not parse is kept and marked. */
export function parseScript(file: SourceFile): ParsedScript {
  const lines = new SentLines(file);
  const statements: Statement[] = [];
  const backslashes: { text: string; line: number }[] = [];
  const pieces = split(sentText(file));
  pieces.forEach((piece, at) => {
    if (piece.kind === 'statement')
      statements.push(statementOf(file.path, piece, lines, copyAfter(pieces, at)));
    if (piece.kind === 'backslash') backslashes.push({ text: piece.text, line: lines.line(piece.line) });
  });
  return { statements, backslashes };
}

interface CopyData {
  readonly text: string;
  /** A line of `\\.` was found behind them. */
  readonly isEnded: boolean;
}

function copyAfter(pieces: readonly Piece[], at: number): CopyData | undefined {
  const statement = pieces[at];
  if (statement?.kind !== 'statement' || !statement.copiesFromStdin) return undefined;
  let text = '';
  let next = at + 1;
  for (; pieces[next]?.kind === 'copy-data'; next += 1) {
    const piece = pieces[next];
    if (piece?.kind === 'copy-data') text += piece.lines;
  }
  return { text, isEnded: pieces[next]?.kind === 'copy-end' };
}

function statementOf(
  path: string,
  piece: StatementPiece,
  lines: SentLines,
  copy: CopyData | undefined,
): Statement {
  const read = swallows(copy) ? unread(NEVER_ENDS, piece, lines) : readStatement(piece, lines);
  return {
    file: path,
    sql: piece.text,
    span: { start: lines.at(piece.start), end: lines.endAt(piece.start + piece.text.length) },
    transactional: isTransactional(read.operations),
    comments: piece.comments.map(({ text, line }) => ({ text, line: lines.line(line) })),
    ...read,
    ...(copy && { copyData: copy.text }),
  };
}

type Read = Pick<Statement, 'operations' | 'syntaxError' | 'roles'>;

/** What follows, SQL or not, is taken for data: nobody would hear of it. */
function swallows(copy: CopyData | undefined): boolean {
  return copy !== undefined && !copy.isEnded && copy.text.trim() !== '';
}

const NEVER_ENDS: Failure = { message: 'the data of COPY never end: a line of `\\.` is missing', index: 0 };

function readStatement(piece: StatementPiece, lines: SentLines): Read {
  const read = parse(new StatementText(piece.text));
  return 'operations' in read ? read : unread(read, piece, lines);
}

function unread({ message, index }: Failure, piece: StatementPiece, lines: SentLines): Read {
  return {
    operations: [{ kind: 'not-understood', reason: `not understood: ${message}` }],
    roles: [],
    syntaxError: { message, position: lines.at(piece.start + index) },
  };
}

/** One statement from elsewhere than a script: what it does, and what the grammar has against it. */
export function readSql(sql: string): Pick<Statement, 'operations' | 'roles'> {
  const read = parse(new StatementText(sql));
  if ('operations' in read) return read;
  return { operations: [{ kind: 'not-understood', reason: `not understood: ${read.message}` }], roles: [] };
}

interface Failure {
  readonly message: string;
  readonly index: number;
}

/** Longest statement that is handed to the parser, in UTF-16 code units: its tree takes some forty times as much. */
const LONGEST = 24_000_000;

/** The server's lexer reads a run of them again from every slash and star: minutes for some 100,000. */
const OPERATOR_RUN = /[~!@#^&|`?+\-*/%<>=]{1000}/;

function parse(text: StatementText): Omit<Read, 'syntaxError'> | Failure {
  if (text.sql.length > LONGEST) return { message: `longer than ${LONGEST} characters`, index: 0 };
  if (text.sql.includes('\0')) return { message: 'a NUL byte', index: text.sql.indexOf('\0') };
  const run = text.sql.search(OPERATOR_RUN);
  if (run >= 0) return { message: 'more than 1000 operator characters in a row', index: run };
  try {
    const node = parseStatement(text.sql);
    if (!node) return { message: 'no statement found', index: 0 };
    return { operations: operationsOf(node, text), roles: rolesIn(node) };
  } catch (error) {
    return failureOf(error, text);
  }
}

/** The grammar's own complaint, or that the tree is too deep or too large to be held. */
function failureOf(error: unknown, { sql }: StatementText): Failure {
  const details = complaintOf(error);
  if (details)
    return { message: shortened(details.message), index: cursorIndex(sql, details.cursorPosition) };
  if (error instanceof RangeError) return { message: 'nested too deeply to be read', index: 0 };
  return { message: error instanceof Error ? error.message : 'too large to be read', index: 0 };
}

/** `unterminated quoted string at or near` quotes all the rest of the file. */
function shortened(message: string): string {
  const limit = 120;
  return message.length > limit ? `${message.slice(0, limit)}…` : message;
}

/** libpg-query counts the cursor in characters (code points), from 0. */
function cursorIndex(sql: string, cursor: number | undefined): number {
  if (cursor === undefined || cursor <= 0) return 0;
  return Math.min(
    Array.from(sql.slice(0, cursor * 2))
      .slice(0, cursor)
      .join('').length,
    sql.length,
  );
}

/** Where an offset of a statement lies in its file: the server counts characters, from 1 (manual 18, 54.8, field P). */
export function positionInFile(file: SourceFile, statement: Statement, character: number): Position {
  const lines = new SentLines(file);
  return lines.at(lines.offsetOf(statement.span.start) + cursorIndex(statement.sql, character - 1));
}
