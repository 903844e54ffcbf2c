/**
 * SQL text into statements, chunk by chunk, so that a dump of any size passes through in bounded memory. Follows
 * psql's lexer in where a statement ends: at a semicolon outside quotes, comments, parentheses and BEGIN ATOMIC
 * bodies. Knows pg_dump's `COPY … FROM stdin` data blocks and tells backslash commands apart.
 */
export type Piece = StatementPiece | CopyDataPiece | CopyEndPiece | BackslashPiece | CommentsPiece;

export interface StatementPiece {
  readonly kind: 'statement';
  /** Without the semicolon, without comments before and behind it, without trailing white space. */
  readonly text: string;
  /** Of the text's first character, in UTF-16 code units from 0. */
  readonly start: number;
  /** From 1. */
  readonly line: number;
  /** Comments between the previous statement and this one, in order, without their markers. */
  readonly comments: readonly { readonly text: string; readonly line: number }[];
  /** Comments within it. */
  readonly inside?: readonly { readonly text: string; readonly line: number }[];
  /** A `COPY … FROM stdin` whose data follow as `copy-data` pieces. */
  readonly copiesFromStdin: boolean;
}

/** Comments behind the last statement. */
export interface CommentsPiece {
  readonly kind: 'comments';
  readonly comments: readonly { readonly text: string; readonly line: number }[];
  readonly line: number;
}

export interface CopyDataPiece {
  readonly kind: 'copy-data';
  /** Whole lines. */
  readonly lines: string;
  readonly line: number;
}

export interface CopyEndPiece {
  readonly kind: 'copy-end';
  readonly line: number;
}

export interface BackslashPiece {
  readonly kind: 'backslash';
  readonly text: string;
  readonly line: number;
}

export interface Splitter {
  push(chunk: string): Piece[];
  /** The rest: also an unfinished statement, for the parser to complain about. */
  end(): Piece[];
}

type Mode =
  | { readonly kind: 'normal' }
  | { readonly kind: 'quoted'; readonly quote: "'" | '"'; readonly backslashes: boolean }
  | { readonly kind: 'dollar'; readonly tag: string }
  | { readonly kind: 'comment'; readonly depth: number }
  | { readonly kind: 'copy' };

const NORMAL: Mode = { kind: 'normal' };
const COPY: Mode = { kind: 'copy' };
const IDENTIFIER = '[A-Za-z_\\u0080-\\uffff][\\w$\\u0080-\\uffff]*';
const DOLLAR_TAG = '\\$(?:[A-Za-z_\\u0080-\\uffff][\\w\\u0080-\\uffff]*)?\\$';
const TOKEN = new RegExp(
  `\\s+|--[^\\r\\n]*|/\\*|[eE]'|${IDENTIFIER}|${DOLLAR_TAG}|\\d[\\w.]*|[^\\s\\w$'"();\\\\/\\-\\u0080-\\uffff]+|[^]`,
  'y',
);
const COPY_FROM_STDIN = /^copy\b[^]*\bfrom\s+stdin\b/i;
const ROUTINE = /^create(?:orreplace)?(?:function|procedure)/;
const COPY_CHUNK = 1 << 16;

