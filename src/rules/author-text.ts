import type { Suggestion } from '../model.ts';
import type { Step } from './rule.ts';

/** Editing the author's own statement, so that advice keeps everything else as it was written. */
export interface Edit {
  /** Indexes into the statement's text. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Where a column's definition stands in CREATE TABLE or ADD COLUMN. */
export interface ColumnText {
  readonly type: { readonly from: number; readonly to: number };
  /** Of the whole definition. */
  readonly to: number;
}

interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Of parentheses around it. */
  readonly depth: number;
}

/** Quoted texts as loops of one character, which the engine matches without a stack: a text may have fifty million. */
const TOKEN =
  /\s+|--[^\n]*|\/\*[^]*?\*\/|'[^']*(?:''[^']*)*'|"[^"]*(?:""[^"]*)*"|(\$\w*\$)[^]*?\1|[\w$\u0080-\uffff]+|[^]/g;

/** What may follow a column's type (manual 18, CREATE TABLE). */
const AFTER_TYPE = new Set(
  `check collate compression constraint default deferrable generated initially not null primary references storage
  unique options using`.split(/\s+/),
);

export function tokensOf(sql: string): readonly Token[] {
  let depth = 0;
  const tokens: Token[] = [];
  for (const { 0: text, index: from } of sql.matchAll(TOKEN)) {
    if (/^(\s|--|\/\*)/.test(text)) continue;
    if (text === ')') depth -= 1;
    tokens.push({ text, from, to: from + text.length, depth });
    if (text === '(') depth += 1;
  }
  return tokens;
}

/** The name that a token stands for. */
function nameOf({ text }: Token): string {
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text.toLowerCase();
}

export function columnText(sql: string, name: string): ColumnText | undefined {
  const tokens = tokensOf(sql);
  const at = tokens.findIndex((token, at) => nameOf(token) === name && opensDefinition(tokens, at));
  const first = tokens[at + 1];
  if (at < 0 || !first) return undefined;
  const depth = tokens[at]?.depth ?? 0;
  const rest = tokens.slice(at + 1);
  const end = rest.findIndex((token) => token.depth < depth || (token.depth === depth && token.text === ','));
  const definition = end < 0 ? rest : rest.slice(0, end);
  const clause = definition.findIndex(
    (token) => token.depth === depth && AFTER_TYPE.has(token.text.toLowerCase()),
  );
  const type = clause < 0 ? definition : definition.slice(0, clause);
  const [lastOfType, last] = [type.at(-1), definition.at(-1)];
  return lastOfType && last && { type: { from: first.from, to: lastOfType.to }, to: last.to };
}

/** It begins an element of the list of columns, or follows ADD [COLUMN] [IF NOT EXISTS]. */
function opensDefinition(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[0]?.text.toLowerCase() === 'create')
    return tokens[at]?.depth === 1 && (before?.text === '(' || before?.text === ',');
  const words = tokens.slice(Math.max(0, at - 5), at).map(({ text }) => text.toLowerCase());
  return /(^| )add( column)?( if not exists)?$/.test(words.join(' '));
}

/** Behind the last column or constraint of a CREATE TABLE. */
export function endOfElements(sql: string): number | undefined {
  const tokens = tokensOf(sql);
  const open = tokens.findIndex(({ text, depth }) => text === '(' && depth === 0);
  const close = tokens.findIndex(({ text, depth }, at) => at > open && text === ')' && depth === 0);
  return open < 0 ? undefined : tokens[close - 1]?.to;
}

export function edited(sql: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: words }) => text.slice(0, from) + words + text.slice(to), sql);
}

/** Replaces exactly the lines that the edits touch. */
export function suggested({ statement, migration }: Step, edits: readonly Edit[]): Suggestion | undefined {
  const { sql, span } = statement;
  const { text } = migration.up.file;
  const start = span.start.offset;
  if (edits.length === 0 || text.slice(start, start + sql.length) !== sql) return undefined;
  const inFile = edits.map((edit) => ({ ...edit, from: edit.from + start, to: edit.to + start }));
  const first = text.lastIndexOf('\n', Math.min(...inFile.map(({ from }) => from)) - 1) + 1;
  const newline = text.indexOf('\n', Math.max(...inFile.map(({ to }) => to)));
  const last = newline < 0 ? text.length : newline;
  const lines = inFile.map((edit) => ({ ...edit, from: edit.from - first, to: edit.to - first }));
  const startLine = lineAt(text, first);
  return { startLine, endLine: lineAt(text, last), sql: edited(text.slice(first, last), lines) };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
