import { expect } from '@jest/globals';
import type { Position } from '../../src/model.ts';
import type { ParsedScript } from '../../src/sql/script.ts';

/** Each statement is what stands at its place in the text, and its lines and columns lead there. */
export function expectPositions(text: string, { statements }: Pick<ParsedScript, 'statements'>): void {
  for (const { sql, span, syntaxError } of statements) {
    const { start, end } = span;
    if (text.slice(start.offset, end.offset) !== sql) expect(text.slice(start.offset, end.offset)).toBe(sql);
    for (const position of [start, end, ...(syntaxError ? [syntaxError.position] : [])])
      if (!isTrue(text, position)) expect({ text, position }).toBe('a true position');
  }
}

/** Its line and column lead to its offset. */
function isTrue(text: string, { offset, line, column }: Position): boolean {
  const before = text.lastIndexOf('\n', offset - 1);
  if (offset > text.length || column !== offset - (offset === 0 ? -1 : before)) return false;
  return text.length > 100_000 || line === text.slice(0, offset).split('\n').length;
}
