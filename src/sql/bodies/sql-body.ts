import { split } from '../split.ts';
import type { Body, BodyPart } from './body.ts';

/** The statements of an SQL body: a text, or BEGIN ATOMIC … END and RETURN (manual 18, CREATE FUNCTION). */
export function readSqlBody(body: string): Body {
  const { text, start } = insideAtomic(body);
  const before = body.slice(0, start).split('\n').length - 1;
  const parts = split(text).flatMap((piece): BodyPart[] =>
    piece.kind === 'statement'
      ? [{ kind: 'statement', sql: piece.text.replace(/^return\b/i, 'SELECT'), line: piece.line + before }]
      : [],
  );
  return { parts };
}

/** Behind BEGIN ATOMIC and before its END, where the body is the whole CREATE FUNCTION or what the server prints. */
function insideAtomic(body: string): { readonly text: string; readonly start: number } {
  const begin = /\bbegin\s+atomic\b/i.exec(body);
  if (begin) {
    const start = begin.index + begin[0].length;
    return { text: body.slice(start).replace(/\bend\s*;?\s*$/i, ''), start };
  }
  const returned = /^create\b[^]*?\breturn\b(?=[^]*$)/i.exec(body);
  if (!returned) return { text: body, start: 0 };
  const start = returned[0].length - 'return'.length;
  return { text: body.slice(start), start };
}
