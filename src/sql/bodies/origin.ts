import type { Position, Statement } from '../../model.ts';

/** Where a body stands in a file. */
export interface Origin {
  readonly file: string;
  readonly body: string;
  /** As written: quotes inside a quoted body are doubled. */
  readonly text: string;
  readonly start: Position;
}

/** Where the body that a statement holds begins; undefined where it is written in another way than it is read. */
export function originOf({ file, sql, span }: Statement, body: string): Origin | undefined {
  const text = [body, body.replaceAll("'", "''")].find((one) => one !== '' && sql.includes(one));
  if (text === undefined) return undefined;
  const at = sql.lastIndexOf(text);
  return { file, body, text, start: moved(span.start, sql.slice(0, at)) };
}

/** A statement at a line of a body: where it stands in the file, or the place of the statement that runs it. */
export function placedAt(
  caller: Statement,
  sql: string,
  line: number,
  origin: Origin | undefined,
): Pick<Statement, 'file' | 'sql' | 'span'> {
  if (!origin) return { file: caller.file, sql, span: caller.span };
  const { text } = origin;
  const from = startOfLine(text, line);
  const found = text.indexOf(firstLine(sql), from);
  const lineEnd = endOfLine(text, from);
  const at = found >= 0 && found < lineEnd ? found : from + indentation(text.slice(from, lineEnd));
  const start = moved(origin.start, text.slice(0, at));
  const end = text.startsWith(sql, at) ? moved(start, sql) : moved(start, text.slice(at, lineEnd));
  return { file: origin.file, sql, span: { start, end } };
}

function moved({ offset, line, column }: Position, over: string): Position {
  const last = over.lastIndexOf('\n');
  return {
    offset: offset + over.length,
    line: line + over.split('\n').length - 1,
    column: last < 0 ? column + over.length : over.length - last,
  };
}

function startOfLine(text: string, line: number): number {
  let at = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const next = text.indexOf('\n', at);
    if (next < 0) return at;
    at = next + 1;
  }
  return at;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function firstLine(sql: string): string {
  return sql.slice(0, endOfLine(sql, 0)).trimEnd();
}

function indentation(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}
