import type { ParsedScript } from '../../src/sql/script.ts';

/**
 * What of a file is in none of its statements, and neither white space, semicolon, comment, COPY data nor a reported
 * backslash command. Written without a look at the splitter, so that it can judge it.
 */
export function residueOf(text: string, { statements, backslashes }: ParsedScript): string {
  const covered = statements.flatMap(({ span, copyData }) => [
    [span.start.offset, span.end.offset] as const,
    ...(copyData === undefined ? [] : [dataAfter(text, span.end.offset, copyData)]),
  ]);
  let left = '';
  let at = 0;
  for (const [from, to] of covered.toSorted(([a], [b]) => a - b)) {
    left += `${text.slice(at, from)}\n`;
    at = Math.max(at, to);
  }
  return withoutCommands(left + text.slice(at), backslashes);
}

/** COPY data begin in the next line, and end with a line of `\.`. */
function dataAfter(text: string, at: number, data: string): readonly [number, number] {
  const from = lineAfter(text, at);
  const end = /\\\.\r?(?:\n|$)/y;
  end.lastIndex = from + (text.startsWith(data, from) ? data.length : 0);
  return [from, end.test(text) ? end.lastIndex : from + data.length];
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function withoutCommands(text: string, backslashes: ParsedScript['backslashes']): string {
  const reported = backslashes.map((one) => one.text);
  let left = withoutComments(text);
  for (const command of reported) left = left.replace(withoutComments(command), '');
  return left.replaceAll(/[\s;]+/g, '');
}

/** Comments nest (manual 18, 4.1.5). */
function withoutComments(text: string): string {
  let depth = 0;
  let kept = '';
  for (let at = 0; at < text.length;) {
    const two = text.slice(at, at + 2);
    if (two === '/*') depth += 1;
    else if (two === '*/' && depth > 0) depth -= 1;
    else if (two === '--' && depth === 0) {
      at = /[\r\n]|$/g[Symbol.search](text.slice(at)) + at;
      continue;
    } else {
      if (depth === 0) kept += text[at];
      at += 1;
      continue;
    }
    at += 2;
  }
  return kept;
}
