import type { Statement } from '../model.ts';
import type { Complaint } from './tool.ts';

/** Lines of a text with the offset at which each begins. Line ends belong to none. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly start: number;
  readonly text: string;
}

export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    lines.push({ number: lines.length + 1, start, text: raw.replace(/\r$/, '') });
    start += raw.length + 1;
  }
  return lines;
}

/** The text with every line blanked outside of a range (numbers from 1, the last one excluded). */
export function onlyLines(text: string, from: number, until = Infinity): string {
  return text
    .split('\n')
    .map((line, at) => (at + 1 >= from && at + 1 < until ? line : line.replace(/[^\r]/g, ' ')))
    .join('\n');
}

/** The text, blank outside of a range of offsets. */
export function onlyFrom(text: string, start: number, end = text.length): string {
  return blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end));
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

export interface LineCutter {
  readonly tool: string;
  /** Annotations between which semicolons end nothing. */
  readonly begin: RegExp;
  readonly end: RegExp;
  readonly advice: string;
}

/**
 * What goes wrong where a tool ends a statement at every line whose last word ends with a semicolon, as goose and
 * sql-migrate do: a function body cut in two, a last statement that is never finished.
 */
export function cutComplaints(
  text: string,
  statements: readonly Statement[],
  cutter: LineCutter,
): readonly Complaint[] {
  const { cuts, open } = cutsOf(text, cutter);
  if (open) return [{ line: open.number, message: `${cutter.tool} finds no end of this statement block.` }];
  const split = statements.flatMap(({ span }): Complaint[] => {
    const cut = cuts.find(({ offset }) => span.start.offset < offset && offset <= span.end.offset);
    if (!cut) return [];
    return [
      {
        line: cut.line,
        message: `${cutter.tool} ends the statement of line ${span.start.line} at this semicolon, in the middle of it: ${cutter.advice}.`,
      },
    ];
  });
  const last = statements.at(-1);
  const isFinished = !last || cuts.some(({ offset }) => offset > last.span.end.offset);
  if (isFinished || split.length > 0) return split;
  const { line } = last.span.start;
  return [{ line, message: `${cutter.tool} refuses the last statement: end it with a semicolon.` }];
}

interface Cut {
  readonly line: number;
  /** Behind the semicolon, or at the end of a block. */
  readonly offset: number;
}

/** Where a tool ends what it sends. */
export function cutsOf(text: string, { begin, end }: LineCutter): { cuts: readonly Cut[]; open?: Line } {
  const cuts: Cut[] = [];
  let open: Line | undefined;
  for (const line of linesOf(text)) {
    if (begin.test(line.text)) open = line;
    else if (end.test(line.text)) {
      cuts.push({ line: line.number, offset: line.start + line.text.length });
      open = undefined;
    } else if (!open && endsStatement(line.text)) {
      cuts.push({ line: line.number, offset: line.start + codeOf(line.text).trimEnd().length });
    }
  }
  return { cuts, ...(open && { open }) };
}

function endsStatement(line: string): boolean {
  return codeOf(line).trimEnd().endsWith(';');
}

/** Up to the first word that begins with two dashes, whatever surrounds it. */
function codeOf(line: string): string {
  return line.replace(/(^|\s)--.*$/, '$1');
}