export function createSplitter(): Splitter {
  let mode: Mode = NORMAL;
  let unfinishedLine = '';
  let offset = 0;
  let line = 1;
  let text = '';
  let codeEnd = 0;
  let start = 0;
  let startLine = 0;
  let comments: { text: string; line: number }[] = [];
  let inside: { text: string; line: number }[] = [];
  let comment = '';
  let commentLine = 0;
  let commentStart = 0;
  let words = '';
  let parentheses = 0;
  let bodies = 0;
  let copied = '';
  let copiedLine = 0;
  /** What stands in the line of a `COPY … FROM stdin`, behind it: as psql has it, that comes after the data. */
  let behindCopy: Piece[] = [];
  let pieces: Piece[] = [];

  function add(part: string, at: number): void {
    if (text === '') {
      start = offset + at;
      startLine = line;
    }
    text += part;
    if (part.trim() !== '') codeEnd = text.length;
  }

  function finishStatement(): void {
    const trimmed = (mode.kind === 'comment' ? text : text.slice(0, codeEnd)).trimEnd();
    const copiesFromStdin = COPY_FROM_STDIN.test(trimmed);
    if (trimmed !== '') {
      const within = inside.length > 0 && { inside };
      const piece = { text: trimmed, start, line: startLine, comments, copiesFromStdin, ...within };
      pieces.push({ kind: 'statement', ...piece });
      comments = [];
      inside = [];
    }
    if (copiesFromStdin) mode = COPY;
    text = '';
    codeEnd = 0;
    words = '';
    parentheses = 0;
    bodies = 0;
  }

  /** As psql does: BEGIN ATOMIC … END of an SQL-standard routine body holds semicolons (manual 18, CREATE FUNCTION). */
  function countBodies(word: string): void {
    if (words.length < 40) words += word;
    if (parentheses > 0 || !ROUTINE.test(words)) return;
    if (word === 'begin') bodies += 1;
    else if (word === 'case' && bodies > 0) bodies += 1;
    else if (word === 'end' && bodies > 0) bodies -= 1;
  }

  function flushCopy(): void {
    if (copied !== '') pieces.push({ kind: 'copy-data', lines: copied, line: copiedLine });
    copied = '';
  }

  function takeCopyLine(row: string): void {
    if (/^\\\.\r?\n?$/.test(row)) {
      flushCopy();
      pieces.push({ kind: 'copy-end', line }, ...behindCopy);
      behindCopy = [];
      mode = NORMAL;
      return;
    }
    if (copied === '') copiedLine = line;
    copied += row;
    if (copied.length >= COPY_CHUNK) flushCopy();
  }

  function takeComment(body: string): void {
    (text === '' ? comments : inside).push({ text: body.trim(), line: commentLine });
  }

  /** Handles one token outside quotes; returns false when the rest of the line is not SQL. */
  function takeToken(token: string, at: number, row: string): boolean {
    if (token.startsWith('--')) {
      if (text !== '') text += token;
      commentLine = line;
      takeComment(token.slice(2));
    } else if (token === '/*') {
      if (text !== '') text += token;
      mode = { kind: 'comment', depth: 1 };
      comment = '';
      commentLine = line;
      commentStart = offset + at;
    } else if (token === ';' && parentheses === 0 && bodies === 0) {
      finishStatement();
    } else if (token === '\\' && text === '') {
      pieces.push({ kind: 'backslash', text: row.slice(at).trimEnd(), line });
      return false;
    } else if (text !== '' || token.trim() !== '') {
      add(token, at);
      takeCode(token);
    }
    return true;
  }

  function takeCode(token: string): void {
    if (token === '(') parentheses += 1;
    else if (token === ')') parentheses = Math.max(0, parentheses - 1);
    else if (token === "'" || token === '"') mode = { kind: 'quoted', quote: token, backslashes: false };
    else if (/^[eE]'$/.test(token)) mode = { kind: 'quoted', quote: "'", backslashes: true };
    else if (token.length > 1 && token.startsWith('$') && token.endsWith('$'))
      mode = { kind: 'dollar', tag: token };
    else if (/^[A-Za-z_]/.test(token)) countBodies(token.toLowerCase());
  }

  /** Consumes from `at` inside a quote or comment; returns where it stopped. */
  function takeQuoted(inside: Exclude<Mode, { kind: 'normal' | 'copy' }>, row: string, at: number): number {
    const end =
      inside.kind === 'comment' ? takeCommentPart(inside.depth, row, at) : endOfQuote(inside, row, at);
    if (inside.kind !== 'comment') {
      text += row.slice(at, end);
      codeEnd = text.length;
    }
    return end;
  }

  function endOfQuote(inside: Extract<Mode, { kind: 'quoted' | 'dollar' }>, row: string, at: number): number {
    if (inside.kind === 'dollar') {
      const close = row.indexOf(inside.tag, at);
      if (close < 0) return row.length;
      mode = NORMAL;
      return close + inside.tag.length;
    }
    for (let i = at; i < row.length; i += 1) {
      if (inside.backslashes && row[i] === '\\') i += 1;
      else if (row[i] === inside.quote) {
        mode = NORMAL;
        return i + 1;
      }
    }
    return row.length;
  }

  function takeCommentPart(depth: number, row: string, at: number): number {
    const border = /\/\*|\*\//g;
    border.lastIndex = at;
    const found = border.exec(row);
    const end = found ? border.lastIndex : row.length;
    const left = found ? depth + (found[0] === '/*' ? 1 : -1) : depth;
    if (text !== '') text += row.slice(at, end);
    comment += left === 0 ? row.slice(at, end - 2) : row.slice(at, end);
    mode = left === 0 ? NORMAL : { kind: 'comment', depth: left };
    if (left === 0) takeComment(comment);
    return end;
  }

  /** The server refuses a comment that nobody closes; what stands in it must not vanish without a word. */
  function keepOpenComment(): void {
    if (mode.kind !== 'comment' || text !== '') return;
    text = `/*${comment}`;
    start = commentStart;
    startLine = commentLine;
  }

  function takeLine(row: string): void {
    if (mode.kind === 'copy') takeCopyLine(row);
    else takeSqlLine(row);
    offset += row.length;
    if (row.endsWith('\n')) line += 1;
  }

  function takeSqlLine(row: string): void {
    const copyEnd = takeSql(row, 0);
    if (copyEnd === undefined) return;
    const before = pieces.length;
    let rest: number | undefined = copyEnd;
    while (rest !== undefined && rest < row.length) {
      mode = NORMAL;
      rest = takeSql(row, rest);
    }
    keepOpenComment();
    finishStatement();
    behindCopy.push(...pieces.splice(before));
    mode = COPY;
  }

  /** Consumes from `at` to the end of the line, or to the end of a COPY whose data follow: then returns where. */
  function takeSql(row: string, from: number): number | undefined {
    let at = from;
    while (at < row.length) {
      if (mode.kind === 'copy') return at;
      if (mode.kind !== 'normal') {
        at = takeQuoted(mode, row, at);
        continue;
      }
      TOKEN.lastIndex = at;
      const token = TOKEN.exec(row)?.[0] ?? row.slice(at);
      if (!takeToken(token, at, row)) return undefined;
      at += token.length;
    }
    return isCopying() ? at : undefined;
  }

  function isCopying(): boolean {
    return mode.kind === 'copy';
  }

  function drain(): Piece[] {
    const done = pieces;
    pieces = [];
    return done;
  }

  return {
    push(chunk) {
      const rows = (unfinishedLine + chunk).split(/(?<=\n)/);
      unfinishedLine = rows.at(-1)?.endsWith('\n') ? '' : (rows.pop() ?? '');
      rows.forEach(takeLine);
      return drain();
    },
    end() {
      if (unfinishedLine !== '') takeLine(unfinishedLine);
      unfinishedLine = '';
      flushCopy();
      pieces.push(...behindCopy.splice(0));
      keepOpenComment();
      finishStatement();
      const [first] = comments;
      if (first) pieces.push({ kind: 'comments', comments, line: first.line });
      return drain();
    },
  };
}

/** All pieces of a text at once. */
export function split(text: string): Piece[] {
  const splitter = createSplitter();
  return [...splitter.push(text), ...splitter.end()];
}
