/**
 * Whether an expression of names holds for some of them (`liquibase.util.ExpressionMatcher`): `a and !b`, `not (a or b)`,
 * and commas for `or`. Nothing in it holds for all.
 */
export function holds(expression: string, names: ReadonlySet<string>): boolean {
  const tokens = expression.toLowerCase().match(/[(),!]|[^\s(),!]+/g) ?? [];
  if (tokens.length === 0) return true;
  return new Reader(tokens, names).any();
}

/** `a, b` as the names in it. */
export function namesIn(list: string): ReadonlySet<string> {
  return new Set(
    list
      .toLowerCase()
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
}

class Reader {
  readonly #tokens: readonly string[];
  readonly #names: ReadonlySet<string>;
  #at = 0;

  constructor(tokens: readonly string[], names: ReadonlySet<string>) {
    this.#tokens = tokens;
    this.#names = names;
  }

  any(): boolean {
    let holds = this.#all();
    while (this.#takes('or') || this.#takes(',')) holds = this.#all() || holds;
    return holds;
  }

  #all(): boolean {
    let holds = this.#one();
    while (this.#takes('and')) holds = this.#one() && holds;
    return holds;
  }

  #one(): boolean {
    if (this.#takes('!') || this.#takes('not')) return !this.#one();
    if (this.#takes('(')) {
      const holds = this.any();
      this.#takes(')');
      return holds;
    }
    const name = this.#tokens[this.#at] ?? '';
    this.#at += 1;
    return this.#names.has(name.replace(/^@/, ''));
  }

  #takes(token: string): boolean {
    const isNext = this.#tokens[this.#at] === token;
    if (isNext) this.#at += 1;
    return isNext;
  }
}
