/** One part of a psql script: code with nothing quoted in it, a command of psql, or what is passed on as it is. */
export interface PsqlPart {
  readonly kind: 'code' | 'command' | 'other';
  readonly start: number;
  readonly text: string;
}

/** Comments, quoted texts and names, dollar quotes; a command of psql up to the end of its line. */
const TOKEN =
  /(?<variable>(?<!:):(?:'\w+'|"\w+"))|(?<other>--[^\n]*|'(?:[^'\\]|''|\\.)*'|"(?:[^"]|"")*"|(?<![\w$])\$(?:[A-Za-z_]\w*)?\$)|(?<comment>\/\*)|(?<command>\\[^\n]*)/g;

/** Cuts a script as psql's lexer does (psqlscan.l): variables and commands count outside of quotes only. */
export function psqlParts(text: string): readonly PsqlPart[] {
  const parts: PsqlPart[] = [];
  const push = (kind: PsqlPart['kind'], start: number, end: number): void => {
    if (end > start) parts.push({ kind, start, text: text.slice(start, end) });
  };
  const token = new RegExp(TOKEN);
  let at = 0;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    if (found.groups?.['variable'] !== undefined) continue;
    const data = copyDataAfter(text, at, found.index);
    const start = data ? data.start : found.index;
    push('code', at, start);
    at = data ? data.end : endOf(text, found);
    push(found.groups?.['command'] !== undefined && !data ? 'command' : 'other', start, at);
    token.lastIndex = at;
  }
  push('code', at, text.length);
  return parts;
}

function endOf(text: string, found: RegExpExecArray): number {
  const [whole] = found;
  const end = found.index + whole.length;
  if (found.groups?.['comment'] !== undefined) return endOfComment(text, found.index);
  if (!whole.startsWith('$')) return end;
  const close = text.indexOf(whole, end);
  return close < 0 ? text.length : close + whole.length;
}

/** Comments nest. */
function endOfComment(text: string, start: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = start;
  let depth = 0;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return text.length;
}

/** Rows behind `COPY … FROM stdin;` that begin before the next token. */
function copyDataAfter(
  text: string,
  from: number,
  until: number,
): { readonly start: number; readonly end: number } | undefined {
  const copy = /(?:^|;)\s*copy\b[^;]*\bfrom\s+stdin\b[^;]*;[^\n]*\n/i.exec(text.slice(from, until));
  if (!copy) return undefined;
  const start = from + copy.index + copy[0].length;
  const close = /^\\\.\r?$/m.exec(text.slice(start));
  return { start, end: close ? start + close.index + close[0].length : text.length };
}
