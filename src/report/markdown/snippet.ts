import type { Observation, ServerError } from '../../model.ts';
import { serverLines } from '../facts.ts';
import { clip } from '../inert.ts';

const MOST_LINES = 16;
const LONGEST_LINE = 160;
const LONGEST_MESSAGE = 600;

/** The first lines of a statement; what the server said against it stands below, or at the place, as comments. */
export function snippet(statement: Observation, failure?: ServerError): string {
  const lines = statement.sql.split(/\r\n?|\n/).map((line) => clip(line, LONGEST_LINE));
  const caret = failure ? caretLine(lines, statement, failure) : undefined;
  const marked = caret ? lines.toSpliced(caret.after, 0, caret.text) : lines;
  return [...shortened(marked), ...(failure ? said(failure) : [])].join('\n');
}

/** Only where the column surely is one of the shown line: a statement's own column is not known here. */
function caretLine(lines: readonly string[], statement: Observation, { position }: ServerError) {
  if (!position) return undefined;
  const index = position.line - statement.line;
  const line = lines[index];
  const tokenStart =
    line !== undefined && /(^|\W)\S/.test(line.slice(Math.max(0, position.column - 2), position.column));
  if (!tokenStart) return undefined;
  return { after: index + 1, text: `--${' '.repeat(Math.max(0, position.column - 3))}^` };
}

function shortened(lines: readonly string[]): readonly string[] {
  const hidden = lines.length - MOST_LINES;
  return hidden < 2 ? lines : [...lines.slice(0, MOST_LINES), `-- … ${hidden} more lines`];
}

function said(failure: ServerError): readonly string[] {
  return clip(serverLines(failure).join('\n'), LONGEST_MESSAGE)
    .split(/\r\n?|\n/)
    .map((line) => `-- ${line}`);
}
