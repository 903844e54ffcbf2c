import { notGiven, valueIn, type Replacement, type Values } from './fill.ts';

/**
 * What the library mfridman/interpolate (its parser.go), which goose hands each line to, does with one: `$NAME`,
 * `${NAME}`, `${NAME:-default}`, `${NAME-default}`, `${NAME?message}`, `${NAME:from:length}`, `\$` and `$$` for a dollar.
 * An unknown variable is empty to goose; here it is a complaint, unless there is a default.
 *
 * @param start offset of the line in its file
 */
export function expansions(line: string, start: number, values: Values): readonly Replacement[] {
  const found: Replacement[] = [];
  for (let at = 0; at < line.length;) {
    const next = expansionAt(line, at, values);
    if (next && 'skip' in next) at += next.skip;
    else if (next) {
      found.push({ start: start + at, end: start + at + next.length, ...next.becomes });
      at += next.length;
    } else at += 1;
  }
  return found;
}

type Becomes = { readonly value: string } | { readonly problem: string };
type Expansion = { readonly skip: number } | { readonly length: number; readonly becomes: Becomes };

function expansionAt(line: string, at: number, values: Values): Expansion | undefined {
  const rest = line.slice(at);
  if (rest.startsWith('\\\\') || rest.startsWith('$(')) return { skip: 2 };
  if (rest.startsWith('\\$') || rest.startsWith('$$')) return { length: 2, becomes: { value: '$' } };
  if (!rest.startsWith('$') || rest.length === 1) return undefined;
  const bare = /^\$(\p{L}[\p{L}\p{N}_]*)/u.exec(rest);
  if (bare) return { length: bare[0].length, becomes: plainly(bare[0], bare[1] ?? '', values) };
  const length = lengthOfBraces(rest);
  if (length === undefined)
    return {
      length: 1,
      becomes: { problem: 'goose finds no name behind this dollar sign: write `\\$` for the sign itself.' },
    };
  return { length, becomes: inBraces(rest.slice(0, length), values) };
}

/** Up to the brace that closes the first one. */
function lengthOfBraces(text: string): number | undefined {
  if (!/^\$\{\p{L}/u.test(text)) return undefined;
  let depth = 0;
  for (let at = 1; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

function inBraces(shown: string, values: Values): Becomes {
  const [, name = '', operator, operand = ''] =
    /^\$\{([\p{L}\p{N}_]+)(?:(:-|-|\?|:)(.*))?\}$/su.exec(shown) ?? [];
  const value = valueIn(values, name);
  if (operator === ':-' && !value) return expanded(operand, values);
  if (operator === '-' && value === undefined) return expanded(operand, values);
  if (operator === ':' && value !== undefined) {
    const [from = 0, length = Infinity] = operand.split(':').map(Number);
    return { value: from < 0 ? value.slice(from).slice(0, length) : value.slice(from, from + length) };
  }
  return plainly(shown, name, values);
}

function expanded(text: string, values: Values): Becomes {
  let result = '';
  let at = 0;
  for (const one of expansions(text, 0, values)) {
    if ('problem' in one) return { problem: one.problem };
    result += text.slice(at, one.start) + one.value;
    at = one.end;
  }
  return { value: result + text.slice(at) };
}

function plainly(shown: string, name: string, values: Values): Becomes {
  const value = valueIn(values, name);
  return value === undefined ? notGiven('goose', shown, name) : { value };
}
