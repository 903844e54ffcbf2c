/**
 * Finding the author's own words for a part of a statement. The parse tree names where things start, in UTF-8 bytes,
 * never where they end.
 */
export class StatementText {
  readonly sql: string;
  readonly #ascii: boolean;
  #byteToIndex: Uint32Array | undefined;

  constructor(sql: string) {
    this.sql = sql;
    // eslint-disable-next-line no-control-regex
    this.#ascii = /^[\x00-\x7f]*$/.test(sql);
  }

  /** Byte offset, as the parser counts, to an index in UTF-16 code units. */
  index(byte: number): number {
    if (this.#ascii) return byte;
    this.#byteToIndex ??= byteIndex(this.sql);
    return this.#byteToIndex[byte] ?? this.sql.length;
  }

  /** What stands in the first pair of parentheses at or after `byte`. */
  parenthesised(byte: number): string {
    const open = this.sql.indexOf('(', this.index(byte));
    if (open < 0) return '';
    return this.sql.slice(open + 1, endOfExpression(this.sql, open + 1)).trim();
  }

  /** What stands in the parentheses after the first match, which names and literals cannot be part of. */
  parenthesisedAfter(words: RegExp): string {
    const plain = this.sql.replace(LEXEME, (token) => (token.length > 1 ? ' '.repeat(token.length) : token));
    const found = words.exec(plain);
    if (!found) return '';
    const open = found.index + found[0].length;
    return this.sql.slice(open + 1, endOfExpression(this.sql, open + 1)).trim();
  }

  /** From `byte` to the comma, parenthesis or end that closes it, but not beyond `limit` (a byte offset). */
  expression(byte: number, limit?: number): string {
    return this.expressionAt(this.index(byte), limit === undefined ? undefined : this.index(limit));
  }

  /** The same, with both places as indexes. */
  expressionAt(from: number, limit = this.sql.length): string {
    return this.sql.slice(from, Math.min(endOfExpression(this.sql, from), limit)).trim();
  }
}

function byteIndex(sql: string): Uint32Array {
  const table = new Uint32Array(sql.length * 3 + 1);
  let byte = 0;
  let index = 0;
  for (const character of sql) {
    const point = character.codePointAt(0) ?? 0;
    const width = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    table.fill(index, byte, byte + width);
    byte += width;
    index += character.length;
  }
  return table.fill(sql.length, byte);
}

const LEXEME = /'[^']*(?:''[^']*)*'|"[^"]*(?:""[^"]*)*"|(\$\w*\$)[^]*?\1|--[^\n]*|\/\*[^]*?\*\/|[()[\],]/g;

/** Where the expression that begins at `from` ends: at an unnested comma or closing bracket, or with the text. */
function endOfExpression(sql: string, from: number): number {
  let depth = 0;
  LEXEME.lastIndex = from;
  for (let found = LEXEME.exec(sql); found; found = LEXEME.exec(sql)) {
    const token = found[0];
    if (token === '(' || token === '[') depth += 1;
    else if (token === ')' || token === ']') depth -= 1;
    if (depth < 0 || (depth === 0 && token === ',')) return found.index;
  }
  return sql.length;
}
