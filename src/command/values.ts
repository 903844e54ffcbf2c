import { quoteLiteral } from '../sql/quote.ts';
import type { Execution } from '../gateway/tunnel.ts';

/** Strings, names and comments, which hold no parameters, and parameters. */
const TOKEN =
  /[eE]'(?:[^'\\]|\\[^]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$(?:[A-Za-z_]\w*)?\$)[^]*?\1|--[^\n]*|\/\*[^]*?\*\/|\$(\d+)/g;

/** Longer values stay parameters, in characters. */
const MOST = 1_000;

/** An SQL text with the values that were sent for its parameters, so that it can be run by itself. */
export function withValues(sql: string, values: Execution['values']): string {
  if (values.length === 0) return sql;
  return sql.replaceAll(TOKEN, (token: string, _tag: string | undefined, number: string | undefined) => {
    const value = number === undefined ? undefined : values[Number(number) - 1];
    if (value === null) return 'NULL';
    return value === undefined || value.length > MOST ? token : quoteLiteral(value);
  });
}
