import type { Suggestion } from '../model.ts';

export interface Edit {
  /** From 1, in the text before the edit. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

export function overlap(a: Suggestion, b: Suggestion): boolean {
  return a.startLine <= b.endLine && b.startLine <= a.endLine;
}

/** A text with all of the suggestions put in, which must not overlap. Every other character stays as it is. */
export function withSuggestions(text: string, suggestions: readonly Suggestion[]): string {
  const lines = text.split('\n');
  for (const { startLine, endLine, sql } of suggestions.toSorted((a, b) => b.startLine - a.startLine)) {
    const old = lines.slice(startLine - 1, endLine);
    lines.splice(startLine - 1, old.length, ...withLineEnds(sql.split('\n'), old, lines));
  }
  return lines.join('\n');
}

/** `\r` belongs to a line here. New lines get one where the old ones, or those of the file, have it. */
function withLineEnds(added: readonly string[], old: readonly string[], lines: readonly string[]): string[] {
  const ended = old.length === 1 && !old[0]?.endsWith('\r') ? lines.slice(0, -1) : old.slice(0, -1);
  const isWindows = ended.length > 0 && ended.every((line) => line.endsWith('\r'));
  const last = old.at(-1)?.endsWith('\r') ?? false;
  return added.map((line, at) => {
    if (at === added.length - 1) return last ? `${bare(line)}\r` : bare(line);
    return isWindows || last || line.endsWith('\r') ? `${bare(line)}\r` : line;
  });
}

function bare(line: string): string {
  return line.replace(/\r$/, '');
}

/** What a suggestion changes, without the lines that it keeps. */
export function editOf(text: string, { startLine, endLine, sql }: Suggestion): Edit {
  const old = text
    .split('\n')
    .slice(startLine - 1, endLine)
    .map(bare);
  const added = sql.split('\n').map(bare);
  const changed = new Set(lineDifference(old, added));
  return {
    line: startLine,
    removed: old.filter((_, at) => changed.has(`-${at}`)),
    added: added.filter((_, at) => changed.has(`+${at}`)),
  };
}

/** Lines that only one side has, in order: each line of the one is looked for in the rest of the other. */
function lineDifference(old: readonly string[], added: readonly string[]): string[] {
  const differing: string[] = [];
  let next = 0;
  for (const [at, line] of old.entries()) {
    const found = added.indexOf(line, next);
    if (found < 0) differing.push(`-${at}`);
    else {
      for (; next < found; next += 1) differing.push(`+${next}`);
      next = found + 1;
    }
  }
  for (; next < added.length; next += 1) differing.push(`+${next}`);
  return differing;
}
